#include "evidence/trace/source_tables.h"

#include <algorithm>

#include "quantity/glyphs.h"
#include "quantity/unit_form.h"

namespace conspectus {
namespace {

/// Returns the beginning of each cell of a line; a line without separators is one cell.
std::vector<std::size_t> cells_of(std::string_view line) {
    std::vector<std::size_t> cells{0};
    const std::size_t text = std::min(line.find_first_not_of(' '), line.size());
    for (std::size_t at = text; at < line.size(); ++at) {
        if (line[at] == '\t') {
            cells.push_back(at + 1);
        } else if (line.substr(at).starts_with("   ")) {
            at = std::min(line.find_first_not_of(' ', at), line.size()) - 1;
            cells.push_back(at + 1);
        }
    }
    return cells;
}

std::string_view cell_text(std::string_view line, const std::vector<std::size_t>& cells, std::size_t cell) {
    const std::size_t end = cell + 1 < cells.size() ? cells[cell + 1] : line.size();
    return line.substr(cells[cell], end - cells[cell]);
}

/// Returns whether a cell after the first begins like a number.
bool has_number(std::string_view line, const std::vector<std::size_t>& cells) {
    for (std::size_t cell = 1; cell < cells.size(); ++cell) {
        const Glyphs text = glyphs(cell_text(line, cells, cell));
        const auto first = std::ranges::find_if(text, [](const Glyph& g) { return !is_blank(g.code_point); });
        if (first == text.end()) continue;
        constexpr std::u32string_view signs = U"<>≤≥";
        const char32_t c = first->code_point;
        if (is_digit(c) || is_dash(c) || signs.find(c) != std::u32string_view::npos) return true;
    }
    return false;
}

/// Returns the units after an opening bracket or comma: (cm, x̄±s), [n(%)], ($10^9/L$).
std::set<std::string> units_in(std::string_view line, const QuantityWords& words) {
    constexpr std::u32string_view openers = U"([,，";
    std::set<std::string> units;
    const Glyphs text = glyphs(line);
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (openers.find(text[i].code_point) == std::u32string_view::npos) continue;
        const std::size_t at = is_blank(text[i + 1].code_point) ? i + 2 : i + 1;
        const auto power = power_of_ten_at(text, at);
        const auto unit = unit_at(text, power ? power->end : at, words);
        if (power || unit) units.insert((power ? power->key : "") + (unit ? unit->key : ""));
    }
    return units;
}

/// Returns the words without digits: {"χ²", "t"} of "χ^2/t".
std::set<std::string> symbols_in(std::string_view cell) {
    std::set<std::string> symbols;
    const Glyphs text = glyphs(cell);
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t end = i;
        while (end < text.size() && (is_letter(text[end].code_point) || is_superscript(text[end].code_point))) ++end;
        if (end == i) continue;
        std::string symbol = spelled(text, i, end);
        symbols.insert(symbol == "p" ? "P" : std::move(symbol));
        i = end;
    }
    return symbols;
}

bool is_blank_line(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

/// Builds the tables from one line after the other.
class SourceTables::Reader {
  public:
    Reader(SourceTables& tables, const QuantityWords& words) : tables_(tables), words_(words) {}

    void take(std::string_view line) {
        ++number_;
        if (is_blank_line(line)) return end_block();
        block_.push_back(line);
    }

    void end_block() {
        const bool is_table =
            std::ranges::any_of(block_, [](std::string_view line) { return cells_of(line).size() > 1; });
        if (is_table) read_table(number_ - static_cast<std::uint32_t>(block_.size()));
        block_.clear();
    }

  private:
    /// Reads a block of lines; `first` is the number of its first.
    void read_table(std::uint32_t first) {
        Table table;
        bool head = true;
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < block_.size(); ++i) {
            const std::uint32_t line = first + static_cast<std::uint32_t>(i);
            Row row{static_cast<std::uint32_t>(tables_.tables_.size()), group, cells_of(block_[i]),
                    units_in(block_[i], words_)};
            head = head && !has_number(block_[i], row.cells);
            if (head) read_head(block_[i], row, table);
            if (row.cells.size() == 1) group = line;
            tables_.rows_.emplace(line, std::move(row));
        }
        tables_.tables_.push_back(std::move(table));
    }

    void read_head(std::string_view line, const Row& row, Table& table) {
        table.units.insert(row.units.begin(), row.units.end());
        std::vector<std::set<std::string>>& symbols = table.symbols.emplace_back();
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
            symbols.push_back(symbols_in(cell_text(line, row.cells, cell)));
    }

    SourceTables& tables_;
    const QuantityWords& words_;
    std::uint32_t number_ = 0;
    std::vector<std::string_view> block_;
};

SourceTables::SourceTables(std::string_view text, const QuantityWords& words) {
    Reader reader(*this, words);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        reader.take(text.substr(at, end - at));
        at = end + 1;
    }
    reader.take("");
}

bool SourceTables::gives_unit(std::uint32_t line, std::string_view unit) const {
    const auto row = rows_.find(line);
    if (row == rows_.end()) return false;
    const std::string key(unit);
    const auto group = rows_.find(row->second.group);
    return row->second.units.contains(key) || tables_[row->second.table].units.contains(key) ||
           (group != rows_.end() && group->second.units.contains(key));
}

bool SourceTables::names_symbol(std::uint32_t line, std::size_t byte, std::string_view symbol) const {
    const auto row = rows_.find(line);
    if (row == rows_.end()) return false;
    const std::vector<std::size_t>& cells = row->second.cells;
    const auto cell = static_cast<std::size_t>(std::ranges::upper_bound(cells, byte) - cells.begin()) - 1;
    const std::string name(symbol);
    for (const auto& head : tables_[row->second.table].symbols) {
        if (head.size() == cells.size() ? head[cell].contains(name) : std::ranges::any_of(head, [&](const auto& words) {
                return words.contains(name);
            }))
            return true;
    }
    return false;
}

}  // namespace conspectus
