#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/editorial.h"
#include "model/entity.h"

namespace conspectus {

/// Index into a list of the catalog; none where a name leads nowhere, which has been reported.
using MaybeIndex = std::optional<std::uint32_t>;

struct HeadingName {
    MaybeIndex section;  ///< index into site.sections: the section that it opens or lies in
    std::string id;      ///< fragment: never empty, unique in the document
};

/// One work of a citation group.
struct CitedWork {
    std::uint32_t written = 0;  ///< index into the group's citations
    MaybeIndex work;
    std::uint32_t number = 0;      ///< printed number in the paper's list, or 0
    std::uint32_t letter = 0;      ///< 1-based position among the paper's editor references, or 0
    std::uint32_t occurrence = 0;  ///< 1-based: the n-th citation of the work in the document; 0 without a work
};

/// The works of a group in the order in which they are printed, none twice.
using CitedGroup = std::vector<CitedWork>;

struct LinkTarget {
    EntityRef entity;
    std::string fragment;  ///< to use in the URL; empty where a removed paper withholds what it names
};

/// The value that a `[=…]` shows.
struct ValueTarget {
    std::uint32_t finding = 0;  ///< index into the paper's findings
    MaybeIndex group;           ///< none for a finding of the short form
    MaybeIndex value;           ///< index into the group's values
};

/// The editorial note that a `[!…]` marks.
struct NoteTarget {
    std::uint32_t note = 0;        ///< index into the paper's notes
    std::uint32_t occurrence = 0;  ///< 1-based: the n-th mark of the note in the document
};

/// What the names in a document lead to; each list is parallel to the document's list of that name.
struct ResolvedDocument {
    std::vector<HeadingName> headings;
    std::vector<CitedGroup> citation_groups;
    std::vector<LinkTarget> cross_links;
    std::vector<std::optional<ValueTarget>> finding_values;
    std::vector<std::optional<NoteTarget>> note_marks;
    std::vector<MaybeIndex> figures;  ///< indexes into catalog.images
};

struct ResolvedFinding {
    MaybeIndex outcome;             ///< keyword
    std::vector<MaybeIndex> cites;  ///< works, parallel to Finding::cites
};

/// What the names in a paper's front matter and summaries lead to; parallel to the paper's lists.
struct ResolvedPaper {
    std::uint32_t work = 0;               ///< the paper itself as a work
    std::vector<std::uint32_t> keywords;  ///< in the order written, none twice; not parallel to Paper::keywords
    std::vector<MaybeIndex> references;
    std::vector<MaybeIndex> editor_references;
    std::vector<ResolvedFinding> findings;
    std::vector<ResolvedDocument> summaries;
};

/// Other keywords that a keyword names, in the order written, none twice.
struct ResolvedKeyword {
    std::vector<std::uint32_t> broader;  ///< without circles: following them comes to an end
    std::vector<std::uint32_t> related;
};

struct ResolvedWork {
    EditorialStatus status;  ///< as the content says, completed by status.csv
    MaybeIndex journal;      ///< entry of journals.yaml that its container is
};

/// What every name in the content leads to, as indexes. It lies beside the parsed values, which never change:
/// each list is parallel to the catalog's list of that name.
struct Resolution {
    std::vector<ResolvedPaper> papers;
    std::vector<ResolvedWork> works;
    std::vector<ResolvedKeyword> keywords;
    std::vector<std::vector<ResolvedDocument>> pages;  ///< by page, then parallel to PageText::bodies
};

}  // namespace conspectus
