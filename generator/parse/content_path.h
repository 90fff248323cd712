#pragma once
#include <string>
#include <string_view>

namespace conspectus {

enum class PathKind {
    paper,
    paper_translation,
    page,
    page_translation,
    thesaurus,
    journals,
    site,
    references,
    foreign_references,  ///< .bib .json .ris .nbib: read by the import command
    figure,
    vector_picture,  ///< .svg and the like, refused
    trace,
    status_list,
    unexpected,
};

/// The role of a file of the content folder, according to its path.
struct ContentPath {
    PathKind kind = PathKind::unexpected;
    std::string id;        ///< of a paper or page; of the paper a trace is about
    std::string language;  ///< of a translation
};

ContentPath read_content_path(std::string_view path);

}  // namespace conspectus
