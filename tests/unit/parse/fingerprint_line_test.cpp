#include "parse/fingerprint_line.h"

#include <gtest/gtest.h>

namespace conspectus::fingerprint_line_test {
namespace {

struct LineCase {
    std::string name;
    std::string before;
    std::optional<std::string> after;
};

class FingerprintLine : public testing::TestWithParam<LineCase> {};

TEST_P(FingerprintLine, ChangesOneLine) {
    EXPECT_EQ(with_fingerprint(GetParam().before, "0a1b2c3d-11111111"), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    All, FingerprintLine,
    testing::Values(LineCase{"Replaced", "---\noriginal: x  \nupdated: 2026\n---\noriginal: y\n",
                             "---\noriginal: 0a1b2c3d-11111111\nupdated: 2026\n---\noriginal: y\n"},
                    LineCase{"PutIn", "---\nupdated: 2026 # then\n---\nText\n",
                             "---\nupdated: 2026 # then\noriginal: 0a1b2c3d-11111111\n---\nText\n"},
                    LineCase{"PutIntoNothing", "---\n---\nText", "---\noriginal: 0a1b2c3d-11111111\n---\nText"},
                    LineCase{"LineEndsOfTheFile", "\xEF\xBB\xBF---\r\nupdated: 2026\r\n---\r\nText\r\n",
                             "\xEF\xBB\xBF---\r\nupdated: 2026\r\noriginal: 0a1b2c3d-11111111\r\n---\r\nText\r\n"},
                    LineCase{"ReplacedBeforeCarriageReturn", "---\r\noriginal: x\r\n---\r\n",
                             "---\r\noriginal: 0a1b2c3d-11111111\r\n---\r\n"},
                    LineCase{"NoFrontMatter", "Text\n", std::nullopt},
                    LineCase{"NotClosed", "---\nupdated: 2026\n", std::nullopt},
                    LineCase{"OverSeveralLines", "---\noriginal:\n  x\n---\n", std::nullopt},
                    LineCase{"InBraces", "---\n{original: x}\n---\n", std::nullopt},
                    LineCase{"InsideAnotherText", "---\ntranslator: |\n  original: x\n---\n",
                             "---\ntranslator: |\n  original: x\noriginal: 0a1b2c3d-11111111\n---\n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace conspectus::fingerprint_line_test
