#pragma once
#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>

#include "text/worker.h"

namespace conspectus {

/// What the process returns to the shell.
enum class ExitCode {
    clean = 0,        ///< warnings included
    content = 1,      ///< errors in the content or the templates
    usage = 2,        ///< wrong options; a folder that is not there
    environment = 3,  ///< disk, permission, lock, memory
    internal = 4,
    interrupted = 130,
};

enum class MessageFormat { text, json, github, sarif };

/// The options that `build` and `check` share. An empty path means the default
/// below `root`.
struct BuildOptions {
    std::filesystem::path root = ".";
    std::filesystem::path content;    ///< root/content
    std::filesystem::path templates;  ///< root/templates, if it is there
    std::filesystem::path output;     ///< root/site
    std::string base_url;             ///< wins over site.yaml's
    std::filesystem::path sources;    ///< the folder of the papers' extracted texts; empty: not asked for
    bool record = false;              ///< write down where the numbers occur in them
    std::size_t jobs = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_workers);
    bool strict = false;  ///< warnings count as errors
    bool drafts = false;  ///< show drafts too
    bool timings = false;
    MessageFormat messages = MessageFormat::text;

    std::filesystem::path content_folder() const {
        return (content.empty() ? root / "content" : content).lexically_normal();
    }
    std::filesystem::path templates_folder() const {
        return (templates.empty() ? root / "templates" : templates).lexically_normal();
    }
    std::filesystem::path output_folder() const { return (output.empty() ? root / "site" : output).lexically_normal(); }
};

}  // namespace conspectus
