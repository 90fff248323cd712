#include "link/catalog/work_unifier.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "text/fold.h"

namespace conspectus {
namespace {

void collect(const std::vector<Reference>& list, std::uint32_t paper, bool of_editor, std::vector<Work>& out) {
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        const bool is_unresolved = list[i].unresolved && list[i].number > 0;
        if (!is_unresolved && !list[i].defined) continue;
        const WorkOrigin origin = is_unresolved ? WorkOrigin::unresolved : WorkOrigin::reference;
        out.push_back({list[i].work, origin, paper, i, of_editor});
    }
}

std::vector<Work> collect_definitions(const Catalog& catalog) {
    std::vector<Work> out;
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) {
        out.push_back({.id = catalog.papers[i].id, .origin = WorkOrigin::paper, .paper = i});
        collect(catalog.papers[i].references, i, false, out);
        collect(catalog.papers[i].editor_references, i, true, out);
    }
    for (std::uint32_t i = 0; i < catalog.shared_works.size(); ++i)
        out.push_back({.id = catalog.shared_works[i].id, .origin = WorkOrigin::shared, .entry = i});
    return out;
}

std::string duplicate_text(const Work& first, const Work& second) {
    const std::string& id = second.id;
    switch (second.origin) {
        case WorkOrigin::unresolved:
            return fmt::format("this unresolved reference needs the id '{}', which is taken: give the other another id",
                               id);
        case WorkOrigin::shared:
            return fmt::format("the work '{}' is defined twice: delete this definition", id);
        case WorkOrigin::paper:
        case WorkOrigin::reference:
            if (first.is_paper())
                return fmt::format("'{0}' is a paper of this collection: write '- {0}' here instead", id);
            return fmt::format("the work '{0}' is defined twice: write '- {0}' here instead", id);
    }
    return id;
}

/// A work that bears a number; the number is folded, since DOIs have no case.
struct Bearer {
    std::string number;
    const Work* work;
    Location at;
};

Location place_of(const Record& record, const char* variable, Location otherwise) {
    const auto found = record.key_at.find(variable);
    return found == record.key_at.end() ? otherwise : found->second;
}

std::vector<Bearer> bearers(const Catalog& catalog, const std::vector<Work>& works, std::string Record::*member,
                            const char* variable) {
    std::vector<Bearer> all;
    for (const Work& work : works) {
        const Record& record = catalog.record_of(work);
        const std::string& number = record.*member;
        if (!number.empty())
            all.push_back({fold(number), &work, place_of(record, variable, catalog.location_of(work))});
    }
    // Papers first, so that the reference to one is what is wrong.
    std::ranges::sort(all, {}, [](const Bearer& bearer) {
        return std::make_tuple(std::string_view(bearer.number), !bearer.work->is_paper(), bearer.at,
                               std::string_view(bearer.work->id));
    });
    return all;
}

std::string repeat_text(const Bearer& first, const Bearer& second, const char* variable) {
    const std::string& id = first.work->id;
    const std::string has = fmt::format("'{}' has the {} of '{}', {}", second.work->id, variable, id, first.number);
    switch (second.work->origin) {
        case WorkOrigin::paper:
            return has + ": a publication has one paper, so join the two files";
        case WorkOrigin::shared:
            return has + fmt::format(": delete this definition and cite '{}'", id);
        case WorkOrigin::reference:
        case WorkOrigin::unresolved:
            return has + fmt::format(": write '- {}' here instead", id);
    }
    return has;
}

void check_numbers(const std::vector<Bearer>& sorted, const char* variable, Diagnostics& diagnostics) {
    const Bearer* first = nullptr;
    for (const Bearer& bearer : sorted) {
        if (first == nullptr || first->number != bearer.number) {
            first = &bearer;
            continue;
        }
        diagnostics.report(Code::duplicate_id, bearer.at, repeat_text(*first, bearer, variable))
            .notes.push_back({first->at, "first defined here"});
    }
}

}  // namespace

std::vector<Work> unify_works(const Catalog& catalog, Diagnostics& diagnostics) {
    std::vector<Work> all = collect_definitions(catalog);
    std::ranges::sort(all, {}, [&](const Work& work) {
        return std::make_tuple(std::string_view(work.id), work.origin, catalog.location_of(work));
    });
    std::vector<Work> unique;
    unique.reserve(all.size());
    for (Work& work : all) {
        if (unique.empty() || unique.back().id != work.id) {
            unique.push_back(std::move(work));
        } else if (!work.is_paper()) {  // two papers: fill_namespace says so
            diagnostics.report(Code::duplicate_id, catalog.location_of(work), duplicate_text(unique.back(), work))
                .notes.push_back({catalog.location_of(unique.back()), "first defined here"});
        }
    }
    check_numbers(bearers(catalog, unique, &Record::DOI, "DOI"), "DOI", diagnostics);
    check_numbers(bearers(catalog, unique, &Record::PMID, "PMID"), "PMID", diagnostics);
    return unique;
}

}  // namespace conspectus
