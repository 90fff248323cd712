#include "evidence/translation/fingerprint.h"

#include <algorithm>
#include <set>
#include <utility>

#include "evidence/translation/section_record.h"
#include "text/slug.h"

namespace conspectus {
namespace {

constexpr std::size_t hash_digits = 8;

bool is_hash(std::string_view text) {
    return text.size() == hash_digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

Fingerprint fingerprint(const Document& document, const Catalog& catalog) {
    Fingerprint hashes;
    for (const std::string& record : section_records(document, catalog)) hashes.push_back(short_hash(record));
    return hashes;
}

std::string written(const Fingerprint& fingerprint) {
    std::string text;
    for (const std::string& hash : fingerprint) text += (text.empty() ? "" : "-") + hash;
    return text;
}

std::optional<Fingerprint> parse_fingerprint(std::string_view text) {
    Fingerprint hashes;
    for (std::size_t at = 0; at <= text.size(); at += hash_digits + 1) {
        const std::string_view hash = text.substr(at, hash_digits);
        const std::size_t end = at + hash_digits;
        if (!is_hash(hash) || (end < text.size() && text[end] != '-')) return std::nullopt;
        hashes.emplace_back(hash);
    }
    return hashes;
}

std::vector<std::size_t> changed_sections(const Fingerprint& then, const Fingerprint& now) {
    const std::multiset<std::string> known(then.begin(), then.end());
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const bool same_place = then.size() == now.size() && then[i] == now[i];
        if (!same_place && (then.size() == now.size() || !known.contains(now[i]))) changed.push_back(i);
    }
    return changed;
}

}  // namespace conspectus
