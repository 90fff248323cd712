#include "render/prose/citation_marks.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "render/frame/status.h"

namespace conspectus {
namespace {

/// The number of works that an excerpt of a long group names on each side of the one cited.
constexpr std::size_t group_reach = 20;

std::string list_label(const CitedWork& cited) {
    if (cited.number > 0) return std::to_string(cited.number);
    return cited.letter > 0 ? letter_label(cited.letter - 1) : std::string();
}

CitationMark mark(const Body& body, const Citation& citation, const CitedWork& cited) {
    const Catalog& catalog = body.page.catalog;
    CitationMark mark{&citation, &cited, MarkJoin::comma, list_label(cited), {}, {}, &status_of(catalog, cited.work)};
    if (!mark.label.empty()) mark.entry = reference_anchor(mark.label);
    if (mark.label.empty())
        mark.label = cited.work ? short_citation(catalog.record_of(catalog.works[*cited.work])) : citation.key;
    if (body.paper != nullptr) mark.anchor = citation_anchor(catalog, cited);
    return mark;
}

bool follows(const CitationMark& first, const CitationMark& second) {
    const auto is_plain = [](const CitationMark& mark) {
        return mark.citation->locator.empty() && mark.status->kind == StatusKind::none;
    };
    const bool plain = is_plain(first) && is_plain(second);
    return plain && first.cited->number > 0 && second.cited->number == first.cited->number + 1;
}

void join_runs(std::vector<CitationMark>& marks) {
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (!follows(marks[i - 1], marks[i])) continue;
        marks[i].join = MarkJoin::dash;
        if (marks[i - 1].join == MarkJoin::dash) marks[i - 1].join = MarkJoin::inside;
    }
    if (!marks.empty()) marks.front().join = MarkJoin::none;
}

/// Returns the marks of the works [first, last) of a group, as if it had no others.
std::vector<CitationMark> marks_of(const Body& body, std::uint32_t group, std::size_t first, std::size_t last) {
    const std::vector<Citation>& written = body.document.citation_groups[group].citations;
    const CitedGroup& works = body.names.citation_groups[group];
    std::vector<CitationMark> marks;
    for (std::size_t i = first; i < last; ++i) marks.push_back(mark(body, written[works[i].written], works[i]));
    join_runs(marks);
    return marks;
}

/// Returns the marks as plain text, without the brackets.
std::string text_of(const Body& body, const std::vector<CitationMark>& marks) {
    std::string out;
    for (const CitationMark& mark : marks) {
        if (mark.join == MarkJoin::inside) continue;
        if (mark.join != MarkJoin::none) out += mark.join == MarkJoin::dash ? "-" : separator(marks);
        out += mark.label;
        if (mark.status->kind != StatusKind::none) out += " " + status_mark(body.page, *mark.status);
        if (!mark.citation->locator.empty()) out += " (" + mark.citation->locator + ")";
    }
    return out;
}

}  // namespace

std::vector<CitationMark> citation_marks(const Body& body, std::uint32_t group) {
    return marks_of(body, group, 0, body.names.citation_groups[group].size());
}

std::string_view separator(const std::vector<CitationMark>& marks) {
    const bool said =
        std::ranges::any_of(marks, [](const CitationMark& mark) { return mark.status->kind != StatusKind::none; });
    return said ? ", " : ",";
}

std::string citation_text(const Body& body, std::uint32_t group) {
    return "[" + text_of(body, citation_marks(body, group)) + "]";
}

std::string citation_excerpt(const Body& body, std::uint32_t group, std::size_t cited) {
    const std::size_t size = body.names.citation_groups[group].size();
    if (size <= 2 * group_reach + 1) return citation_text(body, group);
    const std::size_t kept = std::min(cited, size - 1);
    const std::size_t first = kept - std::min(kept, group_reach);
    const std::size_t last = std::min(size, kept + group_reach + 1);
    return (first > 0 ? "[…" : "[") + text_of(body, marks_of(body, group, first, last)) + (last < size ? "…]" : "]");
}

std::string letter_label(std::size_t index) {
    std::string label;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        label.insert(label.begin(), static_cast<char>('a' + (rest - 1) % 26));
    }
    return label;
}

std::string list_label(const ResolvedPaper& paper, std::uint32_t work) {
    const auto numbered = std::ranges::find(paper.references, MaybeIndex(work));
    if (numbered != paper.references.end()) return std::to_string(numbered - paper.references.begin() + 1);
    const auto lettered = std::ranges::find(paper.editor_references, MaybeIndex(work));
    if (lettered == paper.editor_references.end()) return {};
    return letter_label(static_cast<std::size_t>(lettered - paper.editor_references.begin()));
}

std::string reference_anchor(std::string_view label) {
    return "ref-" + std::string(label);
}

std::string citation_anchor(const Catalog& catalog, const CitedWork& cited) {
    std::string label = list_label(cited);
    if (label.empty() && cited.work) label = catalog.works[*cited.work].id;
    return "cite-" + label + "-" + std::to_string(cited.occurrence);
}

}  // namespace conspectus
