#include "link/catalog/reference_list.h"

#include <algorithm>

namespace conspectus {

ReferenceList::ReferenceList(const Paper& paper) : paper_(paper) {
    for (std::uint32_t i = 0; i < paper.references.size(); ++i)
        by_work_.push_back({paper.references[i].work, {.number = i + 1}});
    for (std::uint32_t i = 0; i < paper.editor_references.size(); ++i)
        by_work_.push_back({paper.editor_references[i].work, {.letter = i + 1}});
    std::ranges::stable_sort(by_work_, {}, [](const auto& entry) { return entry.first; });
}

const Reference* ReferenceList::numbered(std::uint32_t number) const {
    const bool there = number > 0 && number <= paper_.references.size();
    return there ? &paper_.references[number - 1] : nullptr;
}

std::optional<ListPlace> ReferenceList::place(std::string_view work) const {
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
