#pragma once
#include <filesystem>
#include <vector>

#include "cli/progress.h"
#include "model/output_file.h"
#include "model/parsed_file.h"
#include "model/site.h"
#include "model/ui_strings.h"
#include "render/renderer.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Parses every file alone, in parallel; messages come in file order.
std::vector<ParsedFile> parse_all(const Sources& sources, unsigned jobs, Progress& progress, Diagnostics& diagnostics);

/// Renders every page alone, in parallel.
std::vector<OutputFile> render_all(const Renderer& renderer, unsigned jobs, Progress& progress);

/// The UI words of each site language: the collection's own file over the
/// program's, text by text. A language with neither is reported. FileIds of
/// the messages index `own`.
std::vector<Strings> load_strings(const Site& site, const Sources& own, Diagnostics& diagnostics);

}  // namespace conspectus
