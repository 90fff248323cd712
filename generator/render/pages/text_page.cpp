#include "render/pages/text_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "render/prose/document_html.h"

namespace conspectus {

VIEW(TextPageView, "text page", layout, title, body, cards, language, language_name)

namespace {

std::string name_of(const Site& site, std::string_view language) {
    const auto found = std::ranges::find(site.languages, language, &Language::key);
    return found == site.languages.end() ? std::string(language) : found->name;
}

std::vector<std::string> languages_of(const PageText& page) {
    std::vector<std::string> languages;
    for (const Summary& body : page.bodies) languages.push_back(body.language);
    return languages;
}

}  // namespace

std::vector<PageSubject> text_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects;
    for (std::uint32_t i = 0; i < context.catalog.pages.size(); ++i) {
        const std::string& id = context.catalog.pages[i].id;
        if (id != "index") subjects.push_back({i, id, {}});  // that one introduces the home page
    }
    return subjects;
}

TextPageView text_page(const PageContext& context, const PageSubject& subject) {
    const PageText& page = context.catalog.pages[subject.index];
    const Summary* body = summary_for(page.bodies, context.language.key);
    TextPageView view;
    view.title = wording(context, page.title);
    PageFacts facts{.kind = PageKind::text,
                    .name = page.id,
                    .title = view.title.text,
                    .languages = languages_of(page),
                    .updated = page.updated};
    if (body != nullptr) {
        facts.source = body->file;
        if (body->updated.year != 0) facts.updated = body->updated;
        const Body text = body_of(context, page, *body);
        view.body = document_html(text);
        view.cards = link_cards(text);
        view.language = foreign_tag(context, language_tag(context.catalog.site, body->language));
        if (!view.language.empty()) view.language_name = name_of(context.catalog.site, body->language);
    }
    view.layout = layout_view(context, std::move(facts));
    return view;
}

}  // namespace conspectus
