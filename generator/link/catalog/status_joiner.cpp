#include "link/catalog/status_joiner.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "text/fold.h"

namespace conspectus {
namespace {

/// A date that is not given, or not as exactly, is no other date.
bool agree(const Date& a, const Date& b) {
    const auto same = [](int x, int y) { return x == 0 || y == 0 || x == y; };
    return same(a.year, b.year) && same(a.month, b.month) && same(a.day, b.day);
}

bool agree(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || fold(a) == fold(b);
}

/// A work's status as its definition says, and as the list does.
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

/// Reports the first thing that the two say differently.
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

/// What the content does not say of a status, the list may.
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

}  // namespace conspectus
