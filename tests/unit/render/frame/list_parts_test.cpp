#include "render/frame/list_parts.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace conspectus {
namespace {

std::string dump(const std::vector<GroupPart>& parts) {
    std::string out;
    for (const GroupPart& part : parts) {
        out += fmt::format("'{}' {}-{}", part.name, part.first_group, part.last_group);
        if (part.divided) out += fmt::format(" entries {}-{}", part.entries.first, part.entries.last);
        out += "; ";
    }
    return out;
}

struct Case {
    std::string name;
    std::vector<std::size_t> sizes;
    std::string expected;
};

class GroupParts : public testing::TestWithParam<Case> {};

TEST_P(GroupParts, Are) {
    const std::vector<std::string> names = {"a", "b", "c", "d"};
    EXPECT_EQ(dump(group_parts(GetParam().sizes, names)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    List, GroupParts,
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

TEST(ListParts, ShowEveryEntryOnceOverNumberedPages) {
    for (const std::size_t size : {0UL, 1UL, 200UL, 201UL, 300UL, 12345UL}) {
        const std::size_t pages = page_count(size);
        std::size_t next = 0;
        for (std::size_t page = 1; page <= pages; ++page) {
            const Span span = page_span(size, pages, page);
            EXPECT_EQ(span.first, next);
            EXPECT_LE(span.last - span.first, longest_list);
            next = span.last;
        }
        EXPECT_EQ(next, size);
    }
}

TEST(ListParts, ShorterListsOfAPageEndEarly) {
    const Span span = page_span(120, 5, 3);
    EXPECT_EQ(span.first, 120U);
    EXPECT_EQ(span.last, 120U);
}

TEST(ListParts, NamesOfNumberedPagesReadBack) {
    EXPECT_EQ(part_name(1), "");
    for (const std::size_t page : {1U, 2U, 37U}) EXPECT_EQ(part_number(part_name(page)), page);
}

TEST(ListParts, LettersHaveSafeKeys) {
    EXPECT_EQ(letter_key("Q"), "q");
    EXPECT_EQ(letter_key("#"), "0");
    EXPECT_EQ(letter_key("Ж"), "0");
}

}  // namespace
}  // namespace conspectus
