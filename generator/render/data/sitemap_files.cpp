#include "render/data/sitemap_files.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "render/frame/list_pages.h"
#include "render/frame/wording.h"
#include "text/escape.h"

namespace conspectus {
namespace {

/// The format allows 50,000 pages and 50 MB a file.
constexpr std::size_t pages_per_file = 25000;

bool is_listed(const PageRow& row) {
    return row.kind != PageKind::not_found && row.kind != PageKind::search && row.template_path != "redirect.html";
}

/// A page as the sitemap sees it, in one language.
struct SitemapEntry {
    const RenderInput& input;
    const PageRow& row;
    const PageSubject& subject;
    std::size_t language;

    const std::vector<Summary>* bodies() const {
        if (row.kind == PageKind::paper) return &input.catalog.papers[subject.index].summaries;
        if (row.kind == PageKind::text) return &input.catalog.pages[subject.index].bodies;
        return nullptr;
    }
    bool is_written_in(const Language& in) const {
        const std::vector<Summary>* texts = bodies();
        return texts == nullptr || std::ranges::find(*texts, in.key, &Summary::language) != texts->end();
    }
    /// A lettered page of an index exists in its own language's order alone.
    bool is_lettered() const {
        const bool is_number = subject.part.find_first_not_of("0123456789") == std::string::npos;
        const bool is_index = subject.name.empty() && row.kind != PageKind::home;
        return is_index && !subject.part.empty() && (!is_number || subject.part == "0");
    }
    std::string updated() const {
        if (row.kind == PageKind::paper) return iso_date(input.catalog.papers[subject.index].updated);
        if (row.kind == PageKind::text) return iso_date(input.catalog.pages[subject.index].updated);
        return {};
    }
    std::string address(const Language& in) const {
        const std::string path = output_path(input.catalog.site, in.key, row.kind, subject.name, subject.part);
        return xml_text(absolute_url(context_of(input, language), path).text);
    }
};

std::string alternate_xml(std::string_view tag, const std::string& address) {
    return "    <xhtml:link rel=\"alternate\" hreflang=\"" + xml_text(tag) + "\" href=\"" + address + "\"/>\n";
}

std::string alternates_xml(const SitemapEntry& entry) {
    if (entry.is_lettered()) return {};
    std::string xml;
    std::size_t count = 0;
    std::string first;
    for (const Language& language : entry.input.catalog.site.languages) {
        if (!entry.is_written_in(language)) continue;
        const std::string address = entry.address(language);
        if (count++ == 0) first = address;
        xml += alternate_xml(language.tag, address);
    }
    return count < 2 ? std::string() : xml + alternate_xml("x-default", first);
}

std::string entry_xml(const SitemapEntry& entry) {
    const Language& language = entry.input.catalog.site.languages[entry.language];
    std::string xml = "  <url>\n    <loc>" + entry.address(language) + "</loc>\n";
    const std::string updated = entry.updated();
    if (!updated.empty()) xml += "    <lastmod>" + updated + "</lastmod>\n";
    return xml + alternates_xml(entry) + "  </url>\n";
}

/// A run of pages of one row in one language.
struct Stretch {
    std::size_t language = 0;
    const PageRow* row = nullptr;
    Slice pages;
};

/// Calls `visit` for every page of a row that belongs into the sitemap.
template <class Visit>
void each_entry(const RenderInput& input, std::size_t language, const PageRow& row, Visit visit) {
    const PageContext context = context_of(input, language);
    for (const PageSubject& subject : row.pages(context).subjects) {
        const SitemapEntry entry{input, row, subject, language};
        if (entry.is_written_in(context.language)) visit(entry);
    }
}

/// All that the sitemap names, cut where a file would be too long.
std::vector<Stretch> stretches_of(const RenderInput& input, const std::vector<PageRow>& rows) {
    std::vector<Stretch> stretches;
    for (std::size_t language = 0; language < input.strings.size(); ++language) {
        for (const PageRow& row : rows) {
            if (!is_listed(row)) continue;
            std::size_t pages = 0;
            each_entry(input, language, row, [&](const SitemapEntry&) { ++pages; });
            for (std::size_t first = 0; first < pages; first += pages_per_file) {
                stretches.push_back({language, &row, {first, std::min(pages, first + pages_per_file)}});
            }
        }
    }
    return stretches;
}

std::size_t pages_of(const std::vector<Stretch>& stretches) {
    std::size_t pages = 0;
    for (const Stretch& stretch : stretches) pages += stretch.pages.last - stretch.pages.first;
    return pages;
}

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string url_set(const RenderInput& input, const std::vector<Stretch>& stretches) {
    std::string xml(declaration);
    xml +=
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    for (const Stretch& stretch : stretches) {
        std::size_t page = 0;
        each_entry(input, stretch.language, *stretch.row, [&](const SitemapEntry& entry) {
            if (page >= stretch.pages.first && page < stretch.pages.last) xml += entry_xml(entry);
            ++page;
        });
    }
    return xml + "</urlset>\n";
}

std::string file_name(std::size_t file) {
    return "sitemap-" + std::to_string(file + 1) + ".xml";
}

std::string sitemap_index(const RenderInput& input, std::size_t files) {
    std::string xml(declaration);
    xml += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (std::size_t file = 0; file < files; ++file) {
        xml += "  <sitemap><loc>" + xml_text(input.base_url + file_name(file)) + "</loc></sitemap>\n";
    }
    return xml + "</sitemapindex>\n";
}

}  // namespace

std::vector<PlainFile> robots_file(const RenderInput& input) {
    std::string text = "User-agent: *\nAllow: /\n";
    if (!input.base_url.empty()) text += "\nSitemap: " + input.base_url + "sitemap.xml\n";
    return {{"robots.txt", [text] { return text; }}};
}

std::vector<PlainFile> sitemap_files(const RenderInput& input, const std::vector<PageRow>& rows) {
    if (input.base_url.empty()) return {};
    std::vector<Stretch> stretches = stretches_of(input, rows);
    if (pages_of(stretches) <= pages_per_file) {
        return {{"sitemap.xml", [&input, all = std::move(stretches)] { return url_set(input, all); }}};
    }
    std::vector<PlainFile> files = {
        {"sitemap.xml", [&input, count = stretches.size()] { return sitemap_index(input, count); }}};
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        files.push_back({file_name(i), [&input, stretch = stretches[i]] { return url_set(input, {stretch}); }});
    }
    return files;
}

}  // namespace conspectus
