#include "cli/stages.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/interrupt.h"
#include "cli/worker_pool.h"
#include "parse/parse_file.h"
#include "parse/strings_file.h"
#include "text/embedded.h"

namespace conspectus {
namespace {

const SourceFile* find_file(const Sources& sources, std::string_view path) {
    const auto found = std::ranges::find(sources, path, &SourceFile::path);
    return found == sources.end() ? nullptr : &*found;
}

}  // namespace

std::vector<ParsedFile> parse_all(const Sources& sources, unsigned jobs, Progress& progress, Diagnostics& diagnostics) {
    std::vector<ParsedFile> parsed(sources.size());
    std::vector<Diagnostics> sinks(sources.size());
    progress.stage("parsing", sources.size());
    parallel_for(sources.size(), jobs, [&](std::size_t i) {
        if (interrupted()) return;
        parsed[i] = parse_file(sources[i], static_cast<FileId>(i), sinks[i]);
        progress.step();
    });
    for (Diagnostics& sink : sinks) diagnostics.append(std::move(sink));
    return parsed;
}

std::vector<OutputFile> render_all(const Renderer& renderer, unsigned jobs, Progress& progress) {
    std::vector<OutputFile> files(renderer.size());
    progress.stage("rendering", files.size());
    parallel_for(files.size(), jobs, [&](std::size_t i) {
        if (interrupted()) return;
        files[i] = renderer.render(i);
        progress.step();
    });
    return files;
}

std::vector<Strings> load_strings(const Site& site, const Sources& own, Diagnostics& diagnostics) {
    std::vector<Strings> all;
    for (const Language& language : site.languages) {
        const std::string path = "strings/" + language.key + ".yaml";
        const SourceFile* defaults = find_file(embedded_templates(), path);
        const SourceFile* overrides = find_file(own, path);
        if (defaults == nullptr && overrides == nullptr) {
            diagnostics.report(Code::missing_strings, Location{},
                               fmt::format("language '{}' has no UI words: add templates/{}, one line for each key of "
                                           "strings/en.yaml",
                                           language.key, path));
        }
        Strings strings{.language = language.key, .texts = {}};
        if (overrides != nullptr) {
            const auto file = static_cast<FileId>(overrides - own.data());
            strings = parse_strings(*overrides, file, language.key, diagnostics);
        }
        if (defaults != nullptr)
            strings.texts.merge(parse_strings(*defaults, no_file, language.key, diagnostics).texts);
        all.push_back(std::move(strings));
    }
    return all;
}

}  // namespace conspectus
