#include "tree/trace_file.h"

#include "tree/content_file.h"
#include "tree/disk.h"

namespace conspectus {
namespace {

constexpr const char* folder_name = "traces";

/// Fails where something else bears the name, a symbolic link too.
void have_folder(const std::filesystem::path& content) {
    const Folder root = open_folder(content.string());
    struct stat status {};
    if (!find_status(root, folder_name, status)) make_folder(root, folder_name);
    open_folder(root, folder_name);
}

}  // namespace

std::optional<std::string> write_trace_file(const std::filesystem::path& content, const std::string& paper,
                                            std::string_view bytes) {
    try {
        have_folder(content);
    } catch (const DiskError& error) {
        return error.what();
    }
    return write_content_file(content / folder_name / (paper + ".tsv"), bytes);
}

}  // namespace conspectus
