#include <algorithm>

#include "csl/evaluator.h"
#include "csl/name.h"
#include "csl/text_case.h"
#include "text/utf8.h"

namespace conspectus::csl {
namespace {

/// The options of one names element, with the values that CSL gives where nothing is set.
struct Settings {
    explicit Settings(const NameOptions& set)
        : and_word(set.and_word.value_or(And::none)),
          delimiter(set.delimiter ? std::string_view(*set.delimiter) : std::string_view(", ")),
          precedes_et_al(set.delimiter_precedes_et_al.value_or(Precedes::contextual)),
          precedes_last(set.delimiter_precedes_last.value_or(Precedes::contextual)),
          use_last(set.et_al_use_last.value_or(false)),
          form(set.form.value_or(NameForm::long_form)),
          order(set.name_as_sort_order.value_or(SortOrder::none)),
          sort_separator(set.sort_separator ? std::string_view(*set.sort_separator) : std::string_view(", ")) {}

    And and_word;
    std::string_view delimiter;
    Precedes precedes_et_al;
    Precedes precedes_last;
    bool use_last;
    NameForm form;
    SortOrder order;
    std::string_view sort_separator;
};

/// Writes the names of one names element.
class NamesWriter {
  public:
    NamesWriter(Evaluator& evaluator, const NamesElement& element)
        : evaluator_(evaluator),
          out_(evaluator.out()),
          style_(evaluator.style()),
          element_(element),
          set_(element.options[static_cast<std::size_t>(evaluator.scope().area)]),
          settings_(set_) {
        if (!is_sorting()) return;
        if (settings_.form != NameForm::count) settings_.order = SortOrder::all;
        settings_.use_last = evaluator_.scope().sorting->et_al_use_last.value_or(settings_.use_last);
    }

    Rendered write() {
        const std::string_view delimiter =
            set_.names_delimiter ? std::string_view(*set_.names_delimiter) : std::string_view();
        bool is_there = false;
        const bool is_combined = combines_editor_and_translator();
        for (const Variable variable : element_.variables) {
            const std::vector<Name>& names = evaluator_.names(variable);
            if (names.empty()) continue;
            if (is_combined && is_there) break;
            const Output::Mark start = out_.mark();
            if (is_there && settings_.form != NameForm::count) out_.add(delimiter);
            const Output::Mark content = out_.mark();
            write_variable(variable, names, is_combined);
            evaluator_.mark_used(variable);
            if (settings_.form == NameForm::count) {
                is_there = true;
            } else if (out_.has_text_since(content)) {
                is_there = true;
            } else {
                out_.cut(start);
            }
        }
        if (is_there && settings_.form == NameForm::count) out_.add(number_of_names());
        return {true, is_there};
    }

  private:
    bool is_sorting() const { return evaluator_.scope().sorting != nullptr; }

    std::string number_of_names() const {
        std::string digits = std::to_string(counted_);
        return is_sorting() ? std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits : digits;
    }

    /// "editor translator" of the same people have one list and one label, if there is a word for it.
    bool combines_editor_and_translator() const {
        if (element_.variables.size() != 2) return false;
        const auto has = [&](Variable variable) {
            return std::ranges::find(element_.variables, variable) != element_.variables.end();
        };
        const Item& item = *evaluator_.scope().item;
        if (!has(Variable::editor) || !has(Variable::translator) || item.names(Variable::editor).empty()) return false;
        const TermForm form = element_.label ? element_.label->form : TermForm::long_form;
        return item.names(Variable::editor) == item.names(Variable::translator) &&
               !evaluator_.locale().term(style_.terms.editor_translator, form).empty();
    }

    void write_variable(Variable variable, const std::vector<Name>& names, bool is_combined) {
        const bool has_label = element_.label && !is_sorting() && settings_.form != NameForm::count;
        const bool is_left_out = evaluator_.scope().suppresses_author && evaluator_.name_lists() == 0;
        const Output::Mark all = out_.mark();
        if (has_label && element_.label->is_before_name) write_label(variable, names.size(), is_combined);
        const Output::Mark start = out_.mark();
        if (!is_sorting()) out_.add_rich(element_.name_affixes.prefix);
        const Output::Mark content = out_.mark();
        write_list(names);
        if (!out_.has_text_since(content)) {
            out_.cut(start);
        } else if (!is_sorting()) {
            out_.add_rich(element_.name_affixes.suffix);
        }
        if (has_label && !element_.label->is_before_name) write_label(variable, names.size(), is_combined);
        if (is_left_out) out_.cut(all);
    }

    void write_label(Variable variable, std::size_t count, bool is_combined) {
        const NameLabel& label = *element_.label;
        const auto named = style_.term_names.find(name_of(variable));
        if (!named && !is_combined) return;
        const bool is_plural = label.plural == Plural::always || (label.plural == Plural::contextual && count > 1);
        const std::string& text =
            evaluator_.locale().term(is_combined ? style_.terms.editor_translator : *named, label.form, is_plural);
        if (text.empty()) return;
        out_.add_rich(label.affixes.prefix);
        const bool is_formatted = !label.formatting.is_unset();
        if (is_formatted) out_.open(label.formatting);
        const std::size_t content = out_.events().size();
        std::string stripped = text;
        if (label.strip_periods) std::erase(stripped, '.');
        out_.add_rich(stripped);
        apply_text_case(out_, content, label.text_case, evaluator_.locale().language, true);
        if (is_formatted) out_.close();
        out_.add_rich(label.affixes.suffix);
    }

    /// How many names are shown before "et al."; all of them without it.
    std::size_t shown_count(std::size_t count, const ShownNames* shown) const {
        const Cite* cite = evaluator_.scope().cite;
        const bool is_later =
            evaluator_.scope().area == AreaKind::citation && cite != nullptr && cite->position != Position::first;
        std::optional<unsigned> least = set_.et_al_min;
        std::optional<unsigned> first = set_.et_al_use_first;
        if (is_later) {
            if (set_.et_al_subsequent_min) least = set_.et_al_subsequent_min;
            if (set_.et_al_subsequent_use_first) first = set_.et_al_subsequent_use_first;
        }
        if (is_sorting()) {
            const NameOptions& own = *evaluator_.scope().sorting;
            if (own.et_al_min) least = own.et_al_min;
            if (own.et_al_use_first) first = own.et_al_use_first;
        }
        if (!least || !first || *least == 0 || count < *least) return count;
        std::size_t use = std::min<std::size_t>(count, *first);
        if (shown != nullptr && shown->count) use = std::max(use, std::min(count, *shown->count));
        return use;
    }

    void write_list(const std::vector<Name>& names) {
        const ShownNames* shown = nullptr;
        const Disambiguation* settled = evaluator_.scope().disambiguation;
        const std::size_t number = evaluator_.next_name_list();
        if (settled != nullptr && number < settled->names.size()) shown = &settled->names[number];
        const std::size_t count = shown_count(names.size(), shown);
        const bool is_cut = count < names.size();
        const bool uses_last = is_cut && settings_.use_last && count + 2 <= names.size();
        if (settings_.form == NameForm::count) {
            counted_ += count + (uses_last ? 1 : 0);
            return;
        }
        if (evaluator_.scope().probe != nullptr) probe(names, count);
        out_.begin(Tag::names);
        const bool is_formatted = !element_.name_formatting.is_unset();
        if (is_formatted) out_.open(element_.name_formatting);
        for (std::size_t i = 0; i < count; ++i) {
            const bool is_last = i + 1 == count && !is_cut;
            if (i > 0) out_.add(is_last ? before_last(count) : settings_.delimiter);
            write_name(names[i], i, level_of(shown, i));
        }
        if (uses_last) {
            out_.add(settings_.delimiter);
            out_.add("\u2026 ");
            write_name(names.back(), names.size() - 1, level_of(shown, names.size() - 1));
        }
        if (is_formatted) out_.close();
        if (is_cut && !uses_last && !is_sorting()) write_et_al(count);
        out_.end(Tag::names);
    }

    /// Renders every name at every level, aside.
    void probe(const std::vector<Name>& names, std::size_t count) {
        NameListProbe list{.count = count, .has_initials = set_.initialize_with && set_.initialize.value_or(true)};
        const Output::Mark start = out_.mark();
        for (std::size_t i = 0; i < names.size(); ++i) {
            std::array<std::string, 3>& texts = list.texts.emplace_back();
            for (unsigned level = 0; level < texts.size(); ++level) {
                const Output::Mark before = out_.mark();
                write_name(names[i], i, level);
                texts[level] = out_.plain(before.events, out_.events().size());
                out_.cut(before);
            }
        }
        out_.cut(start);
        evaluator_.scope().probe->push_back(std::move(list));
    }

    static unsigned level_of(const ShownNames* shown, std::size_t i) {
        return shown != nullptr && i < shown->levels.size() ? shown->levels[i] : 0;
    }

    bool is_inverted(std::size_t i) const {
        return settings_.form == NameForm::long_form &&
               (settings_.order == SortOrder::all || (settings_.order == SortOrder::first && i == 0));
    }

    /// Returns what stands between the last two names.
    std::string before_last(std::size_t count) const {
        if (settings_.and_word == And::none || is_sorting()) return std::string(settings_.delimiter);
        const std::string& word = evaluator_.locale().term(style_.terms.and_word);
        const std::string_view conjunction = settings_.and_word == And::symbol ? "&" : std::string_view(word);
        bool delimits = settings_.precedes_last == Precedes::always;
        if (settings_.precedes_last == Precedes::contextual) delimits = count > 2;
        if (settings_.precedes_last == Precedes::after_inverted_name) delimits = is_inverted(count - 2);
        std::string between(delimits ? settings_.delimiter : std::string_view(" "));
        if (!between.ends_with(' ')) between += ' ';
        return between + std::string(conjunction) + " ";
    }

    void write_et_al(std::size_t count) {
        const std::string& term = evaluator_.locale().term(element_.et_al.term);
        if (term.empty()) return;
        if (count > 0) {
            bool delimits = settings_.precedes_et_al == Precedes::always;
            if (settings_.precedes_et_al == Precedes::contextual) delimits = count > 1;
            if (settings_.precedes_et_al == Precedes::after_inverted_name) delimits = is_inverted(count - 1);
            const bool is_joined = is_han(first_code_point(term));
            out_.add(delimits ? settings_.delimiter : std::string_view(is_joined ? "" : " "));
        }
        const bool is_formatted = !element_.et_al.formatting.is_unset();
        if (is_formatted) out_.open(element_.et_al.formatting);
        out_.add_rich(term);
        if (is_formatted) out_.close();
    }

    void write_name(const Name& written, std::size_t i, unsigned level) {
        out_.begin(Tag::name);
        if (!written.literal.empty()) {
            const std::string_view literal = written.literal;
            write_part(is_sorting() ? without_article(literal) : literal, element_.family, false);
        } else {
            const Name name = with_particles(written);
            if (is_east_asian(name) || name.static_ordering) {
                write_static(name);
            } else if (settings_.form == NameForm::short_form && level == 0) {
                write_short(name);
            } else {
                write_long(name, i, level);
            }
        }
        out_.end(Tag::name);
    }

    void write_static(const Name& name) {
        write_part(name.family, element_.family, true);
        if (settings_.form == NameForm::short_form || name.given.empty()) return;
        if (!is_east_asian(name)) out_.add(" ");
        write_part(name.given, element_.given, true);
    }

    static std::string joined(const std::string& particle, const std::string& rest) {
        if (particle.empty() || rest.empty()) return particle + rest;
        const bool is_close = particle.ends_with(' ') || particle.ends_with('\'') || particle.ends_with("\u2019") ||
                              particle.ends_with('-');
        return particle + (is_close ? "" : " ") + rest;
    }

    void write_short(const Name& name) {
        const bool is_demoted = is_sorting() && style_.demote != DemoteParticle::never;
        const std::string family = is_demoted ? name.family : joined(name.non_dropping_particle, name.family);
        write_part(family.empty() ? name.given : family, element_.family, true);
    }

    std::string given_of(const Name& name, unsigned level) const {
        const bool shortens = set_.initialize.value_or(true);
        if (!set_.initialize_with || (level >= 2 && shortens)) return name.given;
        return initials(name.given, {*set_.initialize_with, shortens, style_.initialize_with_hyphen});
    }

    void write_long(const Name& name, std::size_t i, unsigned level) {
        const std::string given = given_of(name, level);
        if (name.family.empty()) return write_part(name.given, element_.given, true);
        if (is_inverted(i) || is_sorting()) return write_inverted(name, given);
        if (!given.empty()) {
            write_part(given, element_.given, true);
            out_.add(" ");
        }
        out_.add_rich(element_.family.affixes.prefix);
        if (!name.dropping_particle.empty()) {
            write_part(name.dropping_particle, element_.given, false);
            if (joined(name.dropping_particle, "x").find(' ') != std::string::npos) out_.add(" ");
        }
        write_part(joined(name.non_dropping_particle, name.family), element_.family, false);
        if (!name.suffix.empty()) {
            out_.add(name.comma_suffix ? ", " : " ");
            out_.add_rich(name.suffix);
        }
        out_.add_rich(element_.family.affixes.suffix);
    }

    /// "van Gogh, Vincent", or "Gogh, Vincent van" where the particle is demoted.
    void write_inverted(const Name& name, const std::string& given) {
        const bool is_demoted = style_.demote == DemoteParticle::display_and_sort ||
                                (is_sorting() && style_.demote == DemoteParticle::sort_only);
        write_part(is_demoted ? name.family : joined(name.non_dropping_particle, name.family), element_.family, true);
        std::string particles = name.dropping_particle;
        if (is_demoted) particles = joined(particles, name.non_dropping_particle);
        if (!given.empty() || !particles.empty()) {
            out_.add(settings_.sort_separator);
            std::string rest = is_sorting() ? joined(particles, given) : given;
            if (!is_sorting() && !particles.empty()) rest += (rest.empty() ? "" : " ") + particles;
            write_part(rest, element_.given, true);
        }
        if (name.suffix.empty()) return;
        out_.add(settings_.sort_separator);
        out_.add_rich(name.suffix);
    }

    void write_part(std::string_view text, const NamePart& part, bool with_affixes) {
        if (text.empty()) return;
        if (with_affixes) out_.add_rich(part.affixes.prefix);
        const bool is_formatted = !part.formatting.is_unset();
        if (is_formatted) out_.open(part.formatting);
        const std::size_t content = out_.events().size();
        out_.add_rich(text);
        apply_text_case(out_, content, part.text_case, evaluator_.language(), true);
        if (is_formatted) out_.close();
        if (with_affixes) out_.add_rich(part.affixes.suffix);
    }

    Evaluator& evaluator_;
    Output& out_;
    const Style& style_;
    const NamesElement& element_;
    const NameOptions& set_;
    Settings settings_;
    std::size_t counted_ = 0;
};

/// Renders the first substitute that gives anything, after which its variables are empty.
Rendered render_substitute(Evaluator& evaluator, const Children& substitute) {
    for (std::uint32_t i = substitute.first; i < substitute.first + substitute.count; ++i) {
        Output& out = evaluator.out();
        const Output::Mark start = out.mark();
        const auto before = evaluator.used();
        const bool is_first = evaluator.name_lists() == 0;
        out.begin(Tag::names);
        const Output::Mark content = out.mark();
        evaluator.render_all({i, 1});
        const bool has_text = out.has_text_since(content);
        const bool has_own_names = out.find(Tag::names, content.events) < out.events().size();
        out.end(Tag::names);
        if (!has_text) {
            out.cut(start);
            continue;
        }
        if (has_own_names) out.drop_tag(start.events);
        if (!has_own_names && is_first && evaluator.scope().suppresses_author) out.cut(start);
        evaluator.suppress(evaluator.used() & ~before);
        return {true, true};
    }
    return {true, false};
}

}  // namespace

Rendered render_names(Evaluator& evaluator, const Node& node) {
    const NamesElement& element = evaluator.style().names[node.index];
    const Rendered rendered = NamesWriter(evaluator, element).write();
    if (rendered.filled || element.substitute.count == 0) return rendered;
    if (evaluator.scope().suppresses_author && evaluator.name_lists() == 1) return rendered;
    return render_substitute(evaluator, element.substitute);
}

}  // namespace conspectus::csl
