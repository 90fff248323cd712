#include "parse/status_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "text/fold.h"
#include "text/near_spelling.h"
#include "text/quotation.h"

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 4> names = {"DOI", "status", "date", "notice"};

std::optional<std::size_t> column_of(const CsvField& field) {
    const std::string name = fold(field.text);
    const auto* found = std::ranges::find_if(names, [&](std::string_view known) { return fold(known) == name; });
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

std::string unknown_text(const CsvField& field) {
    const auto near = near_spelling(field.text, {names.begin(), names.end()});
    return fmt::format("{} is no column of this list: its first row names DOI, status, date and notice{}",
                       quote(field.text), near ? fmt::format("; did you mean '{}'?", *near) : std::string());
}

void read_name(const CsvField& field, std::size_t place, StatusColumns& columns) {
    const auto column = column_of(field);
    if (!column) {
        columns.faults.push_back({field.offset, unknown_text(field)});
    } else if (columns.place[*column]) {
        columns.faults.push_back(
            {field.offset, fmt::format("the column '{}' stands twice: leave one out", names[*column])});
    } else {
        columns.place[*column] = place;
    }
}

/// Why the row is no first row at all; empty where it is one.
std::string not_a_header(const CsvRow& header) {
    if (header.fields.size() == 1 && header.fields[0].text.find_first_of(";\t") != std::string::npos)
        return "the columns are not separated by commas: save the list as CSV with ','";
    if (std::ranges::none_of(header.fields, [](const CsvField& field) { return column_of(field).has_value(); }))
        return "the first row must name the columns: write 'DOI,status,date,notice' above it";
    return {};
}

}  // namespace

const CsvField& StatusColumns::field(const CsvRow& row, StatusColumn column) const {
    static const CsvField none;
    const auto at = place[static_cast<std::size_t>(column)];
    return at ? row.fields[*at] : none;
}

StatusColumns read_status_columns(const CsvRow& header) {
    StatusColumns columns{.count = header.fields.size(), .place = {}, .faults = {}};
    const std::size_t begin = header.fields[0].offset;
    if (std::string fault = not_a_header(header); !fault.empty()) {
        columns.faults.push_back({begin, std::move(fault)});
        return columns;
    }
    for (std::size_t i = 0; i < columns.count; ++i) read_name(header.fields[i], i, columns);
    for (const StatusColumn needed : {StatusColumn::doi, StatusColumn::status}) {
        const auto index = static_cast<std::size_t>(needed);
        if (!columns.faults.empty() || columns.place[index]) continue;
        columns.faults.push_back(
            {begin,
             fmt::format("the first row names no column '{}': write 'DOI,status,date,notice' there", names[index])});
    }
    return columns;
}

}  // namespace conspectus
