#include "cli/verify_command.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/standard_streams.h"
#include "text/excerpt.h"
#include "tree/verify.h"

namespace conspectus {
namespace {

/// Beyond these the number says enough.
constexpr std::size_t most_named = 100;

void name_files(std::string_view what, const std::vector<std::string>& paths, const std::string& folder) {
    for (std::size_t i = 0; i < paths.size() && i < most_named; ++i)
        say("{}: {}/{}\n", what, folder, visible(paths[i]));
    if (paths.size() > most_named) say("{}: {} more\n", what, paths.size() - most_named);
}

}  // namespace

ExitCode verify_site(const std::filesystem::path& output) {
    const auto result = verify_tree(output);
    if (const auto* failure = std::get_if<PublishFailure>(&result)) {
        say("conspectus: error: {}\n", failure->text);
        return ExitCode::environment;
    }
    const auto& found = std::get<TreeDifferences>(result);
    const std::string folder = visible(output.lexically_normal().generic_string());
    name_files("missing", found.missing, folder);
    name_files("changed", found.changed, folder);
    name_files("foreign", found.foreign, folder);
    const bool is_whole = found.missing.empty() && found.changed.empty() && !found.is_unfinished;
    say("{}: {} published files, {} missing, {} changed; {} foreign{}\n", folder, found.files, found.missing.size(),
        found.changed.size(), found.foreign.size(),
        is_whole              ? ""
        : found.is_unfinished ? "; a build was killed while it wrote here: build again"
                              : "; build again to mend the site");
    if (!was_all_said()) return ExitCode::environment;
    return is_whole ? ExitCode::clean : ExitCode::content;
}

}  // namespace conspectus
