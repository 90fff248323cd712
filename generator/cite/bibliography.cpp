#include "cite/bibliography.h"

#include <algorithm>
#include <array>

#include "cite/entry_language.h"
#include "cite/name_format.h"
#include "cite/styles.h"
#include "text/escape.h"

namespace conspectus {
namespace {

struct StyleEntry {
    CitationStyle style;
    std::string_view name;
    std::string_view title;
};

constexpr std::array styles = {
    StyleEntry{CitationStyle::gb_t_7714_2025, "gb-t-7714-2025", "GB/T 7714—2025"},
    StyleEntry{CitationStyle::gb_t_7714_2015, "gb-t-7714-2015", "GB/T 7714—2015"},
    StyleEntry{CitationStyle::vancouver, "vancouver", "Vancouver"},
    StyleEntry{CitationStyle::ama, "ama", "AMA"},
    StyleEntry{CitationStyle::apa, "apa", "APA 7"},
};

const StyleEntry& entry_of(CitationStyle style) {
    return *std::ranges::find(styles, style, &StyleEntry::style);
}

/// What the styles of the National Library of Medicine, the AMA and the APA
/// are written in, whatever the work's language.
constexpr const char* english = "en";

std::vector<ReferenceEntry> entries_in(const Record& record, const Journal* journal, CitationStyle style,
                                       std::string_view reader_language) {
    switch (style) {
        case CitationStyle::gb_t_7714_2025:
        case CitationStyle::gb_t_7714_2015: {
            std::vector<ReferenceEntry> entries;
            for (const std::string& language : entry_languages(record, reader_language)) {
                entries.push_back(
                    {language, gb_t_7714_entry(record, journal, language, style == CitationStyle::gb_t_7714_2025)});
            }
            return entries;
        }
        case CitationStyle::vancouver:
            return {{english, vancouver_entry(record, journal)}};
        case CitationStyle::ama:
            return {{english, ama_entry(record, journal)}};
        case CitationStyle::apa:
            return {{english, apa_entry(record, journal)}};
    }
    return {};
}

std::string family_of(const Person& person, std::string_view language) {
    const Name* name = name_in(person, language);
    if (name == nullptr) return {};
    if (!name->literal.empty()) return name->literal;
    if (is_chinese(language)) return name->family + name->given;
    return name->non_dropping_particle.empty() ? name->family : name->non_dropping_particle + " " + name->family;
}

std::string short_authors(const Record& record, std::string_view language) {
    std::vector<std::string> families;
    bool others = false;
    for (const Person& person : record.authors) {
        if (families.size() > 2) break;  // further ones change nothing
        if (person.others) {
            others = true;
        } else if (std::string family = family_of(person, language); !family.empty()) {
            families.push_back(std::move(family));
        }
    }
    const bool chinese = is_chinese(language);
    if (families.empty()) return {};
    if (others || families.size() > 2) return families.front() + (chinese ? "等" : " et al.");
    if (families.size() == 2) return families[0] + (chinese ? "、" : " & ") + families[1];
    return families.front();
}

}  // namespace

const CitationStyle* find_citation_style(std::string_view name) {
    const auto* found = std::ranges::find(styles, name, &StyleEntry::name);
    return found == styles.end() ? nullptr : &found->style;
}

std::string_view citation_style_name(CitationStyle style) {
    return entry_of(style).name;
}

std::string_view citation_style_title(CitationStyle style) {
    return entry_of(style).title;
}

const std::vector<CitationStyle>& all_citation_styles() {
    static const std::vector<CitationStyle> all = [] {
        std::vector<CitationStyle> list;
        for (const StyleEntry& entry : styles) list.push_back(entry.style);
        return list;
    }();
    return all;
}

std::string FormattedReference::plain() const {
    std::string out;
    for (const ReferenceEntry& entry : entries) {
        if (!out.empty()) out += '\n';
        for (const Run& run : entry.runs) out += run.text;
    }
    return out;
}

FormattedReference format_reference(const Record& record, const Journal* journal, CitationStyle style,
                                    std::string_view reader_language) {
    return {entries_in(record, journal, style, reader_language)};
}

std::string short_citation_language(const Record& record, std::string_view reader_language) {
    const bool known = !reader_language.empty() && !record.authors.empty() &&
                       std::ranges::any_of(record.authors.front().names,
                                           [&](const NameForm& form) { return form.language == reader_language; });
    return known ? std::string(reader_language) : own_language(record);
}

std::string short_citation(const Record& record, std::string_view reader_language) {
    const std::string language = short_citation_language(record, reader_language);
    std::string out = short_authors(record, language);
    if (out.empty()) out = text_in(record.title, language);
    if (!record.issued.empty()) {
        out += (is_chinese(language) ? "，" : ", ") + std::to_string(record.issued.first.year);
    }
    return out;
}

std::string doi_address(std::string_view doi) {
    if (doi.empty()) return {};
    std::string out = "https://doi.org";
    for (std::size_t begin = 0; begin <= doi.size();) {
        const std::size_t end = std::min(doi.find('/', begin), doi.size());
        out += "/" + url_path(doi.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

}  // namespace conspectus
