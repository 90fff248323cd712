#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace conspectus {

/// Calls `task(i)` for every i below `count` on up to `jobs` threads and
/// returns when all are done. Tasks are handed out in order, in small blocks;
/// `task` must not throw. One job means no extra thread at all.
template <typename Task>
void parallel_for(std::size_t count, unsigned jobs, const Task& task) {
    if (jobs <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) task(i);
        return;
    }
    constexpr std::size_t block = 8;
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t begin = next.fetch_add(block); begin < count; begin = next.fetch_add(block)) {
            for (std::size_t i = begin; i < std::min(begin + block, count); ++i) task(i);
        }
    };
    std::vector<std::jthread> workers;
    for (unsigned i = 1; i < jobs; ++i) workers.emplace_back(work);
    work();
}

}  // namespace conspectus
