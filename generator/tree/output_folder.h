#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "tree/disk.h"

namespace conspectus {

/// Where a site is published: a name in a parent folder, free of symbolic
/// links. A link that leads to a folder was followed: the folder it leads to
/// is replaced, never the link.
struct OutputFolder {
    std::string shown;  ///< as the caller wrote it, for messages
    std::filesystem::path parent;
    std::string name;

    std::string next_name() const { return "." + name + ".next"; }
    std::string lock_name() const { return "." + name + ".lock"; }
    /// Whether the process stands in the folder: exchanging it would leave a
    /// shell or a server there in the old site.
    bool holds_working_folder() const;
};

/// Throws Refusal for "/", for a link that leads nowhere, and for a folder
/// that is, holds or lies in one of `inputs`.
OutputFolder locate_output(const std::filesystem::path& output, const std::vector<std::filesystem::path>& inputs);

/// Throws Refusal for what is no folder, or holds something but dotfiles and
/// no manifest of ours. True when the folder is there.
bool accept_output(const Folder& parent, const OutputFolder& output);

}  // namespace conspectus
