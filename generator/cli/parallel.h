#pragma once
#include <cstddef>
#include <functional>

namespace conspectus {

/// Makes SIGINT and SIGTERM ask for an orderly stop instead of ending the
/// process, even if the parent process has blocked them; a second signal ends
/// it.
void catch_interrupts();
bool interrupted();

/// Calls `task(i)` for every i below `count` on up to `jobs` threads, never more than `most_workers`, and returns when
/// all are done. Tasks are handed out in order, in small blocks. After an interrupt no more are handed out, so the
/// caller must ask `interrupted()` before it uses the results. The first exception of a task stops the work in the same
/// way, and is thrown again when all threads have ended.
void parallel_for(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& task);

}  // namespace conspectus
