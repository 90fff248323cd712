#include "evidence/record_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "evidence/alignment.h"
#include "evidence/quotation.h"
#include "evidence/trace_table.h"
#include "evidence/traceable.h"
#include "text/near_spelling.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view record_command = "'conspectus check --sources DIR --record'";

/// What stands at one place, and what the record has for it.
struct RecordedPlace {
    std::vector<const TraceRow*> rows;
    std::vector<const Traceable*> stated;
    Location at;
};

/// "[@17]", "'69.4%'": a token as the text writes it.
std::string shown(std::string_view token) {
    const bool is_construct = token.starts_with('@') || token.starts_with('=');
    return is_construct ? quoted("[" + std::string(token) + "]") : quoted(token);
}

bool is_line_number(std::string_view line) {
    return !line.empty() && line.front() >= '1' && line.front() <= '9';
}

/// ", from line 57 of the source", or nothing for what no line was found for.
std::string from_source(const TraceRow& row) {
    return is_line_number(row.line) ? fmt::format(", from line {} of the source", row.line) : std::string();
}

/// Where an item of a text stands, in code points from its line's start.
struct Mark {
    Location at;
    std::uint32_t length = 1;
};

/// The one number of a quantity that differs from the recorded quantity, where
/// both are built alike; else all of it.
Mark differing_mark(const Traceable& item, std::string_view recorded, const QuantityWords& words) {
    const Mark whole = {item.at, item.length};
    if (item.kind != TraceableKind::quantity || item.at.position.column == 0) return whole;
    const std::vector<Quantity> scanned = scan_quantities(recorded, words);
    const Quantity& quantity = item.quantity;
    const bool is_alike = scanned.size() == 1 && scanned.front().kind == quantity.kind &&
                          scanned.front().numerals.size() == quantity.numerals.size();
    if (!is_alike) return whole;
    const auto [stated, other] = std::ranges::mismatch(
        quantity.numerals, scanned.front().numerals,
        [](const Numeral& a, const Numeral& b) { return a.digits == b.digits && a.unit == b.unit; });
    if (stated == quantity.numerals.end() || stated->end > quantity.end) return whole;
    const std::string_view written = item.written;
    Mark mark = whole;
    mark.at.position.column +=
        static_cast<std::uint32_t>(count_code_points(written.substr(0, stated->begin - quantity.begin)));
    mark.length = static_cast<std::uint32_t>(
        count_code_points(written.substr(stated->begin - quantity.begin, stated->end - stated->begin)));
    return mark;
}

class PaperRecordCheck {
  public:
    PaperRecordCheck(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics)
        : catalog_(catalog), words_(words), diagnostics_(diagnostics) {}

    void check(const Paper& paper, const TraceRecord& record) {
        const std::vector<ClaimPlace> places = claims(paper);
        const std::vector<Traceable> items = traceables(paper, catalog_, places, words_);
        std::map<std::string, RecordedPlace> by_name;
        for (const TraceRow& row : record.rows) by_name[row.place].rows.push_back(&row);
        for (const Traceable& item : items) by_name[trace_column(item.place)].stated.push_back(&item);
        for (const ClaimPlace& place : places) by_name[trace_column(place.name)].at = place.at;
        for (const auto& [name, place] : by_name) check_place(paper, name, place);
    }

  private:
    void check_place(const Paper& paper, const std::string& name, const RecordedPlace& place) {
        if ((name == "references" && catalog_.works_lost) || (name == "keywords" && catalog_.keywords_lost)) return;
        std::vector<std::string> recorded;
        std::vector<std::string> stated;
        for (const TraceRow* row : place.rows) recorded.push_back(row->token);
        for (const Traceable* item : place.stated) stated.push_back(trace_column(item->token));
        std::vector<const TraceRow*> removed;
        for (const AlignedDifference& difference : align(recorded, stated)) {
            if (difference.first && difference.second) {
                report_changed(*place.rows[*difference.first], *place.stated[*difference.second]);
            } else if (difference.second) {
                report_added(*place.stated[*difference.second]);
            } else {
                removed.push_back(place.rows[*difference.first]);
            }
        }
        if (!removed.empty()) warn_of_removed(paper, name, place, removed);
    }

    void report_changed(const TraceRow& row, const Traceable& item) {
        const Mark mark = differing_mark(item, row.token, words_);
        diagnostics_
            .report(Code::unrecorded_number, mark.at,
                    fmt::format("the record has {} here{}, not {}: correct this, or trace it with {}", shown(row.token),
                                from_source(row), shown(item.token), record_command))
            .length = mark.length;
    }

    void report_added(const Traceable& item) {
        diagnostics_
            .report(Code::unrecorded_number, item.at,
                    fmt::format("the record of what stands in the source does not have {} here: take it out, or trace "
                                "it with {}",
                                shown(item.token), record_command))
            .length = item.length;
    }

    void warn_of_removed(const Paper& paper, const std::string& name, const RecordedPlace& place,
                         const std::vector<const TraceRow*>& removed) {
        constexpr std::size_t most_named = 3;
        std::string named;
        for (std::size_t i = 0; i < std::min(removed.size(), most_named); ++i)
            named += fmt::format("{}{}{}", i == 0 ? "" : "; ", shown(removed[i]->token), from_source(*removed[i]));
        if (removed.size() > most_named) named += fmt::format("; and {} more", removed.size() - most_named);
        const Location at = place.at.file == no_file ? paper.at : place.at;
        diagnostics_.report(Code::stale_trace, at,
                            fmt::format("the record has for {} what is no longer there: {}; put it back, or write the "
                                        "record anew with {}",
                                        quoted(name), named, record_command));
    }

    const Catalog& catalog_;
    const QuantityWords& words_;
    Diagnostics& diagnostics_;
};

std::string suggestion(const Catalog& catalog, const std::string& id) {
    const auto renamed = catalog.redirects.find(id);
    if (renamed != catalog.redirects.end()) return fmt::format("; rename it to {}.tsv", renamed->second);
    std::vector<std::string_view> known;
    for (const Paper& paper : catalog.papers) known.emplace_back(paper.id);
    const auto near = known.size() < 1000 && id.size() < 100 ? near_spelling(id, known) : std::nullopt;
    return near ? fmt::format("; did you mean '{}.tsv'?", *near) : "; rename it, or delete it";
}

void check_papers_of_records(const Catalog& catalog, Diagnostics& diagnostics) {
    std::size_t suggestions = 50;
    for (const TraceRecord& record : catalog.traces) {
        const bool is_known = std::ranges::binary_search(catalog.papers, record.paper, {}, &Paper::id);
        if (is_known || catalog.drafts.contains(record.paper)) continue;
        const std::string mend = suggestions == 0 ? std::string("; rename it, or delete it")
                                                  : (--suggestions, suggestion(catalog, record.paper));
        diagnostics.report(
            Code::orphan_trace, record.at,
            fmt::format("this record is of the paper {}, which is not there{}", quoted(record.paper), mend));
    }
}

/// A paper that names its source, or stands among papers with records, is
/// expected to have one.
void report_missing_record(const Catalog& catalog, const Paper& paper, Diagnostics& diagnostics) {
    if (paper.source_text.empty() && catalog.traces.empty()) return;
    const auto named = paper.key_at.find("source-text");
    diagnostics.report(Code::no_traces, named == paper.key_at.end() ? paper.at : named->second,
                       fmt::format("no record holds this paper's numbers to its source: write traces/{}.tsv with {}",
                                   paper.id, record_command));
}

}  // namespace

void check_records(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics) {
    check_papers_of_records(catalog, diagnostics);
    PaperRecordCheck check(catalog, words, diagnostics);
    for (const Paper& paper : catalog.papers) {
        const auto record = std::ranges::lower_bound(catalog.traces, paper.id, {}, &TraceRecord::paper);
        const bool has_record = record != catalog.traces.end() && record->paper == paper.id;
        const bool is_read = !paper.key_at.empty();  // else its front matter was reported
        if (!has_record) {
            report_missing_record(catalog, paper, diagnostics);
        } else if (record->complete && is_read) {
            check.check(paper, *record);
        }
    }
}

}  // namespace conspectus
