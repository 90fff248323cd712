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
        assets[file.path] = file.source != nullptr ? *file.source : file.bytes();
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

TEST(StaticFiles, AreHandedOutWithoutACopyWhereTheyAreThoseOfASource) {
    const SmallSite site;
    const std::vector<Strings> strings;
    const Sources content = {{"papers/plot.png", "a picture"}};
    const Sources built_in = {{"assets/main.css", "p {}"}};
    const Sources own = {{"assets/own.js", "// mine"}};
    Catalog catalog = site.catalog;
    catalog.images.push_back({.path = "papers/plot.png", .file = 0});
    const RenderInput input{catalog, site.indexes, content, built_in, own, strings, ""};
    const auto figures = figure_files(input);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].source, &content[0].bytes);
    const auto assets = asset_files(input);
    ASSERT_EQ(assets.size(), 2U);
    EXPECT_EQ(assets[0].source, &built_in[0].bytes);
    EXPECT_EQ(assets[1].source, &own[0].bytes);
}

}  // namespace
}  // namespace conspectus::static_files_test
