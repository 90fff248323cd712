#include "render/pages/keyword_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "text/utf8.h"

namespace conspectus {

VIEW(InLanguageView, "text in a language", name, tag, text)
VIEW(SourceNamesView, "source names", paper, names, language)
VIEW(KeywordPageView, "keyword page", layout, keyword, definitions, synonyms, names_in_sources, facet, mesh,
     paper_count, finding_count, mention_count, pagination, is_first, papers, findings, broader, narrower, related,
     together, together_count)

namespace {

/// The most keywords of the same papers that a page names.
constexpr std::size_t most_together = 30;

std::size_t pages_for(const KeywordRow& row) {
    return page_count(std::max(row.papers.size(), row.findings.size()));
}

/// The site's languages, the page's own first.
InLanguageView in_language(const Language& language, std::string text) {
    return {.name = language.name, .tag = language.tag, .text = std::move(text)};
}

std::vector<InLanguageView> in_each_language(const PageContext& context, const Localized& text) {
    std::vector<InLanguageView> views;
    for (const Language* language : languages_from(context)) {
        if (const Wording* wording = text.in(language->key)) views.push_back(in_language(*language, wording->text));
    }
    return views;
}

std::string joined(const std::vector<std::string>& terms, bool chinese) {
    std::string text;
    for (const std::string& term : terms) text += (text.empty() ? "" : chinese ? "、" : ", ") + term;
    return text;
}

std::vector<InLanguageView> synonyms(const PageContext& context, const Keyword& keyword) {
    std::vector<InLanguageView> views;
    for (const Language* language : languages_from(context)) {
        const auto terms = std::ranges::find(keyword.synonyms, language->key, &LocalizedTerms::language);
        if (terms == keyword.synonyms.end() || terms->terms.empty()) continue;
        views.push_back(in_language(*language, joined(terms->terms, language->tag.starts_with("zh"))));
    }
    return views;
}

std::vector<SourceNamesView> names_in_sources(const PageContext& context, const Keyword& keyword) {
    std::vector<SourceNamesView> views;
    for (const auto& [paper, names] : keyword.names_in_source) {
        const EntityRef found = context.catalog.find(paper);
        if (found.kind != EntityKind::paper) continue;
        const bool han = !names.empty() && contains_han(names.front());
        const std::string_view tag = han ? language_tag(context.catalog.site, "zh") : std::string_view("en");
        views.push_back({paper_line(context, found.index), joined(names, han), foreign_tag(context, tag)});
    }
    return views;
}

std::optional<LinkView> facet_of(const PageContext& context, const Keyword& keyword) {
    const auto& facets = context.catalog.site.facets;
    const auto facet = std::ranges::find(facets, keyword.facet, &Labelled::key);
    if (facet == facets.end()) return std::nullopt;
    return link_view(wording(context, facet->label), context.to(PageKind::keywords, {}, "facet-" + facet->key));
}

std::vector<KeywordLineView> lines(const PageContext& context, const std::vector<std::uint32_t>& keywords) {
    std::vector<KeywordLineView> views;
    for (const std::uint32_t keyword : keywords) views.push_back(keyword_line(context, keyword));
    return views;
}

std::vector<KeywordLineView> together(const PageContext& context, const KeywordRow& row) {
    std::vector<KeywordLineView> views;
    for (const KeywordCount& each : row.together) {
        if (views.size() == most_together) break;
        views.push_back(keyword_line(context, each.keyword, each.count));
    }
    return views;
}

/// Fills in what only the first of a keyword's pages shows.
void describe(const PageContext& context, const Keyword& keyword, const KeywordRow& row, KeywordPageView& view) {
    view.definitions = in_each_language(context, keyword.definition);
    view.synonyms = synonyms(context, keyword);
    view.names_in_sources = names_in_sources(context, keyword);
    view.facet = facet_of(context, keyword);
    if (const auto mesh = keyword.match.find("mesh"); mesh != keyword.match.end()) view.mesh = mesh->second;
    view.broader = lines(context, context.catalog.resolved.keywords[row.keyword].broader);
    view.narrower = lines(context, row.narrower);
    view.related = lines(context, row.related);
    view.together = together(context, row);
    view.together_count = static_cast<std::int64_t>(row.together.size());
}

void list(const PageContext& context, const KeywordRow& row, std::size_t pages, std::size_t page,
          KeywordPageView& view) {
    const Slice papers = page_slice(row.papers.size(), pages, page);
    for (std::size_t i = papers.first; i < papers.last; ++i) {
        view.papers.push_back(paper_line(context, row.papers[i].paper, row.papers[i].count));
    }
    const Slice findings = page_slice(row.findings.size(), pages, page);
    view.findings = finding_list(context, row.findings.data() + findings.first, row.findings.data() + findings.last);
    view.paper_count = static_cast<std::int64_t>(row.papers.size());
    view.finding_count = static_cast<std::int64_t>(row.findings.size());
    view.mention_count = row.mentions;
}

LayoutView layout(const PageContext& context, const PageSubject& subject, const Keyword& keyword,
                  const KeywordLineView& line, std::size_t page, std::size_t pages) {
    return layout_view(context, {.kind = PageKind::keyword,
                                 .name = subject.name,
                                 .part = subject.part,
                                 .title = numbered_title(context, line.label.text, page, pages),
                                 .description = wording(context, keyword.definition).text,
                                 .trail = {index_link(context, PageKind::keywords, "nav-keywords")}});
}

}  // namespace

std::vector<PageSubject> keyword_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects;
    for (std::uint32_t i = 0; i < context.catalog.keywords.size(); ++i) {
        const std::size_t pages = pages_for(context.indexes.keywords[i]);
        for (std::size_t page = 1; page <= pages; ++page) {
            subjects.push_back({i, context.catalog.keywords[i].id, page_name(page)});
        }
    }
    return subjects;
}

KeywordPageView keyword_page(const PageContext& context, const PageSubject& subject) {
    const Keyword& keyword = context.catalog.keywords[subject.index];
    const KeywordRow& row = context.indexes.keywords[subject.index];
    const std::size_t pages = pages_for(row);
    const std::size_t page = page_number(subject.part);
    KeywordPageView view;
    view.keyword = keyword_line(context, subject.index);
    view.layout = layout(context, subject, keyword, view.keyword, page, pages);
    view.pagination = numbered_pagination(context, PageKind::keyword, subject.name, pages, page);
    view.is_first = page == 1;
    if (view.is_first) describe(context, keyword, row, view);
    list(context, row, pages, page, view);
    return view;
}

}  // namespace conspectus
