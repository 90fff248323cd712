#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "tree/output_folder.h"
#include "tree/publish_plan.h"

namespace conspectus {

/// Throws Refusal when the folder `.NAME.next` exists and is not one of ours.
void require_own_next(const Folder& parent, const OutputFolder& output);

/// Returns whether `.NAME.next` may hold what is not published: a run was killed before it could tidy up.
bool is_next_left_over(const Folder& parent, const OutputFolder& output, const PresentSite& present);

/// Publishes in one step. The new site is made in `.NAME.next` beside the output: the site before the present one, of
/// which the last run left what the two share by hard links, is brought up to date; then the two folders are exchanged.
/// So no file of the present site is ever changed, and a process that is killed leaves either the old site or the new
/// one.
///
/// All functions throw DiskError. The arguments must outlive the object.
class NextSite {
  public:
    /// Makes `.NAME.next`, or opens it and removes all that the new site cannot
    /// share with the present one.
    NextSite(const Folder& parent, const OutputFolder& output, const PresentSite& present, const Plan& plan);
    /// Removes the folder with what was written, unless it was published.
    ~NextSite();
    NextSite(const NextSite&) = delete;
    NextSite& operator=(const NextSite&) = delete;

    /// Writes a fresh file. Any thread may call it, once for each file.
    void write(const PlannedFile& file, std::string_view bytes);
    /// Adds what stays, then exchanges the folders. `check` is called between files and may throw to stop. Returns
    /// false if the file system has no links or no exchange; the fresh files are then still in `folder()`.
    bool publish(const std::function<void()>& check);

    const Folder& folder() const { return next_; }

  private:
    void prepare();
    void remove();
    void sweep();
    void link_what_stays(const std::function<void()>& check);
    void finish();
    void exchange();
    void tidy_up();

    const Folder& parent_;
    const OutputFolder& output_;
    const PresentSite& present_;
    const Plan& plan_;
    Folder next_;
    std::set<std::string, std::less<>> ready_;  ///< shared with the present site
    bool is_published_ = false;
};

}  // namespace conspectus
