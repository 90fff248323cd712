#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/localized.h"
#include "model/person.h"
#include "model/resolution.h"

namespace conspectus {

/// One citation in a summary: catalog.resolved.papers[paper].summaries[summary]
/// .citation_groups[group][citation].
struct Mention {
    std::uint32_t paper = 0;
    std::uint32_t summary = 0;
    std::uint32_t group = 0;
    std::uint32_t citation = 0;
};

/// A mention in the original summary with the same mention in the translations
/// (paired by section and order; missing ones are left out).
struct PairedMention {
    Mention original;
    std::vector<Mention> translations;
};

struct ListedIn {
    std::uint32_t paper = 0;
    std::uint32_t number = 0;  ///< printed number; 0: an editor's reference
};

struct FindingRef {
    std::uint32_t paper = 0;
    std::uint32_t finding = 0;
};

/// Citation index, one row a work: cited by whom, how often, in which sentences.
struct WorkRow {
    std::uint32_t work = 0;
    std::vector<ListedIn> listed_in;
    std::vector<PairedMention> mentions;
    std::vector<FindingRef> findings;
    std::string bucket;  ///< A–Z bucket by first author or title; "#" for digits and others
};

struct PaperCount {
    std::uint32_t paper = 0;
    std::uint32_t count = 0;
};

struct KeywordCount {
    std::uint32_t keyword = 0;
    std::uint32_t count = 0;
};

struct KeywordRow {
    std::uint32_t keyword = 0;
    std::vector<PaperCount> papers;  ///< count: links to it in the original summary
    std::uint32_t mentions = 0;      ///< those links together
    std::vector<FindingRef> findings;
    std::vector<std::uint32_t> narrower;  ///< computed from broader
    std::vector<std::uint32_t> related;   ///< made symmetric
    std::vector<KeywordCount> together;   ///< keywords of the same papers, most common first
};

struct AuthorRow {
    std::string slug;
    std::string id;                         ///< explicit id, may be empty
    std::vector<NameForm> names;            ///< one for each language known
    std::vector<std::string> affiliations;  ///< as printed, best wording of the default language
    bool initials_only = false;             ///< name as printed; may be several people
    std::vector<std::uint32_t> papers;
    std::vector<std::uint32_t> works;  ///< cited works, papers left out
};

struct JournalRow {
    std::string slug;
    std::string id;      ///< in journals.yaml, may be empty
    MaybeIndex journal;  ///< entry of journals.yaml
    Localized title;
    std::vector<std::uint32_t> papers;
    std::vector<std::uint32_t> works;
};

struct YearRow {
    int year = 0;
    std::vector<std::uint32_t> papers;
    std::vector<std::uint32_t> works;
};

/// One heading of an alphabetical index and its entries: indexes into
/// the list the index is of, in collation order.
struct Bucket {
    std::string label;
    std::vector<std::uint32_t> entries;
};

/// One alphabetical order of a list in one language.
struct Ordering {
    std::string language;
    std::vector<Bucket> buckets;
};

/// Findings of one outcome keyword; keyword −1: without an outcome.
struct FindingsRow {
    std::int64_t outcome = -1;
    std::vector<FindingRef> findings;
};

/// Why two papers are related, and how strongly.
struct RelatedPaper {
    std::uint32_t paper = 0;
    double score = 0;
    std::vector<std::uint32_t> shared_keywords;  ///< rarest first
    std::vector<std::uint32_t> shared_works;
    bool links_to = false;  ///< this paper's summary links to it
    bool linked_from = false;
};

/// Every ordered view of the catalog.
struct Indexes {
    std::vector<WorkRow> works;  ///< parallel to catalog.works
    /// Parallel to catalog.works: for each of the record's authors the row in `authors`, −1 for none ("others").
    std::vector<std::vector<std::int64_t>> work_authors;
    std::vector<std::int64_t> work_journals;         ///< parallel to catalog.works: row in `journals`, −1 for none
    std::vector<KeywordRow> keywords;                ///< parallel to catalog.keywords
    std::vector<AuthorRow> authors;                  ///< sorted by slug
    std::vector<JournalRow> journals;                ///< sorted by slug
    std::vector<YearRow> years;                      ///< latest first
    std::vector<FindingsRow> findings;               ///< by outcome id; those without last
    std::vector<std::vector<RelatedPaper>> related;  ///< parallel to catalog.papers, strongest first
    std::vector<Ordering> works_by_name;             ///< one for each site language
    std::vector<Ordering> keywords_by_name;
    std::vector<Ordering> authors_by_name;
    std::vector<Ordering> journals_by_name;
    std::vector<std::string> feed_languages;  ///< keys of the languages in which some paper, or a change, has a date
    std::vector<std::uint32_t>
        cited_most;  ///< works that are no papers, most mentions first, those cited more than once
};

}  // namespace conspectus
