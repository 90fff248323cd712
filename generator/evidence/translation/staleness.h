#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Compares the fingerprint that a translation records with the original as it
/// is now, and warns where the original has changed since. A fingerprint in
/// another form is an error. A translation without one is warned of only where
/// another translation of the collection has one, and no change is reported
/// while keywords or works could not be read: links would differ by that alone.
void check_staleness(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
