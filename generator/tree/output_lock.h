#pragma once
#include "tree/output_folder.h"

namespace conspectus {

/// Keeps every other conspectus from writing the same output, as long as it
/// lives: flock(2) on a file beside the folder. The kernel lets go of it when
/// the process dies. Throws Refusal when another process has it.
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
