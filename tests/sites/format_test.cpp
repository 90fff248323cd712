// The examples of FORMAT.md make up a collection in which nothing is wrong.
#include <gtest/gtest.h>

#include <regex>

#include "site_folder.h"

namespace conspectus {
namespace {

TEST(FormatPage, ItsExamplesCheckClean) {
    static const std::regex example("`(content/[^`<]+)`:\n\n```[a-z]+\n([^`]+(?:`{1,2}[^`]+)*)```\n");
    const std::string page = read_file(SOURCE_FOLDER "/FORMAT.md");
    SiteFolder site;
    std::filesystem::remove_all(site.root() / "content");
    std::size_t files = 0;
    for (std::sregex_iterator found(page.begin(), page.end(), example), end; found != end; ++found, ++files)
        site.write((*found)[1], (*found)[2]);
    EXPECT_EQ(files, 8U);
    const CommandResult result = site.run({"check", "--strict"});
    EXPECT_EQ(result.exit_code, 0) << result.messages;
}

}  // namespace
}  // namespace conspectus
