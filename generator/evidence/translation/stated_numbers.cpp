#include "evidence/translation/stated_numbers.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "quantity/quantity_scanner.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Places in a text, asked for in order, so that a long line is counted once.
class PlaceCursor {
  public:
    explicit PlaceCursor(const ClaimText& text) : text_(text) {}

    Location at(std::size_t offset) {
        const bool is_ahead = anchored_ && offset >= offset_ && next_anchor() > offset;
        if (!is_ahead) {
            at_ = text_.at(offset);
        } else if (at_.position.column > 0) {
            const auto between = std::string_view(text_.text).substr(offset_, offset - offset_);
            at_.position.column += static_cast<std::uint32_t>(count_code_points(between));
        }
        anchored_ = true;
        offset_ = offset;
        return at_;
    }

  private:
    std::size_t next_anchor() const {
        const auto next = std::ranges::upper_bound(text_.anchors, offset_, {}, &ClaimText::Anchor::offset);
        return next == text_.anchors.end() ? std::string::npos : next->offset;
    }

    const ClaimText& text_;
    Location at_;
    std::size_t offset_ = 0;
    bool anchored_ = false;
};

struct Block {
    const ClaimText& text;
    std::size_t index;
    const std::string& cell;
    PlaceCursor places{text};
};

Statement number_at(Block& block, std::size_t begin, std::size_t end) {
    Statement number;
    number.kind = StatementKind::number;
    number.shown = block.text.text.substr(begin, end - begin);
    number.cell = block.cell;
    number.block = block.index;
    number.at = block.places.at(begin);
    number.length = static_cast<std::uint32_t>(count_code_points(number.shown));
    return number;
}

void add_numerals(const Quantity& quantity, Block& block, std::vector<Statement>& out) {
    std::string comparator = quantity.comparator;
    for (const Numeral& numeral : quantity.numerals) {
        Statement number = number_at(block, comparator.empty() ? numeral.begin : quantity.begin, numeral.end);
        number.key = numeral.digits;
        number.unit = numeral.unit;
        number.comparator = std::exchange(comparator, {});
        out.push_back(std::move(number));
    }
}

/// A year alone is written as a date in one language and as a number in another.
void add_date(const Quantity& date, Block& block, std::vector<Statement>& out) {
    Statement number = number_at(block, date.begin, date.end);
    number.key = date.numerals.size() == 1 ? date.numerals.front().digits : date.canonical();
    out.push_back(std::move(number));
}

void add_quantity(const Quantity& quantity, Block& block, std::vector<Statement>& out) {
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
        Block block{text.blocks[i], i, cells[i]};
        for (const Quantity& quantity : scan_quantities(block.text.text, words))
            add_quantity(quantity, block, text.statements);
    }
}

}  // namespace conspectus
