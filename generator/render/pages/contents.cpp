#include "render/pages/contents.h"

#include "template/ui_text.h"

namespace conspectus {
namespace {

void add_headings(std::vector<ContentsView>& contents, const Body& body, const std::string& tag) {
    for (const Heading& heading : body.document.headings) {
        const bool is_part = heading.level > 2 && !contents.empty();
        std::vector<ContentsView>& level = is_part ? contents.back().parts : contents;
        if (heading.level > 3) continue;
        level.push_back(
            {.label = {heading.plain, tag}, .url = body.page.link(body.page.path, heading.id), .parts = {}});
    }
}

void add_plots(ContentsView& findings, const Body& body, const PaperPageView& view) {
    for (const ChangePlotView& plot : view.change_plots) {
        findings.parts.push_back(
            {.label = {plot.title, plot.title_language}, .url = body.page.link(body.page.path, plot.id), .parts = {}});
    }
}

}  // namespace

std::vector<ContentsView> paper_contents(const Body& body, const PaperPageView& view) {
    struct Part {
        const char* id;
        const char* label;
        bool present;
    };
    const Part parts[] = {
        {"findings", "findings", !view.finding_tables.empty()},
        {"keywords", "keywords", !view.keywords.empty()},
        {"references", "references", !view.references.empty()},
        {"editor-references", "editor-references", !view.editor_references.empty()},
        {"notes", "editorial-notes", !view.notes.empty()},
        {"related", "related-papers", !view.related.empty()},
        {"cited-by", "cited-by", !view.cited_by.empty()},
        {"cite", "cite-this", !view.cite.files.empty()},
    };
    std::vector<ContentsView> contents;
    add_headings(contents, body, view.body_language);
    for (const Part& part : parts) {
        if (!part.present) continue;
        contents.push_back({.label = {ui_text(body.page.strings, part.label), {}},
                            .url = body.page.link(body.page.path, part.id),
                            .parts = {}});
        if (std::string_view(part.id) == "findings") add_plots(contents.back(), body, view);
    }
    return contents;
}

}  // namespace conspectus
