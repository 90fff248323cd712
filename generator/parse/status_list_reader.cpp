#include "parse/status_list_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

#include "parse/csv_rows.h"
#include "parse/date_reader.h"
#include "parse/identifier_reader.h"
#include "parse/position_cursor.h"
#include "parse/quotation.h"
#include "parse/schema.h"
#include "text/fold.h"
#include "text/near_spelling.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr unsigned most_faults = 100;
constexpr std::size_t most_rows = 200'000;
constexpr std::array<std::string_view, 4> column_names = {"DOI", "status", "date", "notice"};
enum Column : std::size_t { doi_column, status_column, date_column, notice_column };

std::string did_you_mean(std::string_view word, std::span<const std::string_view> names) {
    const auto near = near_spelling(word, {names.begin(), names.end()});
    return near ? fmt::format("; did you mean '{}'?", *near) : std::string();
}

/// How Retraction Watch and PubMed call what has another word here.
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
            } else if (all_.size() == most_rows) {
                report(
                    Code::status_list, row->fields[0].offset,
                    fmt::format("the list has more than {} rows: leave out those that no paper here cites", most_rows));
                break;
            } else {
                read_row(*row);
            }
            if (faults_ > most_faults) break;
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
            columns_ = header->fields.size();
            read_columns(*header);
        }
        return faults_ == 0;
    }

    void read_columns(const CsvRow& header) {
        const CsvField& first = header.fields[0];
        if (columns_ == 1 && first.text.find_first_of(";\t") != std::string::npos) {
            report(Code::status_list, first.offset,
                   "the columns are not separated by commas: save the list as CSV with ','");
        } else if (std::ranges::none_of(header.fields,
                                        [](const CsvField& field) { return column_of(field) != nullptr; })) {
            report(Code::status_list, first.offset,
                   "the first row must name the columns: write 'DOI,status,date,notice' above it");
        } else {
            for (std::size_t i = 0; i < columns_; ++i) read_column(header.fields[i], i);
            for (const Column needed : {doi_column, status_column}) check_column(needed, first.offset);
        }
    }

    static const std::string_view* column_of(const CsvField& field) {
        const std::string name = fold(field.text);
        const auto* known = std::ranges::find_if(column_names, [&](auto column) { return fold(column) == name; });
        return known == column_names.end() ? nullptr : known;
    }

    void read_column(const CsvField& field, std::size_t place) {
        const std::string_view* name = column_of(field);
        if (name == nullptr) {
            report(Code::status_list, field.offset,
                   fmt::format("{} is no column of this list: its first row names DOI, status, date and notice{}",
                               quote(field.text), did_you_mean(field.text, column_names)),
                   field.text);
        } else if (auto& known = place_[static_cast<std::size_t>(name - column_names.begin())]; known) {
            report(Code::status_list, field.offset, fmt::format("the column '{}' stands twice: leave one out", *name),
                   field.text);
        } else {
            known = place;
        }
    }

    void check_column(Column needed, std::size_t offset) {
        if (faults_ > 0 || place_[needed]) return;
        report(Code::status_list, offset,
               fmt::format("the first row names no column '{}': write 'DOI,status,date,notice' there",
                           column_names[needed]));
    }

    void read_row(const CsvRow& row) {
        if (row.fields.size() != columns_) {
            const bool more = row.fields.size() > columns_;
            report(
                Code::status_list, row.fields[0].offset,
                fmt::format(
                    "this row has {} fields where the first row names {} columns: {}", row.fields.size(), columns_,
                    more ? "put a text that contains ',' in double quotes" : "write the commas of empty fields too"));
            return;
        }
        const unsigned before = faults_;
        ListedStatus listed;
        listed.DOI = doi(row);
        listed.at = place(field(row, doi_column).offset);
        listed.status.kind = kind(row);
        listed.status.date = date(row);
        read_notice(row, listed.status);
        listed.status.at = listed.at;
        if (faults_ == before) all_.push_back(std::move(listed));
    }

    const CsvField& field(const CsvRow& row, Column column) const {
        static const CsvField none;
        return place_[column] ? row.fields[*place_[column]] : none;
    }

    std::string doi(const CsvRow& row) {
        const CsvField& written = field(row, doi_column);
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
        const CsvField& written = field(row, status_column);
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
                           ours.empty() ? did_you_mean(written.text, status_kinds) : fmt::format("; write '{}'", ours)),
               written.text);
        return StatusKind::none;
    }

    Date date(const CsvRow& row) {
        const CsvField& written = field(row, date_column);
        if (written.text.empty()) return {};
        std::string fault;
        const auto read = read_date(written.text, fault);
        if (!read) report(Code::bad_date, written.offset, fault, written.text);
        return read.value_or(Date{});
    }

    void read_notice(const CsvRow& row, EditorialStatus& status) {
        const CsvField& written = field(row, notice_column);
        if (written.text.empty()) return;
        if (begins_like_doi(written.text)) {
            const auto read = read_doi(written.text);
            if (!read) report_doi(written);
            status.DOI = read.value_or("");
        } else {
            std::string text = written.text;
            std::ranges::replace_if(
                text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
            status.text.wordings.push_back({{}, std::move(text), place(written.offset)});
        }
    }

    /// Sorted by DOI; repeats are reported and left out.
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
        if (faults_ > most_faults) return;
        Diagnostic& diagnostic =
            report(Code::duplicate_id, repeat.at,
                   fmt::format("the DOI '{}' stands twice in this list: keep the row that holds today", repeat.DOI));
        if (faults_ <= most_faults) diagnostic.notes.push_back({first.at, "first listed here"});
    }

    Location place(std::size_t offset) { return {file_, cursor_.at(text_, offset)}; }

    void report(Code code, std::size_t offset, std::string text, std::string_view underlined = {}) {
        const std::size_t length = std::max<std::size_t>(count_code_points(underlined), 1);
        report(code, place(offset), std::move(text)).length = static_cast<std::uint32_t>(length);
    }

    /// The last one says that there are more.
    Diagnostic& report(Code code, Location at, std::string text) {
        if (++faults_ <= most_faults) return diagnostics_.report(code, at, std::move(text));
        return diagnostics_.report(
            Code::too_many_faults, at,
            fmt::format("this list has more than {} faults: mend those above first", most_faults));
    }

    std::string_view text_;
    FileId file_;
    Diagnostics& diagnostics_;
    CsvRows rows_;
    PositionCursor cursor_{1};
    std::array<std::optional<std::size_t>, column_names.size()> place_;
    std::size_t columns_ = 0;
    std::vector<ListedStatus> all_;
    unsigned faults_ = 0;
};

}  // namespace

StatusFile read_status_list(std::string_view text, FileId file, Diagnostics& diagnostics) {
    return {StatusList(text, file, diagnostics).read()};
}

}  // namespace conspectus
