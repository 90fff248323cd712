#include "render/prose/citation_marks.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "render/frame/status.h"

namespace conspectus {
namespace {

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

}  // namespace

std::vector<CitationMark> citation_marks(const Body& body, std::uint32_t group) {
    const std::vector<Citation>& written = body.document.citation_groups[group].citations;
    std::vector<CitationMark> marks;
    for (const CitedWork& cited : body.names.citation_groups[group])
        marks.push_back(mark(body, written[cited.written], cited));
    join_runs(marks);
    return marks;
}

std::string_view separator(const std::vector<CitationMark>& marks) {
    const bool said =
        std::ranges::any_of(marks, [](const CitationMark& mark) { return mark.status->kind != StatusKind::none; });
    return said ? ", " : ",";
}

std::string citation_text(const Body& body, std::uint32_t group) {
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
