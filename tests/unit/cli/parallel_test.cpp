#include "cli/parallel.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

#include "text/worker.h"

namespace conspectus::parallel_test {
namespace {

TEST(ParallelFor, CallsEachTaskOnce) {
    for (const unsigned jobs : {1U, 2U, 7U}) {
        for (const std::size_t count : {0U, 1U, 8U, 1000U}) {
            std::vector<std::atomic<int>> calls(count);
            parallel_for(count, jobs, [&](std::size_t i) { ++calls[i]; });
            for (const std::atomic<int>& n : calls) ASSERT_EQ(n, 1);
        }
    }
}

TEST(ParallelFor, ThrowsWhatATaskThrewOnceAllThreadsHaveEnded) {
    for (const unsigned jobs : {1U, 4U}) {
        std::atomic<int> running = 0;
        std::atomic<int> started = 0;
        const auto task = [&](std::size_t i) {
            ++running;
            ++started;
            if (i == 100) {
                --running;
                throw std::runtime_error("task 100");
            }
            --running;
        };
        try {
            parallel_for(1000000, jobs, task);
            ADD_FAILURE() << "the exception was lost";
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "task 100");
        }
        EXPECT_EQ(running, 0);
        EXPECT_LT(started, 1000000) << "no more tasks are begun";
    }
}

TEST(ParallelFor, KeepsOneExceptionOfMany) {
    EXPECT_THROW(parallel_for(100, 4, [](std::size_t) { throw std::bad_alloc(); }), std::bad_alloc);
}

TEST(ParallelFor, HasNoMoreWorkersThanThereAreNumbersFor) {
    std::atomic<std::size_t> highest = 0;
    std::atomic<std::size_t> waiting = 0;
    const std::size_t tasks = 8 * (most_workers + 10);  // a block for each of more workers than there may be
    parallel_for(tasks, most_workers + 10, [&](std::size_t i) {
        std::size_t seen = highest;
        while (worker_number() > seen && !highest.compare_exchange_weak(seen, worker_number())) {
        }
        if (i % 8 != 0) return;
        // Each waits a while for the others, so that a single thread does not do the work of all.
        ++waiting;
        for (int turns = 0; turns < 10'000 && waiting <= most_workers; ++turns) std::this_thread::yield();
    });
    EXPECT_LT(highest, most_workers);
}

/// The rest runs in a process of its own, since an interrupt is for ever.
int in_child(int (*body)()) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

TEST(ParallelFor, BeginsNoTaskAfterAnInterrupt) {
    EXPECT_EQ(in_child([] {
                  catch_interrupts();
                  int calls = 0;
                  parallel_for(100, 1, [&](std::size_t) {
                      if (++calls == 5) ::raise(SIGINT);
                  });
                  return interrupted() ? calls : 0;
              }),
              5);
}

TEST(Interrupts, EndTheProcessTheSecondTime) {
    for (const int signal : {SIGINT, SIGTERM}) {
        static int which;
        which = signal;
        EXPECT_EQ(in_child([] {
                      catch_interrupts();
                      ::raise(which);
                      if (!interrupted()) return 1;
                      ::raise(which);
                      return 0;
                  }),
                  128 + signal);
    }
}

}  // namespace
}  // namespace conspectus::parallel_test
