#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <sstream>

#include "cli/accept_translation.h"
#include "cli/build_command.h"
#include "cli/memory.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/standard_streams.h"
#include "cli/verify_command.h"
#include "text/excerpt.h"
#include "text/near_spelling.h"
#include "text/web_address.h"
#include "text/worker.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

std::string is_path(const std::string& text) {
    return text.empty() ? "an empty path names nothing" : "";
}

std::string is_base_address(const std::string& text) {
    const std::string fault = base_address_fault(text);
    if (fault.empty()) return fault;
    return fmt::format("'{}' {}; write it whole, as in https://example.org/papers/", visible(text), fault);
}

std::optional<MessageFormat> message_format(std::string_view text) {
    const std::string name = CLI::detail::to_lower(std::string(text));
    if (name == "text") return MessageFormat::text;
    if (name == "json") return MessageFormat::json;
    if (name == "github") return MessageFormat::github;
    if (name == "sarif") return MessageFormat::sarif;
    return std::nullopt;
}

std::string is_message_format(const std::string& text) {
    if (message_format(text)) return {};
    return fmt::format("expected text, json, github or sarif, not '{}'", visible(text));
}

void add_shared_options(CLI::App& command, BuildOptions& options) {
    command.add_option("DIR", options.root, "the collection's root, with content/ in it")
        ->capture_default_str()
        ->check(is_path);
    command.add_option("--content", options.content, "the content folder (default DIR/content)")->check(is_path);
    command
        .add_option("--templates", options.templates,
                    "templates that replace the program's own, file by file (default DIR/templates, if it exists)")
        ->check(is_path);
    command
        .add_option("--base-url", options.base_url, "the URL at which the site will be published; overrides site.yaml")
        ->check(is_base_address);
    command.add_option("-j,--jobs", options.jobs, "threads (default: one for each processor)")
        ->check(CLI::Range(std::size_t{1}, most_workers));
    command.add_flag("--strict", options.strict, "fail if there are warnings");
    command.add_flag("--timings", options.timings, "print how long each stage took");
    command
        .add_option_function<std::string>(
            "--messages", [&](const std::string& name) { options.messages = *message_format(name); },
            "the format of messages: text, json, github, sarif")
        ->check(is_message_format);
}

/// Says why a folder of the command line cannot be used: that it is not there is a slip of the command line.
std::optional<ExitCode> folder_fault(const fs::path& folder, const char* hint) {
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (fs::is_directory(status)) return std::nullopt;
    const std::string shown = visible(folder.generic_string());
    if (error && status.type() == fs::file_type::none) {
        say("conspectus: error: cannot use the folder '{}': {}\n", shown, error.message());
        return ExitCode::environment;
    }
    say("conspectus: error: there is no folder '{}'; {}\n", shown, hint);
    return ExitCode::usage;
}

std::optional<ExitCode> folders_fault(const BuildOptions& options) {
    if (const auto fault = folder_fault(options.root, "give the collection's root: conspectus build DIR")) return fault;
    if (const auto fault = folder_fault(options.content_folder(),
                                        "a collection keeps its papers in DIR/content; --content names another place"))
        return fault;
    if (!options.templates.empty()) {
        if (const auto fault = folder_fault(options.templates, "--templates names a folder with templates"))
            return fault;
    }
    if (options.sources.empty()) return std::nullopt;
    return folder_fault(options.sources, "--sources names the folder with the extracted texts of the papers");
}

ExitCode run(const BuildOptions& options, bool publishing, const std::vector<std::string>& accepted) {
    if (const auto fault = folders_fault(options)) return *fault;
    Progress progress;
    return accepted.empty() ? build(options, publishing, progress) : accept_translations(options, accepted, progress);
}

/// What --help and --version ask for.
ExitCode print(const std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
        if (written > 0 || errno == EINTR) continue;
        say("conspectus: error: cannot write to the standard output: {}\n", std::generic_category().message(errno));
        return ExitCode::environment;
    }
    return ExitCode::clean;
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

/// The first word that no command or option took, with the name that was meant.
std::string unexpected_word(const CLI::App& app) {
    for (const CLI::App* command : app.get_subcommands({})) {
        for (const std::string& word : command->parsed() ? command->remaining() : std::vector<std::string>()) {
            if (!word.starts_with('-'))
                return fmt::format("'{}' is one word too many for '{}'", visible(word), command->get_name());
            const std::vector<std::string> names = option_names(*command);
            return fmt::format("'{}' has no option '{}'{}", command->get_name(), visible(word),
                               did_you_mean(word.substr(0, word.find('=')), {names.begin(), names.end()}));
        }
    }
    for (const std::string& word : app.remaining()) {
        if (word.starts_with('-')) return fmt::format("options follow the command: conspectus build {}", visible(word));
        return fmt::format("there is no command '{}'{}", visible(word), did_you_mean(word, {"build", "check", "verify"}));
    }
    return {};
}

ExitCode usage_fault(const CLI::App& app, const CLI::ParseError& error) {
    std::string text = unexpected_word(app);
    if (text.empty()) text = visible(error.what());
    if (text == "A subcommand is required") text = "a command is missing: build, check or verify";
    say("conspectus: error: {}\nRun 'conspectus --help', or with a command: 'conspectus build --help'\n", text);
    return ExitCode::usage;
}

ExitCode main_with(int argc, char** argv) {
    CLI::App app("Compiles Markdown summaries of papers into a cross-linked, multilingual HTML reference.",
                 "conspectus");
    app.set_version_flag("--version", "conspectus " CONSPECTUS_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 clean, 1 errors in the content, 2 usage, 3 disk, permission or memory, 4 internal, "
        "130 interrupted.");

    BuildOptions options;
    CLI::App& build_command = *app.add_subcommand("build", "compile the collection into DIR/site");
    add_shared_options(build_command, options);
    CLI::Option* output =
        build_command.add_option("-o,--output", options.output, "the folder to write (default DIR/site)")
            ->check(is_path);
    build_command.add_flag("--drafts", options.drafts, "include drafts, each marked as one; only with --output")
        ->needs(output);
    CLI::App& check_command = *app.add_subcommand("check", "find every fault that build would find, writing nothing");
    add_shared_options(check_command, options);
    std::vector<std::string> accepted;
    check_command
        .add_option("--accept-translation", accepted,
                    "record in this translation that it agrees with its original as it is now")
        ->type_name("FILE")
        ->check(is_path)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);

    CLI::Option& sources = *check_command.add_option("--sources", options.sources,
                                                     "look up every number in the texts of the sources, DIR/<id>.txt");
    sources.check(is_path);
    sources.type_name("DIR")->excludes("--accept-translation");
    check_command
        .add_flag("--record", options.record, "write the locations of the numbers in the sources to content/traces")
        ->needs(&sources);

    fs::path published = "site";
    CLI::App& verify_command = *app.add_subcommand("verify", "compare a published site with its manifest");
    verify_command.add_option("OUTPUT", published, "the folder that a build has written")
        ->capture_default_str()
        ->check(is_path);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream shown;
        std::ostringstream ignored;
        return app.exit(error, shown, ignored) == 0 ? print(shown.str()) : usage_fault(app, error);
    }
    catch_interrupts();
    if (verify_command.parsed()) {
        if (const auto fault = folder_fault(published, "give the folder of a site: conspectus verify site"))
            return *fault;
        return verify_site(published);
    }
    return run(options, build_command.parsed(), accepted);
}

}  // namespace
}  // namespace conspectus

int main(int argc, char** argv) {
    using namespace conspectus;
    reserve_memory();
    open_standard_streams();
    return static_cast<int>(report_exceptions([&] { return main_with(argc, argv); }));
}
