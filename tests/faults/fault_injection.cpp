// A library to preload: lets one resource call of a program fail, as a system without memory, disk or threads would.
//
//   FAULT=KIND:N[:ERRNO[:all]]   the N-th call of that kind (counted from 1) fails; with `all`, every later one too
//   FAULT_LOG=FILE               writes what there is to fail: a line "KIND N FUNCTION" for the first call from each
//                                place in the program, told apart by the innermost return addresses of the stack
//
// KIND is `memory` (malloc and its kin), `disk` (the calls of tree/) or `thread` (pthread_create).
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unwind.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

enum Kind { memory, disk, thread, kinds };
constexpr const char* kind_names[kinds] = {"memory", "disk", "thread"};

constexpr int depth = 12;
constexpr std::size_t slots = 1 << 18;

std::atomic<long> calls[kinds];
Kind failing_kind = kinds;
long failing_call = 0;
int failing_errno = 0;
bool fails_ever_after = false;
int log_file = -1;
std::atomic<std::uint64_t> seen[slots];
thread_local bool is_inside = false;

struct Stack {
    std::uint64_t hash = 14695981039346656037U;
    int frames = 0;
};

_Unwind_Reason_Code add_frame(_Unwind_Context* context, void* data) {
    auto& stack = *static_cast<Stack*>(data);
    stack.hash = (stack.hash ^ _Unwind_GetIP(context)) * 1099511628211U;
    return ++stack.frames < depth ? _URC_NO_REASON : _URC_END_OF_STACK;
}

bool is_new_place(Kind kind) {
    Stack stack;
    stack.hash += static_cast<std::uint64_t>(kind);
    _Unwind_Backtrace(add_frame, &stack);
    for (std::size_t slot = stack.hash % slots;; slot = (slot + 1) % slots) {
        std::uint64_t empty = 0;
        if (seen[slot].compare_exchange_strong(empty, stack.hash)) return true;
        if (empty == stack.hash) return false;
    }
}

void write_down(Kind kind, long call, const char* function) {
    char line[96];
    const int size = std::snprintf(line, sizeof line, "%s %ld %s\n", kind_names[kind], call, function);
    static auto* const real = reinterpret_cast<ssize_t (*)(int, const void*, std::size_t)>(dlsym(RTLD_NEXT, "write"));
    if (real(log_file, line, static_cast<std::size_t>(size)) != size) std::_Exit(99);
}

/// Counts the call, and returns whether it must fail.
bool fails(Kind kind, const char* function) {
    if (is_inside || (log_file < 0 && kind != failing_kind)) return false;
    const long call = ++calls[kind];
    if (log_file >= 0) {
        is_inside = true;
        if (is_new_place(kind)) write_down(kind, call, function);
        is_inside = false;
        return false;
    }
    if (call != failing_call && !(fails_ever_after && call > failing_call)) return false;
    errno = failing_errno;
    return true;
}

template <typename Function>
Function real(Function, const char* name) {
    const bool was_inside = is_inside;
    is_inside = true;  // dlsym may allocate
    void* const address = dlsym(RTLD_NEXT, name);
    is_inside = was_inside;
    return reinterpret_cast<Function>(address);
}

__attribute__((constructor)) void begin() {
    is_inside = true;
    if (const char* path = std::getenv("FAULT_LOG"))
        log_file = ::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (const char* fault = std::getenv("FAULT")) {
        char kind[16] = {};
        char range[8] = {};
        std::sscanf(fault, "%15[a-z]:%ld:%d:%7s", kind, &failing_call, &failing_errno, range);
        fails_ever_after = std::strcmp(range, "all") == 0;
        for (int i = 0; i < kinds; ++i) {
            if (std::strcmp(kind, kind_names[i]) == 0) failing_kind = static_cast<Kind>(i);
        }
    }
    is_inside = false;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
    if (fails(memory, "malloc")) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size) {
    if (fails(memory, "calloc")) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_calloc(count, size);
}

void* realloc(void* old, std::size_t size) {
    if (fails(memory, "realloc")) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_realloc(old, size);
}

int posix_memalign(void** result, std::size_t alignment, std::size_t size) {
    if (fails(memory, "posix_memalign")) return ENOMEM;
    *result = __libc_memalign(alignment, size);
    return *result == nullptr ? ENOMEM : 0;
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
    if (fails(memory, "aligned_alloc")) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_memalign(alignment, size);
}

int pthread_create(pthread_t* made, const pthread_attr_t* attributes, void* (*start)(void*), void* argument) {
    static auto* const next = real(&pthread_create, "pthread_create");
    return fails(thread, "pthread_create") ? failing_errno : next(made, attributes, start, argument);
}

// The calls that return -1, or null, and set errno.
#define DISK_CALL(result_type, failure, name, parameters, arguments) \
    result_type name parameters {                                    \
        static auto* const next = real(&name, #name);                \
        return fails(disk, #name) ? (failure) : next arguments;      \
    }

DISK_CALL(int, -1, fsync, (int file), (file))
DISK_CALL(int, -1, syncfs, (int file), (file))
DISK_CALL(int, -1, fchmod, (int file, mode_t mode), (file, mode))
DISK_CALL(int, -1, flock, (int file, int operation), (file, operation))
DISK_CALL(int, -1, mkdir, (const char* path, mode_t mode), (path, mode))
DISK_CALL(int, -1, mkdirat, (int folder, const char* path, mode_t mode), (folder, path, mode))
DISK_CALL(int, -1, unlinkat, (int folder, const char* path, int flags), (folder, path, flags))
DISK_CALL(int, -1, linkat, (int from, const char* path, int to, const char* other, int flags),
          (from, path, to, other, flags))
DISK_CALL(int, -1, renameat, (int from, const char* path, int to, const char* other), (from, path, to, other))
DISK_CALL(int, -1, renameat2, (int from, const char* path, int to, const char* other, unsigned flags),
          (from, path, to, other, flags))
DISK_CALL(int, -1, fstat, (int file, struct stat* status), (file, status))
DISK_CALL(int, -1, stat, (const char* path, struct stat* status), (path, status))
DISK_CALL(int, -1, lstat, (const char* path, struct stat* status), (path, status))
DISK_CALL(int, -1, fstatat, (int folder, const char* path, struct stat* status, int flags),
          (folder, path, status, flags))
DISK_CALL(DIR*, nullptr, fdopendir, (int file), (file))
DISK_CALL(DIR*, nullptr, opendir, (const char* path), (path))
DISK_CALL(dirent*, nullptr, readdir, (DIR * folder), (folder))
DISK_CALL(char*, nullptr, realpath, (const char* path, char* resolved), (path, resolved))
DISK_CALL(char*, nullptr, getcwd, (char* buffer, std::size_t size), (buffer, size))

// The standard streams are no part of the disk.
ssize_t read(int file, void* bytes, std::size_t size) {
    static auto* const next = real(&read, "read");
    return file > STDERR_FILENO && fails(disk, "read") ? -1 : next(file, bytes, size);
}

ssize_t write(int file, const void* bytes, std::size_t size) {
    static auto* const next = real(&write, "write");
    return file > STDERR_FILENO && fails(disk, "write") ? -1 : next(file, bytes, size);
}

int open(const char* path, int flags, ...) {
    static auto* const next = real(&open, "open");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails(disk, "open") ? -1 : next(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    static auto* const next = real(&openat, "openat");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails(disk, "openat") ? -1 : next(folder, path, flags, mode);
}

/// The file is closed all the same, as Linux does.
int close(int file) {
    static auto* const next = real(&close, "close");
    const bool is_failing = fails(disk, "close");
    const int result = next(file);
    if (is_failing) errno = failing_errno;
    return is_failing ? -1 : result;
}

}  // extern "C"
