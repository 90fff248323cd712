#include "csl/disambiguation.h"

#include <algorithm>
#include <map>
#include <set>

#include "csl/evaluator.h"

namespace conspectus::csl {
namespace {

using Group = std::vector<std::size_t>;  ///< items whose cites are alike

/// The names that are shown alike, by their short forms: by the forms with initials the full ones.
using People = std::map<std::string, std::map<std::string, std::set<std::string>>>;

/// Returns a name without spaces and periods, on which initials do not agree.
std::string bare(std::string name) {
    std::erase_if(name, [](char c) { return c == ' ' || c == '.'; });
    return name;
}

class Disambiguator {
  public:
    Disambiguator(const Style& style, const std::vector<Item>& items, const std::vector<Citation>& citations)
        : style_(style), items_(items), is_repeated_(items.size()), states_(items.size()), probes_(items.size()) {
        for (const Citation& citation : citations) {
            for (const Cite& cite : citation.cites) {
                if (cite.position != Position::first) is_repeated_[cite.item] = true;
            }
        }
        later_.position = Position::subsequent;
        later_.first_note = 1;
        // Where later cites show fewer names, they decide.
        const NameOptions& names = style.citation.names;
        if (names.et_al_subsequent_min || names.et_al_subsequent_use_first) first_ = later_;
    }

    std::vector<Disambiguation> run(const std::vector<std::size_t>& order) {
        const Area& area = style_.citation;
        const bool expands = area.add_given_names || area.add_names;
        if (expands) probe_names();
        if (area.add_given_names && area.given_name_rule != GivenNameRule::by_cite) expand_all_names();
        std::vector<Group> groups = alike(order);
        if (expands) {
            for (const Group& group : groups) expand(group);
            groups = alike(order);
        }
        for (const Group& group : groups) set_condition(group, false);
        Group repeated;
        std::ranges::copy_if(order, std::back_inserter(repeated), [&](std::size_t item) { return is_repeated_[item]; });
        for (const Group& group : alike(repeated, true)) set_condition(group, true);
        if (area.add_year_suffix) {
            for (const Group& group : alike(order)) {
                for (std::size_t i = 0; i < group.size(); ++i) states_[group[i]].year_suffix = year_suffix_letters(i);
            }
        }
        return std::move(states_);
    }

  private:
    Scope scope_of(std::size_t item, bool is_later = false) const {
        return {.style = &style_,
                .area = AreaKind::citation,
                .item = &items_[item],
                .cite = is_later ? &later_ : &first_,
                .disambiguation = &states_[item],
                .citation_number = 0,
                .locale = style_.citation.layout_for(items_[item]).locale};
    }

    std::string text_of(std::size_t item, bool is_later = false) const {
        const Scope scope = scope_of(item, is_later);
        Output out;
        Evaluator evaluator(scope, out);
        evaluator.render_layout(style_.citation.layout_for(items_[item]), false);
        return out.plain();
    }

    void probe_names() {
        for (std::size_t item = 0; item < items_.size(); ++item) {
            Scope scope = scope_of(item);
            scope.probe = &probes_[item];
            Output out;
            Evaluator evaluator(scope, out);
            evaluator.render_layout(style_.citation.layout_for(items_[item]), false);
            for (const NameListProbe& list : probes_[item])
                states_[item].names.push_back({.levels = std::vector<unsigned char>(list.texts.size())});
        }
    }

    /// Returns the groups of two or more among items, in the order in which they begin.
    std::vector<Group> alike(const Group& among, bool is_later = false) const {
        std::map<std::string, std::size_t> places;
        std::vector<Group> groups;
        for (const std::size_t item : among) {
            const std::string text = text_of(item, is_later);
            if (text.empty()) continue;
            const auto [place, is_new] = places.emplace(text, groups.size());
            if (is_new) groups.emplace_back();
            groups[place->second].push_back(item);
        }
        std::erase_if(groups, [](const Group& group) { return group.size() < 2; });
        return groups;
    }

    /// Returns whether the cites of a group are no longer all alike.
    bool is_split(const Group& group, bool is_later = false) const {
        const std::string first = text_of(group.front(), is_later);
        return std::ranges::any_of(group, [&](std::size_t item) { return text_of(item, is_later) != first; });
    }

    /// Tells names apart that look alike, in whatever cite they are.
    void expand_all_names() {
        People people;
        for (const auto& lists : probes_) {
            for (const NameListProbe& list : lists) {
                for (std::size_t i = 0; i < expandable(list, list.count); ++i)
                    people[list.texts[i][0]][list.texts[i][1]].insert(bare(list.texts[i][2]));
            }
        }
        for (std::size_t item = 0; item < items_.size(); ++item) {
            for (std::size_t l = 0; l < probes_[item].size(); ++l) {
                const NameListProbe& list = probes_[item][l];
                for (std::size_t i = 0; i < expandable(list, list.count); ++i)
                    states_[item].names[l].levels[i] = level_among(people, list.texts[i]);
            }
        }
    }

    /// Returns how much of a name tells it from its namesakes; 0 if it has none.
    unsigned char level_among(const People& people, const std::array<std::string, 3>& name) const {
        const auto& namesakes = people.at(name[0]);
        const std::size_t same_initials = namesakes.at(name[1]).size();
        if (same_initials > 1 && !only_initials()) return 2;
        return namesakes.size() > 1 ? 1 : 0;
    }

    bool only_initials() const {
        const GivenNameRule rule = style_.citation.given_name_rule;
        return rule == GivenNameRule::all_names_with_initials || rule == GivenNameRule::primary_name_with_initials;
    }

    /// Returns how many of the first `count` names of a list may be shown with more.
    std::size_t expandable(const NameListProbe& list, std::size_t count) const {
        const GivenNameRule rule = style_.citation.given_name_rule;
        const bool only_first =
            rule == GivenNameRule::primary_name || rule == GivenNameRule::primary_name_with_initials;
        if (only_initials() && !list.has_initials) return 0;
        return std::min(count, only_first ? 1 : list.texts.size());
    }

    std::size_t most_names(const Group& group, std::size_t list) const {
        std::size_t most = 0;
        for (const std::size_t item : group) {
            if (list < probes_[item].size()) most = std::max(most, probes_[item][list].texts.size());
        }
        return most;
    }

    /// Shows more of the names of cites that are alike, and more names, until they differ.
    void expand(const Group& group) {
        if (group.size() < 2) return;
        std::vector<Disambiguation> before;
        for (const std::size_t item : group) before.push_back(states_[item]);
        const Area& area = style_.citation;
        std::size_t lists = 0;
        for (const std::size_t item : group) lists = std::max(lists, probes_[item].size());
        for (std::size_t list = 0; list < lists; ++list) {
            const std::size_t most = most_names(group, list);
            std::size_t shown = most;
            for (const std::size_t item : group) {
                if (list < probes_[item].size()) shown = std::min(shown, shown_of(item, list));
            }
            for (std::size_t count = shown; count <= (area.add_names ? most : shown); ++count) {
                if (count > shown && show(group, list, count)) return expand_parts(group);
                if (area.add_given_names && expand_names(group, list, count)) return expand_parts(group);
            }
        }
        for (std::size_t i = 0; i < group.size(); ++i) states_[group[i]] = before[i];
    }

    std::size_t shown_of(std::size_t item, std::size_t list) const {
        return std::max(probes_[item][list].count, states_[item].names[list].count.value_or(0));
    }

    bool show(const Group& group, std::size_t list, std::size_t count) {
        for (const std::size_t item : group) {
            if (list < states_[item].names.size()) states_[item].names[list].count = count;
        }
        return is_split(group);
    }

    /// Returns whether the people of a group at one place of a list are not all the same, but for the spaces and
    /// periods of their initials.
    bool are_different(const Group& group, std::size_t list, std::size_t i) const {
        std::set<std::string> people;
        for (const std::size_t item : group) {
            if (list >= probes_[item].size() || i >= probes_[item][list].texts.size()) continue;
            people.insert(bare(probes_[item][list].texts[i][2]));
        }
        return people.size() > 1;
    }

    /// Raises one name after the other; what does not help is taken back.
    bool expand_names(const Group& group, std::size_t list, std::size_t count) {
        std::size_t most = 0;
        for (const std::size_t item : group) {
            if (list < probes_[item].size()) most = std::max(most, expandable(probes_[item][list], count));
        }
        for (std::size_t i = 0; i < most; ++i) {
            if (!are_different(group, list, i)) continue;
            std::vector<unsigned char> before;
            for (const std::size_t item : group) before.push_back(level(item, list, i));
            for (unsigned char now = 1; now <= (only_initials() ? 1 : 2); ++now) {
                for (const std::size_t item : group) set_level(item, list, i, std::max(level(item, list, i), now));
                if (is_split(group)) return true;
            }
            for (std::size_t k = 0; k < group.size(); ++k) set_level(group[k], list, i, before[k]);
        }
        return false;
    }

    unsigned char level(std::size_t item, std::size_t list, std::size_t i) const {
        const auto& names = states_[item].names;
        return list < names.size() && i < names[list].levels.size() ? names[list].levels[i] : 0;
    }

    void set_level(std::size_t item, std::size_t list, std::size_t i, unsigned char level) {
        auto& names = states_[item].names;
        if (list < names.size() && i < names[list].levels.size()) names[list].levels[i] = level;
    }

    void expand_parts(const Group& group) {
        for (const Group& part : alike(group)) expand(part);
    }

    void set_condition(const Group& group, bool is_later) {
        for (const std::size_t item : group) states_[item].condition = true;
        if (is_split(group, is_later)) return;
        for (const std::size_t item : group) states_[item].condition = false;
    }

    const Style& style_;
    const std::vector<Item>& items_;
    std::vector<bool> is_repeated_;  ///< by item: a later cite is written otherwise
    Cite first_;
    Cite later_;
    std::vector<Disambiguation> states_;
    std::vector<std::vector<NameListProbe>> probes_;
};

}  // namespace

std::string year_suffix_letters(std::size_t number) {
    std::string letters;
    for (++number; number > 0; number = (number - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('a' + (number - 1) % 26));
    return letters;
}

std::vector<Disambiguation> disambiguate(const Style& style, const std::vector<Item>& items,
                                         const std::vector<Citation>& citations,
                                         const std::vector<std::size_t>& order) {
    return Disambiguator(style, items, citations).run(order);
}

}  // namespace conspectus::csl
