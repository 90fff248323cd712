#pragma once
#include <filesystem>
#include <string>

namespace conspectus {

enum class MessageFormat { text, json, github, sarif };

/// The options `build` and `check` share. Empty paths stand for the defaults
/// below `root`.
struct BuildOptions {
    std::filesystem::path root = ".";
    std::filesystem::path content;    ///< root/content
    std::filesystem::path templates;  ///< root/templates, if it is there
    std::filesystem::path output;     ///< root/site
    std::string base_url;             ///< wins over site.yaml's
    std::filesystem::path sources;    ///< where the extracted texts of the papers lie; empty: not asked for
    bool record = false;              ///< write down where the numbers stand in them
    unsigned jobs = 0;                ///< 0: one for each processor
    bool strict = false;              ///< warnings count as errors
    bool drafts = false;              ///< keep the drafts, for a look at them
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
