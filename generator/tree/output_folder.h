#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "tree/disk.h"

namespace conspectus {

/// The reason why nothing will be published, as its message. Never leaves tree/.
class Refusal : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The folder to which a site is published: a name in a parent folder, free of symbolic links. If the path is a link to
/// a folder, that folder is replaced, never the link.
struct OutputFolder {
    std::string shown;  ///< as the caller wrote it, for messages
    std::filesystem::path parent;
    std::string name;

    std::string next_name() const { return "." + name + ".next"; }
    std::string lock_name() const { return "." + name + ".lock"; }
    /// Returns whether the process's working folder is the output or below it: exchanging it would leave a shell or a
    /// server there in the old site.
    bool holds_working_folder() const;
};

/// Throws Refusal for "/" and for a folder that is, holds or lies in one of
/// `inputs`.
OutputFolder locate_output(const std::filesystem::path& output, const std::vector<std::filesystem::path>& inputs);

/// Returns whether the folder exists. Throws Refusal for a link that leads
/// nowhere, for what is no folder, and for a folder that holds more than
/// dotfiles and no manifest of ours.
bool accept_output(const Folder& parent, const OutputFolder& output);

/// Prevents any other conspectus from writing the same output, as long as it lives: flock(2) on a file beside the
/// folder, which the kernel releases when the process dies. The constructor throws Refusal if another process holds it.
/// `parent` must outlive the lock.
class OutputLock {
  public:
    OutputLock(const Folder& parent, const OutputFolder& output);
    ~OutputLock();
    OutputLock(const OutputLock&) = delete;
    OutputLock& operator=(const OutputLock&) = delete;

  private:
    const Folder& parent_;
    std::string name_;
    FileDescriptor file_;
};

}  // namespace conspectus
