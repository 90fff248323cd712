// A whole small collection: the input is split at lines "%%" into a paper, its translation, the keywords, works, a
// page, status.csv and, if it is there, another second paper. It must be parsed, linked and examined with sound
// messages; without errors every file of its site is made, and the pages may hold only what the program's own templates
// write.
#include <array>
#include <nlohmann/json.hpp>

#include "cli/collection.h"
#include "fuzz_target.h"
#include "html_allow_list.h"
#include "link/catalog/statuses.h"
#include "link/index/index_builder.h"
#include "parse/strings_file.h"
#include "render/page_links.h"
#include "render/renderer.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_input = 16 * 1024;

constexpr const char* site = R"(title: {zh: 测试集, en: Test collection}
languages:
  - {key: zh, tag: zh-Hans, name: 中文, collation: zh-u-co-pinyin, surname-readings: true}
  - {key: en, tag: en, name: English, collation: en}
base-url: https://example.org/site/
repository: {url: "https://example.org/repository", branch: main}
citation-style: gb-t-7714-2025
offer-styles: [gb-t-7714-2025, vancouver, apa]
study-types:
  review: {zh: 综述, en: Review}
sections:
  - {key: question, label: {zh: 研究问题, en: Question}}
  - {key: results, label: {zh: 结果, en: Results}, optional: true}
facets:
  - {key: disease, label: {zh: 疾病, en: Diseases}}
  - {key: drug, label: {zh: 药物, en: Drugs}}
units:
  - {key: mo, zh: 个月, en: [month, months]}
  - {key: "{patient}", zh: 例, en: [patient, patients]}
)";

constexpr const char* second_paper = R"(---
type: article-journal
study-type: review
title: {zh: 第二篇, en: The second}
language: zh
keywords: [osteoporosis]
added: 2026-01-02
references:
  - first
---

## 研究问题

它引用第一篇[@1]。
)";

/// The files that the input holds, in its order.
constexpr std::array written = {"papers/first.md", "papers/first.en.md", "keywords.yaml",   "references/editor.yaml",
                                "pages/about.md",  "status.csv",         "papers/second.md"};

/// Returns the text before the next line "%%", and leaves in `text` what is behind it.
std::string next_part(std::string_view& text) {
    const std::size_t end = text.find("\n%%\n");
    const std::string part(text.substr(0, end == text.npos ? text.size() : end + 1));
    text.remove_prefix(end == text.npos ? text.size() : end + 4);
    return part;
}

Sources collection_of(std::string_view text) {
    Sources sources = {{"site.yaml", site}};
    for (const char* path : written) {
        std::string part = next_part(text);
        if (part.find_first_not_of('\n') != part.npos) sources.push_back({path, std::move(part)});
    }
    if (sources.back().path != "papers/second.md") sources.push_back({"papers/second.md", second_paper});
    std::ranges::sort(sources, {}, &SourceFile::path);
    return sources;
}

void check_file(const std::string& path, std::string_view bytes) {
    require(!first_invalid_utf8(bytes) || path.ends_with(".png"), "a file is UTF-8", path);
    if (path.ends_with(".json")) require(nlohmann::json::accept(bytes), "a JSON file is JSON", path);
    if (!path.ends_with(".html")) return;
    const std::vector<std::string> faults = html_faults(bytes);
    require(faults.empty(), "a page holds what templates write", faults.empty() ? path : path + ": " + faults[0]);
}

/// Makes the site unless a message says why it cannot be.
void build(Catalog examined, const Readings& readings, const Sources& sources, Diagnostics& diagnostics) {
    static const std::vector<Strings> strings = [&] {
        Diagnostics ignored;
        return load_strings(examined.site, embedded_templates(), {}, ignored);
    }();
    const Catalog catalog = withhold_removed(std::move(examined));
    const Indexes indexes = build_indexes(catalog);
    const Sources own_templates;
    Diagnostics template_diagnostics;
    Renderer renderer(
        {catalog, indexes, sources, embedded_templates(), own_templates, strings, catalog.site.base_url, &readings},
        template_diagnostics);
    require(template_diagnostics.empty(), "the templates have no faults");
    const std::vector<std::string> sorted = renderer.paths();
    check_page_links(catalog, renderer, sorted, diagnostics);
    if (diagnostics.errors() > 0) return;
    renderer.index_search();
    const std::vector<std::string> paths = renderer.paths();
    require(std::ranges::adjacent_find(paths) == paths.end(), "every file has a path of its own");
    for (std::size_t i = 0; i < paths.size(); ++i)
        renderer.render(i, [&](std::string_view bytes) { check_file(paths[i], bytes); });
}

void check(std::string_view text) {
    if (text.size() > longest_input) return;
    const Sources sources = collection_of(text);
    BuildOptions options;
    options.jobs = 1;
    options.drafts = true;
    Progress progress;
    Diagnostics diagnostics;
    Collection collection = examine_collection(sources, options, progress, diagnostics);
    if (diagnostics.errors() == 0) build(std::move(collection.catalog), collection.readings, sources, diagnostics);
    require_sound_messages(diagnostics, sources);
}

}  // namespace
}  // namespace conspectus

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    conspectus::check(conspectus::input_bytes(data, size));
    return 0;
}
