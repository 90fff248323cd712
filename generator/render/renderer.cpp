#include "render/renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <string_view>
#include <vector>

#include "render/page_table.h"
#include "render/search/search_index.h"
#include "template/template_set.h"
#include "template/ui_text.h"

namespace conspectus {
namespace {

/// "https://x.org/some/sub/" → "/some/sub/"; "/" without a base URL.
std::string url_root(std::string_view base_url) {
    const auto host = base_url.find("://");
    const auto path = host == base_url.npos ? base_url.npos : base_url.find('/', host + 3);
    return path == base_url.npos ? std::string("/") : std::string(base_url.substr(path));
}

}  // namespace

struct Renderer::State {
    /// One file to make: a page of a row in a language, or a plain file.
    struct Job {
        std::string path;
        const PageRow* row = nullptr;
        const PageSet* set = nullptr;
        std::uint32_t language = 0;
        std::uint32_t program = 0;  ///< index of the row
        PageSubject subject = {};
        PlainFile plain = {};
    };

    RenderInput input;
    TemplateSet templates;
    std::vector<std::shared_ptr<const TemplateProgram>> programs;  ///< parallel to page_rows()
    std::deque<PageSet> sets;                                      ///< for each language the pages of each row
    std::vector<Job> jobs;
    std::unique_ptr<SearchIndex> search;

    explicit State(const RenderInput& from)
        : input(from), templates(input.default_templates, input.templates, input.strings) {}

    PageContext context(std::uint32_t language) const {
        PageContext made = context_of(input, language);
        if (search != nullptr) made.search = search->generation();
        return made;
    }
    void check_strings(Diagnostics& diagnostics) const;
    void compile(Diagnostics& diagnostics);
    void list_pages(std::uint32_t language);
    void list_plain_files(std::vector<PlainFile> files);
    RenderedPage page(const Job& job) const;
};

void Renderer::State::check_strings(Diagnostics& diagnostics) const {
    for (const Strings& strings : input.strings) {
        const auto file =
            std::ranges::find(templates.sources(), "strings/" + strings.language + ".yaml", &SourceFile::path);
        const bool found = file != templates.sources().end();
        check_writer_keys(strings, found ? static_cast<FileId>(file - templates.sources().begin()) : no_file,
                          diagnostics);
    }
}

void Renderer::State::compile(Diagnostics& diagnostics) {
    for (const PageRow& row : page_rows()) {
        programs.push_back(templates.compile(row.template_path, row.view_type(), diagnostics));
    }
    templates.report_unused(diagnostics);
}

void Renderer::State::list_pages(std::uint32_t language) {
    const PageContext site = context(language);
    for (std::uint32_t i = 0; i < page_rows().size(); ++i) {
        const PageRow& row = page_rows()[i];
        const PageSet& set = sets.emplace_back(row.pages(site));
        for (const PageSubject& subject : set.subjects) {
            std::string path = output_path(input.catalog.site, site.language.key, row.kind, subject.name, subject.part);
            jobs.push_back({std::move(path), &row, &set, language, i, subject, {}});
        }
    }
}

void Renderer::State::list_plain_files(std::vector<PlainFile> files) {
    for (PlainFile& file : files) {
        std::string path = file.path;
        jobs.push_back({.path = std::move(path), .plain = std::move(file)});
    }
}

RenderedPage Renderer::State::page(const Job& job) const {
    PageContext page = context(job.language);
    page.path = job.path;
    if (job.row->kind == PageKind::not_found) page.root = url_root(input.base_url);
    return job.set->render(page, job.subject, *programs[job.program]);
}

Renderer::Renderer(const RenderInput& input, Diagnostics& diagnostics) : state_(std::make_unique<State>(input)) {
    state_->check_strings(diagnostics);
    state_->compile(diagnostics);
    for (std::uint32_t i = 0; i < input.strings.size(); ++i) state_->list_pages(i);
    for (const PlainFiles list : plain_file_rows()) state_->list_plain_files(list(state_->input));
    std::ranges::sort(state_->jobs, {}, &State::Job::path);
}

Renderer::~Renderer() = default;

void Renderer::index_search() {
    state_->search = std::make_unique<SearchIndex>(state_->input);
    state_->list_plain_files(state_->search->files());
    std::ranges::sort(state_->jobs, {}, &State::Job::path);
}

const Sources& Renderer::template_sources() const {
    return state_->templates.sources();
}

std::size_t Renderer::size() const {
    return state_->jobs.size();
}

std::vector<std::string> Renderer::paths() const {
    std::vector<std::string> paths;
    paths.reserve(state_->jobs.size());
    for (const State::Job& job : state_->jobs) paths.push_back(job.path);
    return paths;
}

std::optional<Diagnostic> Renderer::render(std::size_t index,
                                           const std::function<void(std::string_view bytes)>& take) const {
    const State::Job& job = state_->jobs[index];
    if (job.row == nullptr) {
        take(job.plain.source != nullptr ? *job.plain.source : job.plain.bytes());
        return std::nullopt;
    }
    const RenderedPage page = state_->page(job);
    if (!page.overrun) {
        take(page.text);
        return std::nullopt;
    }
    return Diagnostic{
        Code::template_limit, page.overrun->at, fmt::format("on the page '{}' {}", job.path, page.overrun->text), {}};
}

}  // namespace conspectus
