#include "render/prose/sentence.h"

#include <algorithm>
#include <map>
#include <string>

#include "model/token_class.h"
#include "render/prose/citation_marks.h"
#include "render/prose/plain_text.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view omission = "…";
constexpr std::string_view cell_separator = " · ";

/// A part of a text.
struct CutText {
    std::size_t bytes = 0;
    std::size_t code_points = 0;
};

/// Returns the first `most` code points.
CutText front_of(std::string_view text, std::size_t most) {
    CutText cut;
    for (; cut.code_points < most && cut.bytes < text.size(); ++cut.code_points) next_code_point(text, cut.bytes);
    return cut;
}

/// Returns the last `most` code points.
CutText back_of(std::string_view text, std::size_t most) {
    CutText cut;
    for (; cut.code_points < most && cut.bytes < text.size(); ++cut.code_points) {
        ++cut.bytes;
        while (cut.bytes < text.size() && (static_cast<unsigned char>(text[text.size() - cut.bytes]) & 0xC0) == 0x80)
            ++cut.bytes;
    }
    return cut;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \n") == text.npos;
}

/// Returns whether the token shows nothing beside a citation.
bool is_unseen(const Token& token) {
    if (token.kind == TokenKind::note_mark) return true;
    switch (token_class(token.kind)) {
        case TokenClass::words:
            return is_blank(token.text);
        case TokenClass::span:
        case TokenClass::line_break:
        case TokenClass::sentence_end:
            return true;
        case TokenClass::construct:
        case TokenClass::text_block:
        case TokenClass::container:
        case TokenClass::leaf_block:
            return false;
    }
    return false;
}

bool fills_its_cell(const Document& document, const CitationGroup& group, std::uint32_t index) {
    if (group.first_token == 0 || document.tokens[group.first_token - 1].kind != TokenKind::table_cell) return false;
    if (group.last_token - group.first_token > excerpt_reach) return false;
    return std::all_of(document.tokens.begin() + group.first_token, document.tokens.begin() + group.last_token,
                       [&](const Token& token) {
                           const bool is_group = token.kind == TokenKind::citation_group && token.index == index;
                           return is_group || is_unseen(token);
                       });
}

/// Returns the tokens of the row as far as an excerpt can reach, which counts
/// each token as one code point or more.
TokenRange row_around(const std::vector<Token>& tokens, std::uint32_t at) {
    TokenRange row{at, at};
    const auto is_edge = [&](std::uint32_t i) { return tokens[i].kind == TokenKind::table_row; };
    while (row.first > 0 && at - row.first <= excerpt_reach && !is_edge(row.first - 1)) --row.first;
    while (row.last < tokens.size() && row.last - at <= excerpt_reach && !is_edge(row.last)) ++row.last;
    return row;
}

/// A run of plain text beside a citation.
struct Stretch {
    std::string text;
    bool is_whole = true;  ///< nothing was left out
};

/// Writes the plain text of one sentence around citations.
class Excerpt {
  public:
    Excerpt(const Body& body, const TokenRange& sentence) : body_(body), sentence_(sentence) {}

    Html write(const std::vector<Mention>& mentions) {
        const std::map<std::uint32_t, std::uint32_t> marked = marked_tokens(mentions);
        std::uint32_t done = sentence_.first;
        for (const auto& [token, citation] : marked) {
            if (html_.empty()) {
                begin({done, token});
            } else {
                join({done, token});
            }
            const std::uint32_t group = body_.document.tokens[token].index;
            html_ += "<mark>" + html_text(citation_excerpt(body_, group, citation)) + "</mark>";
            done = token + 1;
        }
        end({done, sentence_.last});
        return {std::move(html_)};
    }

  private:
    /// The tokens of the mentioned groups, each with its first citation of the work.
    std::map<std::uint32_t, std::uint32_t> marked_tokens(const std::vector<Mention>& mentions) const {
        std::map<std::uint32_t, std::uint32_t> marked;
        for (const Mention& mention : mentions)
            marked.try_emplace(body_.document.citation_groups[mention.group].token, mention.citation);
        return marked;
    }

    void begin(const TokenRange& before) {
        Stretch text = text_before(before, excerpt_reach);
        text.text.erase(0, std::min(text.text.find_first_not_of(" \n"), text.text.size()));
        html_ += (text.is_whole ? "" : omission);
        html_ += html_text(text.text);
    }

    void join(const TokenRange& between) {
        const Stretch text = text_behind(between, 2 * excerpt_reach);
        if (text.is_whole) {
            html_ += html_text(text.text);
            return;
        }
        html_ += html_text(std::string_view(text.text).substr(0, front_of(text.text, excerpt_reach).bytes));
        html_ += omission;
        html_ += html_text(text_before(between, excerpt_reach).text);
    }

    void end(const TokenRange& behind) {
        Stretch text = text_behind(behind, excerpt_reach);
        text.text.erase(text.text.find_last_not_of(" \n") + 1);
        if (text.is_whole && text.text.ends_with(" ·"))
            text.text.erase(text.text.size() - std::string_view(" ·").size());
        html_ += html_text(text.text);
        html_ += (text.is_whole ? "" : omission);
    }

    /// Returns the first `most` code points of the tokens.
    Stretch text_behind(const TokenRange& tokens, std::size_t most) const {
        Stretch stretch;
        for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
            std::string made;
            const std::string_view text = text_at(at, 0, made);
            const CutText cut = front_of(text, most);
            stretch.text += text.substr(0, cut.bytes);
            stretch.is_whole = cut.bytes == text.size() && most > 0;
            if (!stretch.is_whole) break;
            most -= std::min(most, std::max<std::size_t>(cut.code_points, 1));
        }
        return stretch;
    }

    /// Returns the last `most` code points of the tokens.
    Stretch text_before(const TokenRange& tokens, std::size_t most) const {
        Stretch stretch;
        for (std::uint32_t at = tokens.last; at > tokens.first; --at) {
            std::string made;
            const std::string_view text = text_at(at - 1, SIZE_MAX, made);
            const CutText cut = back_of(text, most);
            stretch.text.insert(0, text.substr(text.size() - cut.bytes));
            stretch.is_whole = cut.bytes == text.size() && most > 0;
            if (!stretch.is_whole) break;
            most -= std::min(most, std::max<std::size_t>(cut.code_points, 1));
        }
        return stretch;
    }

    /// Returns the text of a token; for a citation group, that of the works around
    /// `citation`. The text is the token's own or kept in `made`.
    std::string_view text_at(std::uint32_t at, std::size_t citation, std::string& made) const {
        const Token& token = body_.document.tokens[at];
        if (token_class(token.kind) == TokenClass::words) return token.text;
        if (token.kind == TokenKind::table_cell) return token.edge == Edge::close ? cell_separator : std::string_view();
        if (token.kind == TokenKind::soft_break && is_silent_break(body_, at)) return {};
        const bool is_group = token.kind == TokenKind::citation_group;
        made = is_group ? citation_excerpt(body_, token.index, citation) : plain_text(body_, token);
        return made;
    }

    const Body& body_;
    const TokenRange sentence_;
    std::string html_;
};

}  // namespace

TokenRange sentence_around(const Document& document, std::uint32_t group) {
    const CitationGroup& cited = document.citation_groups[group];
    if (fills_its_cell(document, cited, group)) return row_around(document.tokens, cited.first_token);
    return {cited.first_token, cited.last_token};
}

Html sentence_html(const Body& body, const TokenRange& sentence, const std::vector<Mention>& mentions) {
    return Excerpt(body, sentence).write(mentions);
}

}  // namespace conspectus
