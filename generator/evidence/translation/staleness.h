#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The content of a body as hashes of eight hex digits: one for what is above the
/// first heading and one for each heading's section, in order. They cover every
/// word, number, citation, link, finding value, note mark, figure and table, but
/// not line breaks, spaces, how a citation or link is written, whether lists are
/// loose or tight, and the front matter.
using Fingerprint = std::vector<std::string>;

Fingerprint fingerprint(const Document& document, const ResolvedDocument& names, const Catalog& catalog);

/// Returns the hashes joined by "-", the form of `original:`.
std::string written(const Fingerprint& fingerprint);
/// Returns nothing if the text is not in that form.
std::optional<Fingerprint> parse_fingerprint(std::string_view text);

/// Returns the indices of the sections of `now` that `then` lacks, in order; empty
/// if sections were only removed or moved.
std::vector<std::size_t> changed_sections(const Fingerprint& then, const Fingerprint& now);

/// Compares the fingerprint that each translation records with its original, and
/// warns if the original has changed since. Reports malformed fingerprints. Warns
/// of a missing one only if another translation of the collection has one. Reports
/// no change while keywords or works could not be read, since links would differ
/// for that reason alone.
void check_staleness(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
