#include "cli/parallel.h"

#include <signal.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/memory.h"
#include "text/worker.h"

namespace conspectus {
namespace {

/// Set by the signal handler and read by all threads.
std::atomic<bool> stop_is_asked = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only use atomics without locks");

void ask_to_stop(int) {
    stop_is_asked = true;
}

/// Tasks that several threads take from one list.
class TaskQueue {
  public:
    TaskQueue(std::size_t count, const std::function<void(std::size_t)>& task) : count_(count), task_(task) {}

    /// Takes tasks until there are no more, or the work has been stopped.
    void take_part() {
        try {
            for (auto begin = next_.fetch_add(block); begin < count_; begin = next_.fetch_add(block)) {
                for (std::size_t i = begin; i < std::min(begin + block, count_); ++i) {
                    if (interrupted()) return;
                    task_(i);
                    require_memory();
                }
            }
        } catch (...) {
            next_ = count_;
            const std::lock_guard guard(mutex_);
            if (!first_) first_ = std::current_exception();
        }
    }

    void rethrow() const {
        if (first_) std::rethrow_exception(first_);
    }

  private:
    static constexpr std::size_t block = 8;

    const std::size_t count_;
    const std::function<void(std::size_t)>& task_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::exception_ptr first_;
};

/// Starts as many threads as the system grants: with fewer the work takes longer.
std::vector<std::jthread> started(TaskQueue& queue, std::size_t count) {
    std::vector<std::jthread> threads;
    threads.reserve(count);
    try {
        while (threads.size() < count) {
            threads.emplace_back([&queue, number = threads.size() + 1] {
                become_worker(number);
                queue.take_part();
            });
        }
    } catch (const std::system_error&) {
    }
    return threads;
}

}  // namespace

void catch_interrupts() {
    struct sigaction action {};
    action.sa_handler = ask_to_stop;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM}) {
        ::sigaction(signal, &action, nullptr);
        sigaddset(&signals, signal);
    }
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

bool interrupted() {
    return stop_is_asked;
}

void parallel_for(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& task) {
    TaskQueue queue(count, task);
    {
        const auto others = started(queue, std::min({jobs, count, most_workers}) - (count > 0 ? 1 : 0));
        queue.take_part();
    }
    queue.rethrow();
}

}  // namespace conspectus
