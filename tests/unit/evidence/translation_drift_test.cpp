#include <gtest/gtest.h>

#include "../link/collection.h"

namespace conspectus {
namespace {

struct DriftCase {
    std::string name;
    std::vector<std::pair<std::string, std::uint32_t>> headings;
    std::string messages;
};

class TranslationDrift : public testing::TestWithParam<DriftCase> {};

TEST_P(TranslationDrift, Says) {
    Collection c;
    c.section("results", "结果", "Results");
    c.section("limits", "局限", "Limits", true);
    c.paper("a").body().heading("结果").heading("甲", 3).heading("局限");
    Body body = c.translation("a", "en");
    for (const auto& [plain, level] : GetParam().headings) body.heading(plain, level);
    EXPECT_EQ(c.link().messages, GetParam().messages);
}

INSTANTIATE_TEST_SUITE_P(
    All, TranslationDrift,
    testing::Values(
        DriftCase{"Same", {{"Results", 2}, {"First", 3}, {"Limits", 2}}, ""},
        DriftCase{
            "Differs",
            {{"Results", 2}, {"Limits", 2}},
            "papers/a.en.md:2: this translation has the heading '## Limits' where the original has '### 甲': give "
            "both the same headings in the same order [translation-drift]\n"
            "  papers/a.md:4: the original is here\n"},
        DriftCase{
            "Lacks",
            {{"Results", 2}, {"First", 3}},
            "papers/a.en.md: this translation lacks the original's heading '## 局限': give both the same headings "
            "in the same order [translation-drift]\n"
            "  papers/a.md:5: the original is here\n"},
        DriftCase{"HasMore",
                  {{"Results", 2}, {"First", 3}, {"Limits", 2}, {"More", 3}},
                  "papers/a.en.md:4: this translation has the heading '### More', which the original lacks: give both "
                  "the same headings in the same order [translation-drift]\n"
                  "  papers/a.md: the original is here\n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace conspectus
