#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace conspectus {

/// A run of a paper's text without a break: a paragraph, a table cell, a
/// wording of a finding or note.
struct ClaimText {
    struct Anchor {
        std::size_t offset;  ///< byte of `text`
        Location at;         ///< where it stands in the file; column 0 where only the line is known
    };
    std::string text;
    std::vector<Anchor>
        anchors;  ///< by offset, the first at 0; a byte stands as many code points behind its anchor as in `text`

    Location at(std::size_t offset) const;
};

/// A citation, or a finding's value used in a text: `[@17]`, `[@17-18, p. 3]`, `[=patency-6m]`.
struct ClaimConstruct {
    std::string written;       ///< "@17", "@17-18, p. 3", "=patency-6m": compared as it is
    std::size_t text = 0;      ///< index into texts
    std::size_t offset = 0;    ///< where in that text it stands; nothing of it is in the text
    Location at;               ///< of its first character but the brackets and "@" of a citation
    std::uint32_t length = 1;  ///< code points it is written with, from `at`
};

/// Everything one place of a paper states, in one language: a section of the
/// summary, or a finding or note of the front matter.
struct ClaimPlace {
    std::string name;      ///< "zh.results", "finding.vcss-6m.patency.after", "note.vcss-baseline"
    std::string language;  ///< language key; empty where the wordings of all languages stand together
    std::vector<ClaimText> texts;
    std::vector<ClaimConstruct> constructs;
    Location at;
};

/// Every place of a resolved paper, in the order of the front matter, then of
/// the summaries, the original first. A section before the first heading is
/// named by the language alone.
std::vector<ClaimPlace> claims(const Paper& paper);

}  // namespace conspectus
