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
    MarkJoin join;
    std::string label;              ///< "17", "a"; a short name for a work in neither list of the paper
    std::string entry;              ///< anchor of its entry on the page ("ref-17"); empty if it has none
    std::string anchor;             ///< its own ("cite-17-1"); empty on a page of prose
    const EditorialStatus* status;  ///< of the work
};

/// Returns the marks of a group in printed order: numbers ascending, runs of
/// two or more joined, then letters, then names. A work with an editorial
/// status is never part of a run, for the status is printed beside it.
std::vector<CitationMark> citation_marks(const Body& body, const CitationGroup& group);

/// Returns what separates two works that form no run: ",", or ", " if one of
/// the group has an editorial status.
std::string_view separator(const std::vector<CitationMark>& marks);

/// Returns the group as plain text: "[17-18,20]", "[3 retracted, 7]".
std::string citation_text(const Body& body, const CitationGroup& group);

/// Returns `citation_text` or, of a group of more than 41 works, the 20 on each
/// side of the citation at that index: "[…12,14,16…]".
std::string citation_excerpt(const Body& body, const CitationGroup& group, std::size_t citation);

/// Returns the letter of a work among the editor's references of the paper, or
/// an empty string.
std::string editor_letter(const Paper& paper, std::string_view work);

/// Returns "a" … "z", "aa" …: the label of the editor's reference at that index.
std::string letter_label(std::size_t index);

/// Returns the anchor of a reference's entry: "ref-17", "ref-a".
std::string reference_anchor(std::string_view label);

/// Returns the anchor of one citation in the text: "cite-17-1", "cite-a-2".
std::string citation_anchor(const Paper& paper, const Citation& citation);

}  // namespace conspectus
