#pragma once
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/progress.h"
#include "cli/source_check.h"
#include "model/catalog.h"
#include "quantity/readings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The content of a collection, parsed, linked and examined.
struct Collection {
    Catalog catalog;                  ///< withdrawn papers included
    std::vector<std::string> drafts;  ///< ids of the drafts that were left out
    RecordedTraces recorded;
    Readings readings;  ///< of the catalog's numbers
};

/// Finds all that `check` finds in the content. `sources[i]` is the file with
/// FileId i. After an interrupt the result and the messages are incomplete.
Collection examine_collection(const Sources& sources, const BuildOptions& options, Progress& progress,
                              Diagnostics& diagnostics);

}  // namespace conspectus
