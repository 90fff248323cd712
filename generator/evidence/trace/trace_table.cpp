#include "evidence/trace/trace_table.h"

#include <algorithm>

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

}  // namespace conspectus
