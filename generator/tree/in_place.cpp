#include "tree/in_place.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "tree/output_path.h"

namespace conspectus {
namespace {

std::string in_workshop(std::string_view name) {
    return std::string(workshop_name) + "/" + std::string(name);
}

const std::string both_manifests = in_workshop("both");
const std::string new_manifest = in_workshop("new");
const std::string old_manifest = in_workshop("old");

}  // namespace

Workshop::Workshop(const Folder& output, const PresentSite& present, const Plan& plan)
    : output_(output), present_(present), plan_(plan) {
    remove_tree(output_, workshop_name);
    make_folder(output_, workshop_name, 0700);
}

Workshop::~Workshop() {
    try {
        remove_tree(output_, workshop_name);
    } catch (const DiskError&) {  // the next run clears it
    }
}

void Workshop::write(const PlannedFile& file, std::string_view bytes) {
    write_new_file(output_, name_of(file), bytes, true);
}

void Workshop::adopt(const PlannedFile& file, const Folder& from) {
    rename_entry(from, file.path, output_, name_of(file));
    flush_file(output_, name_of(file));
}

void Workshop::publish(const std::function<void()>& check) {
    prepare_manifests();
    check();
    make_folders();
    put_in_place();
}

/// Uses a number: the path may be too long for a name.
std::string Workshop::name_of(const PlannedFile& file) const {
    return in_workshop(std::to_string(&file - plan_.files.data()));
}

void Workshop::prepare_manifests() {
    write_new_file(output_, both_manifests, manifest_text(united()), true);
    write_new_file(output_, new_manifest, manifest_text(plan_.manifest()), true);
    if (!present_.manifest_bytes.empty()) write_new_file(output_, old_manifest, present_.manifest_bytes, true);
}

/// Writes the manifest that owns both sites first: whatever happens from now on, the next run recognises its own files.
void Workshop::make_folders() {
    rename_entry(output_, both_manifests, output_, manifest_name);
    try {
        for (const auto& [path, mode] : plan_.folders) make_missing_folder(path, mode);
    } catch (...) {
        undo_folders();
        throw;
    }
}

void Workshop::make_missing_folder(const std::string& path, mode_t mode) {
    struct stat status {};
    if (find_status(output_, path, status) && S_ISDIR(status.st_mode)) return;
    make_folder(output_, path, mode);
    made_.push_back(path);
}

void Workshop::undo_folders() {
    std::for_each(made_.rbegin(), made_.rend(),
                  [&](const std::string& path) { ::unlinkat(output_.get(), path.c_str(), AT_REMOVEDIR); });
    if (present_.manifest_bytes.empty()) {
        remove_file(output_, manifest_name);
    } else {
        rename_entry(output_, old_manifest, output_, manifest_name);
    }
}

void Workshop::put_in_place() {
    for (const PlannedFile& file : plan_.files) {
        if (file.is_fresh) rename_entry(output_, name_of(file), output_, file.path);
    }
    for (const std::string& path : plan_.removed) remove_file(output_, path);
    remove_empty_folders();
    rename_entry(output_, new_manifest, output_, manifest_name);
    flush_folder(output_, false);
}

/// Includes those of files that are gone already: a run that was killed may have left their folders.
void Workshop::remove_empty_folders() const {
    std::set<std::string, std::greater<>> candidates;
    for (const ManifestEntry& entry : present_.manifest.entries) {
        if (plan_.find(entry.path)) continue;
        for (auto folder = folder_of(entry.path); !folder.empty(); folder = folder_of(folder))
            candidates.emplace(folder);
    }
    for (const std::string& folder : candidates) ::unlinkat(output_.get(), folder.c_str(), AT_REMOVEDIR);
}

/// Returns a manifest that owns the files of both sites; those that change have no hash, so that the next run looks at
/// them.
Manifest Workshop::united() const {
    Manifest both = plan_.manifest();
    for (ManifestEntry& entry : both.entries) {
        if (plan_.find(entry.path)->is_fresh) entry.hash = "-";
    }
    const std::size_t ours = both.entries.size();
    for (const ManifestEntry& entry : present_.manifest.entries) {
        const PlannedFile* planned = plan_.find(entry.path);
        if (!planned || !planned->is_ours) both.entries.push_back({entry.path, "-"});
    }
    std::inplace_merge(both.entries.begin(), both.entries.begin() + static_cast<std::ptrdiff_t>(ours),
                       both.entries.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return both;
}

}  // namespace conspectus
