#include "parse/schema/identifier_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/file_name.h"
#include "text/slug.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_id = 100;

bool begins_with(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && std::ranges::equal(text.substr(0, start.size()), start, {}, ascii_lower);
}

std::string_view without_prefix(std::string_view text, std::initializer_list<std::string_view> prefixes) {
    for (const auto prefix : prefixes)
        if (begins_with(text, prefix)) return text.substr(prefix.size());
    return text;
}

bool has_blank(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; });
}

/// Returns true for pages and folders that the program writes.
bool is_reserved(std::string_view id) {
    static constexpr std::array names = {
        std::string_view("about"),      std::string_view("api"),        std::string_view("assets"),
        std::string_view("authors"),    std::string_view("citations"),  std::string_view("collection"),
        std::string_view("feed"),       std::string_view("findings"),   std::string_view("glossary"),
        std::string_view("index"),      std::string_view("journals"),   std::string_view("keywords"),
        std::string_view("map"),        std::string_view("opensearch"), std::string_view("pages"),
        std::string_view("papers"),     std::string_view("references"), std::string_view("robots"),
        std::string_view("search"),     std::string_view("sitemap"),    std::string_view("timeline"),
        std::string_view("unresolved"), std::string_view("works"),      std::string_view("years")};
    return std::ranges::find(names, id) != names.end();
}

std::string id_suggestion(std::string_view text) {
    std::string id;
    for (const char c : text) {
        const char s = ascii_lower(c);
        if (is_ascii_lower(s) || is_ascii_digit(s)) {
            id += s;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    if (id.ends_with('-')) id.pop_back();
    return is_id(id) && id.size() <= longest_id ? "; write " + id : std::string();
}

}  // namespace

std::optional<std::string> read_doi(std::string_view text) {
    const auto doi = without_prefix(
        text, {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"});
    const auto slash = doi.find('/');
    if (!doi.starts_with("10.") || slash == std::string_view::npos || slash + 1 == doi.size() || has_blank(doi))
        return std::nullopt;
    const auto registrant = doi.substr(3, slash - 3);
    const bool fits =
        registrant.size() >= 4 && std::ranges::all_of(registrant, [](char c) { return is_ascii_digit(c) || c == '.'; });
    return fits ? std::optional(std::string(doi)) : std::nullopt;
}

std::optional<std::string> read_pmid(std::string_view text) {
    if (!is_ascii_number(text) || text.size() > 9 || text.front() == '0') return std::nullopt;
    return std::string(text);
}

std::optional<std::string> read_pmcid(std::string_view text) {
    const auto digits = without_prefix(text, {"pmc"});
    if (!read_pmid(digits)) return std::nullopt;
    return "PMC" + std::string(digits);
}

std::optional<std::string> read_orcid(std::string_view text) {
    const auto orcid = without_prefix(text, {"https://orcid.org/", "http://orcid.org/"});
    if (orcid.size() != 19) return std::nullopt;
    int total = 0;
    for (std::size_t i = 0; i < 18; ++i) {
        if (i % 5 == 4 ? orcid[i] != '-' : !is_ascii_digit(orcid[i])) return std::nullopt;
        if (i % 5 != 4) total = (total + (orcid[i] - '0')) * 2 % 11;
    }
    const int check = (12 - total) % 11;
    const char expected = check == 10 ? 'X' : static_cast<char>('0' + check);
    return orcid[18] == expected ? std::optional(std::string(orcid)) : std::nullopt;
}

bool is_language_key(std::string_view text) {
    const auto primary = text.substr(0, text.find('-'));
    if (primary.size() < 2 || primary.size() > 3 || !std::ranges::all_of(primary, is_ascii_lower)) return false;
    return is_language_tag(text) && std::ranges::none_of(text, [](char c) { return c != ascii_lower(c); });
}

bool is_language_tag(std::string_view text) {
    if (text.size() > 35) return false;
    std::size_t length = 0;
    bool first = true;
    for (const char c : text) {
        if (c == '-') {
            if (length == 0 || (first && length < 2)) return false;
            first = false;
            length = 0;
        } else if (!is_ascii_lower(ascii_lower(c)) && (first || !is_ascii_digit(c))) {
            return false;
        } else if (++length > (first ? 3u : 8u)) {
            return false;
        }
    }
    return length > (first ? 1u : 0u);
}

bool is_local_id(std::string_view text) {
    return !text.empty() && text.size() <= longest_id && text.front() != '-' &&
           std::ranges::all_of(text, [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '-'; });
}

std::string page_name_fault(std::string_view text) {
    if (is_device_name(text))
        return fmt::format("{} is the name of a device on Windows, where no file can have it", quote(text));
    if (is_reserved(text)) return fmt::format("the site needs the name {} itself", quote(text));
    return {};
}

std::string id_fault(std::string_view text, bool as_page) {
    if (!is_id(text))
        return fmt::format(
            "{} is no id: ids have small letters, digits and '-', begin with a letter or digit and are no number{}",
            quote(text), id_suggestion(text));
    if (text.size() > longest_id) return fmt::format("the id {} is longer than {} characters", quote(text), longest_id);
    if (as_page && (text == "index" || text == "about")) return {};
    const std::string fault = page_name_fault(text);
    return fault.empty() ? fault : fault + "; choose another id";
}

}  // namespace conspectus
