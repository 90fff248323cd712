#pragma once
#include <sys/stat.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tree/disk.h"

namespace conspectus {

/// A file, folder or link below a folder, as it is on disk; links are not
/// followed.
struct ScannedEntry {
    std::string path;
    struct stat status;

    bool is_folder() const { return S_ISDIR(status.st_mode); }
    bool is_file() const { return S_ISREG(status.st_mode); }
    /// Seconds and nanoseconds.
    std::pair<std::int64_t, std::int64_t> modified() const;
    bool is_same_inode(const struct stat& other) const {
        return status.st_dev == other.st_dev && status.st_ino == other.st_ino;
    }
};

/// Everything below a folder, sorted by path, so that a folder comes before
/// what it holds.
struct TreeScan {
    std::vector<ScannedEntry> entries;

    const ScannedEntry* find(std::string_view path) const;
};

/// Throws DiskError. Leaves out what disappears during the scan.
TreeScan scan_tree(const Folder& root);

}  // namespace conspectus
