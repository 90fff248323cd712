#include "render/frame/page_bar.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus {
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

TEST(NumberBar, IsEmptyForOnePage) {
    const SmallSite site;
    const PageBarView bar = number_bar(index_page(site), PageKind::citations, {}, 1, 1);
    EXPECT_EQ(dump(bar.numbers), "");
    EXPECT_FALSE(bar.previous || bar.next);
}

TEST(NumberBar, NamesTheEndsAndTheNeighbours) {
    const SmallSite site;
    const PageContext context = site.context("en/keywords/rankl_10.html");
    const PageBarView bar = number_bar(context, PageKind::keyword, "rankl", 50, 10);
    EXPECT_EQ(dump(bar.numbers),
              "1=rankl.html 8=rankl_8.html 9=rankl_9.html 10*=rankl_10.html 11=rankl_11.html 12=rankl_12.html "
              "50=rankl_50.html ");
    EXPECT_EQ(bar.previous->url.text, "rankl_9.html");
    EXPECT_EQ(bar.next->url.text, "rankl_11.html");
}

TEST(NumberBar, PutsItsPrefixBeforeTheNumbers) {
    const SmallSite site;
    const PageBarView bar = number_bar(index_page(site), PageKind::citations, {}, 2, 0, "unresolved");
    EXPECT_EQ(dump(bar.numbers), "1=citations_unresolved.html 2=citations_unresolved_2.html ");
}

Ordering letters(std::vector<std::pair<std::string, std::size_t>> sizes) {
    Ordering ordering{.language = "en", .buckets = {}};
    for (const auto& [label, size] : sizes) ordering.buckets.push_back({label, std::vector<std::uint32_t>(size)});
    return ordering;
}

PageBarView letter_bar(const PageContext& context, const Ordering& ordering, std::string_view part) {
    const std::vector<GroupPart> parts = alphabet_parts(ordering);
    return group_bar(context, PageKind::citations, letter_names(ordering, "letter-"), parts, part_named(parts, part));
}

TEST(LetterBar, LeadsToFragmentsOfAShortList) {
    const SmallSite site;
    const PageBarView bar = letter_bar(index_page(site), letters({{"A", 2}, {"C", 1}, {"#", 1}}), "");
    EXPECT_EQ(dump(bar.groups), "A=#letter-a C=#letter-c #=#letter-0 ");
    EXPECT_FALSE(bar.previous || bar.next);
}

TEST(LetterBar, LeadsToThePagesOfALongList) {
    const SmallSite site;
    const Ordering ordering = letters({{"A", 90}, {"B", 10}, {"C", 250}, {"D", 5}});
    const PageBarView bar = letter_bar(site.context("en/citations_c_2.html"), ordering, "c_2");
    EXPECT_EQ(dump(bar.groups),
              "A=citations.html#letter-a B=citations.html#letter-b C*=citations_c.html#letter-c "
              "D=citations_d.html#letter-d ");
    EXPECT_EQ(dump(bar.numbers), "1=citations_c.html 2*=citations_c_2.html 3=citations_c_3.html ");
    EXPECT_EQ(bar.previous->label, "C");
    EXPECT_EQ(bar.next->label, "C 3");
}

TEST(LetterBar, NamesTheLettersThatShareAPage) {
    const SmallSite site;
    const Ordering ordering = letters({{"A", 90}, {"B", 10}, {"C", 150}});
    const PageBarView bar = letter_bar(site.context("en/citations_c.html"), ordering, "c");
    EXPECT_EQ(bar.previous->label, "A–B");
    EXPECT_EQ(bar.previous->url.text, "citations.html");
}

TEST(LetterBar, HasEveryLetterOnceFilled) {
    const SmallSite site;
    PageBarView bar = letter_bar(index_page(site), letters({{"B", 2}, {"#", 1}}), "");
    fill_alphabet(bar);
    EXPECT_EQ(dump(bar.groups), "A B=#letter-b C D E F G H I J K L M N O P Q R S T U V W X Y Z #=#letter-0 ");
}

TEST(PageBar, TitlesOfFurtherPagesSayWhichTheyAre) {
    SmallSite site;
    site.set("title-part", "{title} ({part})");
    EXPECT_EQ(numbered_title(site.context(), "RANKL", 1, 3), "RANKL");
    EXPECT_EQ(numbered_title(site.context(), "RANKL", 2, 3), "RANKL (2/3)");
}

}  // namespace
}  // namespace conspectus
