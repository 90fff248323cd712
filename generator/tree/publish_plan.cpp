#include "tree/publish_plan.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <limits>
#include <set>

#include "text/excerpt.h"
#include "tree/output_folder.h"
#include "tree/output_path.h"

namespace conspectus {
namespace {

constexpr std::string_view headline = "conspectus manifest 1\n";
constexpr std::size_t hash_digits = 32;

bool is_hash(std::string_view text) {
    return text == "-" || (text.size() == hash_digits && text.find_first_not_of("0123456789abcdef") == text.npos);
}

std::optional<ManifestEntry> parse_entry(std::string_view line) {
    const auto space = line.find(' ');
    if (space == line.npos || !is_hash(line.substr(0, space))) return std::nullopt;
    const std::string_view path = line.substr(space + 1);
    if (!output_path_fault(path).empty()) return std::nullopt;
    return ManifestEntry{std::string(path), std::string(line.substr(0, space))};
}

}  // namespace

const ManifestEntry* Manifest::find(std::string_view path) const {
    const auto found = std::ranges::lower_bound(entries, path, {}, &ManifestEntry::path);
    return found != entries.end() && found->path == path ? &*found : nullptr;
}

std::string content_hash(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string manifest_text(const Manifest& manifest) {
    std::string text(headline);
    for (const auto& [path, hash] : manifest.entries) text += hash + ' ' + path + '\n';
    return text;
}

std::optional<Manifest> parse_manifest(std::string_view text) {
    if (!text.starts_with(headline) || !text.ends_with('\n')) return std::nullopt;
    Manifest manifest;
    for (std::size_t start = headline.size(); start < text.size();) {
        const std::size_t end = text.find('\n', start);
        auto entry = parse_entry(text.substr(start, end - start));
        if (!entry) return std::nullopt;
        manifest.entries.push_back(std::move(*entry));
        start = end + 1;
    }
    std::ranges::sort(manifest.entries, {}, &ManifestEntry::path);
    return manifest;
}

namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

/// Returns true for the manifest, and for what a run that was stopped left behind.
bool is_special(std::string_view path) {
    return path == manifest_name || path.substr(0, path.find('/')) == workshop_name;
}

[[noreturn]] void refuse_foreign(std::string_view path, const std::string& shown) {
    throw Refusal(fmt::format("'{}/{}' was not made by conspectus, and the site needs its place; move it away", shown,
                              visible(path)));
}

using Folders = std::set<std::string, std::less<>>;

void add_folders_of(std::string_view path, Folders& folders) {
    for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
        if (!folders.emplace(folder).second) return;
    }
}

class Planner {
  public:
    Planner(const PresentSite& present, const std::string& shown) : present_(present), shown_(shown) {
        for (const auto& entry : present.manifest.entries) add_folders_of(entry.path, our_folders_);
    }

    Plan plan(std::vector<std::string> paths) {
        std::ranges::sort(paths);
        for (const std::string& path : paths) add_ours(path);
        const auto is_kept = [&](const std::string& path) { return std::ranges::binary_search(paths, path); };
        for (const ManifestEntry& entry : present_.manifest.entries) {
            if (!is_kept(entry.path)) add_removed(entry.path);
        }
        for (const ScannedEntry& entry : present_.scan.entries) {
            if (!is_special(entry.path) && !is_kept(entry.path)) add_foreign(entry);
        }
        std::ranges::sort(plan_.files, {}, &PlannedFile::path);
        for (const auto& folder : our_new_folders_) plan_.folders[folder] = 0755;
        return std::move(plan_);
    }

  private:
    void add_ours(const std::string& path) {
        const ScannedEntry* there = present_.scan.find(path);
        if (there && (there->is_folder() || (!there->is_file() && !present_.manifest.find(path))))
            refuse_foreign(path, shown_);
        refuse_strangers_above(path);
        plan_.files.push_back({.path = path, .is_ours = true});
        add_folders_of(path, our_new_folders_);
    }

    /// Refuses a file, a link or the like where a folder of ours must be.
    void refuse_strangers_above(std::string_view path) const {
        for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
            if (our_new_folders_.contains(folder)) return;
            const ScannedEntry* there = present_.scan.find(folder);
            if (there && !there->is_folder() && !present_.manifest.find(folder)) refuse_foreign(folder, shown_);
        }
    }

    void add_removed(const std::string& path) {
        const ScannedEntry* there = present_.scan.find(path);
        if (there && !there->is_folder()) plan_.removed.push_back(path);
    }

    void add_foreign(const ScannedEntry& entry) {
        if (entry.is_folder()) {
            if (our_folders_.contains(entry.path) || our_new_folders_.contains(entry.path)) return;
            plan_.folders[entry.path] = entry.status.st_mode & 07777;
        } else if (!present_.manifest.find(entry.path)) {
            plan_.files.push_back({.path = entry.path});
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
    Folders our_folders_, our_new_folders_;
};

}  // namespace

bool PresentSite::holds(const std::string& path, std::string_view bytes, const std::string& hash) const {
    const ScannedEntry* there = scan.find(path);
    if (!there || !there->is_file() || static_cast<std::size_t>(there->status.st_size) != bytes.size()) return false;
    // The manifest is written last, so what has changed since is younger.
    const ManifestEntry* known = manifest.find(path);
    const ScannedEntry* stamp = scan.find(manifest_name);
    if (known && known->hash == hash && stamp && there->modified() < stamp->modified()) return true;
    return read_file(folder, path, no_limit) == bytes;
}

PresentSite read_present_site(Folder output, const std::string& shown) {
    PresentSite present{std::move(output), {}, {}, {}};
    present.scan = scan_tree(present.folder);
    if (!present.scan.find(manifest_name)) return present;
    present.manifest_bytes = read_file(present.folder, manifest_name, no_limit);
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

PlannedFile* Plan::find(std::string_view path) {
    const auto found = std::ranges::lower_bound(files, path, {}, &PlannedFile::path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

const PlannedFile* Plan::find(std::string_view path) const {
    return const_cast<Plan*>(this)->find(path);
}

std::size_t Plan::fresh_files() const {
    return static_cast<std::size_t>(std::ranges::count_if(files, &PlannedFile::is_fresh));
}

Manifest Plan::manifest() const {
    Manifest manifest;
    for (const PlannedFile& file : files) {
        if (file.is_ours) manifest.entries.push_back({file.path, file.hash});
    }
    return manifest;
}

Plan make_plan(const std::vector<std::string>& paths, const PresentSite& present, const std::string& shown) {
    return Planner(present, shown).plan(paths);
}

void require_own(const std::string& path, const PresentSite& present, const std::string& shown) {
    if (present.scan.find(path) && !present.manifest.find(path)) refuse_foreign(path, shown);
}

void require_unchanged(const Plan& plan, const PresentSite& present, const std::string& shown) {
    if (!present.exists()) return;
    struct stat now {};
    for (const PlannedFile& file : plan.files) {
        if (!file.is_ours) continue;
        const ScannedEntry* before = present.scan.find(file.path);
        const bool is_there = find_status(present.folder, file.path, now);
        if (before == nullptr && is_there) refuse_foreign(file.path, shown);
        if (before == nullptr || file.is_fresh) continue;
        if (!is_there || !before->is_same_inode(now) || ScannedEntry{{}, now}.modified() != before->modified()) {
            throw Refusal(fmt::format("'{}/{}' was changed while the site was being made; build again", shown,
                                      visible(file.path)));
        }
    }
}

}  // namespace conspectus
