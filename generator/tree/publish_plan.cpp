#include "tree/publish_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>

#include "text/excerpt.h"
#include "tree/output_path.h"
#include "tree/refusal.h"

namespace conspectus {
namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

/// Nanoseconds of a time stamp, on Linux and macOS.
std::pair<std::int64_t, std::int64_t> modified(const struct stat& status) {
#ifdef __APPLE__
    return {status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec};
#else
    return {status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
#endif
}

/// Is what a run that was stopped left in the folder, or the manifest itself.
bool is_special(std::string_view path) {
    return path == manifest_name || path.substr(0, path.find('/')) == workshop_name;
}

void add_folders_of(std::string_view path, std::set<std::string, std::less<>>& folders) {
    for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
        if (!folders.emplace(folder).second) return;
    }
}

class Planner {
  public:
    Planner(const PresentSite& present, const std::string& shown) : present_(present), shown_(shown) {
        for (const auto& entry : present.manifest.entries) add_folders_of(entry.path, our_folders_);
    }

    Plan plan(const std::vector<OutputFile>& files) {
        for (const OutputFile& file : files) add_ours(file);
        std::ranges::sort(plan_.manifest.entries, {}, &ManifestEntry::path);
        for (const ManifestEntry& entry : present_.manifest.entries) add_removed(entry.path);
        for (const ScannedEntry& entry : present_.scan.entries) add_foreign(entry);
        std::ranges::sort(plan_.files, {}, &PlannedFile::path);
        for (const auto& folder : our_new_folders_) plan_.folders[folder] = 0755;
        const bool left_over = present_.scan.find(workshop_name) != nullptr;
        const bool same_manifest = manifest_text(plan_.manifest) == present_.manifest_bytes;
        plan_.changes_nothing = plan_.counts.written + plan_.counts.removed == 0 && same_manifest && !left_over;
        return std::move(plan_);
    }

  private:
    void add_ours(const OutputFile& file) {
        std::string hash = content_hash(file.bytes);
        const ScannedEntry* there = present_.scan.find(file.path);
        const ManifestEntry* known = present_.manifest.find(file.path);
        const bool stays = there && is_same(file, hash, *there, known);
        if (there && !stays && (there->is_folder() || !known)) refuse(file.path);
        refuse_strangers_above(file.path);
        ++(stays ? plan_.counts.unchanged : plan_.counts.written);
        plan_.files.push_back({file.path, stays ? nullptr : &file});
        plan_.manifest.entries.push_back({file.path, std::move(hash)});
        add_folders_of(file.path, our_new_folders_);
    }

    bool is_same(const OutputFile& file, const std::string& hash, const ScannedEntry& there,
                 const ManifestEntry* known) {
        if (!there.is_file() || static_cast<std::size_t>(there.status.st_size) != file.bytes.size()) return false;
        if (known && known->hash == hash && is_older_than_manifest(there)) return true;
        return read_file(*present_.folder, file.path, no_limit) == file.bytes;
    }

    /// The manifest is written last, so what changed since then is younger.
    bool is_older_than_manifest(const ScannedEntry& there) const {
        const ScannedEntry* manifest = present_.scan.find(manifest_name);
        return manifest && modified(there.status) < modified(manifest->status);
    }

    /// A file, a link or the like where a folder of ours must be.
    void refuse_strangers_above(std::string_view path) const {
        for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
            if (our_new_folders_.contains(folder)) return;
            const ScannedEntry* there = present_.scan.find(folder);
            if (there && !there->is_folder() && !present_.manifest.find(folder)) refuse(folder);
        }
    }

    [[noreturn]] void refuse(std::string_view path) const {
        throw Refusal(fmt::format("'{}/{}' was not made by conspectus, and the site needs its place; move it away",
                                  shown_, visible(path)));
    }

    void add_removed(const std::string& path) {
        const ScannedEntry* there = present_.scan.find(path);
        if (!there || there->is_folder() || plan_.manifest.find(path)) return;
        plan_.removed.push_back(path);
        ++plan_.counts.removed;
    }

    void add_foreign(const ScannedEntry& entry) {
        if (is_special(entry.path) || plan_.manifest.find(entry.path)) return;
        if (entry.is_folder()) {
            if (our_folders_.contains(entry.path) || our_new_folders_.contains(entry.path)) return;
            plan_.folders[entry.path] = entry.status.st_mode & 07777;
        } else if (!present_.manifest.find(entry.path)) {
            plan_.files.push_back({entry.path, nullptr});
            keep_folders_of(entry.path);
        }
    }

    void keep_folders_of(std::string_view path) {
        for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
            if (!plan_.folders.emplace(folder, 0755).second) return;
        }
    }

    const PresentSite& present_;
    const std::string& shown_;
    Plan plan_;
    std::set<std::string, std::less<>> our_folders_, our_new_folders_;
};

}  // namespace

const PlannedFile* Plan::find(std::string_view path) const {
    const auto found = std::ranges::lower_bound(files, path, {}, &PlannedFile::path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

PresentSite read_present_site(const Folder& output, const std::string& shown) {
    PresentSite present{&output, scan_tree(output), {}, {}};
    if (!present.scan.find(manifest_name)) return present;
    present.manifest_bytes = read_file(output, manifest_name, no_limit);
    auto manifest = parse_manifest(present.manifest_bytes);
    if (!manifest) {
        throw Refusal(
            fmt::format("'{}/{}' is damaged, so nobody knows which files are ours; delete the folder '{}' and "
                        "build again",
                        shown, manifest_name, shown));
    }
    present.manifest = std::move(*manifest);
    return present;
}

Plan make_plan(const std::vector<OutputFile>& files, const PresentSite& present, const std::string& shown) {
    return Planner(present, shown).plan(files);
}

}  // namespace conspectus
