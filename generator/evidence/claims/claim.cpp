#include "evidence/claims/claim.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "model/token_visitor.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Collects the sections of a paper. Names are unique: text added under a known
/// name joins that section.
class ClaimSections {
  public:
    /// Returns the section of that name, new or not; valid until the next call.
    ClaimSection& open(const std::string& name, const std::string& language, Location at) {
        const auto [known, is_new] = index_.emplace(name, sections_.size());
        if (is_new) sections_.push_back({name, language, {}, {}, at});
        return sections_[known->second];
    }
    std::vector<ClaimSection> take() { return std::move(sections_); }

  private:
    std::vector<ClaimSection> sections_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

/// Appends a text of one line that begins at `at`. Long texts get several
/// anchors, so that locating any position in them is fast.
void append_text(ClaimText& text, std::string_view more, Location at) {
    constexpr std::size_t anchor_distance = 256;
    for (std::size_t begin = 0; begin < more.size();) {
        std::size_t end = begin;
        std::uint32_t passed = 0;
        for (; end < more.size() && end - begin < anchor_distance; ++passed) next_code_point(more, end);
        text.anchors.push_back({text.anchors.empty() ? 0 : text.text.size(), at});
        text.text += more.substr(begin, end - begin);
        if (at.position.column > 0) at.position.column += passed;
        begin = end;
    }
}

/// Adds such a text on its own, unless it is empty.
void add_text(ClaimSection& section, const std::string& text, Location at) {
    if (text.empty()) return;
    append_text(section.texts.emplace_back(), text, at);
}

void add_texts(ClaimSection& section, const Localized& text) {
    for (const Wording& wording : text.wordings) add_text(section, wording.text, {wording.at.file, wording.text_at});
}

void add_count(ClaimSection& section, std::optional<std::uint32_t> n, Location at) {
    if (n) add_text(section, std::to_string(*n), at);
}

/// Makes each statistic a section, so that their names cannot be exchanged.
void add_test(ClaimSections& sections, const std::string& whole, const TestResult& test, Location whole_at) {
    for (std::size_t i = 0; i < test.values.size(); ++i) {
        const auto& [statistic, value] = test.values[i];
        const Location at = i < test.at.size() ? test.at[i] : whole_at;
        add_text(sections.open(whole + ".test." + statistic, {}, at), value, at);
    }
}

/// Makes each value a section, so that groups and times cannot be exchanged.
void add_group(ClaimSections& sections, const std::string& finding, const FindingGroup& group) {
    const std::string name = finding + "." + group.id;
    ClaimSection& section = sections.open(name, {}, group.at);
    add_texts(section, group.label);
    add_count(section, group.n, group.n_at);
    for (const GroupValue& value : group.values)
        add_texts(sections.open(name + "." + value.time, {}, group.at), value.value);
    add_test(sections, name, group.test, group.at);
}

void add_whole(ClaimSection& section, const Finding& finding) {
    add_texts(section, finding.label);
    add_texts(section, finding.value);
    add_count(section, finding.n, finding.n_at);
    for (const Localized* text : {&finding.population, &finding.unit, &finding.at_time}) add_texts(section, *text);
    for (const TimePoint& time : finding.times) add_texts(section, time.label);
    add_texts(section, finding.where);
}

void add_citations(ClaimSection& section, const Finding& finding) {
    for (const FindingCitation& cited : finding.cites) {
        section.constructs.push_back({.written = "@" + cited.key,
                                      .text = section.texts.size(),
                                      .offset = 0,
                                      .at = cited.at,
                                      .length = static_cast<std::uint32_t>(cited.key.size())});
    }
    if (!finding.cites.empty()) section.texts.push_back({"", {{0, finding.cites.front().at}}});
}

/// Adds what the findings, editorial notes and unresolved references state.
void add_front_matter_claims(const Paper& paper, ClaimSections& sections) {
    for (const Finding& finding : paper.findings) {
        const std::string name = "finding." + finding.id;
        ClaimSection& section = sections.open(name, {}, finding.at);
        add_whole(section, finding);
        add_citations(section, finding);
        for (const FindingGroup& group : finding.groups) add_group(sections, name, group);
        for (const Comparison& comparison : finding.between)
            add_test(sections, name + ".between." + comparison.time, comparison.test, finding.at);
    }
    for (const EditorialNote& note : paper.notes) {
        ClaimSection& section = sections.open("note." + note.id, {}, note.at);
        add_texts(section, note.where);
        add_texts(section, note.text);
    }
    for (const Reference& reference : paper.references) {
        if (reference.unresolved_note.empty()) continue;
        add_texts(sections.open("reference." + std::to_string(reference.number), {}, reference.at),
                  reference.unresolved_note);
    }
}

/// A link written as an id shows the label of its target, not the id.
bool is_shown(const std::string& target) {
    return !std::ranges::all_of(target, [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-'; });
}

/// One citation as written; a range counts as one.
struct WrittenCitation {
    std::string key;
    std::string locator;
    Position at;
};

/// Groups citations by position, which the members of a range share; where
/// positions are unknown, each citation is on its own.
std::vector<WrittenCitation> written_citations(const CitationGroup& group) {
    std::vector<WrittenCitation> written;
    const Citation* first = nullptr;
    for (const Citation& citation : group.citations) {
        const bool is_same = first != nullptr && citation.at == first->at && citation.at != group.at;
        if (is_same) {
            written.back().key = first->key + "-" + citation.key;
        } else {
            written.push_back({citation.key, citation.locator, citation.at});
            first = &citation;
        }
    }
    return written;
}

class SummaryWalk : public TokenVisitor {
  public:
    SummaryWalk(const Summary& summary, const ResolvedDocument& names, const Site& site, ClaimSections& sections)
        : document_(summary.document),
          names_(names),
          site_(site),
          language_(summary.language),
          file_(summary.file),
          sections_(sections) {}

    void walk() {
        section_ = &sections_.open(language_, language_, {file_, {}});
        for (const Token& token : document_.tokens) visit_token(*this, token);
    }

    void heading(const Token& token);
    void paragraph(const Token&) { end_text(); }
    void table_caption(const Token&) { end_text(); }
    void table_cell(const Token&) { end_text(); }
    void code_block(const Token& token) { add_text(*section_, token.text, here({token.at.line, 0})); }
    void figure(const Token& token);
    void text(const Token& token) { add(token.text, token.at); }
    void code(const Token& token) { add(token.text, token.at); }
    void soft_break(const Token& token) { line_break(token.at); }
    void hard_break(const Token& token) { line_break(token.at); }
    void citation_group(const Token& token);
    void finding_value(const Token& token);
    void cross_link(const Token& token);

  private:
    void end_text();
    void open_section(std::uint32_t heading);
    void add(const std::string& text, Position at);
    void line_break(Position at);
    void add_construct(std::string written, Position at, std::uint32_t length);
    Location here(Position at) const { return {file_, at}; }

    const Document& document_;
    const ResolvedDocument& names_;
    const Site& site_;
    const std::string& language_;
    FileId file_;
    ClaimSections& sections_;
    ClaimSection* section_ = nullptr;
    ClaimText text_;
    bool after_construct_ = false;
};

void SummaryWalk::heading(const Token& token) {
    if (token.edge == Edge::open) open_section(token.index);
    end_text();
}

void SummaryWalk::line_break(Position at) {
    text_.anchors.push_back({text_.text.size(), here({at.line, 0})});
    text_.text += '\n';
    after_construct_ = false;
}

void SummaryWalk::citation_group(const Token& token) {
    for (const WrittenCitation& citation : written_citations(document_.citation_groups[token.index])) {
        std::string written = "@" + citation.key;
        if (!citation.locator.empty()) written += ", " + citation.locator;
        const auto length = static_cast<std::uint32_t>(count_code_points(written) - 1);
        add_construct(std::move(written), citation.at, length);
    }
}

void SummaryWalk::finding_value(const Token& token) {
    const FindingValue& value = document_.finding_values[token.index];
    add_construct("=" + value.path, value.at, static_cast<std::uint32_t>(count_code_points(value.path) + 3));
}

void SummaryWalk::cross_link(const Token& token) {
    const CrossLink& link = document_.cross_links[token.index];
    if (!link.label.empty() || is_shown(link.target)) add(link.label.empty() ? link.target : link.label, link.shown_at);
}

void SummaryWalk::figure(const Token& token) {
    const Figure& figure = document_.figures[token.index];
    const Location at = here({figure.at.line, 0});
    add_text(*section_, figure.alt, at);
    add_text(*section_, figure.caption, at);
}

/// Completes the text of a block, which was begun at its start.
void SummaryWalk::end_text() {
    const bool has_constructs =
        !section_->constructs.empty() && section_->constructs.back().text == section_->texts.size();
    if (!text_.text.empty() || has_constructs) section_->texts.push_back(std::move(text_));
    text_ = {};
    after_construct_ = false;
}

void SummaryWalk::open_section(std::uint32_t heading) {
    const HeadingName& named = names_.headings[heading];
    const std::string& name = named.section ? site_.sections[*named.section].key : named.id;
    section_ = &sections_.open(language_ + "." + name, language_, here(document_.headings[heading].at));
}

/// Separates digits on the two sides of a construct, which are two numbers.
void SummaryWalk::add(const std::string& text, Position at) {
    if (text.empty()) return;
    if (after_construct_ && !text_.text.empty() && is_ascii_digit(text_.text.back()) && is_ascii_digit(text.front()))
        text_.text += ';';
    append_text(text_, text, here(at));
    after_construct_ = false;
}

void SummaryWalk::add_construct(std::string written, Position at, std::uint32_t length) {
    if (text_.anchors.empty()) text_.anchors.push_back({0, here({at.line, 0})});
    section_->constructs.push_back({std::move(written), section_->texts.size(), text_.text.size(), here(at), length});
    after_construct_ = true;
}

}  // namespace

Location ClaimText::at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(anchors, offset, {}, &Anchor::offset);
    if (after == anchors.begin()) return {};
    const Anchor& anchor = *std::prev(after);
    Location at = anchor.at;
    if (at.position.column == 0) return at;
    const auto between = std::string_view(text).substr(anchor.offset, offset - anchor.offset);
    at.position.column += static_cast<std::uint32_t>(count_code_points(between));
    return at;
}

std::vector<ClaimSection> claims(const Catalog& catalog, const Paper& paper) {
    ClaimSections sections;
    add_front_matter_claims(paper, sections);
    const ResolvedPaper& names = catalog.names_of(paper);
    for (std::size_t i = 0; i < paper.summaries.size(); ++i)
        SummaryWalk(paper.summaries[i], names.summaries[i], catalog.site, sections).walk();
    std::vector<ClaimSection> all = sections.take();
    std::erase_if(all, [](const ClaimSection& section) { return section.texts.empty(); });
    return all;
}

}  // namespace conspectus
