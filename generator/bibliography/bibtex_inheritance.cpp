#include "bibliography/bibtex_inheritance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

/// What inherited fields may take in all, so that few bytes do not become many.
constexpr std::size_t most_inherited_bytes = std::size_t{64} << 20;

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 24> private_fields = {
    "ids",           "crossref",    "xref",           "xdata",          "entryset", "entrysubtype",
    "execute",       "label",       "options",        "presort",        "related",  "relatedoptions",
    "relatedstring", "relatedtype", "shorthand",      "shorthandintro", "sortkey",  "shorttitle",
    "sorttitle",     "indextitle",  "indexsorttitle", "file",           "keywords", "abstract"};
constexpr std::array<std::string_view, 9> part_types = {"inbook",        "incollection",   "inreference",
                                                        "inproceedings", "conference",     "bookinbook",
                                                        "suppbook",      "suppcollection", "chapter"};
constexpr std::array<std::string_view, 3> parts_of_books = {"inbook", "bookinbook", "suppbook"};
constexpr std::array<std::string_view, 4> sets = {"mvbook", "mvcollection", "mvreference", "mvproceedings"};
constexpr std::array<std::string_view, 2> articles = {"article", "suppperiodical"};

/// What the parent's titles are called in the child; empty: the same.
std::string_view title_prefix(std::string_view parent, std::string_view child) {
    if (is_one_of(parent, sets)) return "main";
    if (is_one_of(child, part_types)) return "book";
    if (parent == "periodical" && is_one_of(child, articles)) return "journal";
    return {};
}

std::string child_name(std::string_view name, std::string_view prefix) {
    if (prefix.empty()) return std::string(name);
    if (name == "title" && prefix == "journal") return "journaltitle";
    if (name == "title" || name == "subtitle" || name == "titleaddon") return fmt::format("{}{}", prefix, name);
    return std::string(name);
}

void remove_field(BibtexEntry& entry, std::string_view name) {
    std::erase_if(entry.fields, [&](const BibtexField& field) { return field.name == name; });
}

class Inheritance {
  public:
    Inheritance(std::vector<BibtexEntry>& entries, std::vector<BibliographyFault>& faults)
        : entries_(entries), faults_(faults), states_(entries.size(), State::untouched) {
        for (std::size_t i = 0; i < entries.size(); ++i) by_key_.emplace(ascii_lowered(entries[i].key), i);
    }

    void run() {
        for (std::size_t i = 0; i < entries_.size(); ++i) visit(i);
    }

  private:
    enum class State { untouched, open, done };

    /// Parents come before their children; a stack of our own, because a chain may be long.
    void visit(std::size_t start) {
        std::vector<std::size_t> stack = {start};
        while (!stack.empty()) {
            const std::size_t index = stack.back();
            if (states_[index] == State::done) {
                stack.pop_back();
            } else if (states_[index] == State::open) {
                take_all(index);
                states_[index] = State::done;
                stack.pop_back();
            } else {
                states_[index] = State::open;
                for (const std::size_t parent : parents_of(entries_[index]))
                    if (states_[parent] == State::untouched) stack.push_back(parent);
            }
        }
    }
    std::vector<std::string> keys_in(const BibtexEntry& entry, std::string_view name) const {
        std::vector<std::string> keys;
        const std::string* value = entry.find(name);
        if (value == nullptr) return keys;
        for (std::string_view rest = *value; !rest.empty();) {
            const std::size_t comma = name == "xdata" ? std::min(rest.find(','), rest.size()) : rest.size();
            const std::string_view key = trimmed(rest.substr(0, comma));
            if (!key.empty()) keys.emplace_back(key);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
        return keys;
    }
    std::vector<std::size_t> parents_of(const BibtexEntry& entry) const {
        std::vector<std::size_t> parents;
        for (const char* name : {"xdata", "crossref"}) {
            for (const std::string& key : keys_in(entry, name)) {
                const auto found = by_key_.find(ascii_lowered(key));
                if (found != by_key_.end()) parents.push_back(found->second);
            }
        }
        return parents;
    }
    void report(const BibtexEntry& entry, std::string text) {
        if (faults_.size() < max_bibliography_faults) faults_.push_back({entry.at, std::move(text)});
    }
    void take_all(std::size_t index) {
        for (const char* name : {"xdata", "crossref"}) {
            bool all_found = true;
            for (const std::string& key : keys_in(entries_[index], name)) all_found &= take(index, name, key);
            if (all_found) remove_field(entries_[index], name);
        }
    }
    bool take(std::size_t index, std::string_view name, const std::string& key) {
        BibtexEntry& child = entries_[index];
        const auto found = by_key_.find(ascii_lowered(key));
        if (found == by_key_.end()) {
            report(child, fmt::format("expected an entry of this file as the {} of {}, found none with the key {}",
                                      name, quote(child.key), quote(key)));
            return false;
        }
        if (states_[found->second] != State::done) {
            report(child,
                   fmt::format("expected another entry as the {} of {}, found {}, which takes its fields from it", name,
                               quote(child.key), quote(key)));
            return false;
        }
        const BibtexEntry& parent = entries_[found->second];
        const bool is_data = name == "xdata";
        const std::string_view prefix = is_data ? std::string_view() : title_prefix(parent.type, child.type);
        for (const BibtexField& field : parent.fields) {
            if (!is_data && is_one_of(field.name, private_fields)) continue;
            add(child, child_name(field.name, prefix), field.value);
            if (!is_data && field.name == "author" && is_one_of(child.type, parts_of_books))
                add(child, "bookauthor", field.value);
        }
        return true;
    }
    void add(BibtexEntry& child, std::string name, const std::string& value) {
        if (child.find(name) != nullptr) return;
        inherited_bytes_ += value.size();
        if (inherited_bytes_ > most_inherited_bytes) {
            child.repeated.push_back(std::move(name));
            return;
        }
        child.fields.push_back({std::move(name), value});
    }

    std::vector<BibtexEntry>& entries_;
    std::vector<BibliographyFault>& faults_;
    std::vector<State> states_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::size_t inherited_bytes_ = 0;
};

}  // namespace

void inherit_fields(std::vector<BibtexEntry>& entries, std::vector<BibliographyFault>& faults) {
    Inheritance(entries, faults).run();
}

}  // namespace conspectus
