#include "render/search/searched_things.h"

#include <algorithm>
#include <numeric>

#include "cite/entry_language.h"
#include "cite/name_format.h"
#include "render/frame/names.h"
#include "render/frame/status.h"
#include "template/ui_text.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t most_authors = 30;  // of a byline

void append(std::vector<SearchText>& texts, std::vector<SearchText> more) {
    std::ranges::move(more, std::back_inserter(texts));
}

void add_part(std::string& line, std::string_view part) {
    if (part.empty()) return;
    if (!line.empty()) line += " · ";
    line += part;
}

/// Returns "Tian Chenyang": in a list of names, a comma would end the name.
std::string name_in_row(const Name& name) {
    std::string written = index_name(name);
    if (const std::size_t comma = written.find(", "); comma != written.npos) written.erase(comma, 1);
    return written;
}

/// Joins names: Han names with the language's separator, others with commas, so that one line serves all languages.
std::string authors_line(const Record& record, std::string_view language, const std::string& enumeration_sign) {
    std::vector<std::string> names;
    bool has_han = false;
    for (std::size_t i = 0; i < std::min(most_authors, record.authors.size()); ++i) {
        const Name* name = record.authors[i].others ? nullptr : name_in(record.authors[i], language);
        if (name == nullptr) continue;
        names.push_back(name_in_row(*name));
        has_han = has_han || contains_han(names.back());
    }
    if (record.authors.size() > most_authors) names.emplace_back("…");
    std::string line;
    for (const std::string& name : names) line += (line.empty() ? "" : has_han ? enumeration_sign : ", ") + name;
    return line;
}

/// Returns authors, journal and year, as far as known.
std::string byline(const Record& record, std::string_view language, const std::string& enumeration_sign) {
    std::string line = authors_line(record, language, enumeration_sign);
    add_part(line, text_in(record.container_title, language));
    if (!record.issued.empty()) add_part(line, std::to_string(record.issued.first.year));
    return line;
}

/// Returns a byline for each language, or one for all if they do not differ.
std::vector<SearchText> bylines(const SearchSource& source, const Record& record) {
    const Site& site = source.catalog.site;
    std::vector<SearchText> lines;
    for (std::size_t i = 0; i < site.languages.size(); ++i) {
        const std::string& key = site.languages[i].key;
        SearchText line = search_text(site, {key, byline(record, key, source.enumeration_signs[i]), {}, {}});
        if (!lines.empty() && line.text == lines.front().text) continue;
        lines.push_back(std::move(line));
    }
    if (lines.size() == 1) lines.front().language = -1;
    std::erase_if(lines, [](const SearchText& line) { return line.text.empty(); });
    return lines;
}

void add_keyword(SearchEntry& entry, const SearchSource& source, std::uint32_t keyword) {
    entry.about.push_back(&source.names[keyword]);
}

struct FoldedLabel {
    std::string_view text;
    std::string folded;
};

/// Returns a finding's label in each language; borrows them.
std::vector<FoldedLabel> folded_labels(const Finding& finding) {
    std::vector<FoldedLabel> labels;
    for (const Wording& label : finding.label.wordings) labels.push_back({label.text, search_fold(label.text)});
    return labels;
}

bool names_keyword(const SearchSource& source, const std::vector<FoldedLabel>& labels, std::uint32_t keyword) {
    return std::ranges::any_of(
        labels, [&](const FoldedLabel& label) { return is_named(source.names[keyword], label.text, label.folded); });
}

/// Returns "75.0%" for the short form; "group: value, value; …" for the long one.
std::string value_text(const Finding& finding, std::string_view language) {
    std::string text = text_in(finding.value, language);
    for (const FindingGroup& group : finding.groups) {
        if (!text.empty()) text += "; ";
        text += text_in(group.label, language);
        for (std::size_t i = 0; i < group.values.size(); ++i) {
            text += (i == 0 ? ": " : ", ") + text_in(group.values[i].value, language);
        }
    }
    return text;
}

/// Returns "Primary patency · 75.0% · n = 32", the last part on one line.
std::string finding_text(const Finding& finding, const Keyword* outcome, std::string_view language) {
    std::string text = text_in(finding.label, language);
    if (text.empty() && outcome != nullptr) text = text_in(outcome->label, language);
    add_part(text, value_text(finding, language));
    if (finding.n) add_part(text, "n\u00a0=\u00a0" + std::to_string(*finding.n));
    return text;
}

SearchEntry searched_paper(const SearchSource& source, const Paper& paper) {
    const Site& site = source.catalog.site;
    SearchEntry entry{.target = {search_url(site, PageKind::paper, paper.id)},
                      .shown = search_titles(site, paper.record),
                      .byline = bylines(source, paper.record)};
    for (const std::uint32_t keyword : source.catalog.names_of(paper).keywords) add_keyword(entry, source, keyword);
    for (const Localized& printed : paper.printed_keywords) {
        append(entry.more, search_texts(site, printed, own_language(paper.record)));
    }
    if (entry.shown.empty()) entry.shown.push_back({-1, paper.id});
    return entry;
}

SearchEntry searched_keyword(const Catalog& catalog, const Keyword& keyword) {
    const Site& site = catalog.site;
    SearchEntry entry{.target = {search_url(site, PageKind::keyword, keyword.id)}};
    for (const Wording& label : keyword.label.wordings) {
        const Wording* sort = keyword.sort.in(label.language);
        entry.shown.push_back(
            search_term(site, label.language, label.text, sort == nullptr ? std::string_view() : sort->text));
    }
    if (!keyword.abbreviation.empty()) entry.shown.push_back({-1, keyword.abbreviation});
    if (entry.shown.empty()) entry.shown.push_back({-1, keyword.id});
    for (const LocalizedTerms& synonyms : keyword.synonyms) {
        for (const std::string& term : synonyms.terms) entry.more.push_back(search_term(site, synonyms.language, term));
    }
    for (const auto& [paper, names] : keyword.names_in_source) {
        for (const std::string& name : names) entry.more.push_back(search_term(site, {}, name));
    }
    append(entry.more, search_texts(site, keyword.definition));
    return entry;
}

SearchEntry searched_finding(const SearchSource& source, FindingRef ref) {
    const Catalog& catalog = source.catalog;
    const Site& site = catalog.site;
    const Paper& paper = catalog.papers[ref.paper];
    const Finding& finding = paper.findings[ref.finding];
    const ResolvedPaper& names = catalog.resolved.papers[ref.paper];
    const MaybeIndex outcome = names.findings[ref.finding].outcome;
    const Keyword* named = outcome ? &catalog.keywords[*outcome] : nullptr;
    SearchEntry entry{.target = {search_url(site, PageKind::paper, paper.id, "finding-" + finding.id), -1,
                                 search_titles(site, paper.record)}};
    for (const Language& language : site.languages) {
        SearchText text = search_text(site, {language.key, finding_text(finding, named, language.key), {}, {}});
        const bool is_new = entry.shown.empty() || entry.shown.front().text != text.text;
        if (is_new) entry.shown.push_back(std::move(text));
    }
    if (outcome) add_keyword(entry, source, *outcome);
    entry.strong = entry.about.size();
    const std::vector<FoldedLabel> labels = folded_labels(finding);
    for (const std::uint32_t keyword : names.keywords) {
        if (keyword != outcome && names_keyword(source, labels, keyword)) add_keyword(entry, source, keyword);
    }
    for (const Localized* text : {&finding.population, &finding.at_time}) append(entry.more, search_texts(site, *text));
    return entry;
}

SearchEntry searched_author(const Catalog& catalog, const AuthorRow& author) {
    SearchEntry entry{.target = {search_url(catalog.site, PageKind::author, author.slug)}};
    for (const NameForm& form : author.names) entry.shown.push_back(search_name(catalog.site, form));
    if (entry.shown.empty()) entry.shown.push_back({-1, author.slug});
    for (const std::string& affiliation : author.affiliations) {
        entry.more.push_back(search_text(catalog.site, {{}, affiliation, {}, {}}));
    }
    return entry;
}

SearchEntry searched_work(const SearchSource& source, const Work& work) {
    const Site& site = source.catalog.site;
    const Record& record = source.catalog.record_of(work);
    SearchEntry entry{.target = {search_url(site, PageKind::work, work.id)},
                      .shown = search_titles(site, record),
                      .byline = bylines(source, record)};
    if (work.is_unresolved()) {
        const Reference& listed = source.catalog.entry_of(work);
        entry.shown.push_back(search_text(site, {{}, listed.unresolved_author, {}, {}}));
        append(entry.more, search_texts(site, listed.unresolved_note));
    }
    if (entry.shown.empty()) entry.shown = std::move(entry.byline);
    if (entry.shown.empty()) entry.shown.push_back({-1, work.id});
    return entry;
}

/// Returns whether a work gets an entry: papers have one already, and of some unresolved works nothing is known.
bool is_searched(const Catalog& catalog, const Work& work) {
    return !work.is_paper() && !(work.is_unresolved() && catalog.entry_of(work).unresolved_author.empty());
}

/// Returns 0 … size − 1, highest `worth` first.
template <class Worth>
std::vector<std::uint32_t> by_worth(std::size_t size, Worth worth) {
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{}, worth);
    return order;
}

/// Sorts a paper's own findings before those it quotes, and key findings first; then by the latest paper.
std::vector<FindingRef> ordered_findings(const Catalog& catalog) {
    std::vector<FindingRef> findings;
    for (const std::uint32_t paper : latest_papers(catalog)) {
        const auto count = static_cast<std::uint32_t>(catalog.papers[paper].findings.size());
        for (std::uint32_t i = 0; i < count; ++i) findings.push_back({paper, i});
    }
    std::ranges::stable_sort(findings, {}, [&](const FindingRef& ref) {
        const Finding& finding = catalog.papers[ref.paper].findings[ref.finding];
        return std::pair(!finding.cites.empty(), !finding.key);
    });
    return findings;
}

std::string status_label(const PageContext& context, const EditorialStatus& status) {
    const std::optional<StatusView> view = status_view(context, status);
    return view ? view->label : std::string();
}

/// Returns " · text" in that language, or the text without one.
std::string behind_label(const std::vector<SearchText>& texts, int language) {
    for (const int wanted : {language, -1}) {
        const auto found = std::ranges::find(texts, wanted, &SearchText::language);
        if (found != texts.end()) return " · " + found->text;
    }
    return {};
}

}  // namespace

SearchSource::SearchSource(const RenderInput& input)
    : catalog(input.catalog), indexes(input.indexes), names(keyword_names(input.catalog)) {
    for (std::size_t language = 0; language < input.strings.size(); ++language) {
        contexts.push_back(context_of(input, language));
        enumeration_signs.push_back(ui_text(contexts.back().strings, "enumeration-separator"));
    }
}

void each_search_entry(const SearchSource& source, SearchKind kind,
                       const std::function<void(const SearchEntry&)>& visit) {
    const Catalog& catalog = source.catalog;
    const Indexes& indexes = source.indexes;
    const auto visit_publication = [&](SearchEntry entry, const EditorialStatus& status) {
        add_search_status(entry, status, source.contexts);
        visit(entry);
    };
    switch (kind) {
        case SearchKind::paper:
            for (const std::uint32_t i : latest_papers(catalog))
                visit_publication(searched_paper(source, catalog.papers[i]), catalog.status_of(catalog.papers[i]));
            break;
        case SearchKind::keyword:
            for (const std::uint32_t i : by_worth(catalog.keywords.size(), [&](std::uint32_t keyword) {
                     return indexes.keywords[keyword].papers.size();
                 }))
                visit(searched_keyword(catalog, catalog.keywords[i]));
            break;
        case SearchKind::finding:
            for (const FindingRef& ref : ordered_findings(catalog))
                visit_publication(searched_finding(source, ref), catalog.status_of(catalog.papers[ref.paper]));
            break;
        case SearchKind::work:
            for (const std::uint32_t i : by_worth(
                     catalog.works.size(), [&](std::uint32_t work) { return indexes.works[work].mentions.size(); }))
                if (is_searched(catalog, catalog.works[i]))
                    visit_publication(searched_work(source, catalog.works[i]), catalog.status_of(catalog.works[i]));
            break;
        case SearchKind::author:
            for (const std::uint32_t i : by_worth(indexes.authors.size(), [&](std::uint32_t author) {
                     return std::pair(indexes.authors[author].papers.size(), indexes.authors[author].works.size());
                 }))
                visit(searched_author(catalog, indexes.authors[i]));
            break;
        case SearchKind::text:
            break;
    }
}

void add_search_status(SearchEntry& entry, const EditorialStatus& status, const std::vector<PageContext>& contexts) {
    if (status.kind == StatusKind::none) return;
    for (SearchText& name : entry.target.names) {
        const PageContext& context = contexts[static_cast<std::size_t>(std::max(0, name.language))];
        name.text = "[" + status_label(context, status) + "] " + name.text;
    }
    if (!entry.target.names.empty()) return;
    std::vector<SearchText> lines;
    for (int language = 0; language < static_cast<int>(contexts.size()); ++language) {
        const std::string label = status_label(contexts[static_cast<std::size_t>(language)], status);
        lines.push_back({language, label + behind_label(entry.byline, language)});
    }
    entry.byline = std::move(lines);
}

std::vector<std::uint32_t> latest_papers(const Catalog& catalog) {
    return by_worth(catalog.papers.size(),
                    [&](std::uint32_t paper) { return catalog.papers[paper].record.issued.first; });
}

std::vector<SearchText> search_titles(const Site& site, const Record& record) {
    std::vector<SearchText> titles;
    for (const Wording& title : record.title.wordings) {
        SearchText text = search_text(site, title, own_language(record));
        if (title_is_supplied(record, title.language)) text.text = "[" + text.text + "]";
        titles.push_back(std::move(text));
    }
    return titles;
}

std::string search_url(const Site& site, PageKind kind, std::string_view name, std::string_view fragment) {
    return relative_url({}, output_path(site, site.languages.front().key, kind, name), fragment).text;
}

}  // namespace conspectus
