#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Resolves everything that names something else: citations, links, finding
/// values, note marks, keywords, broader and related, finding outcomes and
/// cited works, and gives headings their sections and ids. Reports each name
/// that leads nowhere with its place and the nearest spelling.
Catalog resolve(Catalog catalog, Diagnostics& diagnostics);

}  // namespace conspectus
