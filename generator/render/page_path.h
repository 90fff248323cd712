#pragma once
#include <string>
#include <string_view>

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
    text,  ///< pages/<id>.md
    search,
    not_found,
};

/// The one place that knows where a page lies: "en/papers/hage2018.html".
/// `name` is the id, slug or year; `part` names a further page of a split list
/// ("a", "2") and is empty for the first. Paths are relative to the site's
/// root and the same in every language below its folder.
std::string output_path(const Site& site, std::string_view language, PageKind kind, std::string_view name = {},
                        std::string_view part = {});

/// The link from one page of the site to another, or to a fragment of it;
/// relative, percent-encoded, always naming the file.
Url relative_url(std::string_view from, std::string_view to, std::string_view fragment = {});

/// Checked link to elsewhere: https, http and mailto only, else empty text.
Url external_url(std::string_view address);
/// https://doi.org/…, encoded; empty for an empty DOI.
Url doi_url(std::string_view doi);

}  // namespace conspectus
