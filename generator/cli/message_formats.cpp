#include "cli/message_formats.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

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

ordered_json place(const MessageBatch& batch, Location at) {
    return {{"path", path_of(batch, at.file)}, {"line", at.position.line}, {"column", at.position.column}};
}

std::string as_json(const std::vector<MessageBatch>& batches) {
    ordered_json all = ordered_json::array();
    for (const MessageBatch& batch : batches) {
        for (const Diagnostic& message : batch.messages) {
            ordered_json one = place(batch, message.at);
            one["severity"] = severity_word(message.code);
            one["code"] = name(message.code);
            one["text"] = message.text;
            one["notes"] = ordered_json::array();
            for (const Note& note : message.notes) {
                one["notes"].push_back(place(batch, note.at));
                one["notes"].back()["text"] = note.text;
            }
            all.push_back(std::move(one));
        }
    }
    return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

/// Workflow commands take one line; "%", CR and LF are escaped, in properties
/// ":" and "," too.
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
            out += fmt::format("::{} file={},line={},col={},title={}::{}\n", severity_word(message.code),
                               github_escape(path_of(batch, message.at.file), true), message.at.position.line,
                               message.at.position.column, name(message.code), github_escape(message.text, false));
        }
    }
    return out;
}

ordered_json sarif_result(const MessageBatch& batch, const Diagnostic& message) {
    ordered_json region = ordered_json::object();
    if (message.at.position.line > 0) region["startLine"] = message.at.position.line;
    if (message.at.position.column > 0) region["startColumn"] = message.at.position.column;
    ordered_json physical = {{"artifactLocation", {{"uri", path_of(batch, message.at.file)}}}};
    if (!region.empty()) physical["region"] = region;
    return {{"ruleId", name(message.code)},
            {"level", severity_word(message.code)},
            {"message", {{"text", message.text}}},
            {"locations", ordered_json::array({{{"physicalLocation", physical}}})}};
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

}  // namespace

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

}  // namespace conspectus
