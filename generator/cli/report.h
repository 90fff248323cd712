#pragma once
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/stage_clock.h"
#include "text/diagnostics.h"
#include "tree/publisher.h"

namespace conspectus {

/// What a run says to the person, all on stderr; the only place that prints.
class Report {
  public:
    explicit Report(const BuildOptions& options);

    /// Messages about files below `folder`.
    void add(const Diagnostics& diagnostics, const Sources& sources, const std::string& folder);
    /// Prints all messages with their count, and the content files that were
    /// written on the way. `true` when the run must fail: there are errors, or
    /// warnings under --strict.
    bool print_messages(Progress& progress, const std::vector<std::string>& written = {});

    /// A folder could not be read: prints why.
    ExitCode unreadable(const Diagnostics& content, const Diagnostics& templates, Progress& progress);
    void published(const Published& result, const StageClock& clock);
    void checked(std::size_t files, const StageClock& clock);
    void failure(const std::string& text);
    /// A fault of the disk ends the run.
    ExitCode failed(const std::string& text);
    void remark(const std::string& text);
    /// The drafts that were left out, if there are any.
    void left_out(const std::vector<std::string>& drafts);

  private:
    struct Batch {
        std::vector<Diagnostic> messages;
        const Sources* sources;
        std::string folder;
    };
    void timings(const StageClock& clock);

    const BuildOptions& options_;
    std::vector<Batch> batches_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

}  // namespace conspectus
