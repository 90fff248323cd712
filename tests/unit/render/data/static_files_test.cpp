#include "render/data/static_files.h"

#include <gtest/gtest.h>

#include <map>

#include "unit/render/small_site.h"

namespace conspectus::static_files_test {
namespace {

std::map<std::string, std::string> assets_of(const Sources& built_in, const Sources& own) {
    const SmallSite site;
    const std::vector<Strings> strings;
    std::map<std::string, std::string> assets;
    for (const PlainFile& file : asset_files({site.catalog, site.indexes, site.content, built_in, own, strings, ""})) {
        assets[file.path] = file.bytes();
    }
    return assets;
}

TEST(AssetFiles, LeaveOutTheCommentLinesOfTheProgramsScripts) {
    const Sources built_in = {
        {"assets/a.js", "// What it does.\nuse(\"//\");  // stays\n\n  // More.\n//\nend();"},
        {"assets/b.js", "//"},
        {"assets/c.css", "// no script\n"},
        {"base.html", "// no asset"},
    };
    const std::map<std::string, std::string> expected = {
        {"assets/a.js", "use(\"//\");  // stays\n\nend();"}, {"assets/b.js", ""}, {"assets/c.css", "// no script\n"}};
    EXPECT_EQ(assets_of(built_in, {}), expected);
}

TEST(AssetFiles, OfTheCollectionTakeTheirPlaceAsTheyAre) {
    const std::map<std::string, std::string> expected = {{"assets/a.js", "// mine\n"}};
    EXPECT_EQ(assets_of({{"assets/a.js", "use();"}}, {{"assets/a.js", "// mine\n"}}), expected);
}

TEST(AssetFiles, OfTheCollectionThatAreTheProgramsOwnAreThose) {
    const Sources same = {{"assets/a.js", "// What it does.\nuse();"}};
    const std::map<std::string, std::string> expected = {{"assets/a.js", "use();"}};
    EXPECT_EQ(assets_of(same, same), expected);
}

}  // namespace
}  // namespace conspectus::static_files_test
