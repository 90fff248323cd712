#include "evidence/claims/summary_claims.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// An id shows the label of what it names, not itself.
bool is_shown(const std::string& target) {
    return !std::ranges::all_of(target, [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-'; });
}

/// One citation as it is written: a range is one.
struct WrittenCitation {
    std::string key;
    std::string locator;
    Position at;
};

/// The members of a range stand at one place; where places are not known, every
/// citation stands for itself.
std::vector<WrittenCitation> written_citations(const CitationGroup& group) {
    std::vector<const Citation*> citations;
    for (const Citation& citation : group.citations) citations.push_back(&citation);
    std::ranges::stable_sort(citations, {}, [](const Citation* citation) { return citation->at; });
    std::vector<WrittenCitation> written;
    const Citation* first = nullptr;
    for (const Citation* citation : citations) {
        const bool is_same = first != nullptr && citation->at == first->at && citation->at != group.at;
        if (is_same) {
            written.back().key = first->key + "-" + citation->key;
        } else {
            written.push_back({citation->key, citation->locator, citation->at});
            first = citation;
        }
    }
    return written;
}

class SummaryWalk {
  public:
    SummaryWalk(const Summary& summary, ClaimPlaces& places)
        : document_(summary.document), language_(summary.language), file_(summary.file), places_(places) {}

    void walk() {
        place_ = &places_.open(language_, language_, {file_, {}});
        for (const Token& token : document_.tokens) take(token);
    }

  private:
    void take(const Token& token);
    void end_text();
    void open_section(const Heading& heading);
    void add(const std::string& text, Position at);
    void add_break(Position at);
    void add_citations(const CitationGroup& group);
    void add_construct(std::string written, Position at, std::uint32_t length);
    void add_figure(const Figure& figure);
    Location here(Position at) const { return {file_, at}; }

    const Document& document_;
    const std::string& language_;
    FileId file_;
    ClaimPlaces& places_;
    ClaimPlace* place_ = nullptr;
    ClaimText text_;
    bool after_construct_ = false;
};

void SummaryWalk::take(const Token& token) {
    switch (token.kind) {
        case TokenKind::heading:
            if (token.edge == Edge::open) open_section(document_.headings[token.index]);
            return end_text();
        case TokenKind::paragraph:
        case TokenKind::table_caption:
        case TokenKind::table_cell:
            return end_text();
        case TokenKind::code_block:
            return add_text(*place_, token.text, here({token.at.line, 0}));
        case TokenKind::figure:
            return add_figure(document_.figures[token.index]);
        case TokenKind::text:
        case TokenKind::code:
            return add(token.text, token.at);
        case TokenKind::soft_break:
        case TokenKind::hard_break:
            return add_break(token.at);
        case TokenKind::citation_group:
            return add_citations(document_.citation_groups[token.index]);
        case TokenKind::finding_value: {
            const FindingValue& value = document_.finding_values[token.index];
            return add_construct("=" + value.path, value.at,
                                 static_cast<std::uint32_t>(count_code_points(value.path) + 3));
        }
        case TokenKind::cross_link: {
            const CrossLink& link = document_.cross_links[token.index];
            if (!link.label.empty() || is_shown(link.target))
                add(link.label.empty() ? link.target : link.label, link.shown_at);
            return;
        }
        case TokenKind::block_quote:
        case TokenKind::bullet_list:
        case TokenKind::ordered_list:
        case TokenKind::list_item:
        case TokenKind::table:
        case TokenKind::table_head:
        case TokenKind::table_body:
        case TokenKind::table_row:
        case TokenKind::emphasis:
        case TokenKind::strong:
        case TokenKind::link:
        case TokenKind::thematic_break:
        case TokenKind::note_mark:
        case TokenKind::sentence_end:
            return;
    }
}

/// A block's text begins at its opening and is complete at its end.
void SummaryWalk::end_text() {
    const bool has_constructs = !place_->constructs.empty() && place_->constructs.back().text == place_->texts.size();
    if (!text_.text.empty() || has_constructs) place_->texts.push_back(std::move(text_));
    text_ = {};
    after_construct_ = false;
}

void SummaryWalk::open_section(const Heading& heading) {
    const std::string& section = heading.section.empty() ? heading.id : heading.section;
    place_ = &places_.open(language_ + "." + section, language_, here(heading.at));
}

/// Digits on both sides of a construct are two numbers.
void SummaryWalk::add(const std::string& text, Position at) {
    if (text.empty()) return;
    if (after_construct_ && !text_.text.empty() && is_ascii_digit(text_.text.back()) && is_ascii_digit(text.front()))
        text_.text += ';';
    append_text(text_, text, here(at));
    after_construct_ = false;
}

void SummaryWalk::add_break(Position at) {
    text_.anchors.push_back({text_.text.size(), here({at.line, 0})});
    text_.text += '\n';
    after_construct_ = false;
}

void SummaryWalk::add_citations(const CitationGroup& group) {
    for (const WrittenCitation& citation : written_citations(group)) {
        std::string written = "@" + citation.key;
        if (!citation.locator.empty()) written += ", " + citation.locator;
        const auto length = static_cast<std::uint32_t>(count_code_points(written) - 1);
        add_construct(std::move(written), citation.at, length);
    }
}

void SummaryWalk::add_construct(std::string written, Position at, std::uint32_t length) {
    if (text_.anchors.empty()) text_.anchors.push_back({0, here({at.line, 0})});
    place_->constructs.push_back({std::move(written), place_->texts.size(), text_.text.size(), here(at), length});
    after_construct_ = true;
}

void SummaryWalk::add_figure(const Figure& figure) {
    const Location at = here({figure.at.line, 0});
    add_text(*place_, figure.alt, at);
    add_text(*place_, figure.caption, at);
}

}  // namespace

void add_summary_claims(const Summary& summary, ClaimPlaces& places) {
    SummaryWalk(summary, places).walk();
}

}  // namespace conspectus
