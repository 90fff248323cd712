#pragma once
#include <string>
#include <string_view>

#include "cite/export_format.h"
#include "model/paper.h"
#include "model/site.h"
#include "text/html.h"

namespace conspectus {

/// The kinds of page of the site (design, § Output).
enum class PageKind {
    home,
    paper,
    work,
    keyword,
    author,
    journal,
    year,
    citations,
    keywords,
    authors,
    journals,
    findings,
    glossary,
    timeline,
    map,
    search,
    text,  ///< pages/<id>.md
    not_found,
};

/// The one place that knows where a page lies: "en/papers/hage2018.html".
/// `name` is the id, slug or year; `part` names a further page of a split list
/// ("a", "2") and is empty for the first. Paths are relative to the site's
/// root and the same in every language below its folder.
std::string output_path(const Site& site, std::string_view language, PageKind kind, std::string_view name = {},
                        std::string_view part = {});

/// Files for programs, which stand once at the root, whatever the language.
/// "papers/hage2018.bib": the publication itself.
std::string paper_export_path(std::string_view paper, ExportFormat format);
/// "papers/hage2018.references.bib": the publication's reference list.
std::string references_export_path(std::string_view paper, ExportFormat format);
/// "collection.bib": everything that can be cited here.
std::string collection_export_path(ExportFormat format);
/// "papers/hage2018.md", a translation's "papers/hage2018.en.md": the summary
/// in Markdown. `language` is empty for the original.
std::string paper_markdown_path(std::string_view paper, std::string_view language = {});
/// Where a summary's Markdown lies: the original's "papers/<id>.md", a
/// translation's "papers/<id>.<language>.md", as the content files are called.
std::string summary_markdown_path(const Paper& paper, const Summary& summary);
/// "en/feed.atom"
std::string feed_path(const Site& site, std::string_view language);
/// "api/papers.json"; of a paper alone "api/papers/hage2018.json".
std::string api_path(std::string_view list);
std::string paper_api_path(std::string_view paper);

/// The link from one page of the site to another, or to a fragment of it;
/// relative, percent-encoded, always naming the file.
Url relative_url(std::string_view from, std::string_view to, std::string_view fragment = {});

/// Checked link to elsewhere: https, http and mailto only, else empty text.
Url external_url(std::string_view address);
/// https://doi.org/…, encoded; empty for an empty DOI.
Url doi_url(std::string_view doi);

}  // namespace conspectus
