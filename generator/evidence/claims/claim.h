#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace conspectus {

/// A contiguous text of a paper: a paragraph, a table cell, a wording of a
/// finding or note.
struct ClaimText {
    /// From `offset` to the next anchor, text and file hold the same code points.
    struct Anchor {
        std::size_t offset;  ///< byte of `text`
        Location at;         ///< of that byte in the file; column 0 where only the line is known
    };
    std::string text;
    std::vector<Anchor> anchors;  ///< by offset, the first at 0

    Location at(std::size_t offset) const;
};

/// A citation, or a finding's value used in a text: `[@17]`, `[@17-18, p. 3]`, `[=patency-6m]`.
struct ClaimConstruct {
    std::string written;       ///< "@17", "@17-18, p. 3", "=patency-6m": compared literally
    std::size_t text = 0;      ///< index into texts
    std::size_t offset = 0;    ///< byte of that text before which it is written; the text does not contain it
    Location at;               ///< of its first character after the brackets and the "@" of a citation
    std::uint32_t length = 1;  ///< code points it is written with, from `at`
};

/// What one section of a paper states: a section of a summary in one language,
/// or a finding, value or note of the front matter.
struct ClaimSection {
    std::string name;      ///< "zh.results", "finding.vcss-6m.patency.after", "note.vcss-baseline"
    std::string language;  ///< language key; empty where the wordings of all languages are in one section
    std::vector<ClaimText> texts;
    std::vector<ClaimConstruct> constructs;
    Location at;
};

/// Returns every section of a resolved paper that states something: those of
/// the front matter ("finding.<id>", "note.<id>", "reference.<number>"), then of
/// the summaries, the original first ("<language>.<section>", and "<language>"
/// above the first heading). Subsections belong to their section.
std::vector<ClaimSection> claims(const Catalog& catalog, const Paper& paper);

}  // namespace conspectus
