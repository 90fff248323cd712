#include <gtest/gtest.h>

#include "render/pages/authors_page.h"
#include "render/pages/citations_page.h"
#include "render/pages/findings_page.h"
#include "render/pages/glossary_page.h"
#include "render/pages/home_page.h"
#include "render/pages/journals_page.h"
#include "render/pages/keywords_page.h"
#include "unit/growth/allocated_bytes.h"
#include "unit/render/long_lists.h"

namespace conspectus::growth_test {
namespace {

/// A site with as many papers as entries in its other lists, each with a finding of its own outcome.
SmallSite site_with_papers(std::uint32_t size) {
    SmallSite site = site_of(size);
    site.catalog.papers.assign(size, SmallSite().paper());
    site.indexes.works.resize(size + 1);
    for (std::uint32_t i = 0; i < size; ++i) {
        Paper& paper = site.catalog.papers[i];
        paper.added = {2020, 1, 1 + static_cast<int>(i % 28)};
        paper.references = {{.number = 1, .work = site.catalog.shared_works[i].id, .unresolved = true}};
        paper.findings = {{.id = "f", .label = SmallSite::both("值", "value")}};
        site.indexes.findings.push_back({.outcome = i, .findings = {{i, 0}}});
    }
    site.indexes.related.resize(size);
    return site;
}

/// The bytes asked for while the pages after the first are made, and their list.
template <class MakeList, class MakePage>
double work(std::uint32_t size, MakeList make_list, MakePage make_page) {
    const SmallSite site = site_with_papers(size);
    const PageContext context = site.context("en/a.html");
    const std::size_t before = allocated_bytes();
    const auto list = make_list(context);
    for (std::size_t i = 1; i < list.subjects.size(); ++i) make_page(context, list.subjects[i], list);
    return static_cast<double>(allocated_bytes() - before);
}

constexpr std::uint32_t many = 12'000;

template <class MakeList, class MakePage>
double page_growth(MakeList make_list, MakePage make_page) {
    return work(2 * many, make_list, make_page) / work(many, make_list, make_page);
}

TEST(Growth, OfTwiceAsManyAuthorsIsTwiceTheWork) {
    EXPECT_LE(page_growth(&authors_list, &authors_page), 2.2);
}

TEST(Growth, OfTwiceAsManyJournalsIsTwiceTheWork) {
    EXPECT_LE(page_growth(&journals_list, &journals_page), 2.2);
}

TEST(Growth, OfTwiceAsManyWorksIsTwiceTheWork) {
    EXPECT_LE(page_growth(&citations_list, &citations_page), 2.2);
}

TEST(Growth, OfTwiceAsManyKeywordsIsTwiceTheWork) {
    EXPECT_LE(page_growth(&keywords_list, &keywords_page), 2.2);
}

TEST(Growth, OfTwiceAsManyTermsIsTwiceTheWork) {
    EXPECT_LE(page_growth(&glossary_list, &glossary_page), 2.2);
}

TEST(Growth, OfTwiceAsManyOutcomesIsTwiceTheWork) {
    EXPECT_LE(page_growth(&findings_list, &findings_page), 2.2);
}

TEST(Growth, OfTwiceAsManyPapersIsTwiceTheWork) {
    EXPECT_LE(page_growth(&home_list, &home_page), 2.2);
}

}  // namespace
}  // namespace conspectus::growth_test
