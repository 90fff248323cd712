#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"
#include "model/journal.h"
#include "model/keyword.h"
#include "model/page_text.h"
#include "model/paper.h"
#include "model/parsed_file.h"
#include "model/resolution.h"
#include "model/site.h"
#include "model/trace.h"
#include "model/work.h"

namespace conspectus {

/// Everything known after all files are read. All lists are sorted by id, where not said otherwise.
struct Catalog {
    Site site;
    std::vector<Paper> papers;
    std::vector<Work> works;
    std::vector<SharedWork> shared_works;  ///< in the order of the files
    std::vector<Keyword> keywords;
    std::vector<Journal> journals;
    std::vector<PageText> pages;
    std::vector<ImageFile> images;
    std::vector<Trace> traces;           ///< by paper
    std::vector<ListedStatus> statuses;  ///< of status.csv, by DOI
    /// The one namespace: ids and aliases. A paper's id leads to the paper.
    std::map<std::string, EntityRef, std::less<>> ids;
    /// aliases that need a redirect page: alias → id
    std::map<std::string, std::string, std::less<>> redirects;
    /// ids that only drafts left out define, and where: for messages
    std::map<std::string, Location, std::less<>> drafts;

    /// A file with keywords, or with works, could not be read: a name that leads
    /// nowhere may be one of its, and is not reported.
    bool keywords_lost = false;
    bool works_lost = false;
    bool site_lost = false;  ///< `site` is made up, so nothing can be checked against it

    Resolution resolved;  ///< what the names in all of these lead to; empty before resolve()

    EntityRef find(std::string_view id) const;
    /// Index of a paper that is an element of `papers`.
    std::uint32_t index_of(const Paper& paper) const;
    /// Index of a work that is an element of `works`.
    std::uint32_t index_of(const Work& work) const;
    /// What the names in a paper lead to; the paper is an element of `papers`.
    const ResolvedPaper& names_of(const Paper& paper) const { return resolved.papers[index_of(paper)]; }
    /// The work that the paper is.
    const Work& work_of(const Paper& paper) const { return works[names_of(paper).work]; }
    /// What is known of a work; empty for an unresolved one.
    const Record& record_of(const Work& work) const;
    Location location_of(const Work& work) const;
    /// Returns the entry of a reference list that defines the work, or should; an empty one for papers and shared
    /// works.
    const Reference& entry_of(const Work& work) const;
    /// What became of a work that is an element of `works`, by the content or by status.csv.
    const EditorialStatus& status_of(const Work& work) const { return resolved.works[index_of(work)].status; }
    const EditorialStatus& status_of(const Paper& paper) const { return resolved.works[names_of(paper).work].status; }
    /// Returns the entry of journals.yaml for the container of a work that is an element of `works`, or null.
    const Journal* journal_of(const Work& work) const;
};

}  // namespace conspectus
