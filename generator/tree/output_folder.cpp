#include "tree/output_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "text/excerpt.h"
#include "tree/output_path.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

fs::path resolved(const fs::path& path) {
    std::error_code error;
    fs::path result = fs::weakly_canonical(fs::absolute(path, error), error);
    if (error) throw DiskError("use the folder", path.string(), error.value());
    return result.has_filename() ? result : result.parent_path();
}

bool is_within(const fs::path& inner, const fs::path& outer) {
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

void refuse_inputs(const fs::path& folder, const std::string& shown, const std::vector<fs::path>& inputs) {
    for (const fs::path& input : inputs) {
        const fs::path source = resolved(input);
        const auto other = visible(input.string());
        if (is_within(source, folder)) {
            throw Refusal(
                fmt::format("the output folder '{}' is or holds '{}', which the site is made from; choose another one",
                            shown, other));
        }
        if (is_within(folder, source)) {
            throw Refusal(
                fmt::format("the output folder '{}' lies in '{}', which the site is made from; choose one outside it",
                            shown, other));
        }
    }
}

bool holds_only_dotfiles(const Folder& folder) {
    return std::ranges::all_of(list_folder(folder), [](const std::string& name) { return name.starts_with('.'); });
}

FileDescriptor open_lock(const Folder& parent, const std::string& name) {
    constexpr int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor file(::openat(parent.get(), name.c_str(), flags, 0644));
    if (!file) throw DiskError("create the lock", parent.path_of(name), errno);
    return file;
}

/// Returns false if its last owner has removed the file since we opened it.
bool is_still_there(const FileDescriptor& file, const Folder& parent, const std::string& name) {
    struct stat opened {
    }, named{};
    if (::fstat(file.get(), &opened) != 0 || !find_status(parent, name, named)) return false;
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

bool OutputFolder::holds_working_folder() const {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    return !error && is_within(here, parent / name);
}

OutputFolder locate_output(const fs::path& output, const std::vector<fs::path>& inputs) {
    const std::string shown = visible(output.string());
    const fs::path folder = resolved(output);
    if (folder == folder.root_path()) throw Refusal(fmt::format("the output folder cannot be '{}'", shown));
    refuse_inputs(folder, shown, inputs);
    return {shown, folder.parent_path(), folder.filename().string()};
}

bool accept_output(const Folder& parent, const OutputFolder& output) {
    struct stat status {};
    if (!find_status(parent, output.name, status)) return false;
    if (S_ISLNK(status.st_mode)) {
        throw Refusal(
            fmt::format("the output folder '{}' is a symbolic link that leads nowhere; remove it", output.shown));
    }
    if (!S_ISDIR(status.st_mode)) {
        throw Refusal(fmt::format("'{}' is a file where the output folder should be; move it away", output.shown));
    }
    const Folder folder = open_folder(parent, output.name);
    if (!find_status(folder, manifest_name, status) && !holds_only_dotfiles(folder)) {
        throw Refusal(
            fmt::format("the output folder '{}' is not empty and was not made by conspectus (it has no {}); "
                        "choose another one or empty it",
                        output.shown, manifest_name));
    }
    return true;
}

OutputLock::OutputLock(const Folder& parent, const OutputFolder& output) : parent_(parent), name_(output.lock_name()) {
    do {
        file_ = open_lock(parent, name_);
        if (::flock(file_.get(), LOCK_EX | LOCK_NB) == 0) continue;
        if (errno != EWOULDBLOCK) throw DiskError("lock", parent.path_of(name_), errno);
        throw Refusal(fmt::format("another conspectus is writing '{}'; try again when it has finished", output.shown));
    } while (!is_still_there(file_, parent, name_));
}

OutputLock::~OutputLock() {
    ::unlinkat(parent_.get(), name_.c_str(), 0);
}

}  // namespace conspectus
