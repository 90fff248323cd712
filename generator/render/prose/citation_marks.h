#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/prose/body.h"

namespace conspectus {

/// What precedes a mark in its group `[17-18,20]`.
enum class MarkJoin {
    none,    ///< nothing: it is the first
    comma,   ///< ","
    dash,    ///< "-": it ends a run of consecutive numbers
    inside,  ///< it is inside such a run and not printed
};

/// One work of a citation group as printed.
struct CitationMark {
    const Citation* citation;
    const CitedWork* cited;
    MarkJoin join;
    std::string label;              ///< "17", "a"; a short name for a work in neither list of the paper
    std::string entry;              ///< anchor of its entry on the page ("ref-17"); empty if it has none
    std::string anchor;             ///< its own ("cite-17-1"); empty on a page of prose
    const EditorialStatus* status;  ///< of the work
};

/// Returns the marks of the group with that index in printed order: numbers
/// ascending, runs of two or more joined, then letters, then names. A work with
/// an editorial status is never part of a run, for the status is printed beside it.
std::vector<CitationMark> citation_marks(const Body& body, std::uint32_t group);

/// Returns what separates two works that form no run: ",", or ", " if one of
/// the group has an editorial status.
std::string_view separator(const std::vector<CitationMark>& marks);

/// Returns the group as plain text: "[17-18,20]", "[3 retracted, 7]".
std::string citation_text(const Body& body, std::uint32_t group);

/// Returns `citation_text` or, of a group of more than 41 works, the 20 on each
/// side of the one at that index of the resolved group: "[…12,14,16…]".
std::string citation_excerpt(const Body& body, std::uint32_t group, std::size_t cited);

/// Returns the label of a work in the paper's lists: its printed number, else
/// its letter; empty for a work in neither.
std::string list_label(const ResolvedPaper& paper, std::uint32_t work);

/// Returns "a" … "z", "aa" …: the label of the editor's reference at that index.
std::string letter_label(std::size_t index);

/// Returns the anchor of a reference's entry: "ref-17", "ref-a".
std::string reference_anchor(std::string_view label);

/// Returns the anchor of one citation in a paper's text: "cite-17-1", "cite-a-2".
std::string citation_anchor(const Catalog& catalog, const CitedWork& cited);

}  // namespace conspectus
