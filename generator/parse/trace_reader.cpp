#include "parse/trace_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view header = "place\ttoken\tline";
constexpr std::size_t most_trace_rows = 50'000;
constexpr std::size_t most_trace_faults = 20;
constexpr std::string_view remedy = "write the file anew with 'conspectus check --sources DIR --record'";

bool is_lower_or(char c, std::string_view more) {
    return is_ascii_lower(c) || more.find(c) != std::string_view::npos;
}

/// Returns true for a line number, or a word such as "derived".
bool is_source_line(std::string_view text) {
    const bool is_number = text.size() <= 9 && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (is_number) return !text.empty() && text.front() != '0';
    return std::ranges::all_of(text, [](char c) { return is_lower_or(c, "-"); });
}

class TraceReader {
  public:
    TraceReader(FileId file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    Trace read(const std::string& paper, std::string_view text) {
        while (!text.empty() && faults_ < most_trace_faults && rows_.size() < most_trace_rows) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            read_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (line_ == 0) refuse(0, fmt::format("this record is empty; {}", remedy));
        if (!text.empty()) report_rest();
        return {paper, std::move(rows_), {file_, {}}, faults_ == 0 && text.empty()};
    }

  private:
    void read_line(std::string_view line) {
        ++line_;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line_ > 1) return read_row(line);
        if (line != header)
            refuse(1, fmt::format("a record begins with the columns 'place', 'token' and 'line', with a tab between "
                                  "them, not with {}; {}",
                                  quote(line), remedy));
    }

    void read_row(std::string_view line) {
        const auto columns = static_cast<std::size_t>(std::ranges::count(line, '\t')) + 1;
        if (columns != 3)
            return refuse(1,
                          fmt::format("a row has 3 columns with a tab between them, this one {}; {}", columns, remedy));
        const std::size_t token = line.find('\t') + 1;
        const std::size_t source = line.rfind('\t') + 1;
        const std::string_view position = line.substr(0, token - 1);
        const std::string_view written = line.substr(token, source - 1 - token);
        if (position.empty() || written.empty()) {
            refuse(position.empty() ? 1 : column(line, token), fmt::format("this column is empty; {}", remedy));
        } else if (!is_source_line(line.substr(source))) {
            refuse(column(line, source),
                   fmt::format("{} is neither a line of the source nor a word such as 'derived'; {}",
                               quote(line.substr(source)), remedy));
        } else {
            rows_.push_back({std::string(position), std::string(written), std::string(line.substr(source)),
                             Location{file_, {line_, 1}}});
        }
    }

    static std::uint32_t column(std::string_view line, std::size_t offset) {
        return 1 + static_cast<std::uint32_t>(count_code_points(line.substr(0, offset)));
    }

    void refuse(std::uint32_t column, std::string text) {
        ++faults_;
        diagnostics_.report(Code::bad_trace, {file_, {line_, column}}, std::move(text));
    }

    void report_rest() {
        diagnostics_.report(
            Code::too_many_faults, {file_, {line_ + 1, 0}},
            faults_ >= most_trace_faults
                ? fmt::format("from here on this record is not read: it has {} faults above", faults_)
                : fmt::format("from here on this record is not read: it has {} rows above", most_trace_rows));
    }

    FileId file_;
    Diagnostics& diagnostics_;
    std::vector<TraceRow> rows_;
    std::uint32_t line_ = 0;
    std::size_t faults_ = 0;
};

}  // namespace

Trace read_trace(const std::string& paper, std::string_view text, FileId file, Diagnostics& diagnostics) {
    return TraceReader(file, diagnostics).read(paper, text);
}

}  // namespace conspectus
