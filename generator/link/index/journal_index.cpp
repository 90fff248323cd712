#include "link/index/journal_index.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

#include "link/catalog/unique_slugs.h"
#include "link/index/citation_index.h"
#include "text/fold.h"
#include "text/slug.h"

namespace conspectus {
namespace {

bool is_article(const Record& record) {
    static constexpr std::array<std::string_view, 7> types = {
        "", "article", "article-journal", "article-magazine", "article-newspaper", "review", "review-book"};
    return std::ranges::find(types, record.type) != types.end();
}

class JournalIndexer {
  public:
    JournalIndexer(const Catalog& catalog, const std::vector<WorkRow>& works) : catalog_(catalog), works_(works) {}

    std::vector<JournalRow> run() {
        for (std::uint32_t i = 0; i < catalog_.papers.size(); ++i) {
            if (JournalRow* row = find(catalog_.work_of(catalog_.papers[i]))) row->papers.push_back(i);
        }
        for (std::uint32_t i = 0; i < catalog_.works.size(); ++i) {
            if (catalog_.works[i].is_paper()) continue;
            if (JournalRow* row = find(catalog_.works[i])) row->works.push_back(i);
        }
        name_pages();
        return std::move(rows_);
    }

  private:
    JournalRow* find(const Work& work) {
        const Localized& container = catalog_.record_of(work).container_title;
        const Journal* journal = catalog_.journal_of(work);
        const Wording* printed = container.best(default_language());
        if (printed == nullptr || (journal == nullptr && !is_article(catalog_.record_of(work)))) return nullptr;
        const std::string key = journal == nullptr ? "title:" + fold(printed->text) : "id:" + journal->id;
        const auto [known, is_new] = rows_by_key_.try_emplace(key, rows_.size());
        if (is_new) {
            rows_.push_back(row_for(container, journal));
            keys_.push_back(key);
        }
        return &rows_[known->second];
    }

    JournalRow row_for(const Localized& container, const Journal* journal) const {
        JournalRow row;
        row.title = container;
        if (journal == nullptr) return row;
        row.id = journal->id;
        row.journal = static_cast<std::uint32_t>(journal - catalog_.journals.data());
        if (!journal->title.empty()) row.title = journal->title;
        return row;
    }

    void name_pages() {
        std::vector<SlugWish> wishes;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool fixed = is_id(rows_[i].id);
            const std::string& title = rows_[i].title.best(default_language())->text;
            wishes.push_back({.slug = fixed ? rows_[i].id : slug(title),
                              .key = keys_[i],
                              .fixed = fixed,
                              .since = since(rows_[i]),
                              .cited = rows_[i].papers.empty()});
        }
        const std::vector<std::string> slugs = unique_slugs(wishes);
        for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i].slug = slugs[i];
        std::ranges::sort(rows_, {}, &JournalRow::slug);
    }

    /// Returns when the first paper that appeared in it or cites it was added.
    Date since(const JournalRow& row) const {
        Date first;
        for (const std::uint32_t paper : row.papers) first = earlier(first, catalog_.papers[paper].added);
        for (const std::uint32_t work : row.works) first = earlier(first, listed_since(catalog_, works_[work]));
        return first;
    }

    std::string_view default_language() const { return catalog_.site.languages.front().key; }

    const Catalog& catalog_;
    const std::vector<WorkRow>& works_;
    std::unordered_map<std::string, std::size_t> rows_by_key_;
    std::vector<JournalRow> rows_;
    std::vector<std::string> keys_;
};

}  // namespace

std::vector<JournalRow> index_journals(const Catalog& catalog, const std::vector<WorkRow>& works) {
    return JournalIndexer(catalog, works).run();
}

std::vector<std::int64_t> journals_of_works(const Catalog& catalog, const std::vector<JournalRow>& journals) {
    std::vector<std::int64_t> rows(catalog.works.size(), -1);
    for (std::size_t row = 0; row < journals.size(); ++row) {
        for (const std::uint32_t work : journals[row].works) rows[work] = static_cast<std::int64_t>(row);
        for (const std::uint32_t paper : journals[row].papers) {
            rows[catalog.resolved.papers[paper].work] = static_cast<std::int64_t>(row);
        }
    }
    return rows;
}

std::vector<YearRow> index_years(const Catalog& catalog) {
    std::map<int, YearRow, std::greater<>> years;
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) {
        const DateRange& issued = catalog.papers[i].record.issued;
        if (!issued.empty()) years[issued.first.year].papers.push_back(i);
    }
    for (std::uint32_t i = 0; i < catalog.works.size(); ++i) {
        const DateRange& issued = catalog.record_of(catalog.works[i]).issued;
        if (!issued.empty() && !catalog.works[i].is_paper()) years[issued.first.year].works.push_back(i);
    }
    std::vector<YearRow> rows;
    for (auto& [year, row] : years) {
        row.year = year;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace conspectus
