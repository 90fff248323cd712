#include "evidence/translation/statement_difference.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>

namespace conspectus {
namespace {

using Statements = std::vector<const Statement*>;

/// What both sides may have under one key, apart from its unit and comparator.
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

auto place_and_qualities(const Statement* statement) {
    return std::tuple(statement->block, qualities(statement));
}

/// "5000 IU a week" names less of its unit than "5000 IU/wk".
bool agree(std::string_view a, std::string_view b) {
    const auto [less, more] = std::minmax(a, b, [](auto x, auto y) { return x.size() < y.size(); });
    return less.empty() || (more.starts_with(less) && (more.size() == less.size() || more[less.size()] == '/'));
}

/// Takes out of both what is equal under the projection.
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

/// Adds what is left of one key's statements when the equal ones are gone, and
/// those that differ only in what one side leaves out.
void match(Sides sides, std::vector<Difference>& out) {
    cancel(sides, place_and_qualities);  // so that what is left over stands in its own block
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
