#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// What a body says, as a value to compare: one hash of eight hex digits for
/// what is above the first heading and one for each heading's section, in
/// order. Every word, number, citation, link, finding value, note mark, figure
/// and table is in it; line breaks, spaces, the form a citation or link is
/// written in, loose or tight lists, and the front matter are not.
using Fingerprint = std::vector<std::string>;

Fingerprint fingerprint(const Document& document, const ResolvedDocument& names, const Catalog& catalog);

/// The hashes joined by "-": the form of `original:`.
std::string written(const Fingerprint& fingerprint);
/// Returns nothing where the text is not in that form.
std::optional<Fingerprint> parse_fingerprint(std::string_view text);

/// Returns the indices of the sections of `now` that `then` does not have, in
/// order. Empty where sections were only taken out or moved.
std::vector<std::size_t> changed_sections(const Fingerprint& then, const Fingerprint& now);

/// Compares the fingerprint that a translation records with the original as it
/// is now, and warns where the original has changed since. A fingerprint in
/// another form is an error. A translation without one is warned of only where
/// another translation of the collection has one, and no change is reported
/// while keywords or works could not be read: links would differ by that alone.
void check_staleness(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
