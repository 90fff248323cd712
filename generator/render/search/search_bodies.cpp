#include "render/search/search_bodies.h"

#include <algorithm>

namespace conspectus {
namespace {

/// " › Results": a heading as written, in another language the section it is or lies in.
std::string below_title(const Site& site, const Body& body, std::uint32_t heading, bool as_written,
                        std::string_view language) {
    if (as_written) return " › " + body.document.headings[heading].plain;
    const MaybeIndex section = body.names.headings[heading].section;
    const Wording* label = section ? site.sections[*section].label.in(language) : nullptr;
    return label == nullptr ? std::string() : " › " + label->text;
}

Body read_body(const SearchSource& source, const SearchBody& body) {
    const PageContext& context = source.contexts[body.language];
    return body.paper != nullptr ? body_of(context, *body.paper, *body.text) : body_of(context, *body.page, *body.text);
}

SearchPlace place_under(const SearchSource& source, const SearchBody& body, std::uint32_t heading) {
    const Site& site = source.catalog.site;
    const Body text = read_body(source, body);
    const std::string fragment = heading == 0 ? std::string() : text.names.headings[heading - 1].id;
    SearchPlace place{.url = {}, .language = static_cast<int>(body.language)};
    if (body.paper != nullptr) {
        place.url = search_url(site, PageKind::paper, body.paper->id, fragment);
        place.names = search_titles(site, body.paper->record);
    } else {
        const bool is_home = body.page->id == "index";
        place.url = search_url(site, is_home ? PageKind::home : PageKind::text, is_home ? "" : body.page->id, fragment);
        place.names = search_texts(site, is_home ? site.title : body.page->title);
    }
    if (heading == 0) return place;
    for (SearchText& name : place.names) {
        const std::size_t language = name.language < 0 ? body.language : static_cast<std::size_t>(name.language);
        name.text += below_title(site, text, heading - 1, language == body.language, site.languages[language].key);
    }
    return place;
}

/// The place of the sentences under a heading, index + 1; 0 = under none.
std::string place_json(const SearchSource& source, const SearchBody& body, std::uint32_t heading) {
    SearchEntry entry{.place = place_under(source, body, heading), .shown = {}};
    if (body.paper != nullptr) add_search_status(entry, source.catalog.status_of(*body.paper), source.contexts);
    return written_place(entry.place);
}

}  // namespace

std::vector<SearchBody> search_bodies(const SearchSource& source) {
    const Catalog& catalog = source.catalog;
    std::vector<SearchBody> bodies;
    const auto add = [&](const std::vector<Summary>& texts, SearchBody body) {
        const std::string& language = catalog.site.languages[body.language].key;
        const auto found = std::ranges::find(texts, language, &Summary::language);
        if (found == texts.end()) return;
        body.text = &*found;
        body.sentences = search_sentences(read_body(source, body));
        bodies.push_back(std::move(body));
    };
    const std::vector<std::uint32_t> papers = latest_papers(catalog);
    for (std::uint32_t language = 0; language < source.contexts.size(); ++language) {
        for (const std::uint32_t i : papers) {
            const Paper& paper = catalog.papers[i];
            add(paper.summaries, {.paper = &paper, .language = language, .sentences = {}});
        }
        for (const PageText& page : catalog.pages)
            add(page.bodies, {.page = &page, .language = language, .sentences = {}});
    }
    return bodies;
}

std::vector<WrittenEntry> written_sentences(const SearchSource& source, const SearchBody& body) {
    std::vector<WrittenEntry> written;
    written.reserve(body.sentences.size());
    const SearchSentence* before = nullptr;
    for (const SearchSentence& sentence : body.sentences) {
        const bool is_same = before != nullptr && before->heading == sentence.heading;
        std::string place = is_same ? written.back().place : place_json(source, body, sentence.heading);
        const SearchEntry entry{.place = {}, .shown = {{static_cast<int>(body.language), sentence.text}}};
        written.push_back({std::move(place), written_texts(entry)});
        before = &sentence;
    }
    return written;
}

}  // namespace conspectus
