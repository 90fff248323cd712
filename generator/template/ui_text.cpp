#include "template/ui_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <span>
#include <vector>

#include "template/template_phrase.h"
#include "text/worker.h"

namespace conspectus {
namespace {

/// The UI texts that C++ writes, sorted; those of the templates are found in them.
constexpr std::string_view writer_keys[] = {
    "as-printed",
    "authors-title",
    "citation-label",
    "citation-label-status",
    "citations-title",
    "cite-this",
    "cited-by",
    "cited-counts",
    "cited-lists",
    "cited-mentions",
    "clause-separator",
    "colon",
    "copied-finding",
    "copied-finding-alone",
    "copied-from",
    "copied-note",
    "copied-title",
    "copied-unresolved",
    "copied-where",
    "count-authors",
    "count-findings",
    "count-journals",
    "count-keywords",
    "count-papers",
    "count-terms",
    "count-works",
    "editor-references",
    "editorial-notes",
    "enumeration-separator",
    "feed-change",
    "finding-between-alone",
    "finding-between-at",
    "findings",
    "findings-other",
    "findings-title",
    "footer-license",
    "glossary-title",
    "heading-link",
    "journals-title",
    "keywords",
    "keywords-title",
    "map-alone",
    "map-keywords",
    "map-linked",
    "map-linked-both",
    "map-title",
    "map-works",
    "measure-mean-sd",
    "measure-median-iqr",
    "nav-authors",
    "nav-citations",
    "nav-findings",
    "nav-glossary",
    "nav-home",
    "nav-journals",
    "nav-keywords",
    "nav-map",
    "nav-timeline",
    "news-added",
    "news-updated",
    "not-found-title",
    "note-ambiguity",
    "note-context",
    "note-inconsistency",
    "note-label",
    "note-mark",
    "note-misprint",
    "papers-count",
    "papers-page",
    "reference-label",
    "reference-label-status",
    "reference-missing",
    "reference-number",
    "references",
    "references-complete",
    "references-incomplete",
    "related-first-links",
    "related-keywords",
    "related-linked-both",
    "related-linked-from",
    "related-links-to",
    "related-papers",
    "related-second-links",
    "related-works",
    "search-title",
    "section-none",
    "status-beside",
    "status-concern",
    "status-corrected",
    "status-mark-concern",
    "status-mark-corrected",
    "status-mark-removed",
    "status-mark-retracted",
    "status-means-concern",
    "status-means-corrected",
    "status-means-removed",
    "status-means-retracted",
    "status-prefix-removed",
    "status-prefix-retracted",
    "status-removed",
    "status-retracted",
    "summary-withheld",
    "table-label",
    "timeline-title",
    "title-not-stated",
    "title-part",
    "translated-by",
    "unresolved-name",
    "unresolved-reference",
    "unresolved-said",
};

const PluralRules& plural_rules(const std::string& language) {
    return of_this_worker<std::map<std::string, PluralRules>>().try_emplace(language, language).first->second;
}

const std::string* plural_form(const PluralForms& forms, const std::string& language, std::int64_t n) {
    const auto chosen = n < 0 ? forms.end() : forms.find(std::string(plural_rules(language).category(n)));
    const auto form = chosen == forms.end() ? forms.find("other") : chosen;
    return form == forms.end() ? nullptr : &form->second;
}

/// Replaces each {name} by its argument; one without an argument stays.
std::string filled(std::string_view form, std::span<const UiArgument> arguments) {
    std::string out;
    for (const PhrasePiece& piece : split_phrase(form)) {
        const auto argument = std::ranges::find(arguments, piece.text, &UiArgument::name);
        if (!piece.is_argument) {
            out += piece.text;
        } else if (argument == arguments.end()) {
            out += "{" + piece.text + "}";
        } else {
            out += argument->text;
        }
    }
    return out;
}

std::string_view form_of(const Strings& strings, std::string_view key, std::int64_t n) {
    const auto text = strings.texts.find(std::string(key));
    const std::string* form = text == strings.texts.end() ? nullptr : plural_form(text->second, strings.language, n);
    return form == nullptr ? key : std::string_view(*form);
}

void add_number(std::vector<UiArgument>& arguments, std::int64_t n) {
    if (n >= 0) arguments.push_back({"n", std::to_string(n)});
}

}  // namespace

std::string ui_text(const Strings& strings, std::string_view key, std::int64_t n,
                    std::initializer_list<UiArgument> arguments) {
    std::vector<UiArgument> all(arguments);
    add_number(all, n);
    return filled(form_of(strings, key, n), all);
}

Html ui_html(const Strings& strings, std::string_view key, std::initializer_list<UiMarkup> arguments, std::int64_t n) {
    std::vector<UiArgument> all;
    for (const UiMarkup& argument : arguments) all.push_back({argument.name, argument.html.markup});
    add_number(all, n);
    return {filled(html_text(form_of(strings, key, n)), all)};
}

void check_writer_keys(const Strings& strings, FileId file, Diagnostics& diagnostics) {
    for (const std::string_view key : writer_keys) {
        if (strings.texts.contains(std::string(key))) continue;
        diagnostics.report(Code::missing_strings, {file, {}},
                           fmt::format("the UI text '{}' is missing for language '{}': add a line '{}: …'", key,
                                       strings.language, key));
    }
}

}  // namespace conspectus
