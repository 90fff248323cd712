#include "render/data/sitemap_files.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include "render/frame/layout.h"
#include "render/frame/wording.h"
#include "text/escape.h"

namespace conspectus {
namespace {

/// The format allows 50,000 pages and 50 MB a file.
constexpr std::size_t pages_per_file = 25000;

bool is_listed(const PageRow& row) {
    return row.kind != PageKind::not_found && row.kind != PageKind::search && row.template_path != "redirect.html";
}

/// A page in one language, as an entry of the sitemap.
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
    /// Returns whether this is a lettered page of an index, which exists only in its own language.
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

/// The pages of one row in one language, or if they are many, those of one file.
struct Stretch {
    std::size_t language = 0;
    const PageRow* row = nullptr;
    std::vector<PageSubject> subjects;
};

/// Returns all pages that the sitemap lists, split where a file would be too long.
std::vector<Stretch> stretches_of(const RenderInput& input, const std::vector<PageRow>& rows) {
    std::vector<Stretch> stretches;
    for (std::size_t language = 0; language < input.strings.size(); ++language) {
        const PageContext context = context_of(input, language);
        for (const PageRow& row : rows) {
            if (!is_listed(row)) continue;
            std::size_t pages = 0;
            for (PageSubject& subject : row.pages(context).subjects) {
                if (!SitemapEntry{input, row, subject, language}.is_written_in(context.language)) continue;
                if (pages++ % pages_per_file == 0) stretches.push_back({language, &row, {}});
                stretches.back().subjects.push_back(std::move(subject));
            }
        }
    }
    return stretches;
}

std::size_t pages_of(const std::vector<Stretch>& stretches) {
    std::size_t pages = 0;
    for (const Stretch& stretch : stretches) pages += stretch.subjects.size();
    return pages;
}

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string url_set(const RenderInput& input, std::span<const Stretch> stretches) {
    std::string xml(declaration);
    xml +=
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    for (const Stretch& stretch : stretches) {
        for (const PageSubject& subject : stretch.subjects) {
            xml += entry_xml({input, *stretch.row, subject, stretch.language});
        }
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
    // Shared by the files: each list of pages is made once.
    const auto stretches = std::make_shared<const std::vector<Stretch>>(stretches_of(input, rows));
    if (pages_of(*stretches) <= pages_per_file) {
        return {{"sitemap.xml", [&input, stretches] { return url_set(input, *stretches); }}};
    }
    std::vector<PlainFile> files = {
        {"sitemap.xml", [&input, count = stretches->size()] { return sitemap_index(input, count); }}};
    for (std::size_t i = 0; i < stretches->size(); ++i) {
        files.push_back({file_name(i), [&input, stretches, i] { return url_set(input, {&(*stretches)[i], 1}); }});
    }
    return files;
}

}  // namespace conspectus
