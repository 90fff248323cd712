#include "tree/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "text/excerpt.h"

namespace conspectus {
namespace {

[[noreturn]] void fail(std::string_view deed, const Folder& folder, std::string_view name) {
    const int error = errno;
    throw DiskError(deed, folder.path_of(name), error);
}

/// Tolerates FAT and some network disks, which have no modes.
bool set_mode(int descriptor, mode_t mode) {
    return ::fchmod(descriptor, mode) == 0 || errno == EPERM || errno == ENOTSUP || errno == ENOSYS;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

FileDescriptor open_regular(const Folder& folder, const std::string& name) {
    // O_NONBLOCK: a FIFO that has replaced the file must not block us forever.
    FileDescriptor file(::openat(folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (!file || ::fstat(file.get(), &status) != 0) fail("read", folder, name);
    if (!S_ISREG(status.st_mode)) throw DiskError("read", folder.path_of(name), EINVAL);
    return file;
}

}  // namespace

DiskError::DiskError(std::string_view deed, std::string_view path, int error)
    : std::runtime_error(
          fmt::format("cannot {} '{}': {}", deed, visible(path), std::generic_category().message(error))),
      error_(error) {}

FileDescriptor::~FileDescriptor() {
    close();
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

int FileDescriptor::close() {
    return number_ < 0 ? 0 : ::close(std::exchange(number_, -1));
}

std::string Folder::path_of(std::string_view name) const {
    if (name.empty() || name == ".") return path;
    return path.ends_with('/') ? fmt::format("{}{}", path, name) : fmt::format("{}/{}", path, name);
}

Folder open_folder(const std::string& path) {
    Folder folder{FileDescriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)), path};
    if (!folder.descriptor) fail("open the folder", folder, "");
    return folder;
}

Folder open_folder(const Folder& parent, const std::string& name) {
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    Folder folder{FileDescriptor(::openat(parent.get(), name.c_str(), flags)), parent.path_of(name)};
    if (!folder.descriptor) fail("open the folder", folder, "");
    return folder;
}

std::vector<std::string> list_folder(const Folder& folder) {
    FileDescriptor copy(::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(copy ? ::fdopendir(copy.get()) : nullptr, ::closedir);
    if (!stream) fail("list the folder", folder, "");
    copy.release();
    std::vector<std::string> names;
    while (true) {
        errno = 0;
        const dirent* entry = ::readdir(stream.get());
        if (!entry) break;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
    }
    if (errno != 0) fail("list the folder", folder, "");
    std::ranges::sort(names);
    return names;
}

bool find_status(const Folder& folder, const std::string& name, struct stat& status) {
    if (::fstatat(folder.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return true;
    if (errno != ENOENT && errno != ENOTDIR) fail("read", folder, name);
    return false;
}

struct stat status_of(const Folder& folder, const std::string& name) {
    struct stat status {};
    if (!find_status(folder, name, status)) throw DiskError("read", folder.path_of(name), ENOENT);
    return status;
}

std::string read_file(const Folder& folder, const std::string& name, std::size_t limit) {
    const FileDescriptor file = open_regular(folder, name);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) fail("read", folder, name);
    // One byte more than expected, so that a single call reaches the end.
    std::string bytes(std::min(limit, static_cast<std::size_t>(status.st_size) + 1), '\0');
    std::size_t filled = 0;
    while (filled < limit) {
        if (filled == bytes.size()) bytes.resize(std::min(limit, bytes.size() * 2));
        const ssize_t count = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("read", folder, name);
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

void write_new_file(const Folder& folder, const std::string& name, std::string_view bytes, bool flush) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor file(::openat(folder.get(), name.c_str(), flags, 0644));
    if (!file || !write_all(file.get(), bytes) || !set_mode(file.get(), 0644)) fail("write", folder, name);
    if (flush && ::fsync(file.get()) != 0) fail("write", folder, name);
    if (file.close() != 0) fail("write", folder, name);
}

void make_folder(const Folder& parent, const std::string& name, mode_t mode) {
    if (::mkdirat(parent.get(), name.c_str(), 0700) != 0) fail("create the folder", parent, name);
    const Folder made = open_folder(parent, name);
    if (!set_mode(made.get(), mode)) fail("create the folder", parent, name);
}

void link_file(const Folder& from, const Folder& to, const std::string& name) {
    if (::linkat(from.get(), name.c_str(), to.get(), name.c_str(), 0) != 0) fail("link", to, name);
}

void rename_entry(const Folder& from, const std::string& name, const Folder& to, const std::string& new_name) {
    if (::renameat(from.get(), name.c_str(), to.get(), new_name.c_str()) != 0) fail("write", to, new_name);
}

void exchange_entries(const Folder& folder, const std::string& one, const std::string& other) {
#ifdef __APPLE__
    const int result = ::renameatx_np(folder.get(), one.c_str(), folder.get(), other.c_str(), RENAME_SWAP);
#else
    const int result = ::renameat2(folder.get(), one.c_str(), folder.get(), other.c_str(), RENAME_EXCHANGE);
#endif
    if (result != 0) fail("replace", folder, other);
}

bool is_unsupported(const DiskError& error) {
    constexpr std::array<int, 8> signs = {EXDEV, EPERM, EMLINK, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL, EBUSY};
    return std::ranges::find(signs, error.error()) != signs.end();
}

void flush_file(const Folder& folder, const std::string& name) {
    const FileDescriptor file = open_regular(folder, name);
    if (::fsync(file.get()) != 0) fail("write", folder, name);
}

void flush_folder(const Folder& folder, bool everything) {
#ifdef __linux__
    if (everything && ::syncfs(folder.get()) != 0) fail("write", folder, "");
#endif
    // Some file systems cannot sync a folder (EINVAL); they have nothing to sync.
    if (::fsync(folder.get()) != 0 && errno != EINVAL && errno != ENOTSUP) fail("write", folder, "");
}

void remove_file(const Folder& folder, const std::string& name) {
    if (::unlinkat(folder.get(), name.c_str(), 0) != 0 && errno != ENOENT) fail("remove", folder, name);
}

void remove_tree(const Folder& parent, const std::string& name) {
    struct stat status {};
    std::vector<std::string> pending = {name};
    while (!pending.empty()) {
        const std::string path = pending.back();
        if (!find_status(parent, path, status)) {
            pending.pop_back();
            continue;
        }
        if (!S_ISDIR(status.st_mode)) {
            remove_file(parent, path);
            pending.pop_back();
        } else if (::unlinkat(parent.get(), path.c_str(), AT_REMOVEDIR) == 0) {
            pending.pop_back();
        } else if (errno != ENOTEMPTY && errno != EEXIST) {
            fail("remove", parent, path);
        } else {
            for (const std::string& child : list_folder(open_folder(parent, path)))
                pending.push_back(path + '/' + child);
        }
    }
}

namespace {

/// Adds what one folder holds to `scan`, and its folders to `pending`.
void scan_folder(const Folder& root, const std::string& path, TreeScan& scan, std::vector<std::string>& pending) {
    const Folder folder = open_folder(root, path.empty() ? "." : path);
    const std::string prefix = path.empty() ? "" : path + "/";
    for (const std::string& name : list_folder(folder)) {
        ScannedEntry entry{prefix + name, {}};
        if (!find_status(folder, name, entry.status)) continue;
        if (entry.is_folder()) pending.push_back(entry.path);
        scan.entries.push_back(std::move(entry));
    }
}

}  // namespace

std::pair<std::int64_t, std::int64_t> ScannedEntry::modified() const {
#ifdef __APPLE__
    return {status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec};
#else
    return {status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
#endif
}

const ScannedEntry* TreeScan::find(std::string_view path) const {
    const auto found = std::ranges::lower_bound(entries, path, {}, &ScannedEntry::path);
    return found != entries.end() && found->path == path ? &*found : nullptr;
}

TreeScan scan_tree(const Folder& root) {
    TreeScan scan;
    std::vector<std::string> pending = {""};
    while (!pending.empty()) {
        const std::string path = std::move(pending.back());
        pending.pop_back();
        try {
            scan_folder(root, path, scan, pending);
        } catch (const DiskError& error) {
            if (error.error() != ENOENT) throw;
        }
    }
    std::ranges::sort(scan.entries, {}, &ScannedEntry::path);
    return scan;
}

}  // namespace conspectus
