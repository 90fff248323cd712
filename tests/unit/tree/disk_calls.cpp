#include "unit/tree/disk_calls.h"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <filesystem>

namespace conspectus::disk_calls {

std::function<void()> before_each_change;

namespace {

std::atomic<int> calls_left = 0;  ///< until the one that fails; 0: none does
int failing_errno = 0;

bool fails() {
    if (calls_left == 0 || --calls_left > 0) return false;
    errno = failing_errno;
    return true;
}

bool change_fails() {
    if (before_each_change) before_each_change();
    return fails();
}

template <typename Function>
Function real(Function, const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

std::ptrdiff_t open_descriptors() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
}

}  // namespace

int let_each_fail(int error, const std::function<void()>& action, const std::function<void()>& check) {
    failing_errno = error;
    for (int call = 1;; ++call) {
        const std::ptrdiff_t open_before = open_descriptors();
        calls_left = call;
        action();
        const bool has_failed = calls_left.exchange(0) == 0;
        EXPECT_EQ(open_descriptors(), open_before) << "a file stayed open";
        check();
        if (testing::Test::HasFailure()) ADD_FAILURE() << "when call " << call << " failed with errno " << error;
        if (!has_failed || testing::Test::HasFailure()) return call - 1;
    }
}

}  // namespace conspectus::disk_calls

extern "C" {

// The calls that return -1, or null, and set errno.
#define DISK_CALL(check, result_type, failure, name, parameters, arguments)   \
    result_type name parameters {                                             \
        static auto* const next = conspectus::disk_calls::real(&name, #name); \
        return conspectus::disk_calls::check() ? (failure) : next arguments;  \
    }

DISK_CALL(change_fails, int, -1, fchmod, (int file, mode_t mode), (file, mode))
DISK_CALL(change_fails, int, -1, mkdirat, (int folder, const char* name, mode_t mode), (folder, name, mode))
DISK_CALL(change_fails, int, -1, unlinkat, (int folder, const char* name, int flags), (folder, name, flags))
DISK_CALL(change_fails, int, -1, linkat, (int from, const char* name, int to, const char* other, int flags),
          (from, name, to, other, flags))
DISK_CALL(change_fails, int, -1, renameat, (int from, const char* name, int to, const char* other),
          (from, name, to, other))
DISK_CALL(change_fails, int, -1, renameat2, (int from, const char* name, int to, const char* other, unsigned flags),
          (from, name, to, other, flags))
DISK_CALL(fails, int, -1, flock, (int file, int operation), (file, operation))
DISK_CALL(fails, int, -1, fstat, (int file, struct stat* status), (file, status))
DISK_CALL(fails, int, -1, fstatat, (int folder, const char* name, struct stat* status, int flags),
          (folder, name, status, flags))
DISK_CALL(fails, int, -1, fchmodat, (int folder, const char* name, mode_t mode, int flags), (folder, name, mode, flags))
DISK_CALL(fails, DIR*, nullptr, fdopendir, (int file), (file))
DISK_CALL(fails, dirent*, nullptr, readdir, (DIR * folder), (folder))
DISK_CALL(fails, ssize_t, -1, read, (int file, void* bytes, std::size_t size), (file, bytes, size))
DISK_CALL(fails, ssize_t, -1, write, (int file, const void* bytes, std::size_t size), (file, bytes, size))

// Nobody pulls the plug in these tests, so nobody waits for the disk.
int fsync(int) {
    return conspectus::disk_calls::change_fails() ? -1 : 0;
}

int syncfs(int) noexcept {
    return conspectus::disk_calls::fails() ? -1 : 0;
}

int open(const char* path, int flags, ...) {
    static auto* const next = conspectus::disk_calls::real(&open, "open");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return conspectus::disk_calls::fails() ? -1 : next(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    static auto* const next = conspectus::disk_calls::real(&openat, "openat");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return conspectus::disk_calls::fails() ? -1 : next(folder, path, flags, mode);
}

/// The file is closed all the same, as Linux does.
int close(int file) {
    static auto* const next = conspectus::disk_calls::real(&close, "close");
    const bool is_failing = conspectus::disk_calls::fails();
    const int result = next(file);
    if (is_failing) errno = conspectus::disk_calls::failing_errno;
    return is_failing ? -1 : result;
}

}  // extern "C"
