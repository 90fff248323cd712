#include "link/catalog/identifier_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "text/fold.h"

namespace conspectus {
namespace {

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

void check(const std::vector<Bearer>& sorted, const char* variable, Diagnostics& diagnostics) {
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

void check_identifiers(const std::vector<WorkDefinition>& works, Diagnostics& diagnostics) {
    check(bearers(works, &Record::DOI, "DOI"), "DOI", diagnostics);
    check(bearers(works, &Record::PMID, "PMID"), "PMID", diagnostics);
}

}  // namespace conspectus
