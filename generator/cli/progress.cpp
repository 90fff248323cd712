#include "cli/progress.h"

#include <fmt/core.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>

namespace conspectus {
namespace {

using namespace std::chrono_literals;

/// Waits, but no longer than until the thread is asked to stop.
bool stopped_within(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
    return stop.stop_requested();
}

}  // namespace

Progress::Progress() {
    if (isatty(STDERR_FILENO) == 0) return;
    ticker_ = std::jthread([this](const std::stop_token& stop) {
        if (stopped_within(1000ms, stop)) return;
        do {
            show();
        } while (!stopped_within(100ms, stop));
    });
}

Progress::~Progress() {
    finish();
}

void Progress::stage(std::string name, std::size_t total) {
    const std::lock_guard lock(mutex_);
    name_ = std::move(name);
    total_ = total;
    done_ = 0;
}

void Progress::finish() {
    if (!ticker_.joinable()) return;
    ticker_.request_stop();
    ticker_.join();
    if (shown_) fmt::print(stderr, "\r\033[K");
}

void Progress::show() {
    const std::lock_guard lock(mutex_);
    shown_ = true;
    if (total_ > 0) {
        fmt::print(stderr, "\r\033[K{} {}/{}", name_, done_.load(), total_);
    } else {
        fmt::print(stderr, "\r\033[K{}", name_);
    }
    std::fflush(stderr);
}

}  // namespace conspectus
