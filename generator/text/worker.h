#pragma once
#include <array>
#include <cstddef>
#include <memory>

namespace conspectus {

/// Workers that may run at the same time.
constexpr std::size_t most_workers = 256;

/// Returns the number of the worker that the calling thread is, below
/// `most_workers`; 0 for a thread that was never given one.
std::size_t worker_number() noexcept;
/// No two threads that run at the same time may have one number.
void become_worker(std::size_t number) noexcept;

/// Returns an object of the calling worker's own, made when it is first asked
/// for, for costly things that are made anew for nobody. It outlives the
/// thread: a destructor at a thread's end would need memory to be registered,
/// for want of which the C library ends the process.
template <typename Value>
Value& of_this_worker() {
    static std::array<std::unique_ptr<Value>, most_workers> values;
    std::unique_ptr<Value>& own = values[worker_number()];
    if (!own) own = std::make_unique<Value>();
    return *own;
}

}  // namespace conspectus
