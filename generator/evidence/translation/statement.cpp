#include "evidence/translation/statement.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "quantity/quantity_scanner.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Locates offsets of a text, asked for in order, counting a long line only once.
class LocationCursor {
  public:
    explicit LocationCursor(const ClaimText& text) : text_(text) {}

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
    LocationCursor locations{text};
};

Statement number_at(Block& block, std::size_t begin, std::size_t end) {
    Statement number;
    number.kind = StatementKind::number;
    number.shown = block.text.text.substr(begin, end - begin);
    number.cell = block.cell;
    number.block = block.index;
    number.at = block.locations.at(begin);
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

/// A year alone is a date in one language and a number in another.
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

namespace {

using Statements = std::vector<const Statement*>;

/// The statements of both sides under one key; units and comparators may differ.
struct Sides {
    Statements original;
    Statements translation;
};

using SidesByKey = std::map<std::tuple<StatementKind, std::string_view, std::string_view>, Sides>;

std::vector<std::string_view> table_shapes(const StatedText& text) {
    std::vector<std::string_view> shapes;
    for (const Statement& statement : text.statements) {
        if (statement.kind == StatementKind::table) shapes.push_back(statement.key);
    }
    return shapes;
}

SidesByKey by_key(const StatedText& original, const StatedText& translation) {
    const bool by_cell = table_shapes(original) == table_shapes(translation);
    SidesByKey sides;
    const auto of = [&](const Statement& statement) -> Sides& {
        return sides[{statement.kind, statement.key, by_cell ? std::string_view(statement.cell) : ""}];
    };
    for (const Statement& statement : original.statements) of(statement).original.push_back(&statement);
    for (const Statement& statement : translation.statements) of(statement).translation.push_back(&statement);
    return sides;
}

auto qualities(const Statement* statement) {
    return std::tuple<std::string_view, std::string_view>(statement->unit, statement->comparator);
}

auto block_and_qualities(const Statement* statement) {
    return std::tuple(statement->block, qualities(statement));
}

/// Returns whether one unit is the beginning of the other: "5000 IU a week" gives
/// less of it than "5000 IU/wk".
bool agree(std::string_view a, std::string_view b) {
    const auto [less, more] = std::minmax(a, b, [](auto x, auto y) { return x.size() < y.size(); });
    return less.empty() || (more.starts_with(less) && (more.size() == less.size() || more[less.size()] == '/'));
}

/// Removes from both sides what is equal under the projection.
template <class Projection>
void cancel(Sides& sides, Projection projection) {
    std::ranges::stable_sort(sides.original, {}, projection);
    std::ranges::stable_sort(sides.translation, {}, projection);
    Sides left;
    std::ranges::set_difference(sides.original, sides.translation, std::back_inserter(left.original), {}, projection,
                                projection);
    std::ranges::set_difference(sides.translation, sides.original, std::back_inserter(left.translation), {}, projection,
                                projection);
    sides = std::move(left);
}

/// Adds the differences between the statements of one key: first cancels equal
/// ones, then pairs those of which one only leaves out a unit or comparator.
void match(Sides sides, std::vector<Difference>& out) {
    cancel(sides, block_and_qualities);  // so that the remaining ones are reported in their own block
    cancel(sides, qualities);
    const Statements& lacking = sides.original;
    const Statements& extra = sides.translation;
    const std::size_t both = std::min(lacking.size(), extra.size());
    for (std::size_t i = 0; i < both; ++i) {
        const bool same =
            agree(lacking[i]->unit, extra[i]->unit) && agree(lacking[i]->comparator, extra[i]->comparator);
        if (!same) out.push_back({lacking[i], extra[i]});
    }
    for (std::size_t i = both; i < lacking.size(); ++i) out.push_back({lacking[i], nullptr});
    for (std::size_t i = both; i < extra.size(); ++i) out.push_back({nullptr, extra[i]});
}

}  // namespace

std::vector<Difference> differences(const StatedText& original, const StatedText& translation) {
    std::vector<Difference> found;
    for (auto& [key, sides] : by_key(original, translation)) match(std::move(sides), found);
    return found;
}

}  // namespace conspectus
