#include "render/frame/pagination.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus::pagination_test {
namespace {

std::string dump(const std::vector<LinkView>& links) {
    std::string out;
    for (const LinkView& link : links) {
        out += link.label + (link.current ? "*" : "") + (link.url.text.empty() ? "" : "=" + link.url.text) + " ";
    }
    return out;
}

PageContext index_page(const SmallSite& site) {
    return site.context("en/citations.html");
}

TEST(NumberedPagination, IsEmptyForOnePage) {
    const SmallSite site;
    const PaginationView pagination = numbered_pagination(index_page(site), PageKind::citations, {}, 1, 1);
    EXPECT_EQ(dump(pagination.numbers), "");
    EXPECT_FALSE(pagination.previous || pagination.next);
}

TEST(NumberedPagination, NamesTheEndsAndTheNeighbours) {
    const SmallSite site;
    const PageContext context = site.context("en/keywords/rankl_10.html");
    const PaginationView pagination = numbered_pagination(context, PageKind::keyword, "rankl", 50, 10);
    EXPECT_EQ(dump(pagination.numbers),
              "1=rankl.html 8=rankl_8.html 9=rankl_9.html 10*=rankl_10.html 11=rankl_11.html 12=rankl_12.html "
              "50=rankl_50.html ");
    EXPECT_EQ(pagination.previous->url.text, "rankl_9.html");
    EXPECT_EQ(pagination.next->url.text, "rankl_11.html");
}

TEST(NumberedPagination, PutsItsPrefixBeforeTheNumbers) {
    const SmallSite site;
    const PaginationView pagination =
        numbered_pagination(index_page(site), PageKind::citations, {}, 2, 0, "unresolved");
    EXPECT_EQ(dump(pagination.numbers), "1=citations_unresolved.html 2=citations_unresolved_2.html ");
}

Ordering letters(std::vector<std::pair<std::string, std::size_t>> sizes) {
    Ordering ordering{.language = "en", .buckets = {}};
    for (const auto& [label, size] : sizes) ordering.buckets.push_back({label, std::vector<std::uint32_t>(size)});
    return ordering;
}

PaginationView lettered_pagination(const PageContext& context, const Ordering& ordering, std::string_view name) {
    const GroupedList list = lettered_list(ordering, "letter-");
    const auto page = std::ranges::find(list.pages, name, &ListPage::name) - list.pages.begin();
    return grouped_pagination(context, PageKind::citations, list, static_cast<std::size_t>(page));
}

TEST(LetteredPagination, LeadsToFragmentsOfAShortList) {
    const SmallSite site;
    const PaginationView pagination =
        lettered_pagination(index_page(site), letters({{"A", 2}, {"C", 1}, {"#", 1}}), "");
    EXPECT_EQ(dump(pagination.groups), "A=#letter-a C=#letter-c #=#letter-0 ");
    EXPECT_FALSE(pagination.previous || pagination.next);
}

TEST(LetteredPagination, LeadsToThePagesOfALongList) {
    const SmallSite site;
    const Ordering ordering = letters({{"A", 90}, {"B", 10}, {"C", 250}, {"D", 5}});
    const PaginationView pagination = lettered_pagination(site.context("en/citations_c_2.html"), ordering, "c_2");
    EXPECT_EQ(dump(pagination.groups),
              "A=citations.html#letter-a B=citations.html#letter-b C*=citations_c.html#letter-c "
              "D=citations_d.html#letter-d ");
    EXPECT_EQ(dump(pagination.numbers), "1=citations_c.html 2*=citations_c_2.html 3=citations_c_3.html ");
    EXPECT_EQ(pagination.previous->label, "C");
    EXPECT_EQ(pagination.next->label, "C 3");
}

TEST(LetteredPagination, NamesTheLettersThatShareAPage) {
    const SmallSite site;
    const Ordering ordering = letters({{"A", 90}, {"B", 10}, {"C", 150}});
    const PaginationView pagination = lettered_pagination(site.context("en/citations_c.html"), ordering, "c");
    EXPECT_EQ(pagination.previous->label, "A–B");
    EXPECT_EQ(pagination.previous->url.text, "citations.html");
}

TEST(LetteredPagination, OfNoPageLeadsToTheLettersAlone) {
    const SmallSite site;
    const GroupedList list = lettered_list(letters({{"A", 150}, {"B", 150}}), "letter-");
    const PaginationView pagination =
        grouped_pagination(index_page(site), PageKind::keywords, list, std::nullopt, "en");
    EXPECT_EQ(dump(pagination.groups), "A=keywords_en.html#letter-a B=keywords_en_b.html#letter-b ");
    EXPECT_FALSE(pagination.previous || pagination.next);
}

TEST(GroupedPagination, NamesThousandsOfGroupsOnTheFirstPageAlone) {
    const SmallSite site;
    const GroupName outcome{.label = "x", .language = {}, .fragment = {}, .key = {}, .size = 1};
    const GroupedList list = grouped_list(std::vector<GroupName>(longest_list + 1, outcome));
    EXPECT_EQ(grouped_pagination(index_page(site), PageKind::findings, list, 0).groups.size(), longest_list + 1);
    EXPECT_TRUE(grouped_pagination(index_page(site), PageKind::findings, list, 1).groups.empty());
}

TEST(LetteredPagination, HasEveryLetterOnceFilled) {
    const SmallSite site;
    PaginationView pagination = lettered_pagination(index_page(site), letters({{"B", 2}, {"#", 1}}), "");
    fill_alphabet(pagination);
    EXPECT_EQ(dump(pagination.groups), "A B=#letter-b C D E F G H I J K L M N O P Q R S T U V W X Y Z #=#letter-0 ");
}

TEST(Pagination, TitlesOfFurtherPagesSayWhichTheyAre) {
    SmallSite site;
    site.set("title-part", "{title} ({part})");
    EXPECT_EQ(numbered_title(site.context(), "RANKL", 1, 3), "RANKL");
    EXPECT_EQ(numbered_title(site.context(), "RANKL", 2, 3), "RANKL (2/3)");
}

}  // namespace
}  // namespace conspectus::pagination_test
