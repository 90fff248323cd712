#include "parse/status_list_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parse/csv_rows.h"
#include "parse/schema/date_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/schema.h"
#include "text/diagnostics.h"
#include "text/fold.h"
#include "text/near_spelling.h"
#include "text/position.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

// The columns.

enum class StatusColumn { doi, status, date, notice };

/// The fields of a row of status.csv by their column, according to the first row.
struct StatusColumns {
    std::size_t count = 0;                            ///< fields of every row
    std::array<std::optional<std::size_t>, 4> index;  ///< by StatusColumn
    std::vector<CsvFault> faults;

    /// Returns the field of a column, or an empty one if the list does not have it.
    const CsvField& field(const CsvRow& row, StatusColumn column) const;
};

constexpr std::array<std::string_view, 4> column_names = {"DOI", "status", "date", "notice"};

std::optional<std::size_t> column_of(const CsvField& field) {
    const std::string name = fold(field.text);
    const auto* found = std::ranges::find_if(column_names, [&](std::string_view known) { return fold(known) == name; });
    if (found == column_names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - column_names.begin());
}

std::string unknown_text(const CsvField& field) {
    return fmt::format("{} is no column of this list: its first row names DOI, status, date and notice{}",
                       quote(field.text), did_you_mean(field.text, {column_names.begin(), column_names.end()}));
}

void read_name(const CsvField& field, std::size_t index, StatusColumns& columns) {
    const auto column = column_of(field);
    if (!column) {
        columns.faults.push_back({field.offset, unknown_text(field)});
    } else if (columns.index[*column]) {
        columns.faults.push_back(
            {field.offset, fmt::format("the column '{}' stands twice: leave one out", column_names[*column])});
    } else {
        columns.index[*column] = index;
    }
}

/// Returns why a row is not a header, or an empty text if it is one.
std::string not_a_header(const CsvRow& header) {
    if (header.fields.size() == 1 && header.fields[0].text.find_first_of(";\t") != std::string::npos)
        return "the columns are not separated by commas: save the list as CSV with ','";
    if (std::ranges::none_of(header.fields, [](const CsvField& field) { return column_of(field).has_value(); }))
        return "the first row must name the columns: write 'DOI,status,date,notice' above it";
    return {};
}

const CsvField& StatusColumns::field(const CsvRow& row, StatusColumn column) const {
    static const CsvField none;
    const auto at = index[static_cast<std::size_t>(column)];
    return at ? row.fields[*at] : none;
}

/// Reads the first row: DOI and status must be among its names, in any order and case; faults say what is wrong.
StatusColumns read_status_columns(const CsvRow& header) {
    StatusColumns columns{.count = header.fields.size(), .index = {}, .faults = {}};
    const std::size_t begin = header.fields[0].offset;
    if (std::string fault = not_a_header(header); !fault.empty()) {
        columns.faults.push_back({begin, std::move(fault)});
        return columns;
    }
    for (std::size_t i = 0; i < columns.count; ++i) read_name(header.fields[i], i, columns);
    for (const StatusColumn needed : {StatusColumn::doi, StatusColumn::status}) {
        const auto column = static_cast<std::size_t>(needed);
        if (!columns.faults.empty() || columns.index[column]) continue;
        columns.faults.push_back(
            {begin, fmt::format("the first row names no column '{}': write 'DOI,status,date,notice' there",
                                column_names[column])});
    }
    return columns;
}

// The rows.

constexpr unsigned most_status_faults = 100;
constexpr std::size_t most_statuses = 200'000;

/// Returns our word for a status that Retraction Watch or PubMed name otherwise.
std::string_view our_word(std::string_view foreign) {
    struct Words {
        std::string_view theirs;
        std::string_view ours;
    };
    constexpr Words known[] = {{"correction", "corrected"},
                               {"erratum", "corrected"},
                               {"expression of concern", "concern"},
                               {"retraction", "retracted"},
                               {"withdrawal", "retracted"},
                               {"withdrawn", "retracted"},
                               {"retracted publication", "retracted"},
                               {"removal", "removed"}};
    const std::string folded = fold(foreign.substr(0, 64));
    const auto* found = std::ranges::find(known, std::string_view(folded), &Words::theirs);
    return found == std::end(known) ? std::string_view() : found->ours;
}

bool begins_like_doi(std::string_view text) {
    return text.starts_with("10.") || text.find("doi.org/") < 12 || fold(text.substr(0, 4)) == "doi:";
}

class StatusList {
  public:
    StatusList(std::string_view text, FileId file, Diagnostics& diagnostics)
        : text_(text), file_(file), diagnostics_(diagnostics), rows_(text) {}

    std::vector<ListedStatus> read() {
        if (!read_header()) return {};
        while (const auto row = rows_.next()) {
            if (rows_.fault()) {
                report(Code::status_list, rows_.fault()->offset, rows_.fault()->text);
            } else if (all_.size() == most_statuses) {
                report(Code::status_list, row->fields[0].offset,
                       fmt::format("the list has more than {} rows: leave out those that no paper here cites",
                                   most_statuses));
                break;
            } else {
                read_row(*row);
            }
            if (faults_ > most_status_faults) break;
        }
        return take_unique();
    }

  private:
    bool read_header() {
        const auto header = rows_.next();
        if (!header) {
            report(Code::status_list, 0, "the list is empty: write 'DOI,status,date,notice' into its first row");
        } else if (rows_.fault()) {
            report(Code::status_list, rows_.fault()->offset, rows_.fault()->text);
        } else {
            auto columns = read_status_columns(*header);
            for (CsvFault& fault : columns.faults) report(Code::status_list, fault.offset, std::move(fault.text));
            columns_ = std::move(columns);
        }
        return faults_ == 0;
    }

    void read_row(const CsvRow& row) {
        if (row.fields.size() != columns_.count) {
            const bool more = row.fields.size() > columns_.count;
            report(Code::status_list, row.fields[0].offset,
                   fmt::format("this row has {} fields where the first row names {} columns: {}", row.fields.size(),
                               columns_.count,
                               more ? "put a text that contains ',' in double quotes"
                                    : "write the commas of empty fields too"));
            return;
        }
        const unsigned before = faults_;
        ListedStatus listed;
        listed.DOI = doi(row);
        listed.at = location_of(columns_.field(row, StatusColumn::doi).offset);
        listed.status.kind = kind(row);
        listed.status.date = date(row);
        read_notice(row, listed.status);
        listed.status.at = listed.at;
        if (faults_ == before) all_.push_back(std::move(listed));
    }

    std::string doi(const CsvRow& row) {
        const CsvField& written = columns_.field(row, StatusColumn::doi);
        const auto read = read_doi(written.text);
        if (written.text.empty()) {
            report(Code::missing_field, written.offset, "this row has no DOI: add it, or delete the row");
        } else if (!read) {
            report_doi(written);
        }
        return read ? fold(*read) : std::string();
    }

    void report_doi(const CsvField& written) {
        report(Code::bad_identifier, written.offset,
               fmt::format("{} is no DOI: a DOI is written 10.1000/abc", quote(written.text)), written.text);
    }

    StatusKind kind(const CsvRow& row) {
        const CsvField& written = columns_.field(row, StatusColumn::status);
        const auto word = std::ranges::find(status_kinds, std::string_view(written.text));
        if (word != status_kinds.end()) return static_cast<StatusKind>(word - status_kinds.begin() + 1);
        if (written.text.empty()) {
            report(Code::missing_field, written.offset,
                   "this row has no status: write corrected, concern, retracted or removed");
            return StatusKind::none;
        }
        const std::string_view ours = our_word(written.text);
        report(Code::unknown_word, written.offset,
               fmt::format("{} is no status; expected corrected, concern, retracted or removed{}", quote(written.text),
                           ours.empty() ? did_you_mean(written.text, {status_kinds.begin(), status_kinds.end()})
                                        : fmt::format("; write '{}'", ours)),
               written.text);
        return StatusKind::none;
    }

    Date date(const CsvRow& row) {
        const CsvField& written = columns_.field(row, StatusColumn::date);
        if (written.text.empty()) return {};
        std::string fault;
        const auto read = read_date(written.text, fault);
        if (!read) report(Code::bad_date, written.offset, fault, written.text);
        return read.value_or(Date{});
    }

    void read_notice(const CsvRow& row, EditorialStatus& status) {
        const CsvField& written = columns_.field(row, StatusColumn::notice);
        if (written.text.empty()) return;
        if (begins_like_doi(written.text)) {
            const auto read = read_doi(written.text);
            if (!read) report_doi(written);
            status.DOI = read.value_or("");
        } else {
            std::string text = written.text;
            std::ranges::replace_if(
                text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
            status.text.wordings.push_back({{}, std::move(text), location_of(written.offset)});
        }
    }

    /// Returns the rows sorted by DOI; reports repeats and leaves them out.
    std::vector<ListedStatus> take_unique() {
        std::ranges::stable_sort(all_, {}, &ListedStatus::DOI);
        std::vector<ListedStatus> unique;
        unique.reserve(all_.size());
        for (ListedStatus& listed : all_) {
            if (unique.empty() || unique.back().DOI != listed.DOI) {
                unique.push_back(std::move(listed));
            } else {
                report_repeat(unique.back(), listed);
            }
        }
        return unique;
    }

    void report_repeat(const ListedStatus& first, const ListedStatus& repeat) {
        if (faults_ > most_status_faults) return;
        Diagnostic& diagnostic =
            report(Code::duplicate_id, repeat.at,
                   fmt::format("the DOI '{}' stands twice in this list: keep the row that holds today", repeat.DOI));
        if (faults_ <= most_status_faults) diagnostic.notes.push_back({first.at, "first listed here"});
    }

    Location location_of(std::size_t offset) { return {file_, cursor_.at(text_, offset)}; }

    void report(Code code, std::size_t offset, std::string text, std::string_view underlined = {}) {
        const std::size_t length = std::max<std::size_t>(count_code_points(underlined), 1);
        report(code, location_of(offset), std::move(text)).length = static_cast<std::uint32_t>(length);
    }

    /// Reports a fault; the last report says that there are more.
    Diagnostic& report(Code code, Location at, std::string text) {
        if (++faults_ <= most_status_faults) return diagnostics_.report(code, at, std::move(text));
        return diagnostics_.report(
            Code::too_many_faults, at,
            fmt::format("this list has more than {} faults: mend those above first", most_status_faults));
    }

    std::string_view text_;
    FileId file_;
    Diagnostics& diagnostics_;
    CsvRows rows_;
    PositionCursor cursor_{1};
    StatusColumns columns_;
    std::vector<ListedStatus> all_;
    unsigned faults_ = 0;
};

}  // namespace

StatusFile read_status_list(std::string_view text, FileId file, Diagnostics& diagnostics) {
    return {StatusList(text, file, diagnostics).read()};
}

}  // namespace conspectus
