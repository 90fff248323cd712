#include "link/catalog/journal_matcher.h"

#include <fmt/format.h>

#include <string>
#include <unordered_map>

#include "text/fold.h"

namespace conspectus {
namespace {

/// journals.yaml by every name, folded.
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
    std::unordered_map<std::string, MaybeIndex> by_print_;  ///< folding each title once
};

}  // namespace

void match_journals(Catalog& catalog, Diagnostics& diagnostics) {
    JournalNames names(catalog.journals, diagnostics);
    for (std::size_t i = 0; i < catalog.works.size(); ++i)
        catalog.resolved.works[i].journal = names.find(catalog.record_of(catalog.works[i]).container_title);
}

}  // namespace conspectus
