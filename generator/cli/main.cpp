#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>

#include "cli/accept_translation.h"
#include "cli/build_command.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/report.h"

namespace conspectus {
namespace {

const std::map<std::string, MessageFormat> message_formats = {{"text", MessageFormat::text},
                                                              {"json", MessageFormat::json},
                                                              {"github", MessageFormat::github},
                                                              {"sarif", MessageFormat::sarif}};

void add_shared_options(CLI::App& command, BuildOptions& options) {
    command.add_option("DIR", options.root, "the collection's root, with content/ in it")->capture_default_str();
    command.add_option("--content", options.content, "the content folder (default DIR/content)");
    command.add_option("--templates", options.templates,
                       "templates that replace the program's own, file by file (default DIR/templates, if it exists)");
    command.add_option("--base-url", options.base_url,
                       "the URL at which the site will be published; overrides site.yaml");
    command.add_option("-j,--jobs", options.jobs, "threads (default: one for each processor)")
        ->check(CLI::Range(1, 256));
    command.add_flag("--strict", options.strict, "fail if there are warnings");
    command.add_flag("--timings", options.timings, "print how long each stage took");
    command.add_option("--messages", options.messages, "the format of messages: text, json, github, sarif")
        ->transform(CLI::CheckedTransformer(message_formats, CLI::ignore_case).description(""));
}

/// Checks that a folder exists. If not, that is a slip of the command line, not of the content.
bool folder_exists(const std::filesystem::path& folder, const char* hint) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return true;
    fmt::print(stderr, "conspectus: error: there is no folder '{}'; {}\n", folder.generic_string(), hint);
    return false;
}

ExitCode run(const BuildOptions& options, bool publishing, const std::vector<std::string>& accepted) {
    if (!folder_exists(options.root, "give the collection's root: conspectus build DIR")) return ExitCode::usage;
    if (!folder_exists(options.content_folder(),
                       "a collection keeps its papers in DIR/content; --content names another place")) {
        return ExitCode::usage;
    }
    if (!options.templates.empty() && !folder_exists(options.templates, "--templates names a folder with templates")) {
        return ExitCode::usage;
    }
    if (!options.sources.empty() &&
        !folder_exists(options.sources, "--sources names the folder with the extracted texts of the papers")) {
        return ExitCode::usage;
    }
    Progress progress;
    return accepted.empty() ? build(options, publishing, progress) : accept_translations(options, accepted, progress);
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
        build_command.add_option("-o,--output", options.output, "the folder to write (default DIR/site)");
    build_command.add_flag("--drafts", options.drafts, "include drafts, each marked as one; only with --output")
        ->needs(output);
    CLI::App& check_command = *app.add_subcommand("check", "find every fault that build would find, writing nothing");
    add_shared_options(check_command, options);
    std::vector<std::string> accepted;
    check_command
        .add_option("--accept-translation", accepted,
                    "record in this translation that it agrees with its original as it is now")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);

    CLI::Option& sources = *check_command.add_option("--sources", options.sources,
                                                     "look up every number in the texts of the sources, DIR/<id>.txt");
    sources.type_name("DIR")->excludes("--accept-translation");
    check_command
        .add_flag("--record", options.record, "write the locations of the numbers in the sources to content/traces")
        ->needs(&sources);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? ExitCode::clean : ExitCode::usage;
    }
    catch_interrupts();
    return run(options, build_command.parsed(), accepted);
}

}  // namespace
}  // namespace conspectus

int main(int argc, char** argv) {
    using namespace conspectus;
    return static_cast<int>(report_exceptions([&] { return main_with(argc, argv); }));
}
