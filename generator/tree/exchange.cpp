#include "tree/exchange.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <set>

#include "tree/refusal.h"

namespace conspectus {
namespace {

/// From so many new files on, one call for the whole disk is faster than one
/// for each file.
constexpr std::size_t many_files = 200;

constexpr const char* unfinished_manifest = ".conspectus-manifest.new";

/// Whether the folder is one that we made: it holds a manifest from its first
/// moment on.
bool is_our_next(const Folder& next) {
    struct stat status {};
    return find_status(next, manifest_name, status) || list_folder(next).empty();
}

/// Opens `.NAME.next`, making it where it is not there.
Folder open_next(const Folder& parent, const std::string& name) {
    struct stat status {};
    if (!find_status(parent, name, status)) make_folder(parent, name);
    if (find_status(parent, name, status) && S_ISDIR(status.st_mode)) {
        Folder next = open_folder(parent, name);
        if (is_our_next(next)) return next;
    }
    throw Refusal(fmt::format("'{}' is in the way: the new site is prepared there; remove it", parent.path_of(name)));
}

/// The work in `.NAME.next` of one run.
class Staging {
  public:
    Staging(Folder next, const PresentSite& present, const Plan& plan)
        : next_(std::move(next)), present_(present), plan_(plan) {}

    void prepare() {
        mark();
        sweep();
        make_folders();
        for (const PlannedFile& file : plan_.files) place(file);
        finish();
    }

  private:
    void mark() {
        struct stat status {};
        if (!find_status(next_, manifest_name, status)) write_new_file(next_, manifest_name, manifest_text({}), false);
    }

    /// Removes what the new site does not have; what it has in common with the
    /// present one stays. Backwards, so that folders come after what they hold.
    void sweep() {
        const TreeScan scan = scan_tree(next_);
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

    bool is_shared(const ScannedEntry& entry) const {
        const PlannedFile* planned = plan_.find(entry.path);
        const ScannedEntry* now = present_.scan.find(entry.path);
        return planned && !planned->fresh && now && now->is_same_inode(entry.status);
    }

    void make_folders() {
        for (const auto& [path, mode] : plan_.folders) {
            if (!ready_.contains(path)) make_folder(next_, path, mode);
        }
    }

    void place(const PlannedFile& file) {
        if (file.fresh) {
            write_new_file(next_, file.path, file.fresh->bytes, !has_many());
        } else if (!ready_.contains(file.path)) {
            link_file(*present_.folder, next_, file.path);
        }
    }

    void finish() {
        write_new_file(next_, unfinished_manifest, manifest_text(plan_.manifest), !has_many());
        rename_entry(next_, unfinished_manifest, next_, manifest_name);
        flush_folder(next_, has_many());
        struct stat status {};
        if (present_.folder && ::fstat(present_.folder->get(), &status) == 0) {
            ::fchmod(next_.get(), status.st_mode & 07777);  // the folder's mode is its owner's business
        }
    }

    bool has_many() const { return plan_.counts.written > many_files; }

    Folder next_;
    const PresentSite& present_;
    const Plan& plan_;
    std::set<std::string, std::less<>> ready_;
};

/// Something that others put into the old site, or replaced there, while the
/// new one was made.
bool came_late(const ScannedEntry& entry, const PresentSite& present, const Plan& plan) {
    if (entry.is_folder() || entry.path == manifest_name || present.manifest.find(entry.path)) return false;
    if (const PlannedFile* planned = plan.find(entry.path); planned && planned->fresh) return false;
    const ScannedEntry* before = present.scan.find(entry.path);
    return !before || !before->is_same_inode(entry.status);
}

/// Takes it over into the new site. No fault of ours can be mended here any
/// more, so each that fails is left where it is.
void take_over_late_files(const Folder& old_site, const Folder& new_site, const PresentSite& present,
                          const Plan& plan) {
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

/// After the exchange the site is published, whatever happens here.
void tidy_up(const Folder& parent, const OutputFolder& output, const PresentSite& present, const Plan& plan) {
    try {
        flush_folder(parent, false);
        if (!present.folder) return;
        take_over_late_files(*present.folder, open_folder(parent, output.name), present, plan);
        if (present.manifest_bytes.empty()) remove_tree(parent, output.next_name());
    } catch (const DiskError&) {
    }
}

void remove_quietly(const Folder& parent, const std::string& name) {
    try {
        remove_tree(parent, name);
    } catch (const DiskError&) {
    }
}

void exchange(const Folder& parent, const OutputFolder& output, const PresentSite& present) {
    if (present.folder) {
        exchange_entries(parent, output.next_name(), output.name);
    } else {
        rename_entry(parent, output.next_name(), parent, output.name);
    }
}

}  // namespace

bool publish_by_exchange(const Folder& parent, const OutputFolder& output, const PresentSite& present,
                         const Plan& plan) {
    Folder next = open_next(parent, output.next_name());
    try {
        Staging(std::move(next), present, plan).prepare();
        exchange(parent, output, present);
    } catch (const DiskError& error) {
        remove_quietly(parent, output.next_name());
        if (is_unsupported(error)) return false;
        throw;
    } catch (...) {
        remove_quietly(parent, output.next_name());
        throw;
    }
    tidy_up(parent, output, present, plan);
    return true;
}

}  // namespace conspectus
