#include "tree/output_path.h"

#include <fmt/format.h>

#include <map>

#include "text/excerpt.h"
#include "text/fold.h"
#include "tree/file_name.h"
#include "tree/manifest.h"
#include "tree/refusal.h"

namespace conspectus {
namespace {

[[noreturn]] void refuse(std::string_view path, std::string_view fault) {
    throw Refusal(fmt::format("internal error: the output path '{}' {}", visible(path), fault));
}

/// Paths and the folders they lie in, by what a careless disk takes them for.
class PathSet {
  public:
    void add_file(const std::string& path) {
        if (!add(path, true)) refuse(path, "is there twice, or is a folder too");
        for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
            const bool known = known_.contains(file_name_key(folder));
            if (!add(std::string(folder), false)) refuse(path, "lies in a folder that is a file too");
            if (known) return;
        }
    }

  private:
    struct Spelling {
        std::string path;
        bool is_file;
    };

    /// False when the same path is there as something else, or twice a file.
    bool add(const std::string& path, bool is_file) {
        const auto [found, is_new] = known_.emplace(file_name_key(path), Spelling{path, is_file});
        if (is_new) return true;
        if (found->second.path != path) {
            refuse(path, fmt::format("and '{}' are one on disks that do not tell upper from lower case",
                                     visible(found->second.path)));
        }
        return !is_file && !found->second.is_file;
    }

    std::map<std::string, Spelling> known_;
};

}  // namespace

std::string output_path_fault(std::string_view path) {
    if (path.empty()) return "is empty";
    if (path.front() == '/') return "begins with a slash";
    if (path == manifest_name) return "is the manifest's";
    if (path.substr(0, path.find('/')) == workshop_name) return "is kept for unfinished files";
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        if (const auto fault = file_name_fault(path.substr(start, end - start)); !fault.empty()) {
            return "has a part that " + fault;
        }
        start = end + 1;
    }
    return "";
}

void check_output_paths(const std::vector<OutputFile>& files) {
    PathSet paths;
    for (const OutputFile& file : files) {
        if (const auto fault = output_path_fault(file.path); !fault.empty()) refuse(file.path, fault);
        paths.add_file(file.path);
    }
}

std::string_view folder_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

}  // namespace conspectus
