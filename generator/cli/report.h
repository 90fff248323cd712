#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/progress.h"
#include "text/diagnostics.h"
#include "tree/publisher.h"

namespace conspectus {

/// Messages about files that share a folder.
struct MessageBatch {
    std::vector<Diagnostic> messages;  ///< sorted
    const Sources* sources;
    std::string prefix;  ///< before each path: "content/"
};

/// Returns what `run` returns. Turns an exception into a message, and returns ExitCode::environment if memory ran out,
/// otherwise ExitCode::internal.
ExitCode report_exceptions(const std::function<ExitCode()>& run);

/// Prints everything that a run has to say, on stderr; nothing else prints once the command line has been read.
class Report {
  public:
    explicit Report(const BuildOptions& options);

    /// Adds messages about files below `folder`.
    void add(const Diagnostics& diagnostics, const Sources& sources, const std::string& folder);
    /// Prints all messages with their count, and the content files that the run
    /// has written. Returns whether the run must fail: there are errors, or
    /// warnings under --strict.
    bool print_messages(Progress& progress, const std::vector<std::string>& written = {});

    /// Says why a folder could not be read.
    ExitCode unreadable(const Diagnostics& content, const Diagnostics& templates, Progress& progress);
    void published(const Published& result, const Progress& progress);
    void checked(const Progress& progress);
    void failure(const std::string& text);
    /// Says which fault of the disk ended the run.
    ExitCode failed(const std::string& text);
    void remark(const std::string& text);
    /// Names the drafts that were left out, if there are any.
    void left_out(const std::vector<std::string>& drafts);

  private:
    void timings(const Progress& progress);

    const BuildOptions& options_;
    std::vector<MessageBatch> batches_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

}  // namespace conspectus
