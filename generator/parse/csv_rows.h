#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

struct CsvField {
    std::string text;        ///< unquoted and trimmed
    std::size_t offset = 0;  ///< where it begins in the file, including its quote
};

struct CsvRow {
    std::vector<CsvField> fields;
};

/// The reason why a row cannot be read, and its offset in the file.
struct CsvFault {
    std::size_t offset = 0;
    std::string text;
};

/// Reads comma-separated values (RFC 4180) row by row: fields that contain commas,
/// quotes or line breaks are enclosed in double quotes, rows end with LF or CRLF,
/// empty lines are skipped. Takes time linear in the text, which must outlive it.
/// A row has at most 64 fields and 64 KiB.
class CsvRows {
  public:
    explicit CsvRows(std::string_view text) : text_(text) {}

    /// Returns the next row, or nothing at the end. If `fault()` is set, the row
    /// holds what precedes the fault, and reading goes on at the next line.
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
