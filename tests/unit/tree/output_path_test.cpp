#include "tree/output_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace conspectus::output_path_test {
namespace {

TEST(OutputPaths, NamesThoseThatNotEveryDiskCanHold) {
    const struct Case {
        std::vector<std::string> paths;
        std::string fault;
    } cases[] = {
        {{"../x"}, "'../x' has a part that is no name"},
        {{"a/./x"}, "'a/./x' has a part that is no name"},
        {{"a//x"}, "'a//x' has a part that is no name"},
        {{"a/"}, "'a/' has a part that is no name"},
        {{"/x"}, "'/x' begins with a slash"},
        {{""}, "'' is empty"},
        {{"a\nb"}, "'a␊b' has a part that contains control character (U+000A)"},
        {{"aux.html"}, "'aux.html' has a part that is the name of a device on Windows"},
        {{std::string(256, 'a')}, "has a part that is longer than 255 bytes"},
        {{"x", "x"}, "'x' occurs twice, or is a folder too"},
        {{"x", "x/y"}, "'x/y' lies in a folder that is a file too"},
        {{"x/y", "x"}, "'x' occurs twice, or is a folder too"},
        {{"a/x", "A/y"}, "'A/y' and 'a' are one on disks that do not tell upper from lower case"},
        {{"Li.html", "li.html"}, "'li.html' and 'Li.html' are one on disks"},
        {{".conspectus-manifest"}, "is the manifest's"},
        {{".conspectus-new/x"}, "is kept for unfinished files"},
    };
    for (const auto& [paths, fault] : cases) {
        const auto faults = output_path_faults(paths);
        ASSERT_EQ(faults.size(), 1U) << fault;
        EXPECT_THAT(faults.front(), testing::StartsWith("the output path '"));
        EXPECT_THAT(faults.front(), testing::HasSubstr(fault));
    }
}

TEST(OutputPaths, NamesEachFaultOnce) {
    EXPECT_EQ(output_path_faults({"a/con.html", "a/fine.html", "b/con.html"}).size(), 2U);
    EXPECT_THAT(output_path_faults({"index.html", "a/x", "a/y", "a/b/c", ".nojekyll"}), testing::IsEmpty());
}

}  // namespace
}  // namespace conspectus::output_path_test
