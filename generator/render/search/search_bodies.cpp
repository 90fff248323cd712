#include "render/search/search_bodies.h"

#include <algorithm>

#include "render/search/search_status.h"
#include "render/search/search_wordings.h"
#include "render/search/searched_things.h"

namespace conspectus {
namespace {

std::vector<const Paper*> latest_first(const std::vector<Paper>& papers) {
    std::vector<const Paper*> order;
    for (const Paper& paper : papers) order.push_back(&paper);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [](const Paper* paper) { return paper->record.issued.first; });
    return order;
}

/// " › Results": a heading as written, in another language the section it is or lies in.
std::string below_title(const Site& site, const Body& body, std::uint32_t heading, bool as_written,
                        std::string_view language) {
    if (as_written) return " › " + body.document.headings[heading].plain;
    const MaybeIndex section = body.names.headings[heading].section;
    const Wording* label = section ? site.sections[*section].label.in(language) : nullptr;
    return label == nullptr ? std::string() : " › " + label->text;
}

}  // namespace

SearchBodies::SearchBodies(const RenderInput& input) : catalog_(input.catalog), contexts_(search_contexts(input)) {
    const std::vector<const Paper*> papers = latest_first(catalog_.papers);
    for (std::uint32_t language = 0; language < input.strings.size(); ++language) {
        for (const Paper* paper : papers) add(language, paper->summaries, {.paper = paper});
        for (const PageText& page : catalog_.pages) add(language, page.bodies, {.page = &page});
    }
}

void SearchBodies::add(std::uint32_t language, const std::vector<Summary>& bodies, Run run) {
    const auto found = std::ranges::find(bodies, catalog_.site.languages[language].key, &Summary::language);
    if (found == bodies.end()) return;
    run.summary = &*found;
    run.language = language;
    runs_.push_back(run);
}

Body SearchBodies::body_of(const Run& run) const {
    const PageContext& context = contexts_[run.language];
    return run.paper != nullptr ? conspectus::body_of(context, *run.paper, *run.summary)
                                : conspectus::body_of(context, *run.page, *run.summary);
}

std::vector<SearchSentence> SearchBodies::sentences(std::size_t body) const {
    return search_sentences(body_of(runs_[body]));
}

void SearchBodies::set_sizes(const std::vector<std::uint32_t>& sizes) {
    size_ = 0;
    for (std::size_t body = 0; body < runs_.size(); ++body) {
        runs_[body].first = size_;
        size_ += sizes[body];
    }
}

std::uint32_t SearchBodies::first_in(std::uint32_t language) const {
    const auto run = std::ranges::lower_bound(runs_, language, {}, &Run::language);
    return run == runs_.end() ? size_ : run->first;
}

SearchPlace SearchBodies::place(const Run& run, std::uint32_t heading) const {
    const Site& site = catalog_.site;
    const Body body = body_of(run);
    const std::string fragment = heading == 0 ? std::string() : body.names.headings[heading - 1].id;
    SearchPlace place{.url = {}, .language = static_cast<int>(run.language)};
    if (run.paper != nullptr) {
        place.url = search_url(site, PageKind::paper, run.paper->id, fragment);
        place.names = search_titles(site, run.paper->record);
    } else {
        const bool is_home = run.page->id == "index";
        place.url = search_url(site, is_home ? PageKind::home : PageKind::text, is_home ? "" : run.page->id, fragment);
        place.names = search_texts(site, is_home ? site.title : run.page->title);
    }
    if (heading == 0) return place;
    for (SearchText& name : place.names) {
        const std::size_t language = name.language < 0 ? run.language : static_cast<std::size_t>(name.language);
        name.text += below_title(site, body, heading - 1, language == run.language, site.languages[language].key);
    }
    return place;
}

std::vector<SearchEntry> SearchBodies::entries(std::uint32_t first, std::uint32_t last) const {
    std::vector<SearchEntry> entries;
    auto run = std::ranges::upper_bound(runs_, first, {}, &Run::first);
    if (run != runs_.begin()) --run;
    for (; run != runs_.end() && run->first < last; ++run) {
        std::uint32_t number = run->first;
        for (SearchSentence& sentence : sentences(static_cast<std::size_t>(run - runs_.begin()))) {
            const std::uint32_t here = number++;
            if (here < first || here >= last) continue;
            entries.push_back({.place = place(*run, sentence.heading),
                               .shown = {{static_cast<int>(run->language), std::move(sentence.text)}}});
            if (run->paper != nullptr) add_search_status(entries.back(), catalog_.status_of(*run->paper), contexts_);
        }
    }
    return entries;
}

}  // namespace conspectus
