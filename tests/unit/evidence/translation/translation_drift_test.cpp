#include "evidence/translation/translation_drift.h"

#include <gtest/gtest.h>

#include "unit/evidence/written_collection.h"

namespace conspectus::translation_drift_test {
namespace {

struct DriftCase {
    std::string name;
    std::string translation;
    std::string messages;
};

class TranslationHeadings : public testing::TestWithParam<DriftCase> {};

TEST_P(TranslationHeadings, Says) {
    WrittenCollection c;
    c.paper("a", "findings: [{id: main, key: true, label: x, value: y}]\n", "## 结果\n\n### 甲\n\n## 局限\n");
    c.translation("a", "", GetParam().translation);
    EXPECT_EQ(c.messages(), GetParam().messages);
}

INSTANTIATE_TEST_SUITE_P(
    All, TranslationHeadings,
    testing::Values(
        DriftCase{"Same", "## Results\n\n### First\n\n## Limits\n", ""},
        DriftCase{
            "Differs", "## Results\n\n## Limits\n",
            "papers/a.en.md:5: warning: this translation has the heading '## Limits' where the original has '### 甲': "
            "give both the same headings in the same order [translation-drift]\n"
            "    5 | ## Limits\n"
            "papers/a.md:9: note: the original is here\n"
            "    9 | ### 甲\n"},
        DriftCase{"Lacks", "## Results\n\n### First\n",
                  "papers/a.en.md: warning: this translation lacks the original's heading '## 局限': give both the "
                  "same headings in the same order [translation-drift]\n"
                  "papers/a.md:11: note: the original is here\n"
                  "   11 | ## 局限\n"},
        DriftCase{"HasMore", "## Results\n\n### First\n\n## Limits\n\n### More\n",
                  "papers/a.en.md:9: warning: this translation has the heading '### More', which the original lacks: "
                  "give both the same headings in the same order [translation-drift]\n"
                  "    9 | ### More\n"
                  "papers/a.md: note: the original is here\n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace conspectus::translation_drift_test
