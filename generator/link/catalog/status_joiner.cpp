#include "link/catalog/status_joiner.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "link/catalog/id_index.h"
#include "text/fold.h"

namespace conspectus {
namespace {

std::string date_text(const Date& date) {
    std::string text = fmt::format("{:04}", date.year);
    if (date.month > 0) text += fmt::format("-{:02}", date.month);
    if (date.day > 0) text += fmt::format("-{:02}", date.day);
    return text;
}

/// A date that is not given, or not as exactly, is no other date.
bool agree(const Date& a, const Date& b) {
    const auto same = [](int x, int y) { return x == 0 || y == 0 || x == y; };
    return same(a.year, b.year) && same(a.month, b.month) && same(a.day, b.day);
}

bool agree(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || fold(a) == fold(b);
}

void report(const Work& work, const ListedStatus& listed, std::string_view here, std::string_view there,
            Diagnostics& diagnostics) {
    diagnostics
        .report(Code::status_conflict, work.status.at,
                fmt::format("the editorial status of '{}' is '{}' here, but '{}' in status.csv: correct the one that "
                            "is out of date",
                            work.id, here, there))
        .notes.push_back({listed.at, "status.csv lists it here"});
}

/// Reports the first thing that the two say differently.
bool differ(const Work& work, const ListedStatus& listed, Diagnostics& diagnostics) {
    const EditorialStatus& here = work.status;
    const EditorialStatus& there = listed.status;
    if (here.kind != there.kind) {
        report(work, listed, status_word(here.kind), status_word(there.kind), diagnostics);
    } else if (!agree(here.date, there.date)) {
        report(work, listed, date_text(here.date), date_text(there.date), diagnostics);
    } else if (!agree(here.DOI, there.DOI)) {
        report(work, listed, here.DOI, there.DOI, diagnostics);
    } else {
        return false;
    }
    return true;
}

/// What the content does not say of a status, the list may.
void complete(EditorialStatus& status, const EditorialStatus& listed) {
    if (status.date.year == 0) status.date = listed.date;
    if (status.DOI.empty()) status.DOI = listed.DOI;
    if (status.text.empty()) status.text = listed.text;
}

void join(Work& work, const ListedStatus& listed, Diagnostics& diagnostics) {
    if (work.status.kind == StatusKind::none) {
        work.status = listed.status;
    } else if (!differ(work, listed, diagnostics)) {
        complete(work.status, listed.status);
    }
}

}  // namespace

void join_statuses(Catalog& catalog, Diagnostics& diagnostics) {
    if (catalog.statuses.empty()) return;
    for (Work& work : catalog.works) {
        if (work.record.DOI.empty()) continue;
        const std::string doi = fold(work.record.DOI);
        const auto listed = std::ranges::lower_bound(catalog.statuses, doi, {}, &ListedStatus::DOI);
        if (listed != catalog.statuses.end() && listed->DOI == doi) join(work, *listed, diagnostics);
    }
    for (Paper& paper : catalog.papers) {
        const std::int64_t work = sorted_place(catalog.works, paper.id);
        if (work >= 0) paper.status = catalog.works[static_cast<std::size_t>(work)].status;
    }
}

}  // namespace conspectus
