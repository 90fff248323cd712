#include "link/catalog/works.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
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

/// A work with its DOI or PMID, folded because DOIs are case-insensitive.
struct Bearer {
    std::string number;
    const Work* work;
    Location at;
};

Location variable_location(const Record& record, const char* variable, Location otherwise) {
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
            all.push_back({fold(number), &work, variable_location(record, variable, catalog.location_of(work))});
    }
    // Papers first, so that the reference is reported and not the paper.
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

namespace {

/// The journals of journals.yaml by each of their names, folded.
class JournalNames {
  public:
    JournalNames(const std::vector<Journal>& journals, Diagnostics& diagnostics) : journals_(journals) {
        for (std::uint32_t i = 0; i < journals.size(); ++i) add_names(i, diagnostics);
    }

    MaybeIndex find(const Localized& container) {
        for (const Wording& title : container.wordings) {
            if (const MaybeIndex journal = find(title.text)) return journal;
        }
        return {};
    }

  private:
    MaybeIndex find(const std::string& printed) {
        const auto [known, is_new] = by_print_.try_emplace(printed);
        if (is_new) {
            const auto found = by_name_.find(fold(printed));
            if (found != by_name_.end()) known->second = found->second;
        }
        return known->second;
    }

    void add_names(std::uint32_t index, Diagnostics& diagnostics) {
        const Journal& journal = journals_[index];
        add(journal.id, index, journal.at, diagnostics);
        for (const Wording& title : journal.title.wordings) add(title.text, index, title.at, diagnostics);
        for (const Wording& short_form : journal.abbreviation.wordings)
            add(short_form.text, index, short_form.at, diagnostics);
        for (const std::string& alias : journal.aliases) add(alias, index, journal.at, diagnostics);
    }

    void add(const std::string& name, std::uint32_t index, Location at, Diagnostics& diagnostics) {
        const auto [known, is_new] = by_name_.try_emplace(fold(name), index);
        if (is_new || known->second == index) return;
        const Journal& first = journals_[known->second];
        const bool same_id = first.id == journals_[index].id;
        if (same_id && name != journals_[index].id) return;  // said once, for the id
        diagnostics
            .report(Code::duplicate_label, at,
                    same_id ? fmt::format("the journal '{}' is defined twice: join the two entries", name)
                            : fmt::format("the journals '{}' and '{}' share the name '{}': leave it to one of them",
                                          first.id, journals_[index].id, name))
            .notes.push_back({first.at, "first defined here"});
    }

    const std::vector<Journal>& journals_;
    std::unordered_map<std::string, std::uint32_t> by_name_;
    std::unordered_map<std::string, MaybeIndex> by_print_;  ///< caches the result for each printed title
};

}  // namespace

void match_journals(Catalog& catalog, Diagnostics& diagnostics) {
    JournalNames names(catalog.journals, diagnostics);
    for (std::size_t i = 0; i < catalog.works.size(); ++i)
        catalog.resolved.works[i].journal = names.find(catalog.record_of(catalog.works[i]).container_title);
}

}  // namespace conspectus
