#include "render/frame/page_path.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "text/escape.h"

namespace conspectus {
namespace {

std::string language_folder(const Site& site, std::string_view language) {
    const bool is_default = !site.languages.empty() && site.languages.front().key == language;
    return is_default ? std::string() : std::string(language) + "/";
}

std::string in_folder(std::string_view folder, std::string_view name) {
    return std::string(folder) + "/" + std::string(name);
}

std::string page_name(PageKind kind, std::string_view name) {
    switch (kind) {
        case PageKind::home:
            return "index";
        case PageKind::paper:
            return in_folder("papers", name);
        case PageKind::work:
            return in_folder("works", name);
        case PageKind::keyword:
            return in_folder("keywords", name);
        case PageKind::author:
            return in_folder("authors", name);
        case PageKind::journal:
            return in_folder("journals", name);
        case PageKind::year:
            return in_folder("years", name);
        case PageKind::citations:
            return "citations";
        case PageKind::keywords:
            return "keywords";
        case PageKind::authors:
            return "authors";
        case PageKind::journals:
            return "journals";
        case PageKind::findings:
            return "findings";
        case PageKind::glossary:
            return "glossary";
        case PageKind::timeline:
            return "timeline";
        case PageKind::map:
            return "map";
        case PageKind::search:
            return "search";
        case PageKind::text:
            return std::string(name);
        case PageKind::not_found:
            return "404";
    }
    return {};
}

/// Returns the length of the leading folders that two paths share, with the last "/".
std::size_t shared_folders(std::string_view from, std::string_view to) {
    std::size_t shared = 0;
    for (std::size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i) {
        if (from[i] == '/') shared = i + 1;
    }
    return shared;
}

std::string encoded_path(std::string_view path) {
    std::string out;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (begin > 0) out += '/';
        out += url_path(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

bool starts_with_scheme(std::string_view address, std::string_view scheme) {
    return address.size() > scheme.size() &&
           std::ranges::equal(address.substr(0, scheme.size()), scheme, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

}  // namespace

std::string output_path(const Site& site, std::string_view language, PageKind kind, std::string_view name,
                        std::string_view part) {
    std::string path = language_folder(site, language) + page_name(kind, name);
    if (!part.empty()) path += "_" + std::string(part);  // no id or slug holds "_", so no page can clash
    return path + ".html";
}

std::string paper_export_path(std::string_view paper, ExportFormat format) {
    return in_folder("papers", paper) + std::string(export_extension(format));
}

std::string references_export_path(std::string_view paper, ExportFormat format) {
    return in_folder("papers", paper) + ".references" + std::string(export_extension(format));
}

std::string collection_export_path(ExportFormat format) {
    return "collection" + std::string(export_extension(format));
}

std::string paper_markdown_path(std::string_view paper, std::string_view language) {
    return in_folder("papers", paper) + (language.empty() ? "" : "." + std::string(language)) + ".md";
}

std::string summary_markdown_path(const Paper& paper, const Summary& summary) {
    const bool is_original = &summary == paper.summaries.data();
    return paper_markdown_path(paper.id, is_original ? std::string_view() : std::string_view(summary.language));
}

std::string feed_path(const Site& site, std::string_view language) {
    return language_folder(site, language) + "feed.atom";
}

std::string api_path(std::string_view list) {
    return in_folder("api", list) + ".json";
}

std::string paper_api_path(std::string_view paper) {
    return in_folder("api/papers", paper) + ".json";
}

Url relative_url(std::string_view from, std::string_view to, std::string_view fragment) {
    const std::string anchor = fragment.empty() ? std::string() : "#" + url_component(fragment);
    if (from == to && !anchor.empty()) return {anchor};
    const std::size_t shared = shared_folders(from, to);
    std::string out;
    for (const char c : from.substr(shared)) {
        if (c == '/') out += "../";
    }
    return {out + encoded_path(to.substr(shared)) + anchor};
}

Url external_url(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
        if (starts_with_scheme(address, scheme)) return {std::string(address)};
    }
    return {};
}

Url doi_url(std::string_view doi) {
    return {doi_address(doi)};
}

}  // namespace conspectus
