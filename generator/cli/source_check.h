#pragma once
#include <string>
#include <vector>

#include "cli/options.h"
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// What `check --sources DIR --record` did on disk.
struct RecordedTraces {
    std::vector<std::string> written;  ///< paths below the content folder
    std::string failure;               ///< of the disk; empty where all went well
};

/// `check --sources DIR`: looks up every number of every paper in the text of
/// its source and reports those that are not there. With --record the new
/// records replace the old ones, on disk and in the catalog, for the papers
/// that have no errors; a record that would not change is left alone. Records
/// nothing after an interrupt.
RecordedTraces check_sources(const BuildOptions& options, const Sources& content, Catalog& catalog,
                             Diagnostics& diagnostics);

}  // namespace conspectus
