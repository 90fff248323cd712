#include "cli/source_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "cli/parallel.h"
#include "evidence/trace/source_text.h"
#include "evidence/trace/trace_check.h"
#include "evidence/trace/tracer.h"
#include "quantity/quantity_words.h"
#include "text/excerpt.h"
#include "tree/content_tree.h"
#include "tree/source_text_file.h"

namespace conspectus {
namespace {

/// A paper checked against its source; without a record there was no source.
struct TracedPaper {
    std::optional<Trace> record;
    Diagnostics diagnostics;
    std::string failure;
};

Location location_of_source(const Paper& paper) {
    const auto named = paper.key_at.find("source-text");
    return named == paper.key_at.end() ? paper.at : named->second;
}

/// Reports a missing source: an error for a paper that names one, a warning for any other.
void report_source(const Paper& paper, const std::string& path, const SourceTextFile& file, TracedPaper& traced) {
    if (file.code == Code::environment) {
        traced.failure = file.text;
    } else if (file.code == Code::missing_source && paper.source_text.empty()) {
        traced.diagnostics.report(
            Code::no_source, location_of_source(paper),
            fmt::format("there is no '{}' to hold this paper's numbers to; put the text of its source there", path));
    } else {
        traced.diagnostics.report(file.code, location_of_source(paper),
                                  fmt::format("the text of the source, '{}', {}", path, file.text));
    }
}

TracedPaper trace(const BuildOptions& options, const Paper& paper, const TraceInput& input) {
    TracedPaper traced;
    const std::string name = paper.source_text.empty() ? paper.id + ".txt" : paper.source_text;
    SourceTextFile file = read_source_text(options.sources, name);
    if (!file.bytes) {
        report_source(paper, visible((options.sources / name).generic_string()), file, traced);
        return traced;
    }
    const SourceText source(*std::move(file.bytes), input.words);
    traced.record = trace_paper(paper, claims(input.catalog, paper), source, input, traced.diagnostics);
    traced.record->at = paper.at;
    return traced;
}

std::vector<TracedPaper> trace_all(const BuildOptions& options, const Catalog& catalog) {
    const QuantityWords words = quantity_words(catalog.site);
    const TraceInput input(catalog, words);
    std::vector<TracedPaper> traced(catalog.papers.size());
    parallel_for(traced.size(), options.jobs,
                 [&](std::size_t i) { traced[i] = trace(options, catalog.papers[i], input); });
    return traced;
}

std::set<FileId> files_with_errors(const Diagnostics& diagnostics) {
    std::set<FileId> files;
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        if (severity(diagnostic.code) == Severity::error) files.insert(diagnostic.at.file);
    return files;
}

bool is_sound(const Paper& paper, const TracedPaper& traced, const std::set<FileId>& faulty) {
    if (!traced.record || traced.diagnostics.errors() > 0 || faulty.contains(paper.at.file)) return false;
    return std::ranges::none_of(paper.summaries, [&](const Summary& summary) { return faulty.contains(summary.file); });
}

/// Compares the record in the collection, which --record would write anew, with the source.
void check_old_record(const Catalog& catalog, const TracedPaper& traced, Diagnostics& diagnostics) {
    if (!traced.record || traced.diagnostics.errors() > 0) return;
    const auto old = std::ranges::lower_bound(catalog.traces, traced.record->paper, {}, &Trace::paper);
    if (old == catalog.traces.end() || old->paper != traced.record->paper || !old->complete) return;
    check_trace_lines(*old, *traced.record, diagnostics);
}

/// Replaces the paper's old record.
void replace_record(Catalog& catalog, Trace record) {
    const auto old = std::ranges::lower_bound(catalog.traces, record.paper, {}, &Trace::paper);
    if (old != catalog.traces.end() && old->paper == record.paper) {
        *old = std::move(record);
    } else {
        catalog.traces.insert(old, std::move(record));
    }
}

/// Returns false if the disk failed.
bool write_record(const BuildOptions& options, const Sources& content, const Trace& record, RecordedTraces& recorded) {
    const std::string path = "traces/" + record.paper + ".tsv";
    const std::string bytes = trace_table(record);
    const auto old = std::ranges::lower_bound(content, path, {}, &SourceFile::path);
    if (old != content.end() && old->path == path && old->bytes == bytes) return true;
    if (const auto fault = write_trace_file(options.content_folder(), record.paper, bytes)) {
        recorded.failure = *fault;
        return false;
    }
    recorded.written.push_back(path);
    return true;
}

}  // namespace

RecordedTraces check_sources(const BuildOptions& options, const Sources& content, Catalog& catalog,
                             Diagnostics& diagnostics) {
    RecordedTraces recorded;
    std::vector<TracedPaper> traced = trace_all(options, catalog);
    if (interrupted()) return recorded;
    const std::set<FileId> faulty = files_with_errors(diagnostics);
    const bool is_whole = !catalog.works_lost && !catalog.keywords_lost;
    for (std::size_t i = 0; i < traced.size(); ++i) {
        if (!options.record) check_old_record(catalog, traced[i], diagnostics);
        const bool records = options.record && is_whole && is_sound(catalog.papers[i], traced[i], faulty);
        diagnostics.append(std::move(traced[i].diagnostics));
        if (recorded.failure.empty()) recorded.failure = traced[i].failure;
        if (!recorded.failure.empty() || !records) continue;
        if (write_record(options, content, *traced[i].record, recorded))
            replace_record(catalog, *std::move(traced[i].record));
    }
    return recorded;
}

}  // namespace conspectus
