#include "render/pages/glossary_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(TermView, "term", label, definition, tag)
VIEW(GlossaryEntryView, "glossary entry", id, url, abbreviation, terms)
VIEW(GlossaryGroupView, "glossary group", label, id, entries)
VIEW(GlossaryPageView, "glossary page", layout, total, keywords, is_first, pagination, groups)

namespace {

/// Returns the keywords with a definition or an abbreviation, in the page's order.
Ordering terms_of(const PageContext& context) {
    Ordering ordering = ordering_in(context.indexes.keywords_by_name, context.language.key);
    for (Bucket& bucket : ordering.buckets) {
        std::erase_if(bucket.entries, [&](std::uint32_t keyword) {
            const Keyword& each = context.catalog.keywords[keyword];
            return each.definition.empty() && each.abbreviation.empty();
        });
    }
    std::erase_if(ordering.buckets, [](const Bucket& bucket) { return bucket.entries.empty(); });
    return ordering;
}

std::string text_in(const Localized& text, std::string_view language) {
    const Wording* wording = text.in(language);
    return wording == nullptr ? std::string() : wording->text;
}

void add_term(const PageContext& context, const Keyword& keyword, const Language& language, GlossaryEntryView& view) {
    TermView term{.label = text_in(keyword.label, language.key),
                  .definition = text_in(keyword.definition, language.key),
                  .tag = foreign_tag(context, language.tag)};
    if (!term.label.empty() || !term.definition.empty()) view.terms.push_back(std::move(term));
}

GlossaryEntryView entry_view(const PageContext& context, std::uint32_t index) {
    const Keyword& keyword = context.catalog.keywords[index];
    GlossaryEntryView view{.id = "term-" + keyword.id,
                           .url = context.to(PageKind::keyword, keyword.id),
                           .abbreviation = keyword.abbreviation,
                           .terms = {}};
    add_term(context, keyword, context.language, view);
    for (const Language& language : context.catalog.site.languages) {
        if (language.key != context.language.key) add_term(context, keyword, language, view);
    }
    return view;
}

}  // namespace

GlossaryList glossary_list(const PageContext& context) {
    GlossaryList list{.terms = terms_of(context), .letters = {}, .subjects = {}};
    for (const Bucket& bucket : list.terms.buckets) list.total += std::ssize(bucket.entries);
    list.letters = lettered_list(list.terms, "letter-");
    list.subjects = page_subjects(list.letters);
    return list;
}

GlossaryPageView glossary_page(const PageContext& context, const PageSubject& subject, const GlossaryList& list) {
    GlossaryPageView view;
    view.layout = index_layout(context, PageKind::glossary, subject.part, "glossary");
    view.is_first = subject.part.empty();
    view.keywords = std::ssize(context.catalog.keywords);
    view.total = list.total;
    view.pagination = grouped_pagination(context, PageKind::glossary, list.letters, subject.index);
    fill_alphabet(view.pagination);
    view.groups = letter_groups(list.terms, list.letters, subject.index, &GlossaryGroupView::entries,
                                [&](std::uint32_t keyword) { return entry_view(context, keyword); });
    return view;
}

}  // namespace conspectus
