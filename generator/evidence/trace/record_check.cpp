#include "evidence/trace/record_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/trace/paper_record.h"
#include "text/near_spelling.h"
#include "text/quotation.h"

namespace conspectus {
namespace {

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
            fmt::format("this record is of the paper {}, which is not there{}", quote(record.paper), mend));
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
    for (const Paper& paper : catalog.papers) {
        const auto record = std::ranges::lower_bound(catalog.traces, paper.id, {}, &TraceRecord::paper);
        const bool has_record = record != catalog.traces.end() && record->paper == paper.id;
        const bool is_read = !paper.key_at.empty();  // else its front matter was reported
        if (!has_record) {
            report_missing_record(catalog, paper, diagnostics);
        } else if (record->complete && is_read) {
            compare_with_record(paper, *record, catalog, words, diagnostics);
        }
    }
}

}  // namespace conspectus
