#include "link/catalog/inventory.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

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

}  // namespace conspectus
