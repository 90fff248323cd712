#pragma once
#include "tree/output_folder.h"
#include "tree/publish_plan.h"

namespace conspectus {

/// Publishes in one step. The new site is made in `.NAME.next` beside the
/// output: the site before the present one, still there from the last run and
/// hard-linked to it, is brought up to date; then both folders change places.
/// So no file of the present site is ever changed, and a process that is
/// killed leaves either the old site or the new one.
///
/// False when the file system cannot do it; DiskError when something failed.
/// In both cases the present site is as it was and the new folder is gone.
bool publish_by_exchange(const Folder& parent, const OutputFolder& output, const PresentSite& present,
                         const Plan& plan);

}  // namespace conspectus
