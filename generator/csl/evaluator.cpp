#include "csl/evaluator.h"

#include <fmt/format.h>

#include <algorithm>

#include "csl/date.h"
#include "csl/number.h"
#include "csl/text_case.h"
#include "text/utf8.h"

namespace conspectus::csl {
namespace {

bool is_page(Variable variable) {
    return variable == Variable::page || variable == Variable::locator;
}

/// An address or number of a catalogue, whose signs are its own.
bool is_identifier(Variable variable) {
    return variable == Variable::url || variable == Variable::doi || variable == Variable::isbn ||
           variable == Variable::issn || variable == Variable::pmid || variable == Variable::pmcid;
}

/// Returns a number in a form that sorts as it counts.
std::string number_key(std::string_view text) {
    const auto number = leading_number(text);
    if (!number || *number < 0) return std::string(text);
    const std::string digits = std::to_string(*number);
    return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

}  // namespace

Evaluator::Evaluator(const Scope& scope, Output& out)
    : scope_(scope), style_(*scope.style), locale_(scope.style->locales[scope.locale]), out_(out) {
    const std::string& language = scope.item->text(Variable::language);
    const std::string& own = language.empty() ? style_.default_locale : language;
    is_english_ = own.empty() || is_of_language(own, "en");
}

std::string_view Evaluator::language() const {
    const std::string& own = scope_.item->text(Variable::language);
    return own.size() == 2 || (own.size() > 2 && (own[2] == '-' || own[2] == '_')) ? std::string_view(own)
                                                                                   : std::string_view(locale_.language);
}

const std::vector<Name>& Evaluator::names(Variable variable) const {
    static const std::vector<Name> none;
    const Item& item = *scope_.item;
    if (is_suppressed(variable)) return none;
    const std::vector<Name>& own = item.names(variable);
    if (!own.empty() || variable != Variable::editor_translator) return own;
    const std::vector<Name>& editors = item.names(Variable::editor);
    return editors == item.names(Variable::translator) ? editors : none;
}

void Evaluator::render_layout(const Layout& layout, bool with_affixes) {
    const Output::Mark start = out_.mark();
    const bool is_formatted = !layout.formatting.is_unset();
    if (is_formatted) out_.open(layout.formatting);
    if (with_affixes) out_.add_rich(layout.affixes.prefix);
    const Output::Mark content = out_.mark();
    render_all(layout.children);
    if (!out_.has_text_since(content)) return out_.cut(start);
    if (with_affixes) out_.add_rich_to_block(layout.affixes.suffix);
    if (is_formatted) out_.close();
}

Rendered Evaluator::render_all(const Children& children) {
    Row row;
    return render_row(children, row);
}

Rendered Evaluator::render_row(const Children& children, Row& row) {
    Rendered all;
    for (std::uint32_t i = children.first; i < children.first + children.count; ++i) {
        const Node& node = style_.nodes[i];
        if (node.kind == NodeKind::choose) {
            if (const Node* branch = chosen_branch(node)) all.add(render_row(branch->children, row));
            continue;
        }
        const Output::Mark start = out_.mark();
        if (row.has_output) out_.add(row.delimiter);
        const Output::Mark content = out_.mark();
        all.add(render(node));
        if (out_.has_text_since(content)) {
            row.has_output = true;
        } else {
            out_.cut(start);
        }
    }
    return all;
}

Rendered Evaluator::render(const Node& node) {
    const Output::Mark start = out_.mark();
    const bool is_block = node.display != Display::unset;
    const bool is_formatted = !node.formatting.is_unset();
    if (is_block) out_.open({}, node.display);
    if (scope_.sorting == nullptr) out_.add_rich(node.affixes.prefix);
    if (is_formatted) out_.open(node.formatting);
    if (node.quotes) out_.open_quote();
    const Output::Mark content = out_.mark();
    const Rendered rendered = render_content(node);
    if (!out_.has_text_since(content)) {
        out_.cut(start);
        return rendered;
    }
    apply_text_case(out_, content.events, node.text_case, language(), is_english_);
    if (node.strip_periods) {
        for (std::size_t i = content.events; i < out_.events().size(); ++i) {
            if (out_.events()[i].kind != EventKind::text) continue;
            std::string text(out_.text_of(out_.events()[i]));
            if (std::erase(text, '.') > 0) out_.replace(i, text);
        }
    }
    if (node.quotes) out_.close_quote();
    if (is_formatted) out_.close();
    if (scope_.sorting == nullptr) out_.add_rich(node.affixes.suffix);
    if (is_block) out_.close();
    return rendered;
}

Rendered Evaluator::render_content(const Node& node) {
    switch (node.kind) {
        case NodeKind::variable:
            return render_variable(node);
        case NodeKind::macro: {
            const Output::Mark content = out_.mark();
            const Rendered rendered = render_all(style_.macros[node.index].children);
            return settle(rendered, content);
        }
        case NodeKind::term: {
            const std::size_t first = out_.events().size();
            out_.add_rich(locale_.term(node.term, node.form, node.plural == Plural::always));
            out_.mark_terms(first);
            return {};
        }
        case NodeKind::value:
            out_.add_rich(node.value);
            return {};
        case NodeKind::number:
            return render_number(node);
        case NodeKind::date:
            return render_date_node(node);
        case NodeKind::names:
            return render_names(*this, node);
        case NodeKind::label:
            return render_label(node);
        case NodeKind::group:
            return render_group(node);
        case NodeKind::choose:
        case NodeKind::branch:
            break;
    }
    return {};
}

Rendered Evaluator::render_group(const Node& node) {
    const Output::Mark content = out_.mark();
    Row row{node.delimiter};
    const Rendered rendered = render_row(node.children, row);
    return settle(rendered, content);
}

/// What called variables and found none is left out, as its words alone say nothing; so are macros, by the practice of
/// processors.
Rendered Evaluator::settle(const Rendered& rendered, Output::Mark content) {
    if (rendered.called && !rendered.filled) {
        out_.cut(content);
        return {true, false};
    }
    return out_.has_text_since(content) ? Rendered{true, true} : rendered;
}

/// Makes a label of the names and the year: "Doe65", "RoNo78", "DoRN99".
std::string Evaluator::citation_label() const {
    const Item& item = *scope_.item;
    std::string label = item.text(Variable::citation_label);
    if (label.empty()) {
        const std::vector<Name>& authors = item.names(Variable::author);
        const std::size_t count = std::min<std::size_t>(authors.size(), 4);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t letters = count == 1 ? 4 : count == 2 ? 2 : count == 3 && i == 0 ? 2 : 1;
            const Name& name = authors[i];
            label += first_code_points(name.literal.empty() ? name.family : name.literal, letters);
        }
        if (const Date* issued = item.date(Variable::issued); issued != nullptr && issued->begin.year > 0)
            label += fmt::format("{:02}", issued->begin.year % 100);
    }
    if (scope_.disambiguation != nullptr && !label.empty()) label += scope_.disambiguation->year_suffix;
    return label;
}

std::string Evaluator::value_of(Variable variable, TermForm form) const {
    const Item& item = *scope_.item;
    const auto either = [&](Variable first, Variable second) { return item.text(item.has(first) ? first : second); };
    const auto counted = [](unsigned number) { return number == 0 ? std::string() : std::to_string(number); };
    if (is_suppressed(variable)) return {};
    switch (variable) {
        case Variable::citation_number:
            return counted(scope_.citation_number);
        case Variable::citation_label:
            return citation_label();
        case Variable::year_suffix:
            return scope_.disambiguation == nullptr ? std::string() : scope_.disambiguation->year_suffix;
        case Variable::locator:
            return scope_.cite == nullptr ? std::string() : scope_.cite->locator;
        case Variable::first_reference_note_number:
            return scope_.cite == nullptr ? std::string() : counted(scope_.cite->first_note);
        case Variable::page_first:
            return item.has(variable) ? item.text(variable) : std::string(first_page(item.text(Variable::page)));
        case Variable::event:
            return either(variable, Variable::event_title);
        case Variable::event_title:
            return either(variable, Variable::event);
        case Variable::container_title_short:
            return either(variable, Variable::journal_abbreviation);
        case Variable::title:
            return form == TermForm::short_form ? either(Variable::title_short, variable) : item.text(variable);
        case Variable::container_title: {
            const std::string own = form == TermForm::short_form ? value_of(Variable::container_title_short, form) : "";
            return own.empty() ? item.text(variable) : own;
        }
        default:
            return item.text(variable);
    }
}

Rendered Evaluator::render_variable(const Node& node) {
    std::string value = value_of(node.variable, node.form);
    if (value.empty()) return {true, false};
    mark_used(node.variable);
    if (is_identifier(node.variable)) {
        out_.add(value);
        return {true, true};
    }
    if (scope_.sorting != nullptr && kind_of(node.variable) == VariableKind::number) {
        out_.add(number_key(value));
        return {true, true};
    }
    if (is_page(node.variable)) {
        const std::string& own = locale_.term(style_.terms.page_range_delimiter);
        value = format_pages(value, style_.page_range_format, own.empty() ? std::string_view("\u2013") : own);
    }
    if (node.variable == Variable::citation_number) out_.begin(Tag::citation_number);
    if (node.variable == Variable::year_suffix) out_.begin(Tag::year_suffix);
    out_.add_rich(value);
    if (node.variable == Variable::citation_number) out_.end(Tag::citation_number);
    if (node.variable == Variable::year_suffix) out_.end(Tag::year_suffix);
    return {true, true};
}

Gender Evaluator::gender_of(Variable variable) const {
    const auto term = style_.term_names.find(name_of(variable));
    return term ? locale_.gender(*term) : Gender::neuter;
}

Rendered Evaluator::render_number(const Node& node) {
    const std::string value = value_of(node.variable, node.form);
    if (value.empty()) return {true, false};
    mark_used(node.variable);
    if (scope_.sorting != nullptr) {
        out_.add(number_key(value));
    } else if (is_page(node.variable)) {
        out_.add_rich(format_pages(value, style_.page_range_format, "\u2013"));
    } else {
        if (node.variable == Variable::citation_number) out_.begin(Tag::citation_number);
        out_.add_rich(format_number(value, node.number_form, locale_, gender_of(node.variable)));
        if (node.variable == Variable::citation_number) out_.end(Tag::citation_number);
    }
    return {true, true};
}

/// A label calls its variable without rendering it, so a group does not stand because of it.
Rendered Evaluator::render_label(const Node& node) {
    if (scope_.sorting != nullptr) return {};
    const std::string value = value_of(node.variable, TermForm::long_form);
    if (value.empty()) return {};
    TermId term = node.term;
    if (node.variable == Variable::locator) {
        const auto own = style_.term_names.find(scope_.cite->label);
        if (!own) return {};
        term = *own;
    }
    const bool counts = node.variable == Variable::number_of_pages || node.variable == Variable::number_of_volumes;
    const bool is_many = counts ? leading_number(value).value_or(1) != 1 : is_plural_number(value);
    const bool is_plural = node.plural == Plural::always || (node.plural == Plural::contextual && is_many);
    out_.add_rich(locale_.term(term, node.form, is_plural));
    return {};
}

/// The suffix follows the first year, unless the style itself says where it stands.
std::string_view Evaluator::year_suffix_for_date() {
    const bool is_placed = style_.uses_year_suffix[static_cast<std::size_t>(scope_.area)];
    if (is_placed || style_.uses_label || year_suffix_shown_ || scope_.disambiguation == nullptr) return {};
    if (style_.uses_year_suffix[1 - static_cast<std::size_t>(scope_.area)]) return {};
    return scope_.disambiguation->year_suffix;
}

Rendered Evaluator::render_date_node(const Node& node) {
    const Date* date = scope_.item->date(node.variable);
    if (date == nullptr || is_suppressed(node.variable)) return {true, false};
    const DateElement& element = style_.dates[node.index];
    const DateFormat& format = element.formats[element.form == DateForm::own ? 0 : scope_.locale];
    if (scope_.sorting != nullptr) {
        out_.add(date_key(*date, &format));
        return {true, true};
    }
    const Output::Mark content = out_.mark();
    const std::string_view suffix = year_suffix_for_date();
    render_date(out_, *date, format, style_, locale_, suffix);
    if (!out_.has_text_since(content)) return {true, false};
    mark_used(node.variable);
    if (!suffix.empty() && out_.find(Tag::year_suffix, content.events) < out_.events().size())
        year_suffix_shown_ = true;
    return {true, true};
}

}  // namespace conspectus::csl
