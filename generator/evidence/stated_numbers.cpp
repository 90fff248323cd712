#include "evidence/stated_numbers.h"

#include <string_view>
#include <utility>

#include "evidence/quantity.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

struct Block {
    const ClaimText& text;
    std::size_t index;
    const std::string& cell;
};

Statement number_at(const Block& block, std::size_t begin, std::size_t end) {
    Statement number;
    number.kind = StatementKind::number;
    number.shown = block.text.text.substr(begin, end - begin);
    number.cell = block.cell;
    number.block = block.index;
    number.at = block.text.at(begin);
    number.length = static_cast<std::uint32_t>(count_code_points(number.shown));
    return number;
}

void add_numerals(const Quantity& quantity, const Block& block, std::vector<Statement>& out) {
    std::string comparator = quantity.comparator;
    for (const Numeral& numeral : quantity.numerals) {
        Statement number = number_at(block, numeral.begin, numeral.end);
        number.key = numeral.digits;
        number.unit = numeral.unit;
        number.comparator = std::exchange(comparator, {});
        out.push_back(std::move(number));
    }
}

/// A year alone is written as a date in one language and as a number in another.
void add_date(const Quantity& date, const Block& block, std::vector<Statement>& out) {
    Statement number = number_at(block, date.begin, date.end);
    number.key = date.numerals.size() == 1 ? date.numerals.front().digits : date.canonical();
    out.push_back(std::move(number));
}

void add_quantity(const Quantity& quantity, const Block& block, std::vector<Statement>& out) {
    switch (quantity.kind) {
        case QuantityKind::number:
            return add_numerals(quantity, block, out);
        case QuantityKind::date:
            return add_date(quantity, block, out);
        case QuantityKind::name: {
            Statement name = number_at(block, quantity.begin, quantity.end);
            name.kind = StatementKind::name;
            name.key = quantity.symbol;
            out.push_back(std::move(name));
            return;
        }
    }
}

}  // namespace

void add_numbers(StatedText& text, const std::vector<std::string>& cells, const QuantityWords& words) {
    for (std::size_t i = 0; i < text.blocks.size(); ++i) {
        const Block block{text.blocks[i], i, cells[i]};
        for (const Quantity& quantity : scan_quantities(block.text.text, words))
            add_quantity(quantity, block, text.statements);
    }
}

}  // namespace conspectus
