#include "render/prose/body.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "cite/entry_language.h"

namespace conspectus {
namespace {

std::string group_value(const FindingGroup& group, std::int32_t value, std::string_view language) {
    const bool known = value >= 0 && static_cast<std::size_t>(value) < group.values.size();
    return known ? text_in(group.values[static_cast<std::size_t>(value)].value, language) : std::string();
}

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

std::string finding_text(const Body& body, const FindingValue& value) {
    if (!value.resolved || body.paper == nullptr || value.finding >= body.paper->findings.size()) return {};
    const Finding& finding = body.paper->findings[value.finding];
    if (value.group < 0) return text_in(finding.value, body.language);
    const auto group = static_cast<std::size_t>(value.group);
    return group < finding.groups.size() ? group_value(finding.groups[group], value.value, body.language)
                                         : std::string();
}

std::string cross_link_text(const Body& body, const CrossLink& link) {
    if (!link.label.empty()) return link.label;
    const Catalog& catalog = body.page.catalog;
    switch (link.entity.kind) {
        case EntityKind::keyword:
            return keyword_text(catalog.keywords[link.entity.index], link, body.language);
        case EntityKind::paper:
            return text_in(catalog.papers[link.entity.index].record.title, body.language);
        case EntityKind::work:
            return short_citation(catalog.works[link.entity.index].record, body.language);
        case EntityKind::page:
            return text_in(catalog.pages[link.entity.index].title, body.language);
        case EntityKind::none:
            return link.target;
    }
    return link.target;
}

}  // namespace conspectus
