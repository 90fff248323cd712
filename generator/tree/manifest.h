#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// The list of our files, kept inside the output folder.
inline constexpr const char* manifest_name = ".conspectus-manifest";

struct ManifestEntry {
    std::string path;
    std::string hash;  ///< content_hash; "-" while a file is being replaced
};

/// The files of a site that are ours, sorted by path; nothing else is ever
/// changed or removed.
struct Manifest {
    std::vector<ManifestEntry> entries;

    const ManifestEntry* find(std::string_view path) const;
};

/// XXH3, 128 bits, as 32 hex digits.
std::string content_hash(std::string_view bytes);

/// A headline, then one line a file: the hash, a space, the path.
std::string manifest_text(const Manifest& manifest);
/// Nothing for a text that is no manifest, or names a path outside the folder.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace conspectus
