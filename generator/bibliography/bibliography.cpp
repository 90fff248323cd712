#include "bibliography/bibliography.h"

#include <algorithm>

namespace conspectus {

void leave_out(BibliographyEntry& entry, std::string_view field) {
    constexpr std::size_t most = 500;
    if (entry.left_out.size() < most && std::ranges::find(entry.left_out, field) == entry.left_out.end())
        entry.left_out.emplace_back(field);
}

void set_or_leave_out(BibliographyEntry& entry, csl::Variable variable, std::string value, std::string_view field) {
    if (value.empty()) return;
    if (!entry.item.has(variable)) {
        entry.item.set_text(variable, std::move(value));
    } else if (entry.item.text(variable) != value) {
        leave_out(entry, field);
    }
}

}  // namespace conspectus
