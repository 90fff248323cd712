#pragma once
#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace conspectus {

/// The stages of a run: how long each took, for --timings, and one line on a
/// terminal that names the current one. The line is silent during the first
/// second and when stderr is no terminal, and is wiped before anything else is
/// printed.
class Progress {
  public:
    /// Called when a stage begins, with 0 steps done, and after each of its steps.
    using Watcher = std::function<void(std::string_view stage, std::size_t steps)>;

    struct Lap {
        std::string stage;
        double milliseconds;
    };

    explicit Progress(Watcher watcher = {});
    ~Progress();

    /// Ends the current stage and begins one of `steps` steps; 0 when it has none.
    void stage(std::string name, std::size_t steps = 0);
    /// May be called by any thread.
    void step();
    /// Ends the last stage and wipes the line, which does not come back.
    void finish();

    const std::vector<Lap>& laps() const { return laps_; }

  private:
    void end_stage();
    void show();

    Watcher watcher_;
    std::vector<Lap> laps_;
    std::chrono::steady_clock::time_point since_;
    std::mutex mutex_;  ///< guards what the line shows
    std::string name_;
    std::size_t total_ = 0;
    std::atomic<std::size_t> done_{0};
    bool is_shown_ = false;
    std::jthread ticker_;
};

}  // namespace conspectus
