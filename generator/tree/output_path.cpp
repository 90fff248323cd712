#include "tree/output_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "text/excerpt.h"
#include "text/file_name.h"
#include "text/fold.h"

namespace conspectus {
namespace {

/// Paths and their folders, by the key that a disk which ignores case gives them.
class PathSet {
  public:
    /// Adds a file. Returns what conflicts with it, as the rest of a sentence.
    std::string add_file(const std::string& path) {
        if (auto fault = add(path, true, "occurs twice, or is a folder too"); !fault.empty()) return fault;
        for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
            const bool known = known_.contains(file_name_key(folder));
            auto fault = add(std::string(folder), false, "lies in a folder that is a file too");
            if (known || !fault.empty()) return fault;
        }
        return "";
    }

  private:
    struct Spelling {
        std::string path;
        bool is_file;
    };

    std::string add(const std::string& path, bool is_file, const char* conflict) {
        const auto [found, is_new] = known_.emplace(file_name_key(path), Spelling{path, is_file});
        if (is_new) return "";
        if (found->second.path != path) {
            return fmt::format("and '{}' are one on disks that do not tell upper from lower case",
                               visible(found->second.path));
        }
        return is_file || found->second.is_file ? conflict : "";
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

std::vector<std::string> output_path_faults(const std::vector<std::string>& paths) {
    std::vector<std::string> faults;
    PathSet files;
    for (const std::string& path : paths) {
        auto fault = output_path_fault(path);
        if (fault.empty()) fault = files.add_file(path);
        if (!fault.empty()) faults.push_back(fmt::format("the output path '{}' {}", visible(path), fault));
    }
    return faults;
}

std::string_view folder_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

}  // namespace conspectus
