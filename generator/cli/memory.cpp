#include "cli/memory.h"

#include <malloc.h>
#include <unicode/uclean.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <new>

namespace conspectus {
namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);
/// What the program's own code asks for at once without being told that there is no more.
constexpr std::size_t largest_request = 64 * 1024;

/// Meets requests once the system no longer does, until it is used up. What is
/// given back to it is not used again: the run is about to end.
class Reserve {
  public:
    void* take(std::size_t size) noexcept {
        is_touched_ = true;
        const std::size_t whole = header + (size + alignment - 1) / alignment * alignment;
        const std::size_t begin = used_.fetch_add(whole);
        if (begin + whole > bytes_.size()) return nullptr;
        std::byte* const block = bytes_.data() + begin;
        std::memcpy(block, &size, sizeof size);
        return block + header;
    }

    bool holds(const void* block) const noexcept {
        const std::less<> before;
        return !before(block, bytes_.data()) && before(block, bytes_.data() + bytes_.size());
    }
    static std::size_t size_of(const void* block) noexcept {
        std::size_t size = 0;
        std::memcpy(&size, static_cast<const std::byte*>(block) - header, sizeof size);
        return size;
    }
    bool is_touched() const noexcept { return is_touched_; }

  private:
    static constexpr std::size_t header = alignment;
    std::atomic<bool> is_touched_ = false;
    std::atomic<std::size_t> used_ = 0;
    alignas(alignment) std::array<std::byte, 16 * 1024 * 1024> bytes_{};  // costs nothing before it is touched
};

// Used before main() too, when objects of libraries are made.
constinit Reserve reserve;

void* allocate(std::size_t size) noexcept {
    void* const block = std::malloc(size == 0 ? 1 : size);
    return block == nullptr ? reserve.take(size) : block;
}

void release(void* block) noexcept {
    if (!reserve.holds(block)) std::free(block);
}

void* U_CALLCONV icu_allocate(const void*, std::size_t size) {
    return allocate(size);
}

void* U_CALLCONV icu_resize(const void*, void* block, std::size_t size) {
    if (block == nullptr) return allocate(size);
    const bool is_reserved = reserve.holds(block);
    if (!is_reserved) {
        if (void* const resized = std::realloc(block, size)) return resized;
    }
    const std::size_t old_size = is_reserved ? Reserve::size_of(block) : ::malloc_usable_size(block);
    void* const copy = allocate(size);
    if (copy == nullptr) return nullptr;
    std::memcpy(copy, block, std::min(old_size, size));
    release(block);
    return copy;
}

void U_CALLCONV icu_release(const void*, void* block) {
    release(block);
}

[[maybe_unused]] void* allocate_or_throw(std::size_t size) {
    void* const block = size <= largest_request ? allocate(size) : std::malloc(size);
    if (block == nullptr) throw std::bad_alloc();
    return block;
}

}  // namespace

void reserve_memory() {
    UErrorCode status = U_ZERO_ERROR;
    u_setMemoryFunctions(nullptr, icu_allocate, icu_resize, icu_release, &status);
}

void require_memory() {
    if (reserve.is_touched()) throw std::bad_alloc();
}

}  // namespace conspectus

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define CONSPECTUS_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CONSPECTUS_SANITIZED
#endif

// A sanitizer brings every form of these itself, and would find its own mixed with ours.
#ifndef CONSPECTUS_SANITIZED
// The forms for arrays and those that do not throw call these.
void* operator new(std::size_t size) {
    return conspectus::allocate_or_throw(size);
}

void operator delete(void* block) noexcept {
    conspectus::release(block);
}

void operator delete(void* block, std::size_t) noexcept {
    conspectus::release(block);
}
#endif
