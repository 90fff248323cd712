#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/blocks/paper_findings.h"
#include "render/prose/body.h"

namespace conspectus {

/// The card beside a link, which shows the link's target. The script finds
/// the card by the link's address without the fragment.
struct LinkCardView {
    Url url;
    WordingView kind;   ///< of a paper, its genre
    WordingView title;  ///< a keyword's label, a paper's title
    WordingView other;  ///< the keyword's label in another language
    std::string abbreviation;
    WordingView definition;
    std::optional<FindingLineView> finding;  ///< the paper's main one
    Html reference;                          ///< of a work that is no paper
    std::optional<StatusView> status;        ///< of a paper or work
    static const TypeInfo& template_type();
};

/// Returns a card for every keyword, paper and work that a body links to, in
/// the order of the first links; targets with nothing to show have none.
std::vector<LinkCardView> link_cards(const Body& body);

}  // namespace conspectus
