#include "link/resolve/document_scope.h"

#include <algorithm>

namespace conspectus {

ReferenceList::ReferenceList(const ResolvedPaper& paper) : paper_(paper) {
    add(paper.references, &ListPosition::number);
    add(paper.editor_references, &ListPosition::letter);
    std::ranges::stable_sort(by_work_, {}, [](const auto& entry) { return entry.first; });
}

void ReferenceList::add(const std::vector<MaybeIndex>& works, std::uint32_t ListPosition::*member) {
    for (std::uint32_t i = 0; i < works.size(); ++i) {
        ListPosition position;
        position.*member = i + 1;
        if (works[i]) by_work_.emplace_back(*works[i], position);
    }
}

std::optional<ListPosition> ReferenceList::find(std::uint32_t work) const {
    const auto found = std::ranges::lower_bound(by_work_, work, {}, [](const auto& entry) { return entry.first; });
    return found != by_work_.end() && found->first == work ? std::optional(found->second) : std::nullopt;
}

std::optional<std::uint32_t> printed_number(std::string_view key) {
    if (key.empty() || key.find_first_not_of("0123456789") != key.npos) return std::nullopt;
    if (key.size() > 9) return 0;
    std::uint32_t number = 0;
    for (const char digit : key) number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    return number;
}

}  // namespace conspectus
