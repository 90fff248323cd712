#include "cli/build_command.h"

#include <fmt/core.h>

#include <optional>
#include <thread>
#include <variant>

#include "cli/interrupt.h"
#include "cli/report.h"
#include "cli/source_check.h"
#include "cli/stages.h"
#include "evidence/examination.h"
#include "link/catalog/removed_papers.h"
#include "link/catalog_builder.h"
#include "link/draft_check.h"
#include "link/index/index_builder.h"
#include "link/resolve/resolver.h"
#include "text/embedded.h"
#include "tree/content_tree.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

unsigned jobs_of(const BuildOptions& options) {
    return options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

/// The collection's own templates; none is fine, unless a folder was named.
std::optional<Sources> own_templates(const BuildOptions& options, Diagnostics& diagnostics) {
    std::error_code ignored;
    if (options.templates.empty() && !fs::is_directory(options.templates_folder(), ignored)) return Sources{};
    return read_tree(options.templates_folder(), diagnostics);
}

std::string base_url_of(const BuildOptions& options, const Site& site) {
    std::string url = options.base_url.empty() ? site.base_url : options.base_url;
    if (!url.empty() && !url.ends_with('/')) url += '/';
    return url;
}

ExitCode publish_site(const BuildOptions& options, const std::vector<OutputFile>& files, StageClock& clock,
                      Progress& progress, Report& report, bool has_base_url) {
    clock.start("write_tree");
    progress.stage("writing", 0);
    const auto result = publish(files, options.output_folder(), {options.content_folder(), options.templates_folder()});
    clock.stop();
    progress.finish();
    if (const auto* failure = std::get_if<PublishFailure>(&result)) {
        return report.failed(failure->text);
    }
    report.published(std::get<Published>(result), clock);
    if (!has_base_url) {
        report.remark(
            "no base URL is known, so the site has no canonical links, sitemap or feed; "
            "'base-url' in site.yaml or --base-url gives it one");
    }
    return ExitCode::clean;
}

}  // namespace

ExitCode build(const BuildOptions& options, bool publishing) {
    Report report(options);
    Progress progress;
    StageClock clock;
    Diagnostics diagnostics;
    Diagnostics template_diagnostics;

    clock.start("read_tree");
    const std::optional<Sources> sources = read_tree(options.content_folder(), diagnostics);
    const std::optional<Sources> templates = own_templates(options, template_diagnostics);
    if (!sources || !templates) return report.unreadable(diagnostics, template_diagnostics, progress);

    clock.start("parse");
    std::vector<ParsedFile> parsed = parse_all(*sources, jobs_of(options), progress, diagnostics);
    clock.start("catalog");
    const std::vector<std::string> drafts = options.drafts ? std::vector<std::string>() : draft_ids(parsed);
    if (!options.drafts) check_drafts(parsed, diagnostics);
    Catalog catalog = build_catalog(std::move(parsed), options.drafts, diagnostics);
    clock.start("resolve");
    catalog = resolve(std::move(catalog), diagnostics);
    RecordedTraces recorded;
    if (!options.sources.empty()) {
        clock.start("sources");
        recorded = check_sources(options, jobs_of(options), *sources, catalog, diagnostics);
    }
    clock.start("evidence");
    examine(catalog, diagnostics);
    catalog = withhold_removed(std::move(catalog));
    clock.start("indexes");
    const Indexes indexes = build_indexes(catalog);

    clock.start("views");
    Diagnostics word_diagnostics;
    const std::vector<Strings> strings = load_strings(catalog.site, *templates, word_diagnostics);
    Renderer renderer(
        {catalog, indexes, *sources, embedded_templates(), *templates, strings, base_url_of(options, catalog.site)},
        template_diagnostics);
    report.add(diagnostics, *sources, options.content_folder().generic_string());
    report.add(word_diagnostics, *templates, options.templates_folder().generic_string());
    report.add(template_diagnostics, renderer.template_sources(), options.templates_folder().generic_string());
    const bool failed = report.print_messages(progress, recorded.written);
    report.left_out(drafts);
    if (!recorded.failure.empty()) return report.failed(recorded.failure);
    if (failed) return ExitCode::content;

    clock.start("search");
    renderer.index_search();
    clock.start("render");
    const std::vector<OutputFile> files = render_all(renderer, jobs_of(options), progress);
    clock.stop();
    if (interrupted()) return ExitCode::interrupted;
    if (publishing)
        return publish_site(options, files, clock, progress, report, !base_url_of(options, catalog.site).empty());
    progress.finish();
    report.checked(files.size(), clock);
    return ExitCode::clean;
}

}  // namespace conspectus
