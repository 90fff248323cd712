#include "render/prose/body.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "cite/entry_language.h"

namespace conspectus {
namespace {

/// Returns the term as written, or the keyword's label if its id was written:
/// an id is no word.
std::string keyword_text(const Keyword& keyword, const CrossLink& link, std::string_view language) {
    const bool by_id =
        link.target == keyword.id || std::ranges::find(keyword.aliases, link.target) != keyword.aliases.end();
    return by_id ? text_in(keyword.label, language) : link.target;
}

}  // namespace

const Summary* summary_for(const std::vector<Summary>& summaries, std::string_view language) {
    const auto found = std::ranges::find(summaries, language, &Summary::language);
    if (found != summaries.end()) return &*found;
    return summaries.empty() ? nullptr : &summaries.front();
}

Body body_of(const PageContext& page, const Paper& paper, const Summary& summary) {
    const auto index = static_cast<std::size_t>(&summary - paper.summaries.data());
    return {page, &paper, summary.document, page.catalog.names_of(paper).summaries[index], summary.language};
}

Body body_of(const PageContext& page, const PageText& text, const Summary& summary) {
    const auto index = static_cast<std::size_t>(&text - page.catalog.pages.data());
    const auto body = static_cast<std::size_t>(&summary - text.bodies.data());
    return {page, nullptr, summary.document, page.catalog.resolved.pages[index][body], summary.language};
}

Body empty_body(const PageContext& page, const Paper& paper) {
    static const Document no_text;
    static const ResolvedDocument no_names;
    return {page, &paper, no_text, no_names, page.language.key};
}

std::string finding_text(const Body& body, std::uint32_t index) {
    const std::optional<ValueTarget>& target = body.names.finding_values[index];
    if (!target) return {};
    const Finding& finding = body.paper->findings[target->finding];
    if (!target->group) return text_in(finding.value, body.language);
    return text_in(finding.groups[*target->group].values[target->value.value()].value, body.language);
}

std::string cross_link_text(const Body& body, std::uint32_t index) {
    const CrossLink& link = body.document.cross_links[index];
    if (!link.label.empty()) return link.label;
    const Catalog& catalog = body.page.catalog;
    const EntityRef entity = body.names.cross_links[index].entity;
    switch (entity.kind) {
        case EntityKind::keyword:
            return keyword_text(catalog.keywords[entity.index], link, body.language);
        case EntityKind::paper:
            return text_in(catalog.papers[entity.index].record.title, body.language);
        case EntityKind::work:
            return short_citation(catalog.record_of(catalog.works[entity.index]), body.language);
        case EntityKind::page:
            return text_in(catalog.pages[entity.index].title, body.language);
        case EntityKind::none:
            return link.target;
    }
    return link.target;
}

}  // namespace conspectus
