#pragma once
#include <chrono>
#include <string>
#include <vector>

namespace conspectus {

/// How long each stage of a build took, for --timings.
class StageClock {
  public:
    struct Lap {
        std::string stage;
        double milliseconds;
    };

    /// Ends the running stage and starts the next.
    void start(std::string stage) {
        stop();
        stage_ = std::move(stage);
        since_ = std::chrono::steady_clock::now();
    }
    void stop() {
        if (stage_.empty()) return;
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - since_;
        laps_.push_back({std::move(stage_), spent.count()});
        stage_.clear();
    }
    const std::vector<Lap>& laps() const { return laps_; }

  private:
    std::string stage_;
    std::chrono::steady_clock::time_point since_;
    std::vector<Lap> laps_;
};

}  // namespace conspectus
