#include "cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <system_error>

#include "cli/standard_streams.h"

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

Progress::Progress(Watcher watcher) : watcher_(std::move(watcher)) {
    if (isatty(STDERR_FILENO) == 0) return;
    try {
        ticker_ = std::jthread([this](const std::stop_token& stop) {
            if (stopped_within(1000ms, stop)) return;
            do {
                show();
            } while (!stopped_within(100ms, stop));
        });
    } catch (const std::system_error&) {
        // No thread is to be had: the run can do without its line.
    }
}

Progress::~Progress() {
    finish();
}

void Progress::stage(std::string name, std::size_t steps) {
    end_stage();
    {
        const std::lock_guard lock(mutex_);
        name_ = std::move(name);
        total_ = steps;
        done_ = 0;
    }
    since_ = std::chrono::steady_clock::now();
    if (watcher_) watcher_(name_, 0);
}

void Progress::end_stage() {
    if (name_.empty()) return;
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - since_;
    laps_.push_back({name_, spent.count()});
}

void Progress::step() {
    const std::size_t done = ++done_;
    if (watcher_) watcher_(name_, done);
}

void Progress::finish() {
    end_stage();
    name_.clear();
    if (!ticker_.joinable()) return;
    ticker_.request_stop();
    ticker_.join();
    if (is_shown_) say("\r\033[K");
}

void Progress::show() {
    const std::lock_guard lock(mutex_);
    is_shown_ = true;
    if (total_ > 0) {
        say("\r\033[K{} {}/{}", name_, done_.load(), total_);
    } else {
        say("\r\033[K{}", name_);
    }
}

}  // namespace conspectus
