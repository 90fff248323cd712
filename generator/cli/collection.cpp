#include "cli/collection.h"

#include "cli/parallel.h"
#include "evidence/examination.h"
#include "link/catalog/drafts.h"
#include "link/catalog_builder.h"
#include "link/resolve/resolver.h"
#include "parse/parse_file.h"

namespace conspectus {
namespace {

/// Parses every file on its own, in parallel; the messages come in the order of the files.
std::vector<ParsedFile> parse_all(const Sources& sources, std::size_t jobs, Progress& progress, Diagnostics& diagnostics) {
    std::vector<ParsedFile> parsed(sources.size());
    std::vector<Diagnostics> sinks(sources.size());
    progress.stage("parse", sources.size());
    parallel_for(sources.size(), jobs, [&](std::size_t i) {
        parsed[i] = parse_file(sources[i], static_cast<FileId>(i), sinks[i]);
        progress.step();
    });
    for (Diagnostics& sink : sinks) diagnostics.append(std::move(sink));
    return parsed;
}

}  // namespace

Collection examine_collection(const Sources& sources, const BuildOptions& options, Progress& progress,
                              Diagnostics& diagnostics) {
    Collection collection;
    std::vector<ParsedFile> parsed = parse_all(sources, options.jobs, progress, diagnostics);
    if (interrupted()) return collection;
    progress.stage("catalog");
    Catalog& catalog = collection.catalog;
    catalog = gather(std::move(parsed), diagnostics);
    if (!options.drafts) {
        collection.drafts = draft_ids(catalog);
        check_drafts(catalog, diagnostics);
        leave_out_drafts(catalog);
    }
    connect(catalog, diagnostics);
    if (interrupted()) return collection;
    progress.stage("resolve");
    catalog = resolve(std::move(catalog), diagnostics);
    if (!options.sources.empty() && !interrupted()) {
        progress.stage("sources");
        collection.recorded = check_sources(options, sources, catalog, diagnostics);
    }
    if (interrupted()) return collection;
    progress.stage("evidence");
    collection.readings = read_numbers(catalog);
    examine(catalog, collection.readings, diagnostics);
    return collection;
}

}  // namespace conspectus
