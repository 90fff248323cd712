#include "tree/tree_scan.h"

#include <algorithm>
#include <cerrno>

namespace conspectus {
namespace {

/// Adds what one folder holds to `scan`, and its folders to `pending`.
void scan_folder(const Folder& root, const std::string& path, TreeScan& scan, std::vector<std::string>& pending) {
    const Folder folder = open_folder(root, path.empty() ? "." : path);
    const std::string prefix = path.empty() ? "" : path + "/";
    for (const std::string& name : list_folder(folder)) {
        ScannedEntry entry{prefix + name, {}};
        if (!find_status(folder, name, entry.status)) continue;
        if (entry.is_folder()) pending.push_back(entry.path);
        scan.entries.push_back(std::move(entry));
    }
}

}  // namespace

std::pair<std::int64_t, std::int64_t> ScannedEntry::modified() const {
#ifdef __APPLE__
    return {status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec};
#else
    return {status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
#endif
}

const ScannedEntry* TreeScan::find(std::string_view path) const {
    const auto found = std::ranges::lower_bound(entries, path, {}, &ScannedEntry::path);
    return found != entries.end() && found->path == path ? &*found : nullptr;
}

TreeScan scan_tree(const Folder& root) {
    TreeScan scan;
    std::vector<std::string> pending = {""};
    while (!pending.empty()) {
        const std::string path = std::move(pending.back());
        pending.pop_back();
        try {
            scan_folder(root, path, scan, pending);
        } catch (const DiskError& error) {
            if (error.error() != ENOENT) throw;
        }
    }
    std::ranges::sort(scan.entries, {}, &ScannedEntry::path);
    return scan;
}

}  // namespace conspectus
