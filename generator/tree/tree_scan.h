#pragma once
#include <sys/stat.h>

#include <string>
#include <string_view>
#include <vector>

#include "tree/disk.h"

namespace conspectus {

/// Something below a folder, as it is on disk; links are not followed.
struct ScannedEntry {
    std::string path;
    struct stat status;

    bool is_folder() const { return S_ISDIR(status.st_mode); }
    bool is_file() const { return S_ISREG(status.st_mode); }
    bool is_same_inode(const struct stat& other) const {
        return status.st_dev == other.st_dev && status.st_ino == other.st_ino;
    }
};

/// Everything below a folder, sorted by path, so that a folder stands before
/// what it holds.
struct TreeScan {
    std::vector<ScannedEntry> entries;

    const ScannedEntry* find(std::string_view path) const;
};

/// Throws DiskError. What disappears meanwhile was not there.
TreeScan scan_tree(const Folder& root);

}  // namespace conspectus
