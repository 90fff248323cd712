#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tree/disk.h"

namespace conspectus {

struct ManifestEntry {
    std::string path;
    std::string hash;  ///< content_hash; "-" while a file is being replaced
};

/// The files of a site that are ours, sorted by path; no other file is ever changed or removed. Kept in the output
/// folder as `manifest_name`.
struct Manifest {
    std::vector<ManifestEntry> entries;

    const ManifestEntry* find(std::string_view path) const;
};

/// Returns the XXH3 hash of 128 bits, as 32 hex digits.
std::string content_hash(std::string_view bytes);

/// Returns a manifest as text: a headline, then one line for each file with the hash, a space and the path.
std::string manifest_text(const Manifest& manifest);
/// Returns nothing for a text that is not a manifest, or that names a path outside the folder.
std::optional<Manifest> parse_manifest(std::string_view text);

/// The contents of the output folder when a publication begins.
struct PresentSite {
    Folder folder;  ///< not open, and all else empty, where there is none yet
    TreeScan scan;
    Manifest manifest;
    std::string manifest_bytes;

    bool exists() const { return static_cast<bool>(folder.descriptor); }
    /// Returns whether a file exists and has these bytes, whose hash is `hash`. If it has not changed since the
    /// manifest was written, its hash and size there decide; otherwise it is read.
    bool holds(const std::string& path, std::string_view bytes, const std::string& hash) const;
};

/// Throws Refusal for a damaged manifest.
PresentSite read_present_site(Folder output, const std::string& shown);

/// A file of the new site.
struct PlannedFile {
    std::string path;
    bool is_ours = false;   ///< otherwise someone else put it there, and it stays
    bool is_fresh = false;  ///< ours, and not the same as in the present site
    std::string hash;       ///< of ours, once its bytes are known
};

/// The new site: our files and those that others added. Everything but
/// `is_fresh` and `hash` is known before the first byte.
struct Plan {
    std::vector<PlannedFile> files;         ///< all but the manifest, sorted by path
    std::map<std::string, mode_t> folders;  ///< path → mode
    std::vector<std::string> removed;       ///< ours, there now, gone afterwards

    PlannedFile* find(std::string_view path);
    const PlannedFile* find(std::string_view path) const;
    std::size_t fresh_files() const;
    Manifest manifest() const;
};

/// Plans a site of these files of ours. Throws Refusal if something that is not ours has the name that a file or folder
/// of ours must get; a foreign file with the name of a file is left to `require_own`.
Plan make_plan(const std::vector<std::string>& paths, const PresentSite& present, const std::string& shown);

/// Throws Refusal if the existing file, which differs from ours, is not ours.
void require_own(const std::string& path, const PresentSite& present, const std::string& shown);

/// Throws Refusal if a file of ours that is to stay has changed since it was scanned and compared, or if someone has
/// taken the name of a new one.
void require_unchanged(const Plan& plan, const PresentSite& present, const std::string& shown);

}  // namespace conspectus
