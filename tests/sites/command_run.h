#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace conspectus {

/// What a finished process left.
struct CommandResult {
    int exit_code = -1;  ///< 128 + n when signal n ended it
    std::string output;
    std::string messages;  ///< stderr
};

/// Runs a program with `folder` as its working directory and waits for it.
/// `settings` are NAME=value pairs over the test's own environment.
CommandResult run_command(const std::vector<std::string>& words, const std::filesystem::path& folder,
                          const std::vector<std::string>& settings = {});

}  // namespace conspectus
