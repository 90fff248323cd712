#pragma once
#include <string>
#include <variant>
#include <vector>

#include "tree/publisher.h"

namespace conspectus {

/// A file of a site whose bytes a test has at hand.
struct FileToPublish {
    std::string path;
    std::string bytes;
};
using Files = std::vector<FileToPublish>;

inline bool never() {
    return false;
}

inline std::vector<std::string> paths_of(const Files& files) {
    std::vector<std::string> paths;
    for (const FileToPublish& file : files) paths.push_back(file.path);
    return paths;
}

/// Publishes all of them, one after the other.
inline std::variant<Published, PublishFailure> publish(const Files& files, const std::filesystem::path& output,
                                                       const std::vector<std::filesystem::path>& inputs) {
    auto opened = Publisher::open(paths_of(files), output, inputs);
    if (auto* failure = std::get_if<PublishFailure>(&opened)) return *failure;
    auto& publisher = std::get<Publisher>(opened);
    for (std::size_t i = 0; i < files.size() && publisher.add(i, files[i].bytes); ++i) continue;
    return publisher.commit(never);
}

/// Returns why nothing was published; empty when all was.
inline std::string failure(const std::variant<Published, PublishFailure>& result) {
    const auto* failed = std::get_if<PublishFailure>(&result);
    return failed ? failed->text : "";
}

}  // namespace conspectus
