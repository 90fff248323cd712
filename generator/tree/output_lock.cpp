#include "tree/output_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "tree/refusal.h"

namespace conspectus {
namespace {

FileDescriptor open_lock(const Folder& parent, const std::string& name) {
    constexpr int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor file(::openat(parent.get(), name.c_str(), flags, 0644));
    if (!file) throw DiskError("create the lock", parent.path_of(name), errno);
    return file;
}

/// False when the file was removed by its last owner after we opened it.
bool is_still_there(const FileDescriptor& file, const Folder& parent, const std::string& name) {
    struct stat opened {
    }, named{};
    if (::fstat(file.get(), &opened) != 0 || !find_status(parent, name, named)) return false;
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

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
