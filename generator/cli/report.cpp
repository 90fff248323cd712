#include "cli/report.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#include "cli/message_formats.h"

namespace conspectus {
namespace {

constexpr std::size_t most_drafts_named = 12;

/// NO_COLOR (no-color.org) and a dumb terminal switch colour off.
bool wants_color() {
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused =
        (no_color != nullptr && *no_color != '\0') || (terminal != nullptr && std::string_view(terminal) == "dumb");
    return isatty(STDERR_FILENO) != 0 && !refused;
}

std::string counted(std::size_t n, std::string_view noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

}  // namespace

ExitCode report_exceptions(const std::function<ExitCode()>& run) {
    try {
        return run();
    } catch (const std::bad_alloc&) {
        fmt::print(stderr, "conspectus: error: out of memory; --jobs 1 needs less\n");
        return ExitCode::environment;
    } catch (const std::exception& error) {
        fmt::print(stderr, "conspectus: internal error: {}; please report it with the content that caused it\n",
                   error.what());
        return ExitCode::internal;
    }
}

Report::Report(const BuildOptions& options) : options_(options) {}

void Report::add(const Diagnostics& diagnostics, const Sources& sources, const std::string& folder) {
    std::vector<Diagnostic> messages = diagnostics.sorted();
    for (const Diagnostic& message : messages) {
        switch (severity(message.code)) {
            case Severity::error:
                ++errors_;
                break;
            case Severity::warning:
                ++warnings_;
                break;
        }
    }
    const bool ends_well = folder.empty() || folder.ends_with('/');
    batches_.push_back({std::move(messages), &sources, ends_well ? folder : folder + "/"});
}

bool Report::print_messages(Progress& progress, const std::vector<std::string>& written) {
    progress.finish();
    std::vector<MessageBatch> batches;
    for (const Batch& batch : batches_) batches.push_back({batch.messages, batch.sources, batch.folder});
    std::fputs(format_batches(batches, options_.messages, wants_color()).c_str(), stderr);
    const bool failed = errors_ > 0 || (options_.strict && warnings_ > 0);
    if (options_.messages == MessageFormat::text && errors_ + warnings_ > 0) {
        fmt::print(stderr, "{}, {}{}\n", counted(errors_, "error"), counted(warnings_, "warning"),
                   failed && written.empty() ? "; nothing was written" : "");
    }
    for (const std::string& path : written)
        remark(fmt::format("{} was written", (options_.content_folder() / path).generic_string()));
    return failed;
}

ExitCode Report::unreadable(const Diagnostics& content, const Diagnostics& templates, Progress& progress) {
    static const Sources none;
    add(content, none, {});
    add(templates, none, {});
    print_messages(progress);
    return ExitCode::environment;
}

void Report::published(const Published& result, const Progress& progress) {
    timings(progress);
    if (options_.messages != MessageFormat::text) return;
    fmt::print(stderr, "{}: {} written, {} unchanged, {} removed\n", options_.output_folder().generic_string(),
               counted(result.written, "file"), result.unchanged, result.removed);
}

void Report::checked(const Progress& progress) {
    timings(progress);
    if (options_.messages != MessageFormat::text) return;
    fmt::print(stderr, "{}: {}\n", options_.content_folder().generic_string(),
               warnings_ == 0 ? "nothing wrong" : "no errors");
}

void Report::failure(const std::string& text) {
    fmt::print(stderr, "conspectus: error: {}\n", text);
}

ExitCode Report::failed(const std::string& text) {
    failure(text);
    return ExitCode::environment;
}

void Report::remark(const std::string& text) {
    if (options_.messages == MessageFormat::text) fmt::print(stderr, "conspectus: {}\n", text);
}

void Report::left_out(const std::vector<std::string>& drafts) {
    if (drafts.empty()) return;
    std::string names;
    for (std::size_t i = 0; i < drafts.size() && i <= most_drafts_named; ++i)
        names += (i == 0 ? "" : ", ") + (i < most_drafts_named ? drafts[i] : "…");
    remark(fmt::format("{} left out: {}", counted(drafts.size(), "draft"), names));
}

void Report::timings(const Progress& progress) {
    if (!options_.timings) return;
    for (const Progress::Lap& lap : progress.laps())
        fmt::print(stderr, "{:>10.1f} ms  {}\n", lap.milliseconds, lap.stage);
}

}  // namespace conspectus
