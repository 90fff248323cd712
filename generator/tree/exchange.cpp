#include "tree/exchange.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "tree/output_path.h"

namespace conspectus {
namespace {

/// From this number of new files on, one call for the whole disk is faster than one for each file.
constexpr std::size_t many_files = 200;

/// Of `.NAME.next`: a server that shows everything beside the site must not show what is not published.
constexpr mode_t private_mode = 0700;

constexpr const char* unfinished_manifest = ".conspectus-manifest.new";

/// Opens `.NAME.next`, making it where it is not there.
Folder open_next(const Folder& parent, const std::string& name) {
    struct stat status {};
    if (!find_status(parent, name, status)) make_folder(parent, name, private_mode);
    return open_folder(parent, name);
}

/// Returns true for something that others put into the old site, or replaced there, while the new one was made.
bool came_late(const ScannedEntry& entry, const PresentSite& present, const Plan& plan) {
    if (entry.is_folder() || entry.path == manifest_name || present.manifest.find(entry.path)) return false;
    if (const PlannedFile* planned = plan.find(entry.path); planned && planned->is_fresh) return false;
    const ScannedEntry* before = present.scan.find(entry.path);
    return !before || !before->is_same_inode(entry.status);
}

/// Moves such files into the new site. Faults can no longer be corrected here, so a file that fails is left in the old
/// one.
void take_over_late_files(const Folder& new_site, const PresentSite& present, const Plan& plan) {
    const Folder& old_site = present.folder;
    for (const ScannedEntry& entry : scan_tree(old_site).entries) {
        if (!came_late(entry, present, plan)) continue;
        const std::filesystem::path path(entry.path);
        std::filesystem::path folder;
        for (const auto& part : path.parent_path()) {
            folder /= part;
            ::mkdirat(new_site.get(), folder.c_str(), 0755);
        }
        ::unlinkat(new_site.get(), entry.path.c_str(), 0);
        ::linkat(old_site.get(), entry.path.c_str(), new_site.get(), entry.path.c_str(), 0);
    }
}

/// Removes from the former site what the new one does not share with it: a summary that was withdrawn must not stay
/// readable. What is left are other names of published files, and always a manifest, by which the next run knows the
/// folder for ours.
void forget_former_site(const PresentSite& former, const Plan& plan) {
    ::fchmod(former.folder.get(), private_mode);
    for (const std::string& path : plan.removed) remove_file(former.folder, path);
    for (const PlannedFile& file : plan.files) {
        if (file.is_fresh) remove_file(former.folder, file.path);
    }
    write_new_file(former.folder, unfinished_manifest, manifest_text(plan.manifest()), false);
    rename_entry(former.folder, unfinished_manifest, former.folder, manifest_name);
}

}  // namespace

void require_own_next(const Folder& parent, const OutputFolder& output) {
    struct stat status {};
    if (!find_status(parent, output.next_name(), status)) return;
    if (S_ISDIR(status.st_mode)) {
        const Folder next = open_folder(parent, output.next_name());
        if (find_status(next, manifest_name, status) || list_folder(next).empty()) return;
    }
    throw Refusal(fmt::format("'{}' is in the way: the new site is prepared there; remove it",
                              parent.path_of(output.next_name())));
}

bool is_next_left_over(const Folder& parent, const OutputFolder& output, const PresentSite& present) {
    struct stat status {};
    if (!find_status(parent, output.next_name(), status)) return false;
    const Folder next = open_folder(parent, output.next_name());
    return !find_status(next, manifest_name, status) ||
           read_file(next, manifest_name, present.manifest_bytes.size() + 1) != present.manifest_bytes;
}

NextSite::NextSite(const Folder& parent, const OutputFolder& output, const PresentSite& present, const Plan& plan)
    : parent_(parent), output_(output), present_(present), plan_(plan), next_(open_next(parent, output.next_name())) {
    try {
        prepare();
    } catch (...) {
        remove();
        throw;
    }
}

NextSite::~NextSite() {
    if (!is_published_) remove();
}

void NextSite::remove() {
    try {
        remove_tree(parent_, output_.next_name());
    } catch (const DiskError&) {  // the next run clears it
    }
}

/// Gives the folder a manifest at once, by which require_own_next recognises it.
void NextSite::prepare() {
    struct stat status {};
    if (!find_status(next_, manifest_name, status)) write_new_file(next_, manifest_name, manifest_text({}), false);
    sweep();
    for (const auto& [path, mode] : plan_.folders) {
        if (!ready_.contains(path)) make_folder(next_, path, mode);
    }
}

/// Goes backwards, so that folders come after their entries.
void NextSite::sweep() {
    const TreeScan scan = scan_tree(next_);
    const auto is_shared = [&](const ScannedEntry& entry) {
        const ScannedEntry* now = present_.scan.find(entry.path);
        return plan_.find(entry.path) && now && now->is_same_inode(entry.status);
    };
    std::for_each(scan.entries.rbegin(), scan.entries.rend(), [&](const ScannedEntry& entry) {
        if (entry.path == manifest_name) return;
        if (entry.is_folder() ? plan_.folders.contains(entry.path) : is_shared(entry)) {
            ready_.insert(entry.path);
        } else if (entry.is_folder()) {
            remove_tree(next_, entry.path);
        } else {
            remove_file(next_, entry.path);
        }
    });
}

void NextSite::write(const PlannedFile& file, std::string_view bytes) {
    if (ready_.contains(file.path)) remove_file(next_, file.path);
    write_new_file(next_, file.path, bytes, false);
}

bool NextSite::publish(const std::function<void()>& check) {
    try {
        link_what_stays(check);
        finish();
        check();
        exchange();
    } catch (const DiskError& error) {
        if (!is_unsupported(error)) throw;
        return false;
    }
    is_published_ = true;
    tidy_up();
    return true;
}

void NextSite::link_what_stays(const std::function<void()>& check) {
    for (const PlannedFile& file : plan_.files) {
        check();
        if (file.is_fresh || ready_.contains(file.path)) continue;
        try {
            link_file(present_.folder, next_, file.path);
        } catch (const DiskError& error) {
            if (file.is_ours || error.error() != ENOENT) throw;  // its owner may have removed it since the scan
        }
    }
}

/// Waits until all is on disk, with the manifest as the last file.
void NextSite::finish() {
    const bool has_many = plan_.fresh_files() > many_files;
    for (const PlannedFile& file : plan_.files) {
        if (file.is_fresh && !has_many) flush_file(next_, file.path);
    }
    write_new_file(next_, unfinished_manifest, manifest_text(plan_.manifest()), !has_many);
    rename_entry(next_, unfinished_manifest, next_, manifest_name);
    flush_folder(next_, has_many);
    struct stat status {};
    const bool has_mode = present_.exists() && ::fstat(present_.folder.get(), &status) == 0;
    ::fchmod(next_.get(), has_mode ? status.st_mode & 07777 : 0755);  // the folder's mode is its owner's business
}

void NextSite::exchange() {
    if (present_.exists()) {
        exchange_entries(parent_, output_.next_name(), output_.name);
    } else {
        rename_entry(parent_, output_.next_name(), parent_, output_.name);
    }
}

/// Cleans up and ignores faults: the site is published by now.
void NextSite::tidy_up() {
    try {
        flush_folder(parent_, false);
        if (!present_.exists()) return;
        take_over_late_files(next_, present_, plan_);
        if (present_.manifest_bytes.empty()) {
            remove_tree(parent_, output_.next_name());
        } else {
            forget_former_site(present_, plan_);
        }
    } catch (const DiskError&) {
    }
}

}  // namespace conspectus
