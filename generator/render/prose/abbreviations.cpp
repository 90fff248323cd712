#include "render/prose/abbreviations.h"

#include "cite/entry_language.h"
#include "text/html.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Letters and digits of alphabetic scripts are parts of a token; Han text is
/// written beside abbreviations without a space.
bool joins_token(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0x2070 && c < 0x20A0);
}

char32_t code_point_at(std::string_view text, std::size_t offset) {
    return next_code_point(text, offset);
}

}  // namespace

Abbreviations::Abbreviations(const Catalog& catalog, const Paper& paper, std::string_view language) {
    for (const std::uint32_t index : catalog.names_of(paper).keywords) {
        const Keyword& keyword = catalog.keywords[index];
        add(keyword.abbreviation, text_in(keyword.label, language));
    }
}

void Abbreviations::add(std::string abbreviation, std::string expansion) {
    if (abbreviation.empty() || expansion.empty() || abbreviation == expansion) return;
    lengths_.insert(abbreviation.size());
    expansions_.emplace(std::move(abbreviation), std::move(expansion));
}

std::size_t Abbreviations::match(std::string_view text, std::size_t offset) const {
    for (auto length = lengths_.rbegin(); length != lengths_.rend(); ++length) {
        const std::size_t end = offset + *length;
        if (end > text.size() || !expansions_.contains(text.substr(offset, *length))) continue;
        if (end == text.size() || !joins_token(code_point_at(text, end))) return *length;
    }
    return 0;
}

void Abbreviations::append(std::string& html, std::string_view text) {
    std::size_t done = 0;
    bool inside_token = false;
    for (std::size_t at = 0; at < text.size() && !expansions_.empty();) {
        const std::size_t length = inside_token ? 0 : match(text, at);
        if (length == 0) {
            inside_token = joins_token(next_code_point(text, at));
            continue;
        }
        append_html_text(html, text.substr(done, at - done));
        const auto used = expansions_.find(text.substr(at, length));
        html += "<abbr title=\"" + html_attribute(used->second) + "\">" + html_text(used->first) + "</abbr>";
        expansions_.erase(used);
        done = at += length;
        inside_token = true;
    }
    append_html_text(html, text.substr(done));
}

}  // namespace conspectus
