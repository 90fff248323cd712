#include "parse/csv_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/diagnostics.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

constexpr std::size_t most_fields = 64;
constexpr std::size_t longest_row = 64 * 1024;

bool is_csv_space(char c) {
    return c == ' ' || c == '\t';
}

}  // namespace

std::optional<CsvRow> CsvRows::next() {
    fault_.reset();
    while (at_ < text_.size() && at_line_end()) pass_line_end();
    if (at_ >= text_.size()) return std::nullopt;
    CsvRow row;
    read_row(row);
    if (fault_) at_ = std::min(text_.find('\n', at_), text_.size());
    pass_line_end();
    return row;
}

void CsvRows::read_row(CsvRow& row) {
    const std::size_t begin = at_;
    for (;;) {
        row.fields.push_back(read_field());
        if (fault_) return;
        if (at_ - begin > longest_row) return fail(begin, fmt::format("this row is longer than {} bytes", longest_row));
        if (at_line_end()) return;
        if (row.fields.size() == most_fields)
            return fail(begin, fmt::format("this row has more than {} fields", most_fields));
        ++at_;  // the comma
    }
}

CsvField CsvRows::read_field() {
    while (at_ < text_.size() && is_csv_space(text_[at_])) ++at_;
    if (text_.substr(at_, 1) == "\"") return read_quoted();
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(",\n\"", at_), text_.size());
    const std::string_view field = trimmed(text_.substr(begin, at_ - begin));
    if (text_.substr(at_, 1) == "\"")
        fail(at_, fmt::format("a double quote stands inside the field {}: put the whole field in double quotes and "
                              "write \"\" for one of its own",
                              quote(field)));
    return {std::string(field), begin};
}

CsvField CsvRows::read_quoted() {
    CsvField field{{}, at_++};
    for (;;) {
        const auto closing = text_.substr(0, std::min(text_.size(), field.offset + longest_row)).find('"', at_);
        if (closing == std::string_view::npos) {
            at_ = std::min(text_.find('\n', field.offset), text_.size());
            fail(field.offset, "this double quote is not closed: end the field with another");
            return field;
        }
        field.text += text_.substr(at_, closing - at_);
        at_ = closing + 1;
        if (text_.substr(at_, 1) != "\"") break;
        field.text += '"';
        ++at_;
    }
    field.text = trimmed(field.text);
    while (at_ < text_.size() && is_csv_space(text_[at_])) ++at_;
    if (!at_line_end() && text_[at_] != ',')
        fail(at_,
             "something stands behind a closing double quote: put the comma there, or write \"\" for a quote "
             "inside the field");
    return field;
}

bool CsvRows::at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
}

void CsvRows::pass_line_end() {
    if (text_.substr(at_, 2) == "\r\n") ++at_;
    if (at_ < text_.size()) ++at_;
}

void CsvRows::fail(std::size_t offset, std::string text) {
    fault_ = {offset, std::move(text)};
}

}  // namespace conspectus
