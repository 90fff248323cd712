#include "text/search_tokens.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus::search_tokens_test {
namespace {

/// `\u00AD` as the character.
std::string without_escapes(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\\u") != 0) {
            out += text[i];
            continue;
        }
        append_code_point(out, static_cast<char32_t>(std::stoul(text.substr(i + 2, 4), nullptr, 16)));
        i += 5;
    }
    return out;
}

std::string tokens_of(const std::string& text) {
    std::string all;
    each_search_token(text, [&](std::string_view token) {
        if (!all.empty()) all += ' ';
        all += token;
    });
    return all;
}

TEST(SearchTokens, AreThoseOfTheSharedVectors) {
    std::ifstream file(TEST_FOLDER "/search/tokens.tsv");
    std::size_t count = 0;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == line.npos) continue;
        EXPECT_EQ(tokens_of(without_escapes(line.substr(0, tab))), line.substr(tab + 1)) << line;
        ++count;
    }
    EXPECT_GT(count, 30U);
}

TEST(SearchTokens, TakeTextOfAnyLengthInOnePass) {
    std::size_t count = 0;
    const auto counting = [&](std::string_view token) {
        EXPECT_LE(count_code_points(token), 32U);
        ++count;
    };
    std::string compound;
    for (int i = 0; i < 100'000; ++i) compound += "a-";
    each_search_token(compound, counting);
    EXPECT_EQ(count, 100'001U);
    each_search_token(std::string(1'000'000, 'x'), counting);
    EXPECT_EQ(count, 100'002U);
}

TEST(SearchFold, KeepsBytesThatAreNoText) {
    EXPECT_EQ(search_fold("A\xff"), "a\uFFFD");
}

}  // namespace
}  // namespace conspectus::search_tokens_test
