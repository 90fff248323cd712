#include "evidence/trace/paper_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "evidence/trace/alignment.h"
#include "evidence/trace/trace_table.h"
#include "evidence/trace/traceable.h"
#include "quantity/quantity_scanner.h"
#include "text/quotation.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t most_reports = 1000;
constexpr std::size_t most_parts = 8;

/// What stands at one place, and what the record has for it.
struct RecordedPlace {
    std::vector<const TraceRow*> rows;
    std::vector<const Traceable*> stated;
    const ClaimSection* claims = nullptr;  ///< null for a place that is no text
};

/// "[@17]", "'69.4%'": a token as the text writes it.
std::string shown(std::string_view token) {
    const bool is_construct = token.starts_with('@') || token.starts_with('=');
    return is_construct ? quote("[" + std::string(token) + "]") : quote(token);
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
    const auto [stated, other] =
        std::ranges::mismatch(quantity.numerals, scanned.front().numerals, {}, &Numeral::digits, &Numeral::digits);
    if (stated == quantity.numerals.end() || stated->end > quantity.end) return whole;
    const std::string_view written = item.written;
    Mark mark = whole;
    mark.at.position.column +=
        static_cast<std::uint32_t>(count_code_points(written.substr(0, stated->begin - quantity.begin)));
    mark.length = static_cast<std::uint32_t>(
        count_code_points(written.substr(stated->begin - quantity.begin, stated->end - stated->begin)));
    return mark;
}

class PaperRecord {
  public:
    PaperRecord(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics)
        : catalog_(catalog), words_(words), diagnostics_(diagnostics) {}

    void check(const Paper& paper, const TraceRecord& record) {
        const std::vector<ClaimSection> places = claims(paper);
        const std::vector<Traceable> items = traceables(paper, catalog_, places, words_);
        std::map<std::string, RecordedPlace> by_name;
        for (const TraceRow& row : record.rows) by_name[row.place].rows.push_back(&row);
        for (const Traceable& item : items) by_name[trace_column(item.place)].stated.push_back(&item);
        for (const ClaimSection& place : places) by_name[trace_column(place.name)].claims = &place;
        for (const auto& [name, place] : by_name) check_place(paper, name, place);
        if (reports_ < most_reports) return;
        diagnostics_.report(Code::too_many_faults, paper.at,
                            fmt::format("the record lacks {} numbers of this paper and more that are not listed: trace "
                                        "them with {}",
                                        most_reports, record_command));
    }

  private:
    void check_place(const Paper& paper, const std::string& name, const RecordedPlace& place) {
        if ((name == "references" && catalog_.works_lost) || (name == "keywords" && catalog_.keywords_lost)) return;
        std::vector<std::string> recorded;
        std::vector<std::string> stated;
        for (const TraceRow* row : place.rows) recorded.push_back(row->token);
        for (const Traceable* item : place.stated) stated.push_back(trace_column(item->token));
        const std::vector<AlignedDifference> differences = align(recorded, stated);
        std::vector<const TraceRow*> removed;
        for (std::size_t i = 0; i < differences.size() && reports_ < most_reports; ++i) {
            const AlignedDifference& difference = differences[i];
            if (const std::size_t parts = parts_of_one(place, differences, i); parts > 1) {
                report_taken_apart(place, differences, i, parts);
                i += parts - 1;
            } else if (difference.first && difference.second) {
                report_changed(*place.rows[*difference.first], *place.stated[*difference.second]);
            } else if (difference.second) {
                report_added(*place.stated[*difference.second]);
            } else {
                removed.push_back(place.rows[*difference.first]);
            }
        }
        if (!removed.empty()) warn_of_removed(paper, name, place, removed);
    }

    /// A slip can take one quantity of the record apart: 2022年13月 is no month.
    /// How many differences from `begin` on are its parts, 1 for none.
    static std::size_t parts_of_one(const RecordedPlace& place, const std::vector<AlignedDifference>& differences,
                                    std::size_t begin) {
        std::size_t end = begin;
        std::size_t recorded = 0;
        for (; end < differences.size() && end - begin < most_parts && differences[end].second; ++end) {
            const bool goes_on =
                end == begin || is_one_word(place, *differences[end - 1].second, *differences[end].second);
            if (!goes_on || (differences[end].first && ++recorded > 1)) break;
        }
        return recorded == 0 || end == begin ? 1 : end - begin;
    }

    /// Whether the second item follows the first in one word of one text.
    static bool is_one_word(const RecordedPlace& place, std::size_t first, std::size_t second) {
        const Traceable& a = *place.stated[first];
        const Traceable& b = *place.stated[second];
        const bool in_one_text = a.kind == TraceableKind::quantity && b.kind == a.kind && a.text == b.text;
        if (place.claims == nullptr || second != first + 1 || !in_one_text) return false;
        const std::string_view text = place.claims->texts[a.text].text;
        const std::string_view between = text.substr(a.quantity.end, b.quantity.begin - a.quantity.end);
        return std::ranges::all_of(between, [](char c) { return c > ' ' && c < 127 && c != ',' && c != ';'; });
    }

    void report_taken_apart(const RecordedPlace& place, const std::vector<AlignedDifference>& differences,
                            std::size_t begin, std::size_t parts) {
        const auto known = std::find_if(differences.begin() + static_cast<std::ptrdiff_t>(begin), differences.end(),
                                        [](const AlignedDifference& each) { return each.first.has_value(); });
        Traceable whole = *place.stated[*differences[begin].second];
        const Traceable& last = *place.stated[*differences[begin + parts - 1].second];
        const std::string_view text = place.claims->texts[whole.text].text;
        whole.token = text.substr(whole.quantity.begin, last.quantity.end - whole.quantity.begin);
        whole.length = static_cast<std::uint32_t>(count_code_points(whole.token));
        whole.quantity = {};
        report_changed(*place.rows[*known->first], whole);
    }

    void report_changed(const TraceRow& row, const Traceable& item) {
        const Mark mark = differing_mark(item, row.token, words_);
        ++reports_;
        diagnostics_
            .report(Code::unrecorded_number, mark.at,
                    fmt::format("the record has {} here{}, not {}: correct this, or trace it with {}", shown(row.token),
                                from_source(row), shown(item.token), record_command))
            .length = mark.length;
    }

    void report_added(const Traceable& item) {
        ++reports_;
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
        const Location at = place.claims == nullptr ? paper.at : place.claims->at;
        diagnostics_.report(Code::stale_trace, at,
                            fmt::format("the record has for {} what is no longer there: {}; put it back, or write the "
                                        "record anew with {}",
                                        quote(name), named, record_command));
    }

    const Catalog& catalog_;
    const QuantityWords& words_;
    Diagnostics& diagnostics_;
    std::size_t reports_ = 0;
};

}  // namespace

void compare_with_record(const Paper& paper, const TraceRecord& record, const Catalog& catalog,
                         const QuantityWords& words, Diagnostics& diagnostics) {
    PaperRecord(catalog, words, diagnostics).check(paper, record);
}

}  // namespace conspectus
