#pragma once
#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace conspectus {

/// A system call that failed. `what()` names the path and the system's reason:
/// "cannot write 'site/index.html': No space left on device". Never leaves
/// tree/, whose public functions turn it into a message.
class DiskError : public std::runtime_error {
  public:
    DiskError(std::string_view deed, std::string_view path, int error);
    int error() const { return error_; }

  private:
    int error_;
};

/// Owns an open file.
class FileDescriptor {
  public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : number_(number) {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;

    int get() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }
    /// Returns close(2)'s result: a quota or a network disk reports faults late.
    int close();
    /// Leaves the closing to another.
    void release() { number_ = -1; }

  private:
    int number_ = -1;
};

/// An open folder; `path` is only for messages. The names below are relative to it; a symbolic link at the end of one
/// is never followed.
struct Folder {
    FileDescriptor descriptor;
    std::string path;

    int get() const { return descriptor.get(); }
    std::string path_of(std::string_view name) const;
};

/// All functions below throw DiskError.
Folder open_folder(const std::string& path);
Folder open_folder(const Folder& parent, const std::string& name);
/// Returns the names in the folder without "." and "..", sorted bytewise.
std::vector<std::string> list_folder(const Folder& folder);
struct stat status_of(const Folder& folder, const std::string& name);
/// Returns false when nothing has that name.
bool find_status(const Folder& folder, const std::string& name, struct stat& status);
/// Returns the file's bytes, at most `limit` of them.
std::string read_file(const Folder& folder, const std::string& name, std::size_t limit);
/// Writes a new file with mode 0644, whatever the umask; fails when the name is
/// taken. With `flush`, waits until the bytes are on disk.
void write_new_file(const Folder& folder, const std::string& name, std::string_view bytes, bool flush);
/// Makes a folder with exactly this mode, whatever the umask.
void make_folder(const Folder& parent, const std::string& name, mode_t mode = 0755);
/// Hard-links a file, or a symbolic link, into another folder.
void link_file(const Folder& from, const Folder& to, const std::string& name);
void rename_entry(const Folder& from, const std::string& name, const Folder& to, const std::string& new_name);
/// Swaps two names of one folder in one step.
void exchange_entries(const Folder& folder, const std::string& one, const std::string& other);
/// Returns whether the error means that this file system has no hard links or
/// no exchange, rather than that something is wrong.
bool is_unsupported(const DiskError& error);
/// Waits until the file's bytes are on disk.
void flush_file(const Folder& folder, const std::string& name);
/// Waits until the folder's own list of names is on disk, or, with `everything`,
/// all its file system.
void flush_folder(const Folder& folder, bool everything);
void remove_file(const Folder& folder, const std::string& name);
/// Removes a folder with all that is in it, if there is one.
void remove_tree(const Folder& parent, const std::string& name);

/// A file, folder or link below a folder, as it is on disk; links are not
/// followed.
struct ScannedEntry {
    std::string path;
    struct stat status;

    bool is_folder() const { return S_ISDIR(status.st_mode); }
    bool is_file() const { return S_ISREG(status.st_mode); }
    /// Returns the time of the last change in seconds and nanoseconds.
    std::pair<std::int64_t, std::int64_t> modified() const;
    bool is_same_inode(const struct stat& other) const {
        return status.st_dev == other.st_dev && status.st_ino == other.st_ino;
    }
};

/// Everything below a folder, sorted by path, so that a folder precedes its entries.
struct TreeScan {
    std::vector<ScannedEntry> entries;

    const ScannedEntry* find(std::string_view path) const;
};

/// Scans a folder. Throws DiskError. Leaves out what disappears during the scan.
TreeScan scan_tree(const Folder& root);

}  // namespace conspectus
