#include "render/data/paper_markdown.h"

#include <algorithm>

#include "model/date.h"
#include "render/blocks/cite_box.h"
#include "render/data/markdown_lists.h"
#include "render/frame/status.h"
#include "render/prose/document_markdown.h"
#include "template/ui_text.h"
#include "text/escape.h"

namespace conspectus {
namespace {

PageContext context_for(const RenderInput& input, const Paper& paper, const Summary& summary) {
    const auto& languages = input.catalog.site.languages;
    const auto found = std::ranges::find(languages, summary.language, &Language::key);
    const auto language = found == languages.end() ? 0 : static_cast<std::size_t>(found - languages.begin());
    PageContext context = context_of(input, language);
    context.path = summary_markdown_path(paper, summary);
    return context;
}

std::string line_of(std::string_view key, const std::string& value) {
    return value.empty() ? std::string() : std::string(key) + ": " + yaml_text(value) + "\n";
}

std::string list_of(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return {};
    std::string yaml = std::string(key) + ":\n";
    for (const std::string& value : values) yaml += "  - " + yaml_text(value) + "\n";
    return yaml;
}

std::string people_yaml(const ExportEntry& entry) {
    std::string yaml;
    for (const auto& [variable, names] : entry.names) {
        std::vector<std::string> list;
        for (const Name& name : names) list.push_back(inverted_name(name));
        if (std::ranges::find(entry.incomplete, variable) != entry.incomplete.end()) list.emplace_back("others");
        yaml += list_of(variable, list);
    }
    return yaml;
}

/// The publication in CSL's words, then what this text is.
std::string front_matter(const PageContext& context, const Summary& summary, const ExportEntry& entry) {
    std::string yaml = "---\n" + line_of("id", entry.id) + line_of("type", entry.type);
    yaml += line_of("title", entry.text("title")) + people_yaml(entry);
    for (const auto& [variable, text] : entry.texts) {
        if (variable != "title") yaml += line_of(variable, text);
    }
    for (const auto& [variable, language, text] : entry.translated_texts) {
        yaml += line_of(variable + "-" + language, text);
    }
    for (const auto& [variable, dates] : entry.dates) yaml += line_of(variable, iso_dates(dates));
    yaml += list_of("keyword", entry.keywords) + list_of("note", entry.notes);
    yaml += line_of("editorial-status", std::string(status_word(entry.status.kind)));
    yaml += line_of("summary-language", context.language.tag) + line_of("summary-updated", iso_date(summary.updated));
    yaml += line_of("summary-license", context.catalog.site.license_name);
    return yaml + "---\n";
}

std::string titles(const PageContext& context, const Paper& paper) {
    const std::optional<StatusView> status = status_view(context, context.catalog.status_of(paper));
    const std::string prefix = status ? status->prefix : std::string();
    std::string markdown = "\n# " + markdown_text(one_line(prefix + record_title(context, paper.record).text)) + "\n";
    for (const WordingView& other : other_titles(context, paper.record)) {
        markdown += "\n" + markdown_line(one_line(other.text)) + "\n";
    }
    return markdown;
}

std::string status_markdown(const PageContext& context, const Paper& paper) {
    const std::optional<StatusView> status = status_view(context, context.catalog.status_of(paper));
    if (!status) return {};
    std::string markdown = "\n> **" + markdown_text(status->label) + "**";
    for (const std::string& part : {status->date, one_line(status->text.text)}) {
        if (!part.empty()) markdown += " " + markdown_text(part);
    }
    if (!status->notice.text.empty()) markdown += " <" + markdown_address(status->notice.text) + ">";
    return markdown + "\n";
}

/// Of a publication that was removed, what it said is not repeated.
std::string text_markdown(const Body& body) {
    if (body.page.catalog.status_of(*body.paper).kind == StatusKind::removed) {
        return "\n" + markdown_line(ui_text(body.page.strings, "summary-withheld")) + "\n";
    }
    const std::string markdown = document_markdown(body);
    return markdown.empty() ? std::string() : "\n" + markdown;
}

std::string translator_markdown(const PageContext& context, const Summary& summary) {
    const WordingView translator = wording(context, summary.translator);
    if (translator.text.empty()) return {};
    return "\n" + markdown_line(one_line(ui_text(context.strings, "translated-by") + translator.text)) + "\n";
}

std::string license_markdown(const PageContext& context) {
    const Site& site = context.catalog.site;
    if (site.license_name.empty()) return {};
    std::string markdown = "\n---\n\n" + markdown_line(ui_text(context.strings, "footer-license") + site.license_name);
    const Url url = external_url(site.license_url);
    if (!url.text.empty()) markdown += " <" + markdown_address(url.text) + ">";
    return markdown + "\n";
}

}  // namespace

std::string paper_markdown(const RenderInput& input, std::uint32_t index, const Summary& summary) {
    const Catalog& catalog = input.catalog;
    const Paper& paper = catalog.papers[index];
    const PageContext context = context_for(input, paper, summary);
    const Body body = body_of(context, paper, summary);
    std::string markdown = front_matter(context, summary, export_entry(export_item(catalog, catalog.work_of(paper))));
    markdown += titles(context, paper) + status_markdown(context, paper) + text_markdown(body);
    markdown += findings_markdown(body, index) + references_markdown(body) + notes_markdown(body);
    return markdown + translator_markdown(context, summary) + license_markdown(context);
}

}  // namespace conspectus
