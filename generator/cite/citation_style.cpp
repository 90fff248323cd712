#include <algorithm>
#include <array>

#include "cite/bibliography.h"

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

}  // namespace conspectus
