#include "evidence/trace/source_text.h"

#include <algorithm>

#include "quantity/bare_unit.h"
#include "quantity/quantity_scanner.h"

namespace conspectus {
namespace {

std::vector<std::size_t> line_begins(std::string_view text) {
    std::vector<std::size_t> begins{0};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        begins.push_back(at + 1);
    return begins;
}

}  // namespace

SourceText::SourceText(std::string text, const QuantityWords& words)
    : text_(std::move(text)),
      lines_(line_begins(text_)),
      quantities_(scan_quantities(text_, words)),
      markers_(text_),
      tables_(text_, words),
      squeezed_(text_) {
    for (std::uint32_t q = 0; q < quantities_.size(); ++q)
        for (std::uint32_t n = 0; n < quantities_[q].numerals.size(); ++n)
            numbers_[quantities_[q].numerals[n].digits].push_back({q, n});
    for (const BareUnit& unit : all_units(text_, words)) units_[unit.key].push_back(unit.begin);
}

std::optional<std::size_t> SourceText::unit(std::string_view key, std::size_t from) const {
    const auto places = units_.find(key);
    if (places == units_.end()) return std::nullopt;
    const auto next = std::ranges::lower_bound(places->second, from);
    return next == places->second.end() ? places->second.front() : *next;
}

std::uint32_t SourceText::line_at(std::size_t offset) const {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(lines_, offset) - lines_.begin());
}

std::span<const SourceNumber> SourceText::numbers(std::string_view digits) const {
    const auto found = numbers_.find(digits);
    return found == numbers_.end() ? std::span<const SourceNumber>() : found->second;
}

}  // namespace conspectus
