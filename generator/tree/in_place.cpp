#include "tree/in_place.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "tree/output_path.h"

namespace conspectus {
namespace {

class Workshop {
  public:
    Workshop(const Folder& output, const PresentSite& present, const Plan& plan)
        : output_(output), present_(present), plan_(plan) {
        remove_tree(output_, workshop_name);
        make_folder(output_, workshop_name, 0700);
    }

    ~Workshop() {
        try {
            remove_tree(output_, workshop_name);
        } catch (const DiskError&) {  // the next run clears it
        }
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    /// What takes space; nothing of the site is touched.
    void prepare() {
        for (const PlannedFile& file : plan_.files) {
            if (file.fresh) write(number_++, file.fresh->bytes);
        }
        write(both_manifests(), manifest_text(united()));
        write(new_manifest(), manifest_text(plan_.manifest));
        if (has_old_manifest()) write(old_manifest(), present_.manifest_bytes);
    }

    /// The manifest that owns both sites goes first: whatever happens from now
    /// on, the next run knows its own.
    void make_folders() {
        move(both_manifests(), manifest_name);
        try {
            for (const auto& [path, mode] : plan_.folders) make_missing_folder(path, mode);
        } catch (...) {
            undo_folders();
            throw;
        }
    }

    void put_in_place() {
        std::size_t next = 0;
        for (const PlannedFile& file : plan_.files) {
            if (file.fresh) move(next++, file.path);
        }
        for (const std::string& path : plan_.removed) remove_file(output_, path);
        remove_empty_folders();
        move(new_manifest(), manifest_name);
        flush_folder(output_, false);
    }

  private:
    static std::string name_of(std::size_t number) { return std::string(workshop_name) + "/" + std::to_string(number); }

    void write(std::size_t number, std::string_view bytes) { write_new_file(output_, name_of(number), bytes, true); }
    void move(std::size_t number, const std::string& path) { rename_entry(output_, name_of(number), output_, path); }

    std::size_t both_manifests() const { return number_; }
    std::size_t new_manifest() const { return number_ + 1; }
    std::size_t old_manifest() const { return number_ + 2; }
    bool has_old_manifest() const { return !present_.manifest_bytes.empty(); }

    void undo_folders() {
        std::for_each(made_.rbegin(), made_.rend(),
                      [&](const std::string& path) { ::unlinkat(output_.get(), path.c_str(), AT_REMOVEDIR); });
        if (has_old_manifest()) {
            move(old_manifest(), manifest_name);
        } else {
            remove_file(output_, manifest_name);
        }
    }

    void make_missing_folder(const std::string& path, mode_t mode) {
        struct stat status {};
        if (find_status(output_, path, status) && S_ISDIR(status.st_mode)) return;
        make_folder(output_, path, mode);
        made_.push_back(path);
    }

    /// Owns the files of both sites; those that change have no hash, so that
    /// the next run looks at them.
    Manifest united() const {
        Manifest both;
        for (const ManifestEntry& entry : plan_.manifest.entries) {
            const bool fresh = plan_.find(entry.path)->fresh != nullptr;
            both.entries.push_back({entry.path, fresh ? "-" : entry.hash});
        }
        for (const ManifestEntry& entry : present_.manifest.entries) {
            if (!plan_.manifest.find(entry.path)) both.entries.push_back({entry.path, "-"});
        }
        std::ranges::sort(both.entries, {}, &ManifestEntry::path);
        return both;
    }

    void remove_empty_folders() const {
        std::set<std::string, std::greater<>> candidates;
        for (const std::string& path : plan_.removed) {
            for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) candidates.emplace(folder);
        }
        for (const std::string& folder : candidates) ::unlinkat(output_.get(), folder.c_str(), AT_REMOVEDIR);
    }

    const Folder& output_;
    const PresentSite& present_;
    const Plan& plan_;
    std::size_t number_ = 0;
    std::vector<std::string> made_;
};

}  // namespace

void publish_in_place(const Folder& output, const PresentSite& present, const Plan& plan) {
    Workshop workshop(output, present, plan);
    workshop.prepare();
    workshop.make_folders();
    workshop.put_in_place();
}

}  // namespace conspectus
