#include "render/blocks/link_cards.h"

#include <set>

#include "render/blocks/entry_line.h"

namespace conspectus {

VIEW(LinkCardView, "link card", url, kind, title, other, abbreviation, definition, finding, reference, status)

namespace {

LinkCardView keyword_card(const PageContext& page, std::uint32_t index) {
    const KeywordLineView line = keyword_line(page, index);
    return {.url = line.url,
            .title = line.label,
            .other = line.other,
            .abbreviation = line.abbreviation,
            .definition = wording(page, page.catalog.keywords[index].definition)};
}

LinkCardView paper_card(const PageContext& page, std::uint32_t index) {
    const PaperLineView line = paper_line(page, index);
    return {.url = line.url,
            .kind = line.genre,
            .title = line.title,
            .finding = main_finding(page, index),
            .status = line.status};
}

LinkCardView work_card(const PageContext& page, std::uint32_t index) {
    const WorkLineView line = work_line(page, page.catalog.works[index]);
    return {.url = line.url, .title = line.name, .reference = line.reference, .status = line.status};
}

LinkCardView card(const PageContext& page, const EntityRef& entity) {
    switch (entity.kind) {
        case EntityKind::keyword:
            return keyword_card(page, entity.index);
        case EntityKind::paper:
            return paper_card(page, entity.index);
        case EntityKind::work:
            return work_card(page, entity.index);
        case EntityKind::page:
        case EntityKind::none:
            return {};
    }
    return {};
}

bool says_something(const LinkCardView& card) {
    return !card.definition.text.empty() || card.finding || card.status || !card.reference.markup.empty();
}

}  // namespace

std::vector<LinkCardView> link_cards(const Body& body) {
    std::set<EntityRef> seen;
    std::vector<LinkCardView> cards;
    for (const LinkTarget& link : body.names.cross_links) {
        if (!seen.insert(link.entity).second) continue;
        LinkCardView view = card(body.page, link.entity);
        if (says_something(view)) cards.push_back(std::move(view));
    }
    return cards;
}

}  // namespace conspectus
