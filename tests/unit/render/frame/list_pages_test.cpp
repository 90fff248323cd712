#include "render/frame/list_pages.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace conspectus::list_pages_test {
namespace {

std::string dump(const std::vector<ListPage>& pages) {
    std::string out;
    for (const ListPage& page : pages) {
        out += fmt::format("'{}' {}-{}", page.name, page.first_group, page.last_group);
        if (page.divided) out += fmt::format(" entries {}-{}", page.entries.first, page.entries.last);
        out += "; ";
    }
    return out;
}

struct Case {
    std::string name;
    std::vector<std::size_t> sizes;
    std::string expected;
};

class GroupPages : public testing::TestWithParam<Case> {};

TEST_P(GroupPages, Are) {
    const std::vector<std::string> names = {"a", "b", "c", "d"};
    EXPECT_EQ(dump(group_pages(GetParam().sizes, names)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    List, GroupPages,
    testing::Values(Case{"OneForNothing", {}, "'' 0-0; "}, Case{"OneForAShortList", {100, 90, 10}, "'' 0-3; "},
                    Case{"PackWholeGroupsUpToAHundred", {60, 40, 60, 60}, "'' 0-2; 'c' 2-3; 'd' 3-4; "},
                    Case{"LeaveAGroupOfTwoHundredWhole", {1, 200, 1}, "'' 0-1; 'b' 1-2; 'c' 2-3; "},
                    Case{"DivideALongerGroupByHundreds",
                         {10, 250, 10},
                         "'' 0-1; 'b' 1-2 entries 0-100; 'b_2' 1-2 entries 100-200; 'b_3' 1-2 entries 200-250; "
                         "'c' 2-3; "},
                    Case{"NameTheFirstPageNothing",
                         {201, 5},
                         "'' 0-1 entries 0-100; 'a_2' 0-1 entries 100-200; "
                         "'a_3' 0-1 entries 200-201; 'b' 1-2; "}),
    [](const auto& each) { return each.param.name; });

TEST(ListPages, ShowEveryEntryOnceOverNumberedPages) {
    for (const std::size_t size : {0UL, 1UL, 200UL, 201UL, 300UL, 12345UL}) {
        const std::size_t pages = page_count(size);
        std::size_t next = 0;
        for (std::size_t page = 1; page <= pages; ++page) {
            const Slice slice = page_slice(size, pages, page);
            EXPECT_EQ(slice.first, next);
            EXPECT_LE(slice.last - slice.first, longest_list);
            next = slice.last;
        }
        EXPECT_EQ(next, size);
    }
}

TEST(ListPages, ShorterListsOfAPageEndEarly) {
    const Slice slice = page_slice(120, 5, 3);
    EXPECT_EQ(slice.first, 120U);
    EXPECT_EQ(slice.last, 120U);
}

TEST(ListPages, NamesOfNumberedPagesReadBack) {
    EXPECT_EQ(page_name(1), "");
    for (const std::size_t page : {1U, 2U, 37U}) EXPECT_EQ(page_number(page_name(page)), page);
}

TEST(ListPages, LettersHaveSafeKeys) {
    EXPECT_EQ(letter_key("Q"), "q");
    EXPECT_EQ(letter_key("#"), "0");
    EXPECT_EQ(letter_key("Ж"), "0");
}

}  // namespace
}  // namespace conspectus::list_pages_test
