#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/prose/body.h"

namespace conspectus {

/// What stands before a mark in its group `[17-18,20]`.
enum class MarkJoin {
    none,    ///< it is the first
    comma,   ///< ","
    dash,    ///< "-": it ends a run of consecutive numbers
    inside,  ///< it lies inside such a run and is not printed
};

/// One work of a citation group as printed.
struct CitationMark {
    const Citation* citation;
    MarkJoin join;
    std::string label;              ///< "17", "a"; a short name for a work that is in no list of the paper
    std::string entry;              ///< anchor of its entry on the page ("ref-17"), empty where it has none
    std::string anchor;             ///< its own ("cite-17-1"), empty on a page of prose
    const EditorialStatus* status;  ///< of the work
};

/// The marks of a group in printed order: numbers ascending, runs of two or
/// more joined, then letters, then names. A work that something became of
/// stands on its own, since that is said beside it.
std::vector<CitationMark> citation_marks(const Body& body, const CitationGroup& group);

/// What stands between two works that do not form a run: "," or, where it is
/// said of one what became of it, ", ".
std::string_view separator(const std::vector<CitationMark>& marks);

/// The group without markup: "[17-18,20]", "[3 retracted, 7]".
std::string citation_text(const Body& body, const CitationGroup& group);

/// Returns `citation_text` or, of a group of more than 41 works, the 20 on each
/// side of the citation at that index: "[…12,14,16…]".
std::string citation_excerpt(const Body& body, const CitationGroup& group, std::size_t citation);

/// Returns the letter of a work among the editor's references of the paper, or
/// an empty string.
std::string editor_letter(const Paper& paper, std::string_view work);

/// Returns "a" … "z", "aa" …: the label of the editor's reference at that index.
std::string letter_label(std::size_t index);

/// Anchor of a reference's entry: "ref-17", "ref-a".
std::string reference_anchor(std::string_view label);

/// Anchor of one citation in the text; `label` as its entry's.
std::string citation_anchor(const Paper& paper, const Citation& citation);

}  // namespace conspectus
