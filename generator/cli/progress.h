#pragma once
#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace conspectus {

/// One line on a terminal that says what a long run is at. Silent during the
/// first second and when stderr is no terminal; wiped before anything else is
/// printed.
class Progress {
  public:
    Progress();
    ~Progress();

    void stage(std::string name, std::size_t total);
    void step() { done_.fetch_add(1, std::memory_order_relaxed); }
    /// Stops and wipes the line; further calls do nothing.
    void finish();

  private:
    void show();

    std::mutex mutex_;
    std::string name_;
    std::size_t total_ = 0;
    std::atomic<std::size_t> done_{0};
    bool shown_ = false;
    std::jthread ticker_;
};

}  // namespace conspectus
