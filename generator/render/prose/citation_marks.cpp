#include "render/prose/citation_marks.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "render/frame/status.h"

namespace conspectus {
namespace {

/// Works that an excerpt of a long group names on each side of one of them.
constexpr std::size_t group_reach = 20;

/// Number or letter in the paper's lists; empty for a work in neither.
std::string list_label(const Paper* paper, const Citation& citation) {
    if (paper == nullptr) return {};
    return citation.number > 0 ? std::to_string(citation.number) : editor_letter(*paper, citation.work);
}

std::string work_label(const Catalog& catalog, const Citation& citation) {
    const std::int64_t index = catalog.work_index(citation.work);
    return index < 0 ? citation.key : short_citation(catalog.works[static_cast<std::size_t>(index)].record);
}

CitationMark mark(const Body& body, const Citation& citation) {
    CitationMark mark{&citation,
                      MarkJoin::comma,
                      list_label(body.paper, citation),
                      {},
                      {},
                      &status_of(body.page.catalog, citation.work)};
    if (!mark.label.empty()) mark.entry = reference_anchor(mark.label);
    if (mark.label.empty()) mark.label = work_label(body.page.catalog, citation);
    if (body.paper != nullptr) mark.anchor = citation_anchor(*body.paper, citation);
    return mark;
}

bool follows(const CitationMark& first, const CitationMark& second) {
    const auto is_plain = [](const CitationMark& mark) {
        return mark.citation->locator.empty() && mark.status->kind == StatusKind::none;
    };
    const bool plain = is_plain(first) && is_plain(second);
    return plain && first.citation->number > 0 && second.citation->number == first.citation->number + 1;
}

void join_runs(std::vector<CitationMark>& marks) {
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (!follows(marks[i - 1], marks[i])) continue;
        marks[i].join = MarkJoin::dash;
        if (marks[i - 1].join == MarkJoin::dash) marks[i - 1].join = MarkJoin::inside;
    }
    if (!marks.empty()) marks.front().join = MarkJoin::none;
}

/// Sorts numbers first and letters before names.
auto printed_order(const CitationMark& mark) {
    const bool listed = !mark.entry.empty();
    return std::tuple(mark.citation->number == 0, !listed, mark.citation->number, listed ? mark.label.size() : 0);
}

}  // namespace

std::vector<CitationMark> citation_marks(const Body& body, const CitationGroup& group) {
    std::vector<CitationMark> marks;
    for (const Citation& citation : group.citations) marks.push_back(mark(body, citation));
    std::ranges::stable_sort(
        marks, [](const CitationMark& a, const CitationMark& b) { return printed_order(a) < printed_order(b); });
    join_runs(marks);
    return marks;
}

std::string_view separator(const std::vector<CitationMark>& marks) {
    const bool said =
        std::ranges::any_of(marks, [](const CitationMark& mark) { return mark.status->kind != StatusKind::none; });
    return said ? ", " : ",";
}

std::string citation_text(const Body& body, const CitationGroup& group) {
    const std::vector<CitationMark> marks = citation_marks(body, group);
    std::string out = "[";
    for (const CitationMark& mark : marks) {
        if (mark.join == MarkJoin::inside) continue;
        if (mark.join != MarkJoin::none) out += mark.join == MarkJoin::dash ? "-" : separator(marks);
        out += mark.label;
        if (mark.status->kind != StatusKind::none) out += " " + status_mark(body.page, *mark.status);
        if (!mark.citation->locator.empty()) out += " (" + mark.citation->locator + ")";
    }
    return out + "]";
}

std::string citation_excerpt(const Body& body, const CitationGroup& group, std::size_t citation) {
    const std::size_t size = group.citations.size();
    if (size <= 2 * group_reach + 1) return citation_text(body, group);
    const std::size_t kept = std::min(citation, size - 1);
    const std::size_t first = kept - std::min(kept, group_reach);
    const std::size_t last = std::min(size, kept + group_reach + 1);
    const auto begin = group.citations.begin();
    const CitationGroup part{
        .citations = {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last)}};
    const std::string text = citation_text(body, part);
    return (first > 0 ? "[…" : "[") + text.substr(1, text.size() - 2) + (last < size ? "…]" : "]");
}

std::string editor_letter(const Paper& paper, std::string_view work) {
    const auto found = std::ranges::find(paper.editor_references, work, &Reference::work);
    return found == paper.editor_references.end() ? std::string()
                                                  : letter_label(found - paper.editor_references.begin());
}

std::string letter_label(std::size_t index) {
    std::string label;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        label.insert(label.begin(), static_cast<char>('a' + (rest - 1) % 26));
    }
    return label;
}

std::string reference_anchor(std::string_view label) {
    return "ref-" + std::string(label);
}

std::string citation_anchor(const Paper& paper, const Citation& citation) {
    const std::string label = list_label(&paper, citation);
    return "cite-" + (label.empty() ? citation.work : label) + "-" + std::to_string(citation.occurrence);
}

}  // namespace conspectus
