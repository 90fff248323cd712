#pragma once
#include <cstddef>

namespace conspectus {

/// Returns the bytes that this thread has asked for so far: a measure of work
/// that does not depend on the machine or its load.
std::size_t allocated_bytes();

/// Returns how much more `work` asks for at twice the size: 2 for linear work,
/// 4 for quadratic. `work(n)` does the work of size n.
template <class Work>
double growth(std::size_t n, Work work) {
    const auto bytes_of = [&](std::size_t size) {
        const std::size_t before = allocated_bytes();
        work(size);
        return static_cast<double>(allocated_bytes() - before);
    };
    const double once = bytes_of(n);
    return bytes_of(2 * n) / once;
}

}  // namespace conspectus
