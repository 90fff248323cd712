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

/// Returns the path of a page, as only this function decides it:
/// "en/papers/hage2018.html". `name` is the id, slug or year; `part` names a
/// page of a split list ("a", "2") and is empty for the first. Paths are
/// relative to the root of the site, and the same in each language's folder.
std::string output_path(const Site& site, std::string_view language, PageKind kind, std::string_view name = {},
                        std::string_view part = {});

// Files for programs lie at the root, once for all languages.

/// "papers/hage2018.bib": the publication itself.
std::string paper_export_path(std::string_view paper, ExportFormat format);
/// "papers/hage2018.references.bib": the publication's reference list.
std::string references_export_path(std::string_view paper, ExportFormat format);
/// "collection.bib": everything that can be cited here.
std::string collection_export_path(ExportFormat format);
/// "papers/hage2018.md", a translation's "papers/hage2018.en.md": the summary
/// in Markdown. `language` is empty for the original.
std::string paper_markdown_path(std::string_view paper, std::string_view language = {});
/// Returns the path of a summary in Markdown, named like its content file:
/// "papers/<id>.md", of a translation "papers/<id>.<language>.md".
std::string summary_markdown_path(const Paper& paper, const Summary& summary);
/// "en/feed.atom"
std::string feed_path(const Site& site, std::string_view language);
/// "api/papers.json"; of a paper alone "api/papers/hage2018.json".
std::string api_path(std::string_view list);
std::string paper_api_path(std::string_view paper);

/// Returns the link from one page of the site to another, or to a fragment of
/// it: relative, percent-encoded, always with the name of the file.
Url relative_url(std::string_view from, std::string_view to, std::string_view fragment = {});

/// Returns a link to another site if it is https, http or mailto, else an empty
/// URL.
Url external_url(std::string_view address);
/// Returns https://doi.org/…, percent-encoded; empty for an empty DOI.
Url doi_url(std::string_view doi);

}  // namespace conspectus
