#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/output_file.h"
#include "tree/manifest.h"
#include "tree/publisher.h"
#include "tree/tree_scan.h"

namespace conspectus {

struct PlannedFile {
    std::string path;
    const OutputFile* fresh = nullptr;  ///< null: the file that is there stays
};

/// The site to be: ours and what others put beside it.
struct Plan {
    std::vector<PlannedFile> files;         ///< all but the manifest, sorted by path
    std::map<std::string, mode_t> folders;  ///< path → mode
    std::vector<std::string> removed;       ///< ours, there now, gone afterwards
    Manifest manifest;
    bool changes_nothing = false;
    Published counts;

    const PlannedFile* find(std::string_view path) const;
};

/// What is in the output folder now; all empty where there is none.
struct PresentSite {
    const Folder* folder = nullptr;
    TreeScan scan;
    Manifest manifest;
    std::string manifest_bytes;
};

/// Reads the present site. Throws Refusal for a manifest that is none.
PresentSite read_present_site(const Folder& output, const std::string& shown);

/// Compares the files to be with those there. A file that is as it was written
/// is told by its hash, size and time; any other is read. Throws Refusal when
/// something that is not ours stands where a file of ours must go.
Plan make_plan(const std::vector<OutputFile>& files, const PresentSite& present, const std::string& shown);

}  // namespace conspectus
