#include "cli/report.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/standard_streams.h"

namespace conspectus {
namespace {

using nlohmann::ordered_json;

std::string path_of(const MessageBatch& batch, FileId file) {
    return file < batch.sources->size() ? batch.prefix + (*batch.sources)[file].path : std::string();
}

std::string_view severity_word(Code code) {
    switch (severity(code)) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
    }
    return "error";
}

std::string as_text(const std::vector<MessageBatch>& batches, bool color) {
    std::string out;
    for (const MessageBatch& batch : batches) {
        out += format_messages(batch.messages, *batch.sources, {.prefix = batch.prefix, .color = color});
    }
    return out;
}

std::string path_of(const MessageBatch& batch, const Diagnostic& message) {
    return message.path.empty() ? path_of(batch, message.at.file) : batch.prefix + message.path;
}

ordered_json json_location(std::string path, Position at) {
    return {{"path", std::move(path)}, {"line", at.line}, {"column", at.column}};
}

std::string as_json(const std::vector<MessageBatch>& batches) {
    ordered_json all = ordered_json::array();
    for (const MessageBatch& batch : batches) {
        for (const Diagnostic& message : batch.messages) {
            ordered_json one = json_location(path_of(batch, message), message.at.position);
            one["severity"] = severity_word(message.code);
            one["code"] = name(message.code);
            one["text"] = message.text;
            one["notes"] = ordered_json::array();
            for (const Note& note : message.notes) {
                one["notes"].push_back(json_location(path_of(batch, note.at.file), note.at.position));
                one["notes"].back()["text"] = note.text;
            }
            all.push_back(std::move(one));
        }
    }
    return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

/// Escapes the text of a workflow command, which takes one line: "%", CR and LF, in properties ":" and "," too.
std::string github_escape(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        const bool escaped = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
        out += escaped ? fmt::format("%{:02X}", static_cast<unsigned>(c)) : std::string(1, c);
    }
    return out;
}

std::string as_github(const std::vector<MessageBatch>& batches) {
    std::string out;
    for (const MessageBatch& batch : batches) {
        for (const Diagnostic& message : batch.messages) {
            const Position at = message.at.position;
            const std::string path = github_escape(path_of(batch, message), true);
            out += fmt::format("::{} ", severity_word(message.code));
            if (!path.empty()) out += fmt::format("file={},", path);
            if (at.line > 0) out += fmt::format("line={},", at.line);
            if (at.column > 0) out += fmt::format("col={},", at.column);
            out += fmt::format("title={}::{}\n", name(message.code), github_escape(message.text, false));
        }
    }
    return out;
}

ordered_json sarif_result(const MessageBatch& batch, const Diagnostic& message) {
    ordered_json region = ordered_json::object();
    if (message.at.position.line > 0) region["startLine"] = message.at.position.line;
    if (message.at.position.column > 0) region["startColumn"] = message.at.position.column;
    ordered_json result = {
        {"ruleId", name(message.code)}, {"level", severity_word(message.code)}, {"message", {{"text", message.text}}}};
    const std::string path = path_of(batch, message);
    if (path.empty()) return result;
    ordered_json physical = {{"artifactLocation", {{"uri", path}}}};
    if (!region.empty()) physical["region"] = region;
    result["locations"] = ordered_json::array({{{"physicalLocation", physical}}});
    return result;
}

std::string as_sarif(const std::vector<MessageBatch>& batches) {
    ordered_json rules = ordered_json::array();
    for (const Code code : all_codes()) {
        rules.push_back({{"id", name(code)}, {"shortDescription", {{"text", meaning(code)}}}});
    }
    ordered_json results = ordered_json::array();
    for (const MessageBatch& batch : batches) {
        for (const Diagnostic& message : batch.messages) results.push_back(sarif_result(batch, message));
    }
    const ordered_json driver = {{"name", "conspectus"}, {"version", CONSPECTUS_VERSION}, {"rules", rules}};
    const ordered_json run = {
        {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    const ordered_json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                              {"version", "2.1.0"},
                              {"runs", ordered_json::array({run})}};
    return log.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

/// Returns all messages of a run: as text for people, JSON (one array), GitHub workflow commands, or SARIF 2.1.0.
std::string format_batches(const std::vector<MessageBatch>& batches, MessageFormat format, bool color) {
    switch (format) {
        case MessageFormat::text:
            return as_text(batches, color);
        case MessageFormat::json:
            return as_json(batches);
        case MessageFormat::github:
            return as_github(batches);
        case MessageFormat::sarif:
            return as_sarif(batches);
    }
    return {};
}

/// Of each code in each file: whoever mends these sees the others afterwards.
constexpr std::size_t most_messages = 30;
/// Of a run, in every format.
constexpr std::size_t most_messages_in_all = 1000;
constexpr std::size_t most_drafts_named = 12;

std::size_t count_of(const std::vector<MessageBatch>& batches, Severity wanted) {
    std::size_t count = 0;
    for (const MessageBatch& batch : batches) {
        count += static_cast<std::size_t>(std::ranges::count_if(
            batch.messages, [&](const Diagnostic& message) { return severity(message.code) == wanted; }));
    }
    return count;
}

/// Leaves at most `most` messages in all, errors before warnings. Behind them stands one of the code of the first that
/// is left out, an error if there is one, without a place and with the number of all.
void leave_some(std::vector<MessageBatch>& batches, std::size_t most) {
    static const Sources no_sources;
    std::size_t errors = std::min(most, count_of(batches, Severity::error));
    std::size_t warnings = std::min(most - errors, count_of(batches, Severity::warning));
    std::optional<Code> first_left_out;
    std::size_t left_out = 0;
    for (MessageBatch& batch : batches) {
        std::vector<Diagnostic> kept;
        for (Diagnostic& message : batch.messages) {
            std::size_t& room = severity(message.code) == Severity::error ? errors : warnings;
            if (room > 0) {
                --room;
                kept.push_back(std::move(message));
                continue;
            }
            ++left_out;
            const bool is_worse = first_left_out && severity(*first_left_out) == Severity::warning &&
                                  severity(message.code) == Severity::error;
            if (!first_left_out || is_worse) first_left_out = message.code;
        }
        batch.messages = std::move(kept);
    }
    if (!first_left_out) return;
    Diagnostic rest{*first_left_out, {}, fmt::format("{} more messages of all kinds are left out", left_out), {}};
    batches.push_back({{std::move(rest)}, &no_sources, {}});
}

/// Returns whether to use colour: on a terminal, unless NO_COLOR (no-color.org) is set or the terminal is dumb.
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
        say("conspectus: error: out of memory; --jobs 1 needs less\n");
        return ExitCode::environment;
    } catch (const std::exception& error) {
        say("conspectus: internal error: {}; please report it with the content that caused it\n", error.what());
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
    batches_.push_back(
        {without_flood(std::move(messages), most_messages), &sources, ends_well ? folder : folder + "/"});
}

bool Report::print_messages(Progress& progress, const std::vector<std::string>& written) {
    progress.finish();
    leave_some(batches_, most_messages_in_all);
    say(format_batches(batches_, options_.messages, wants_color()));
    const bool failed = errors_ > 0 || (options_.strict && warnings_ > 0);
    if (options_.messages == MessageFormat::text && errors_ + warnings_ > 0) {
        say("{}, {}{}\n", counted(errors_, "error"), counted(warnings_, "warning"),
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
    say("{}: {} written, {} unchanged, {} removed\n", options_.output_folder().generic_string(),
        counted(result.written, "file"), result.unchanged, result.removed);
    if (!result.in_place.empty()) {
        remark(
            fmt::format("'{}' was written file by file, since {}; a build that is killed meanwhile leaves old files "
                        "beside new ones until the next build ('conspectus verify' tells)",
                        options_.output_folder().generic_string(), result.in_place));
    }
}

void Report::checked(const Progress& progress) {
    timings(progress);
    if (options_.messages != MessageFormat::text) return;
    say("{}: {}\n", options_.content_folder().generic_string(), warnings_ == 0 ? "nothing wrong" : "no errors");
}

void Report::failure(const std::string& text) {
    say("conspectus: error: {}\n", text);
}

ExitCode Report::failed(const std::string& text) {
    failure(text);
    return ExitCode::environment;
}

void Report::remark(const std::string& text) {
    if (options_.messages == MessageFormat::text) say("conspectus: {}\n", text);
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
    for (const Progress::Lap& lap : progress.laps()) say("{:>10.1f} ms  {}\n", lap.milliseconds, lap.stage);
}

}  // namespace conspectus
