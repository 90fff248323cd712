#include "tree/content_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "tree/disk.h"

namespace conspectus {
namespace {

void keep_mode(const Folder& folder, const std::string& from, const std::string& to) {
    struct stat status {};
    if (!find_status(folder, from, status)) return;
    if (::fchmodat(folder.get(), to.c_str(), status.st_mode & 07777, 0) != 0)
        throw DiskError("change the mode of", folder.path_of(to), errno);
}

void write_in_place(const Folder& folder, const std::string& name, const std::string& scratch, std::string_view bytes) {
    try {
        write_new_file(folder, scratch, bytes, true);
        keep_mode(folder, name, scratch);
        rename_entry(folder, scratch, folder, name);
    } catch (const DiskError&) {
        ::unlinkat(folder.get(), scratch.c_str(), 0);
        throw;
    }
    flush_folder(folder, false);
}

constexpr const char* trace_folder = "traces";

/// Fails where something else bears the name, a symbolic link too.
void have_trace_folder(const std::filesystem::path& content) {
    const Folder root = open_folder(content.string());
    struct stat status {};
    if (!find_status(root, trace_folder, status)) make_folder(root, trace_folder);
    open_folder(root, trace_folder);
}

}  // namespace

std::optional<std::string> write_content_file(const std::filesystem::path& path, std::string_view bytes) {
    try {
        const std::filesystem::path parent = path.has_parent_path() ? path.parent_path() : ".";
        const std::string name = path.filename().string();
        const Folder folder = open_folder(parent.string());
        write_in_place(folder, name, "." + name + "." + std::to_string(::getpid()), bytes);
        return std::nullopt;
    } catch (const DiskError& error) {
        return error.what();
    }
}

std::optional<std::string> write_trace_file(const std::filesystem::path& content, const std::string& paper,
                                            std::string_view bytes) {
    try {
        have_trace_folder(content);
    } catch (const DiskError& error) {
        return error.what();
    }
    return write_content_file(content / trace_folder / (paper + ".tsv"), bytes);
}

}  // namespace conspectus
