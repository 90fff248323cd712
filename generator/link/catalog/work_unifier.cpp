#include "link/catalog/work_unifier.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "text/fold.h"

namespace conspectus {
namespace {

WorkDefinition definition_of(const Paper& paper) {
    Work work;
    work.id = paper.id;
    work.record = paper.record;
    work.is_paper = true;
    work.status = paper.status;
    work.at = paper.at;
    return {std::move(work), WorkOrigin::paper};  // its aliases are the paper's
}

WorkDefinition definition_of(SharedWork shared) {
    Work work;
    work.id = std::move(shared.id);
    work.aliases = std::move(shared.aliases);
    work.record = std::move(shared.record);
    work.status = std::move(shared.status);
    if (!shared.note.empty()) work.record.other.emplace("note", std::move(shared.note));
    work.at = shared.at;
    return {std::move(work), WorkOrigin::shared};
}

WorkDefinition unresolved_work(const Paper& paper, const Reference& reference) {
    Work work;
    work.id = reference.work;
    work.unresolved = true;
    work.unresolved_author = reference.unresolved_author;
    work.unresolved_note = reference.unresolved_note;
    work.listed_in = paper.id;
    work.number = reference.number;
    work.at = reference.at;
    return {std::move(work), WorkOrigin::unresolved};
}

void collect(Paper& paper, std::vector<Reference>& list, std::vector<WorkDefinition>& out) {
    for (Reference& reference : list) {
        if (reference.unresolved && reference.number > 0) {
            reference.work = fmt::format("{}-ref{}", paper.id, reference.number);
            out.push_back(unresolved_work(paper, reference));
        } else if (reference.defined) {
            Work work;
            work.id = reference.work;
            work.record = std::move(*reference.defined);
            work.status = std::move(reference.status);
            work.at = reference.at;
            reference.defined.reset();
            out.push_back({std::move(work), WorkOrigin::reference});
        }
    }
}

std::vector<WorkDefinition> collect_definitions(Inventory& inventory) {
    std::vector<WorkDefinition> out;
    for (const Paper& paper : inventory.papers) out.push_back(definition_of(paper));
    for (SharedWork& shared : inventory.shared_works) out.push_back(definition_of(std::move(shared)));
    inventory.shared_works.clear();
    for (Paper& paper : inventory.papers) {
        collect(paper, paper.references, out);
        collect(paper, paper.editor_references, out);
    }
    return out;
}

auto order_of(const WorkDefinition& definition) {
    return std::make_tuple(std::string_view(definition.work.id), definition.origin, definition.work.at);
}

std::string duplicate_text(const WorkDefinition& first, const WorkDefinition& second) {
    const std::string& id = second.work.id;
    switch (second.origin) {
        case WorkOrigin::unresolved:
            return fmt::format("this unresolved reference needs the id '{}', which is taken: give the other another id",
                               id);
        case WorkOrigin::shared:
            return fmt::format("the work '{}' is defined twice: delete this definition", id);
        case WorkOrigin::paper:
        case WorkOrigin::reference:
            if (first.origin == WorkOrigin::paper)
                return fmt::format("'{0}' is a paper of this collection: write '- {0}' here instead", id);
            return fmt::format("the work '{0}' is defined twice: write '- {0}' here instead", id);
    }
    return id;
}

/// Sorts indexes, not the works: those are large, and there may be many.
std::vector<std::uint32_t> sorted_order(const std::vector<WorkDefinition>& definitions) {
    std::vector<std::uint32_t> order(definitions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return order_of(definitions[i]); });
    return order;
}

/// One work that bears a number; the number is folded, since DOIs have no case.
struct Bearer {
    std::string number;
    const WorkDefinition* definition;
    Location at;
};

Location place_of(const Work& work, const char* variable) {
    const auto found = work.record.key_at.find(variable);
    return found == work.record.key_at.end() ? work.at : found->second;
}

std::vector<Bearer> bearers(const std::vector<WorkDefinition>& works, std::string Record::*member,
                            const char* variable) {
    std::vector<Bearer> all;
    for (const WorkDefinition& definition : works) {
        const std::string& number = definition.work.record.*member;
        if (!number.empty()) all.push_back({fold(number), &definition, place_of(definition.work, variable)});
    }
    // Papers first, so that the reference to one is what is wrong.
    std::ranges::sort(all, {}, [](const Bearer& bearer) {
        const bool paper = bearer.definition->origin == WorkOrigin::paper;
        return std::make_tuple(std::string_view(bearer.number), !paper, bearer.at,
                               std::string_view(bearer.definition->work.id));
    });
    return all;
}

std::string repeat_text(const Bearer& first, const Bearer& second, const char* variable) {
    const std::string& id = first.definition->work.id;
    const std::string has =
        fmt::format("'{}' has the {} of '{}', {}", second.definition->work.id, variable, id, first.number);
    switch (second.definition->origin) {
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

/// Reports every work that has the DOI or PMID of another one.
void check_identifiers(const std::vector<WorkDefinition>& works, Diagnostics& diagnostics) {
    check_numbers(bearers(works, &Record::DOI, "DOI"), "DOI", diagnostics);
    check_numbers(bearers(works, &Record::PMID, "PMID"), "PMID", diagnostics);
}

}  // namespace

std::vector<WorkDefinition> unify_works(Inventory& inventory, Diagnostics& diagnostics) {
    std::vector<WorkDefinition> all = collect_definitions(inventory);
    std::vector<WorkDefinition> unique;
    unique.reserve(all.size());
    for (const std::uint32_t i : sorted_order(all)) {
        if (unique.empty() || unique.back().work.id != all[i].work.id) {
            unique.push_back(std::move(all[i]));
        } else if (all[i].origin != WorkOrigin::paper) {  // two papers: fill_namespace says so
            diagnostics.report(Code::duplicate_id, all[i].work.at, duplicate_text(unique.back(), all[i]))
                .notes.push_back({unique.back().work.at, "first defined here"});
        }
    }
    check_identifiers(unique, diagnostics);
    return unique;
}

}  // namespace conspectus
