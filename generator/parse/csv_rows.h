#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

struct CsvField {
    std::string text;        ///< quotes and doubled quotes undone, no blanks at its ends
    std::size_t offset = 0;  ///< byte of the file where it begins, its quote included
};

struct CsvRow {
    std::vector<CsvField> fields;
};

/// Why a row cannot be read, and where.
struct CsvFault {
    std::size_t offset = 0;
    std::string text;
};

/// Reads comma-separated values (RFC 4180) row by row: fields with commas,
/// quotes or line ends stand in double quotes, rows end with LF or CRLF, empty
/// lines are passed over. Linear in the text, which it borrows. A row has at
/// most 64 fields and 64 KiB.
class CsvRows {
  public:
    explicit CsvRows(std::string_view text) : text_(text) {}

    /// The next row, or nothing at the end. After a fault `fault()` says which;
    /// the row holds what stood before it, and reading goes on at the next line.
    std::optional<CsvRow> next();
    const std::optional<CsvFault>& fault() const { return fault_; }

  private:
    void read_row(CsvRow& row);
    CsvField read_field();
    CsvField read_quoted();
    bool at_line_end() const;
    void pass_line_end();
    void fail(std::size_t offset, std::string text);

    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<CsvFault> fault_;
};

}  // namespace conspectus
