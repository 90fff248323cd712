#include "evidence/trace/false_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "evidence/trace/paper_record.h"
#include "text/quotation.h"

namespace conspectus {
namespace {

constexpr std::size_t most_false_lines = 100;

/// What a row states, and the how-manieth of its place does so.
using Statement = std::tuple<std::string, std::string, std::size_t>;

std::map<Statement, std::string> lines_of(const TraceRecord& record) {
    std::map<Statement, std::string> lines;
    std::map<std::pair<std::string, std::string>, std::size_t> times;
    for (const TraceRow& row : record.rows) {
        const std::size_t time = times[{row.place, row.token}]++;
        lines[{row.place, row.token, time}] = row.line;
    }
    return lines;
}

}  // namespace

void check_record_lines(const TraceRecord& record, const TraceRecord& traced, Diagnostics& diagnostics) {
    const std::map<Statement, std::string> lines = lines_of(traced);
    std::map<std::pair<std::string, std::string>, std::size_t> times;
    std::size_t reports = 0;
    for (const TraceRow& row : record.rows) {
        const auto found = lines.find({row.place, row.token, times[{row.place, row.token}]++});
        if (found == lines.end() || found->second == row.line) continue;
        if (++reports > most_false_lines) return;
        diagnostics.report(Code::false_trace, row.at,
                           fmt::format("the record gives {} as the place of {}, the source gives {}: write the record "
                                       "anew with {}, and never by hand",
                                       quote(row.line), quote(row.token), quote(found->second), record_command));
    }
}

}  // namespace conspectus
