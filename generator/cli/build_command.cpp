#include "cli/build_command.h"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <optional>
#include <variant>

#include "cli/collection.h"
#include "cli/memory.h"
#include "cli/parallel.h"
#include "cli/report.h"
#include "cli/standard_streams.h"
#include "link/catalog/statuses.h"
#include "link/index/index_builder.h"
#include "parse/strings_file.h"
#include "render/page_links.h"
#include "render/renderer.h"
#include "text/source.h"
#include "tree/content_tree.h"
#include "tree/output_path.h"
#include "tree/publisher.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

/// Reads the collection's own templates. There need not be any, unless a folder was named.
std::optional<Sources> own_templates(const BuildOptions& options, Diagnostics& diagnostics) {
    std::error_code ignored;  // of another kind than "not found", and then met again
    const bool is_missing = fs::status(options.templates_folder(), ignored).type() == fs::file_type::not_found;
    if (options.templates.empty() && is_missing) return Sources{};
    return read_tree(options.templates_folder(), diagnostics);
}

std::string base_url_of(const BuildOptions& options, const Site& site) {
    std::string url = options.base_url.empty() ? site.base_url : options.base_url;
    if (!url.empty() && !url.ends_with('/')) url += '/';
    return url;
}

/// Reports the paths that a build could not write.
void check_output_paths(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
    for (const std::string& fault : output_path_faults(paths)) {
        diagnostics.report(Code::output_path, Location{},
                           fault + "; give what it shows another id, or another name where it has no id");
    }
}

/// The first fault of all pages, by their order, that renders in any number of threads find.
class FirstFault {
  public:
    /// Returns whether the file may still be needed: a fault of an earlier one counts more.
    bool needs(std::size_t file) const { return file < file_; }
    bool has_fault() const { return fault_.has_value(); }

    void set(std::size_t file, std::optional<Diagnostic> fault) {
        if (!fault) return;
        const std::lock_guard guard(mutex_);
        if (!needs(file)) return;
        fault_ = std::move(fault);
        file_ = file;
    }

    /// Prints the fault by itself: other messages have been printed before pages are made.
    ExitCode print(const BuildOptions& options, const Renderer& renderer, Progress& progress) const {
        Diagnostics diagnostics;
        diagnostics.report(fault_->code, fault_->at, fault_->text);
        Report report(options);
        report.add(diagnostics, renderer.template_sources(), options.templates_folder().generic_string());
        report.print_messages(progress);
        return ExitCode::content;
    }

  private:
    std::mutex mutex_;
    std::atomic<std::size_t> file_ = std::numeric_limits<std::size_t>::max();
    std::optional<Diagnostic> fault_;
};

/// Renders every file, and keeps none: what a template of the collection makes is only known then.
ExitCode try_pages(const BuildOptions& options, const Renderer& renderer, Progress& progress) {
    FirstFault fault;
    progress.stage("render", renderer.size());
    parallel_for(renderer.size(), options.jobs, [&](std::size_t i) {
        if (fault.needs(i)) fault.set(i, renderer.render(i, [](std::string_view) {}));
        progress.step();
    });
    if (interrupted()) return ExitCode::interrupted;
    return fault.has_fault() ? fault.print(options, renderer, progress) : ExitCode::clean;
}

/// The most files of a site. Ten thousand papers make about one and a half million.
constexpr std::size_t most_files = 10'000'000;

/// Reports a site of too many files at site.yaml, since all of the content makes them.
void check_site_size(const Catalog& catalog, std::size_t files, Diagnostics& diagnostics) {
    if (files <= most_files) return;
    diagnostics.report(
        Code::collection_too_large, catalog.site.at,
        fmt::format("the site would have {} files, more than {}; divide the collection", files, most_files));
}

/// Renders every file on its own, in parallel, and passes each to the publisher, so that none is kept in memory. The
/// old site stays after an interrupt.
ExitCode publish_site(const BuildOptions& options, const Renderer& renderer, Progress& progress, Report& report) {
    auto opened = Publisher::open(renderer.paths(), options.output_folder(),
                                  {options.content_folder(), options.templates_folder()});
    if (const auto* failure = std::get_if<PublishFailure>(&opened)) return report.failed(failure->text);
    auto& publisher = std::get<Publisher>(opened);
    progress.stage("render", renderer.size());
    std::atomic<bool> goes_on = true;
    FirstFault fault;
    parallel_for(renderer.size(), options.jobs, [&](std::size_t i) {
        if (!goes_on || !fault.needs(i)) return;
        fault.set(i, renderer.render(i, [&](std::string_view bytes) {
            if (!publisher.add(i, bytes)) goes_on = false;
        }));
        progress.step();
    });
    if (interrupted()) return ExitCode::interrupted;
    if (fault.has_fault()) return fault.print(options, renderer, progress);
    progress.stage("publish");
    const auto result = publisher.commit(interrupted);
    progress.finish();
    if (const auto* failure = std::get_if<PublishFailure>(&result))
        return interrupted() ? ExitCode::interrupted : report.failed(failure->text);
    report.published(std::get<Published>(result), progress);
    return ExitCode::clean;
}

}  // namespace

ExitCode build(const BuildOptions& options, bool publishing, Progress& progress) {
    Report report(options);
    Diagnostics diagnostics;
    Diagnostics word_diagnostics;
    Diagnostics template_diagnostics;

    progress.stage("read");
    const std::optional<Sources> sources = read_tree(options.content_folder(), diagnostics);
    const std::optional<Sources> templates = own_templates(options, template_diagnostics);
    if (!sources || !templates) return report.unreadable(diagnostics, template_diagnostics, progress);

    if (diagnostics.has(Code::collection_too_large) || template_diagnostics.has(Code::collection_too_large)) {
        report.add(diagnostics, *sources, options.content_folder().generic_string());
        report.add(template_diagnostics, *templates, options.templates_folder().generic_string());
        report.print_messages(progress);
        return ExitCode::content;
    }
    Collection collection = examine_collection(*sources, options, progress, diagnostics);
    if (interrupted()) return ExitCode::interrupted;
    const Catalog catalog = withhold_removed(std::move(collection.catalog));
    progress.stage("indexes");
    const Indexes indexes = build_indexes(catalog);

    progress.stage("views");
    const std::vector<Strings> strings = load_strings(catalog.site, embedded_templates(), *templates, word_diagnostics);
    const std::string base_url = base_url_of(options, catalog.site);
    Renderer renderer(
        {catalog, indexes, *sources, embedded_templates(), *templates, strings, base_url, &collection.readings},
        template_diagnostics);
    // Two files with one path, or a missing page, may be the consequence of another fault.
    if (diagnostics.errors() + word_diagnostics.errors() + template_diagnostics.errors() == 0) {
        check_site_size(catalog, renderer.size(), diagnostics);
        const std::vector<std::string> paths = renderer.paths();
        check_output_paths(paths, diagnostics);
        check_page_links(catalog, renderer, paths, diagnostics);
    }
    if (interrupted()) return ExitCode::interrupted;
    report.add(diagnostics, *sources, options.content_folder().generic_string());
    report.add(word_diagnostics, *templates, options.templates_folder().generic_string());
    report.add(template_diagnostics, renderer.template_sources(), options.templates_folder().generic_string());
    const bool failed = report.print_messages(progress, collection.recorded.written);
    report.left_out(collection.drafts);
    if (!collection.recorded.failure.empty()) return report.failed(collection.recorded.failure);
    if (!was_all_said()) return ExitCode::environment;
    if (failed) return ExitCode::content;
    if (!publishing) {
        const ExitCode code = templates->empty() ? ExitCode::clean : try_pages(options, renderer, progress);
        if (code == ExitCode::clean) report.checked(progress);
        return was_all_said() ? code : ExitCode::environment;
    }

    progress.stage("search");
    renderer.index_search();
    if (interrupted()) return ExitCode::interrupted;
    require_memory();
    const ExitCode code = publish_site(options, renderer, progress, report);
    if (code == ExitCode::clean && base_url.empty()) {
        report.remark(
            "no base URL is known, so the site has no canonical links, sitemap or feed; "
            "'base-url' in site.yaml or --base-url gives it one");
    }
    return code;
}

}  // namespace conspectus
