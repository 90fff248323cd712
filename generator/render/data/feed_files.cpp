#include "render/data/feed_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "render/blocks/paper_findings.h"
#include "render/frame/layout.h"
#include "render/frame/wording.h"
#include "template/ui_text.h"
#include "text/escape.h"

namespace conspectus {
namespace {

constexpr std::size_t most_entries = 50;

/// An entry: a paper, or one of its changes. `change` counts the paper's changes of
/// that day from 1, so that the entry keeps its id; 0 for the paper.
struct Entry {
    Date date;
    std::uint32_t paper = 0;
    std::size_t change = 0;
    const Localized* text = nullptr;
};

const Summary* summary_in(const Paper& paper, std::string_view language) {
    const auto found = std::ranges::find(paper.summaries, language, &Summary::language);
    return found == paper.summaries.end() ? nullptr : &*found;
}

/// Returns the date of the last event of the paper's page, such as a retraction.
Date latest(const Catalog& catalog, const Paper& paper, const Summary& summary) {
    return std::max({paper.added, paper.updated, summary.updated, catalog.status_of(paper).date});
}

void add_changes(std::vector<Entry>& entries, const Paper& paper, std::uint32_t index) {
    std::map<Date, std::size_t> of_the_day;
    for (const Change& change : paper.changes) {
        entries.push_back({change.date, index, ++of_the_day[change.date], &change.text});
    }
}

std::vector<Entry> entries_in(const Catalog& catalog, std::string_view language) {
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) {
        const Paper& paper = catalog.papers[i];
        const Summary* summary = summary_in(paper, language);
        if (summary == nullptr) continue;
        entries.push_back({latest(catalog, paper, *summary), i});
        add_changes(entries, paper, i);
    }
    std::erase_if(entries, [](const Entry& entry) { return entry.date.year == 0; });
    std::ranges::stable_sort(entries, std::ranges::greater{}, &Entry::date);
    if (entries.size() > most_entries) entries.resize(most_entries);
    return entries;
}

/// Returns the date in RFC 3339, completed to the beginning of its year, month or day.
std::string timestamp(const Date& date) {
    return iso_date({date.year, std::max(date.month, 1), std::max(date.day, 1)}) + "T00:00:00Z";
}

std::string element(std::string_view name, std::string_view text, std::string_view language = {}) {
    const std::string tag = language.empty() ? "" : fmt::format(" xml:lang=\"{}\"", xml_text(language));
    return fmt::format("<{}{}>{}</{}>\n", name, tag, xml_text(one_line(text)), name);
}

std::string link(std::string_view relation, std::string_view type, const std::string& address) {
    return fmt::format("<link rel=\"{}\" type=\"{}\" href=\"{}\"/>\n", relation, type, xml_text(address));
}

/// Returns what the paper found, or that it must not be relied on.
WordingView summary_of(const PageContext& context, std::uint32_t index) {
    const std::optional<StatusView> status =
        status_view(context, context.catalog.status_of(context.catalog.papers[index]));
    if (status && !status->prefix.empty()) return {status->meaning, {}};
    const std::optional<FindingLineView> finding = main_finding(context, index);
    if (!finding || finding->value.text.empty()) return {};
    return {finding->label.text + ui_text(context.strings, "colon") + finding->value.text, finding->label.language};
}

std::string title_of(const PageContext& context, const Paper& paper, const WordingView& title, bool is_change) {
    const std::optional<StatusView> status = status_view(context, context.catalog.status_of(paper));
    const std::string named = (status ? status->prefix : std::string()) + title.text;
    return is_change ? ui_text(context.strings, "feed-change", -1, {{"title", named}}) : named;
}

std::string entry_xml(const PageContext& context, const Entry& entry) {
    const Paper& paper = context.catalog.papers[entry.paper];
    const std::string page =
        absolute_url(context, output_path(context.catalog.site, context.language.key, PageKind::paper, paper.id)).text;
    const bool is_change = entry.text != nullptr;
    const std::string fragment =
        is_change ? fmt::format("#change-{}-{}", iso_date(entry.date), entry.change) : std::string();
    const WordingView title = record_title(context, paper.record);
    const WordingView summary = is_change ? wording(context, *entry.text) : summary_of(context, entry.paper);
    std::string xml = "<entry>\n" + element("id", page + fragment);
    xml += element("title", title_of(context, paper, title, is_change), title.language);
    xml += element("updated", timestamp(entry.date));
    if (!is_change && paper.added.year != 0) xml += element("published", timestamp(paper.added));
    xml += link("alternate", "text/html", page);
    if (!summary.text.empty()) xml += element("summary", summary.text, summary.language);
    return xml + "</entry>\n";
}

std::string feed_xml(const PageContext& context, const std::vector<Entry>& entries) {
    const Site& site = context.catalog.site;
    const WordingView title = wording(context, site.title);
    const WordingView description = wording(context, site.description);
    const std::string home = absolute_url(context, output_path(site, context.language.key, PageKind::home)).text;
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        xml_text(context.language.tag) + "\">\n";
    xml += element("id", feed_url(context).text) + element("title", title.text, title.language);
    if (!description.text.empty()) xml += element("subtitle", description.text, description.language);
    xml += element("updated", timestamp(entries.front().date));
    xml += "<author>\n" + element("name", title.text) + "</author>\n";
    xml += link("self", "application/atom+xml", feed_url(context).text) + link("alternate", "text/html", home);
    xml += "<generator>Conspectus</generator>\n";
    if (!site.license_name.empty()) xml += element("rights", site.license_name);
    for (const Entry& entry : entries) xml += entry_xml(context, entry);
    return xml + "</feed>\n";
}

}  // namespace

std::vector<PlainFile> feed_files(const RenderInput& input) {
    std::vector<PlainFile> files;
    if (input.base_url.empty()) return files;
    for (std::size_t language = 0; language < input.strings.size(); ++language) {
        const std::string& key = input.catalog.site.languages[language].key;
        std::vector<Entry> entries = entries_in(input.catalog, key);
        if (entries.empty()) continue;
        files.push_back({feed_path(input.catalog.site, key), [&input, language, all = std::move(entries)] {
                             return feed_xml(context_of(input, language), all);
                         }});
    }
    return files;
}

}  // namespace conspectus
