#pragma once
#include "tree/publish_plan.h"

namespace conspectus {

/// Publishes file by file, for disks that cannot exchange folders: all new
/// files are written into a folder inside the output first, which is where a
/// full disk shows; then each takes its place by a rename, and the manifest
/// comes last. A process that is killed half-way leaves old and new files side
/// by side, each whole, and a manifest that owns both, so that the next run
/// finishes the work.
void publish_in_place(const Folder& output, const PresentSite& present, const Plan& plan);

}  // namespace conspectus
