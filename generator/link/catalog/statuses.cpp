#include "link/catalog/statuses.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/fold.h"

namespace conspectus {
namespace {

/// Returns whether two dates agree; a missing part agrees with any.
bool agree(const Date& a, const Date& b) {
    const auto same = [](int x, int y) { return x == 0 || y == 0 || x == y; };
    return same(a.year, b.year) && same(a.month, b.month) && same(a.day, b.day);
}

bool agree(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || fold(a) == fold(b);
}

/// A work's status according to its definition and according to status.csv.
struct TwoStatuses {
    const std::string& id;
    const EditorialStatus& written;
    const ListedStatus& listed;
};

void report(const TwoStatuses& work, std::string_view here, std::string_view there, Diagnostics& diagnostics) {
    diagnostics
        .report(Code::status_conflict, work.written.at,
                fmt::format("the editorial status of '{}' is '{}' here, but '{}' in status.csv: correct the one that "
                            "is out of date",
                            work.id, here, there))
        .notes.push_back({work.listed.at, "status.csv lists it here"});
}

/// Returns whether the two differ, and reports the first field that does.
bool differ(const TwoStatuses& work, Diagnostics& diagnostics) {
    const EditorialStatus& here = work.written;
    const EditorialStatus& there = work.listed.status;
    if (here.kind != there.kind) {
        report(work, status_word(here.kind), status_word(there.kind), diagnostics);
    } else if (!agree(here.date, there.date)) {
        report(work, iso_date(here.date), iso_date(there.date), diagnostics);
    } else if (!agree(here.DOI, there.DOI)) {
        report(work, here.DOI, there.DOI, diagnostics);
    } else {
        return false;
    }
    return true;
}

/// Returns the status in the content, completed from the list.
EditorialStatus joined(const TwoStatuses& work, Diagnostics& diagnostics) {
    const EditorialStatus& listed = work.listed.status;
    if (work.written.kind == StatusKind::none) return listed;
    EditorialStatus status = work.written;
    if (differ(work, diagnostics)) return status;
    if (status.date.year == 0) status.date = listed.date;
    if (status.DOI.empty()) status.DOI = listed.DOI;
    if (status.text.empty()) status.text = listed.text;
    return status;
}

const EditorialStatus& written_status(const Catalog& catalog, const Work& work) {
    switch (work.origin) {
        case WorkOrigin::paper:
            return catalog.papers[work.paper].status;
        case WorkOrigin::shared:
            return catalog.shared_works[work.entry].status;
        case WorkOrigin::reference:
        case WorkOrigin::unresolved:
            return catalog.entry_of(work).status;
    }
    return catalog.entry_of(work).status;
}

const ListedStatus* find_listed(const Catalog& catalog, const Work& work) {
    const std::string& number = catalog.record_of(work).DOI;
    if (number.empty() || catalog.statuses.empty()) return nullptr;
    const std::string doi = fold(number);
    const auto listed = std::ranges::lower_bound(catalog.statuses, doi, {}, &ListedStatus::DOI);
    return listed != catalog.statuses.end() && listed->DOI == doi ? &*listed : nullptr;
}

}  // namespace

void join_statuses(Catalog& catalog, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < catalog.works.size(); ++i) {
        const Work& work = catalog.works[i];
        const EditorialStatus& written = written_status(catalog, work);
        const ListedStatus* listed = find_listed(catalog, work);
        catalog.resolved.works[i].status =
            listed == nullptr ? written : joined({work.id, written, *listed}, diagnostics);
    }
}

namespace {

constexpr std::string_view papers_folder = "papers/";

bool is_removed(const Catalog& catalog, const Paper& paper) {
    return catalog.status_of(paper).kind == StatusKind::removed;
}

void withhold(Paper& paper, ResolvedPaper& names) {
    for (Summary& summary : paper.summaries) summary.document = {};
    for (ResolvedDocument& document : names.summaries) document = {};
    paper.findings.clear();
    names.findings.clear();
    paper.derived.clear();
    paper.notes.clear();
}

/// Erases the images in removed papers' folders. Returns the new index of each of the others.
std::vector<MaybeIndex> withhold_images(Catalog& catalog) {
    std::set<std::string, std::less<>> folders;
    for (const Paper& paper : catalog.papers) {
        if (is_removed(catalog, paper)) folders.insert(std::string(papers_folder) + paper.id);
    }
    std::vector<MaybeIndex> moved;
    std::vector<ImageFile> kept;
    for (ImageFile& image : catalog.images) {
        const auto folder = std::string_view(image.path).substr(0, image.path.find('/', papers_folder.size()));
        moved.push_back(folders.contains(folder) ? MaybeIndex() : MaybeIndex(static_cast<std::uint32_t>(kept.size())));
        if (moved.back()) kept.push_back(std::move(image));
    }
    catalog.images = std::move(kept);
    return moved;
}

/// Makes links to removed headings lead to the page, and figures with removed images show none.
void withhold_targets(std::vector<ResolvedDocument>& documents, const Catalog& catalog,
                      const std::vector<MaybeIndex>& images) {
    for (ResolvedDocument& document : documents) {
        for (LinkTarget& link : document.cross_links) {
            const bool to_paper = link.entity.kind == EntityKind::paper;
            if (to_paper && is_removed(catalog, catalog.papers[link.entity.index])) link.fragment.clear();
        }
        for (MaybeIndex& figure : document.figures) figure = figure ? images[*figure] : MaybeIndex();
    }
}

}  // namespace

Catalog withhold_removed(Catalog catalog) {
    const auto removed = [&](const Paper& paper) { return is_removed(catalog, paper); };
    if (std::ranges::none_of(catalog.papers, removed)) return catalog;
    Resolution& names = catalog.resolved;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i) {
        if (removed(catalog.papers[i])) withhold(catalog.papers[i], names.papers[i]);
    }
    const std::vector<MaybeIndex> images = withhold_images(catalog);
    for (ResolvedPaper& paper : names.papers) withhold_targets(paper.summaries, catalog, images);
    for (std::vector<ResolvedDocument>& page : names.pages) withhold_targets(page, catalog, images);
    return catalog;
}

}  // namespace conspectus
