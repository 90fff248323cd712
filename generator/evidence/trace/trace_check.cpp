#include "evidence/trace/trace_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "evidence/trace/alignment.h"
#include "evidence/trace/traceable.h"
#include "quantity/quantity_scanner.h"
#include "text/diagnostics.h"
#include "text/near_spelling.h"
#include "text/utf8.h"

namespace conspectus {

std::string trace_column(std::string_view text) {
    std::string column(text);
    std::ranges::replace_if(
        column, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return column;
}

std::string trace_table(const Trace& trace) {
    std::string table = "place\ttoken\tline\n";
    for (const TraceRow& row : trace.rows)
        table += trace_column(row.section) + '\t' + trace_column(row.token) + '\t' + trace_column(row.line) + '\n';
    return table;
}

namespace {

/// The command that writes a trace, for messages.
constexpr const char* record_command = "'conspectus check --sources DIR --record'";

constexpr std::size_t most_reports = 1000;
constexpr std::size_t most_parts = 8;

/// What one section states, and the rows that the trace has for it.
struct TracedSection {
    std::vector<const TraceRow*> rows;
    std::vector<const Traceable*> stated;
    const ClaimSection* claims = nullptr;  ///< null for a section without text
};

/// Returns a token as the text writes it, in quotes: '[@17]', '69.4%'.
std::string shown(std::string_view token) {
    const bool is_construct = token.starts_with('@') || token.starts_with('=');
    return is_construct ? quote("[" + std::string(token) + "]") : quote(token);
}

bool is_line_number(std::string_view line) {
    return !line.empty() && line.front() >= '1' && line.front() <= '9';
}

/// Returns ", from line 57 of the source", or nothing for a row without a line.
std::string from_source(const TraceRow& row) {
    return is_line_number(row.line) ? fmt::format(", from line {} of the source", row.line) : std::string();
}

/// The location of an item of a text.
struct Mark {
    Location at;
    std::uint32_t length = 1;
};

/// Returns the only number of a quantity that differs from the traced quantity if
/// the two have the same form, else all of it.
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

class TraceComparison {
  public:
    TraceComparison(const TraceInput& input, Diagnostics& diagnostics)
        : input_(input), catalog_(input.catalog), words_(input.words), diagnostics_(diagnostics) {}

    void compare(const Paper& paper, const Trace& trace) {
        const std::vector<ClaimSection> sections = claims(input_.catalog, paper);
        const std::vector<Traceable> items = traceables(paper, sections, input_);
        std::map<std::string, TracedSection> by_name;
        for (const TraceRow& row : trace.rows) by_name[row.section].rows.push_back(&row);
        for (const Traceable& item : items) by_name[trace_column(item.section)].stated.push_back(&item);
        for (const ClaimSection& section : sections) by_name[trace_column(section.name)].claims = &section;
        for (const auto& [name, section] : by_name) check_section(paper, name, section);
        if (reports_ < most_reports) return;
        diagnostics_.report(Code::too_many_faults, paper.at,
                            fmt::format("the record lacks {} numbers of this paper and more that are not listed: trace "
                                        "them with {}",
                                        most_reports, record_command));
    }

  private:
    void check_section(const Paper& paper, const std::string& name, const TracedSection& section) {
        if ((name == "references" && catalog_.works_lost) || (name == "keywords" && catalog_.keywords_lost)) return;
        std::vector<std::string> recorded;
        std::vector<std::string> stated;
        for (const TraceRow* row : section.rows) recorded.push_back(row->token);
        for (const Traceable* item : section.stated) stated.push_back(trace_column(item->token));
        const std::vector<AlignedDifference> differences = align(recorded, stated);
        std::vector<const TraceRow*> removed;
        for (std::size_t i = 0; i < differences.size() && reports_ < most_reports; ++i) {
            const AlignedDifference& difference = differences[i];
            if (const std::size_t parts = parts_of_one(section, differences, i); parts > 1) {
                report_taken_apart(section, differences, i, parts);
                i += parts - 1;
            } else if (difference.first && difference.second) {
                report_changed(*section.rows[*difference.first], *section.stated[*difference.second]);
            } else if (difference.second) {
                report_added(*section.stated[*difference.second]);
            } else {
                removed.push_back(section.rows[*difference.first]);
            }
        }
        if (!removed.empty()) warn_of_removed(paper, name, section, removed);
    }

    /// Returns how many differences from `begin` on are parts of one traced quantity
    /// that a slip has broken up (2022年13月 is no month); 1 for none.
    static std::size_t parts_of_one(const TracedSection& section, const std::vector<AlignedDifference>& differences,
                                    std::size_t begin) {
        std::size_t end = begin;
        std::size_t recorded = 0;
        for (; end < differences.size() && end - begin < most_parts && differences[end].second; ++end) {
            const bool goes_on =
                end == begin || is_one_word(section, *differences[end - 1].second, *differences[end].second);
            if (!goes_on || (differences[end].first && ++recorded > 1)) break;
        }
        return recorded == 0 || end == begin ? 1 : end - begin;
    }

    /// Returns whether the second item follows the first within one word.
    static bool is_one_word(const TracedSection& section, std::size_t first, std::size_t second) {
        const Traceable& a = *section.stated[first];
        const Traceable& b = *section.stated[second];
        const bool in_one_text = a.kind == TraceableKind::quantity && b.kind == a.kind && a.text == b.text;
        if (section.claims == nullptr || second != first + 1 || !in_one_text) return false;
        const std::string_view text = section.claims->texts[a.text].text;
        const std::string_view between = text.substr(a.quantity.end, b.quantity.begin - a.quantity.end);
        return std::ranges::all_of(between, [](char c) { return c > ' ' && c < 127 && c != ',' && c != ';'; });
    }

    void report_taken_apart(const TracedSection& section, const std::vector<AlignedDifference>& differences,
                            std::size_t begin, std::size_t parts) {
        const auto known = std::find_if(differences.begin() + static_cast<std::ptrdiff_t>(begin), differences.end(),
                                        [](const AlignedDifference& each) { return each.first.has_value(); });
        Traceable whole = *section.stated[*differences[begin].second];
        const Traceable& last = *section.stated[*differences[begin + parts - 1].second];
        const std::string_view text = section.claims->texts[whole.text].text;
        whole.token = text.substr(whole.quantity.begin, last.quantity.end - whole.quantity.begin);
        whole.length = static_cast<std::uint32_t>(count_code_points(whole.token));
        whole.quantity = {};
        report_changed(*section.rows[*known->first], whole);
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

    void warn_of_removed(const Paper& paper, const std::string& name, const TracedSection& section,
                         const std::vector<const TraceRow*>& removed) {
        constexpr std::size_t most_named = 3;
        std::string named;
        for (std::size_t i = 0; i < std::min(removed.size(), most_named); ++i)
            named += fmt::format("{}{}{}", i == 0 ? "" : "; ", shown(removed[i]->token), from_source(*removed[i]));
        if (removed.size() > most_named) named += fmt::format("; and {} more", removed.size() - most_named);
        const Location at = section.claims == nullptr ? paper.at : section.claims->at;
        diagnostics_.report(Code::stale_trace, at,
                            fmt::format("the record has for {} what is no longer there: {}; put it back, or write the "
                                        "record anew with {}",
                                        quote(name), named, record_command));
    }

    const TraceInput& input_;
    const Catalog& catalog_;
    const QuantityWords& words_;
    Diagnostics& diagnostics_;
    std::size_t reports_ = 0;
};

std::string suggestion(const Catalog& catalog, const std::string& id) {
    const auto renamed = catalog.redirects.find(id);
    if (renamed != catalog.redirects.end()) return fmt::format("; rename it to {}.tsv", renamed->second);
    std::vector<std::string_view> known;
    for (const Paper& paper : catalog.papers) known.emplace_back(paper.id);
    const auto near = known.size() < 1000 && id.size() < 100 ? near_spelling(id, known) : std::nullopt;
    return near ? fmt::format("; did you mean '{}.tsv'?", *near) : "; rename it, or delete it";
}

void check_papers_of_traces(const Catalog& catalog, Diagnostics& diagnostics) {
    std::size_t suggestions = 50;
    for (const Trace& trace : catalog.traces) {
        const bool is_known = std::ranges::binary_search(catalog.papers, trace.paper, {}, &Paper::id);
        if (is_known || catalog.drafts.contains(trace.paper)) continue;
        const std::string mend = suggestions == 0 ? std::string("; rename it, or delete it")
                                                  : (--suggestions, suggestion(catalog, trace.paper));
        diagnostics.report(
            Code::orphan_trace, trace.at,
            fmt::format("this record is of the paper {}, which is not there{}", quote(trace.paper), mend));
    }
}

/// Warns of a paper without a trace if it names its source or the collection has
/// other traces.
void report_missing_trace(const Catalog& catalog, const Paper& paper, Diagnostics& diagnostics) {
    if (paper.source_text.empty() && catalog.traces.empty()) return;
    const auto named = paper.key_at.find("source-text");
    diagnostics.report(Code::no_traces, named == paper.key_at.end() ? paper.at : named->second,
                       fmt::format("no record holds this paper's numbers to its source: write traces/{}.tsv with {}",
                                   paper.id, record_command));
}

constexpr std::size_t most_false_lines = 100;

/// What a row states: section, token, and the number of equal rows before it.
using Statement = std::tuple<std::string, std::string, std::size_t>;

std::map<Statement, std::string> lines_of(const Trace& trace) {
    std::map<Statement, std::string> lines;
    std::map<std::pair<std::string, std::string>, std::size_t> times;
    for (const TraceRow& row : trace.rows) {
        const std::size_t time = times[{row.section, row.token}]++;
        lines[{row.section, row.token, time}] = row.line;
    }
    return lines;
}

}  // namespace

void check_traces(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics) {
    check_papers_of_traces(catalog, diagnostics);
    const TraceInput input(catalog, words);
    for (const Paper& paper : catalog.papers) {
        const auto trace = std::ranges::lower_bound(catalog.traces, paper.id, {}, &Trace::paper);
        if (trace == catalog.traces.end() || trace->paper != paper.id) {
            report_missing_trace(catalog, paper, diagnostics);
        } else if (trace->complete && has_front_matter(paper)) {
            TraceComparison(input, diagnostics).compare(paper, *trace);
        }
    }
}

void check_trace_lines(const Trace& trace, const Trace& traced, Diagnostics& diagnostics) {
    const std::map<Statement, std::string> lines = lines_of(traced);
    std::map<std::pair<std::string, std::string>, std::size_t> times;
    std::size_t reports = 0;
    for (const TraceRow& row : trace.rows) {
        const auto found = lines.find({row.section, row.token, times[{row.section, row.token}]++});
        if (found == lines.end() || found->second == row.line) continue;
        if (++reports > most_false_lines) return;
        diagnostics.report(Code::false_trace, row.at,
                           fmt::format("the record gives {} as the place of {}, the source gives {}: write the record "
                                       "anew with {}, and never by hand",
                                       quote(row.line), quote(row.token), quote(found->second), record_command));
    }
}

}  // namespace conspectus
