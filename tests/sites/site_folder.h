#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "command_run.h"

namespace conspectus {

/// A scratch collection: the base collection of tests/sites/base with a case's
/// own files over it. Removed with the object.
class SiteFolder {
  public:
    SiteFolder();
    ~SiteFolder();
    SiteFolder(const SiteFolder&) = delete;
    SiteFolder& operator=(const SiteFolder&) = delete;

    const std::filesystem::path& root() const { return root_; }
    /// Copies content/, templates/ and sources/ of a case over what is there, then runs
    /// its `prepare` script, if it has one, in the root.
    SiteFolder& add_case(const std::filesystem::path& folder);
    SiteFolder& write(const std::string& path, const std::string& bytes);
    /// Runs the program: `conspectus <words>` in the root.
    CommandResult run(std::vector<std::string> words, const std::vector<std::string>& settings = {}) const;

  private:
    std::filesystem::path scratch_;
    std::filesystem::path root_;
};

std::string read_file(const std::filesystem::path& path);

/// Every file below a folder, by relative path: its bytes, or with `stamps` its
/// bytes with inode and modification time, to see that nothing was touched.
std::map<std::string, std::string> snapshot(const std::filesystem::path& folder, bool stamps = false);

}  // namespace conspectus
