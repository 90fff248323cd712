#include "evidence/statistics/table_head.h"

#include "quantity/number_piece.h"

namespace conspectus {
namespace {

constexpr double most_cases = 1e9;

}  // namespace

std::optional<std::uint32_t> stated_size(std::string_view label, const QuantityWords& words) {
    for (const NumberPiece& piece : number_pieces(label, words)) {
        const bool size = (piece.symbol == "n" || piece.symbol == "N") && piece.usable && piece.comparator.empty() &&
                          piece.number.is_count() && piece.number.value <= most_cases;
        if (size) return static_cast<std::uint32_t>(piece.number.value);
    }
    return std::nullopt;
}

std::vector<std::size_t> TableHead::sized_columns() const {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i]) columns.push_back(i);
    }
    return columns;
}

TableHead table_head(const PrintedTable& table, const QuantityWords& words) {
    TableHead head;
    std::optional<TestColumns> open;
    for (std::size_t i = 0; i < table.head.size(); ++i) {
        const std::string& heading = table.head[i].shown;
        head.sizes.push_back(stated_size(heading, words));
        if (names_p(heading)) {
            if (open) head.tests.push_back({open->statistic, i, open->kinds});
            open.reset();
        } else if (auto kinds = statistic_kinds(heading); !kinds.empty()) {
            open = TestColumns{i, 0, std::move(kinds)};
        }
    }
    return head;
}

}  // namespace conspectus
