#include "link/catalog/inventory.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "link/catalog/id_index.h"
#include "link/catalog/suggestions.h"

namespace conspectus {
namespace {

template <class T>
void append(std::vector<T>& to, std::vector<T> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

struct Sorter {
    Inventory& into;
    void operator()(std::monostate) const {}
    void operator()(PaperFile file) const { into.papers.push_back(std::move(file.paper)); }
    void operator()(TranslationFile file) const { into.translations.push_back(std::move(file)); }
    void operator()(PageFile file) const { into.pages.push_back(std::move(file.page)); }
    void operator()(ThesaurusFile file) const { append(into.keywords, std::move(file.keywords)); }
    void operator()(JournalsFile file) const { append(into.journals, std::move(file.journals)); }
    void operator()(SiteFile file) const { into.site = std::move(file.site); }
    void operator()(ReferencesFile file) const { append(into.shared_works, std::move(file.works)); }
    void operator()(ImageFile file) const { into.images.push_back(std::move(file)); }
    void operator()(TraceFile file) const { into.traces.push_back(std::move(file.trace)); }
    void operator()(StatusFile file) const { append(into.statuses, std::move(file.rows)); }
    void operator()(UnreadFile file) const {
        into.site_lost = into.site_lost || file.defines == EntityKind::none;
        into.keywords_lost = into.keywords_lost || file.defines == EntityKind::keyword;
        into.works_lost = into.works_lost || file.defines == EntityKind::work;
    }
};

template <class T>
void sort_by_id(std::vector<T>& all) {
    std::ranges::sort(all, [](const T& a, const T& b) { return std::tie(a.id, a.at) < std::tie(b.id, b.at); });
}

}  // namespace

Inventory take_inventory(std::vector<ParsedFile> parsed) {
    Inventory all;
    for (ParsedFile& file : parsed) std::visit(Sorter{all}, std::move(file));
    sort_by_id(all.papers);
    sort_by_id(all.pages);
    sort_by_id(all.keywords);
    sort_by_id(all.journals);
    std::ranges::sort(all.translations, {},
                      [](const TranslationFile& t) { return std::tie(t.id, t.of_page, t.summary.language, t.at); });
    std::ranges::sort(all.images, {}, &ImageFile::path);
    std::ranges::sort(all.traces, {}, &Trace::paper);
    std::ranges::stable_sort(all.statuses, {}, &ListedStatus::DOI);
    return all;
}

namespace {

template <class T>
T* find_by_id(std::vector<T>& sorted, std::string_view id) {
    const std::int64_t index = sorted_index(sorted, id);
    return index < 0 ? nullptr : &sorted[static_cast<std::size_t>(index)];
}

template <class T>
std::vector<std::string_view> ids_of(const std::vector<T>& all) {
    std::vector<std::string_view> ids;
    ids.reserve(all.size());
    for (const T& item : all) ids.push_back(item.id);
    return ids;
}

void fill_language(std::vector<Summary>& bodies, std::string_view default_language) {
    for (Summary& body : bodies) {
        if (body.language.empty()) body.language = default_language;
    }
}

void report_orphan(const TranslationFile& file, const std::string& suggestion, Diagnostics& diagnostics) {
    diagnostics.report(Code::orphan_translation, file.at,
                       fmt::format("this is a translation of '{0}', but there is no {1}/{0}.md{2}", file.id,
                                   file.of_page ? "pages" : "papers", suggestion));
}

void report_same_language(const TranslationFile& file, Location original, Diagnostics& diagnostics) {
    diagnostics
        .report(Code::orphan_translation, file.at,
                fmt::format("this file and the original are both in '{}': name this one for its own language, or give "
                            "the original's in 'summary-language'",
                            file.summary.language))
        .notes.push_back({original, "the original is here"});
}

/// Returns the body in that language, or null.
const Summary* find_language(const std::vector<Summary>& bodies, std::string_view language) {
    const auto found = std::ranges::find(bodies, language, &Summary::language);
    return found == bodies.end() ? nullptr : &*found;
}

void join(std::vector<Summary>& bodies, Location original, TranslationFile file, Diagnostics& diagnostics) {
    if (find_language(bodies, file.summary.language) != nullptr) {
        report_same_language(file, original, diagnostics);
    } else {
        bodies.push_back(std::move(file.summary));
    }
}

}  // namespace

void join_translations(Inventory& inventory, std::string_view default_language, Diagnostics& diagnostics) {
    for (Paper& paper : inventory.papers) fill_language(paper.summaries, default_language);
    for (PageText& page : inventory.pages) fill_language(page.bodies, default_language);
    const auto papers = ids_of(inventory.papers);
    const auto pages = ids_of(inventory.pages);
    Suggestions suggestions;
    // Translations of an id are sorted by language, so the summaries will be.
    for (TranslationFile& file : inventory.translations) {
        Paper* paper = file.of_page ? nullptr : find_by_id(inventory.papers, file.id);
        PageText* page = file.of_page ? find_by_id(inventory.pages, file.id) : nullptr;
        if (paper != nullptr) {
            join(paper->summaries, paper->at, std::move(file), diagnostics);
        } else if (page != nullptr) {
            join(page->bodies, page->at, std::move(file), diagnostics);
        } else {
            report_orphan(file, suggestions.did_you_mean(file.id, file.of_page ? pages : papers), diagnostics);
        }
    }
    inventory.translations.clear();
}

}  // namespace conspectus
