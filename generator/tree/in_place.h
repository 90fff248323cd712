#pragma once
#include <functional>
#include <string_view>

#include "tree/publish_plan.h"

namespace conspectus {

/// Publishes file by file, for disks that cannot exchange folders: all new
/// files are written into a folder inside the output first, which is where a
/// full disk shows; then each is renamed to its path, and the manifest comes
/// last. A process that is killed half-way leaves old and new files side by
/// side, each whole, and a manifest that owns both, so that the next run
/// finishes the work.
///
/// All functions throw DiskError. The arguments must outlive the object.
class Workshop {
  public:
    Workshop(const Folder& output, const PresentSite& present, const Plan& plan);
    ~Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    /// Writes a fresh file. Any thread may call it, once for each file.
    void write(const PlannedFile& file, std::string_view bytes);
    /// Takes a fresh file over from another folder of the same disk.
    void adopt(const PlannedFile& file, const Folder& from);
    /// `check` is called before the first change to the site, and may throw.
    void publish(const std::function<void()>& check);

  private:
    std::string name_of(const PlannedFile& file) const;
    void prepare_manifests();
    void make_folders();
    void make_missing_folder(const std::string& path, mode_t mode);
    void undo_folders();
    void put_in_place();
    void remove_empty_folders() const;
    Manifest united() const;

    const Folder& output_;
    const PresentSite& present_;
    const Plan& plan_;
    std::vector<std::string> made_;
};

}  // namespace conspectus
