#include "tree/manifest.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

#include "tree/output_path.h"

namespace conspectus {
namespace {

constexpr std::string_view headline = "conspectus manifest 1\n";
constexpr std::size_t hash_digits = 32;

bool is_hash(std::string_view text) {
    return text == "-" || (text.size() == hash_digits && text.find_first_not_of("0123456789abcdef") == text.npos);
}

std::optional<ManifestEntry> parse_entry(std::string_view line) {
    const auto space = line.find(' ');
    if (space == line.npos || !is_hash(line.substr(0, space))) return std::nullopt;
    const std::string_view path = line.substr(space + 1);
    if (!output_path_fault(path).empty()) return std::nullopt;
    return ManifestEntry{std::string(path), std::string(line.substr(0, space))};
}

}  // namespace

const ManifestEntry* Manifest::find(std::string_view path) const {
    const auto found = std::ranges::lower_bound(entries, path, {}, &ManifestEntry::path);
    return found != entries.end() && found->path == path ? &*found : nullptr;
}

std::string content_hash(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string manifest_text(const Manifest& manifest) {
    std::string text(headline);
    for (const auto& [path, hash] : manifest.entries) text += hash + ' ' + path + '\n';
    return text;
}

std::optional<Manifest> parse_manifest(std::string_view text) {
    if (!text.starts_with(headline) || !text.ends_with('\n')) return std::nullopt;
    Manifest manifest;
    for (std::size_t start = headline.size(); start < text.size();) {
        const std::size_t end = text.find('\n', start);
        auto entry = parse_entry(text.substr(start, end - start));
        if (!entry) return std::nullopt;
        manifest.entries.push_back(std::move(*entry));
        start = end + 1;
    }
    std::ranges::sort(manifest.entries, {}, &ManifestEntry::path);
    return manifest;
}

}  // namespace conspectus
