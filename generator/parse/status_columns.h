#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "parse/csv_rows.h"

namespace conspectus {

enum class StatusColumn { doi, status, date, notice };

/// Which field of a row of status.csv is what, as its first row says.
struct StatusColumns {
    std::size_t count = 0;                            ///< fields of every row
    std::array<std::optional<std::size_t>, 4> place;  ///< by StatusColumn
    std::vector<CsvFault> faults;

    /// An empty field for a column that the list does not have.
    const CsvField& field(const CsvRow& row, StatusColumn column) const;
};

/// Reads the first row: DOI and status must be among its names, in any order
/// and case; faults say what is wrong.
StatusColumns read_status_columns(const CsvRow& header);

}  // namespace conspectus
