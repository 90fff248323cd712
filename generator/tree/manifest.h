#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

struct ManifestEntry {
    std::string path;
    std::string hash;  ///< content_hash; "-" while a file is being replaced
};

/// The files of a site that are ours, sorted by path; no other file is ever
/// changed or removed. Kept in the output folder as `manifest_name`.
struct Manifest {
    std::vector<ManifestEntry> entries;

    const ManifestEntry* find(std::string_view path) const;
};

/// Returns the XXH3 hash of 128 bits, as 32 hex digits.
std::string content_hash(std::string_view bytes);

/// Writes a headline, then one line a file: the hash, a space, the path.
std::string manifest_text(const Manifest& manifest);
/// Returns nothing for a text that is no manifest or that names a path outside
/// the folder.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace conspectus
