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
    const CitedWork* cited;
    MarkJoin join;
    std::string label;              ///< "17", "a"; a short name for a work that is in no list of the paper
    std::string entry;              ///< anchor of its entry on the page ("ref-17"), empty where it has none
    std::string anchor;             ///< its own ("cite-17-1"), empty on a page of prose
    const EditorialStatus* status;  ///< of the work
};

/// The marks of the group with that index in printed order: numbers ascending,
/// runs of two or more joined, then letters, then names. A work with an
/// editorial status is never part of a run, since its status is said beside it.
std::vector<CitationMark> citation_marks(const Body& body, std::uint32_t group);

/// What separates two works that do not form a run: "," or, where one has its
/// status beside it, ", ".
std::string_view separator(const std::vector<CitationMark>& marks);

/// The group without markup: "[17-18,20]", "[3 retracted, 7]".
std::string citation_text(const Body& body, std::uint32_t group);

/// "a" … "z", "aa" …: the label of the editor's reference with that index.
std::string letter_label(std::size_t index);

/// Label of a work in the paper's lists: its printed number, else its letter; empty for a work in neither.
std::string list_label(const ResolvedPaper& paper, std::uint32_t work);

/// Anchor of a reference's entry: "ref-17", "ref-a".
std::string reference_anchor(std::string_view label);

/// Anchor of one citation in a paper's text: "cite-17-1".
std::string citation_anchor(const Catalog& catalog, const CitedWork& cited);

}  // namespace conspectus
