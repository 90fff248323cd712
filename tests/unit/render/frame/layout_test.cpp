#include "render/frame/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "unit/render/small_site.h"

namespace conspectus::layout_test {
namespace {

std::vector<std::string> urls(const LayoutView& layout) {
    std::vector<std::string> all;
    for (const SwitchView& each : layout.languages) all.push_back(each.url.text);
    return all;
}

std::vector<std::string> alternates(const LayoutView& layout) {
    std::vector<std::string> all;
    for (const AlternateView& each : layout.alternates) all.push_back(each.tag + " " + each.url.text);
    return all;
}

PageFacts paper_facts(std::vector<std::string> languages) {
    return {.kind = PageKind::paper, .name = "liu2022", .title = "A paper", .languages = std::move(languages)};
}

TEST(Frame, SwitchesTheLanguageOnTheSamePage) {
    const SmallSite site;
    const LayoutView layout = layout_view(site.context(), paper_facts({"zh", "en"}));
    EXPECT_THAT(urls(layout), testing::ElementsAre("../../papers/liu2022.html", "liu2022.html"));
    EXPECT_TRUE(layout.languages[1].current);
    EXPECT_EQ(layout.language, "en");
}

TEST(Frame, ClaimsNoAddressWithoutABaseUrl) {
    const SmallSite site;
    const LayoutView layout = layout_view(site.context(), paper_facts({"zh", "en"}));
    EXPECT_EQ(layout.canonical.text, "");
    EXPECT_THAT(layout.alternates, testing::IsEmpty());
}

TEST(Frame, NamesEveryLanguageTheOtherWayRoundToo) {
    SmallSite site;
    site.base_url = "https://x.org/s/";
    const LayoutView layout = layout_view(site.context(), paper_facts({"zh", "en"}));
    EXPECT_EQ(layout.canonical.text, "https://x.org/s/en/papers/liu2022.html");
    EXPECT_THAT(alternates(layout), testing::ElementsAre("zh-Hans https://x.org/s/papers/liu2022.html",
                                                         "en https://x.org/s/en/papers/liu2022.html",
                                                         "x-default https://x.org/s/papers/liu2022.html"));
}

TEST(Frame, CallsAHomePageByItsFolderInEveryLanguage) {
    SmallSite site;
    site.base_url = "https://x.org/s/";
    const LayoutView layout = layout_view(site.context("en/index.html"), {.kind = PageKind::home});
    EXPECT_EQ(layout.canonical.text, "https://x.org/s/en/");
    ASSERT_EQ(layout.alternates.size(), 3U);
    EXPECT_EQ(layout.alternates[0].url.text, "https://x.org/s/");
    EXPECT_EQ(layout.alternates[1].url.text, "https://x.org/s/en/");
}

TEST(Frame, IsCanonicalToTheOriginalWhereNothingIsTranslated) {
    SmallSite site;
    site.base_url = "https://x.org/s/";
    const LayoutView layout = layout_view(site.context(), paper_facts({"zh"}));
    EXPECT_EQ(layout.canonical.text, "https://x.org/s/papers/liu2022.html");
    EXPECT_THAT(layout.alternates, testing::IsEmpty());
}

TEST(Frame, NamesSomePagesOfProseInTheNavigationAndTheOthersAfterThem) {
    SmallSite site;
    site.catalog.pages = {{.id = "index", .title = {}}};
    for (std::size_t i = 0; i < most_pages_in_navigation + 3; ++i)
        site.catalog.pages.push_back({.id = "page-" + std::to_string(i), .title = SmallSite::both("页", "page")});
    const LayoutView layout = layout_view(site.context(), {.kind = PageKind::text, .name = "page-1"});
    const std::size_t indexes = layout.navigation.size() - most_pages_in_navigation;
    EXPECT_FALSE(layout.navigation[indexes].current);
    EXPECT_TRUE(layout.navigation[indexes + 1].current);
    const auto others = prose_page_links(site.context(), {}, most_pages_in_navigation, site.catalog.pages.size());
    ASSERT_EQ(others.size(), 3U);
    EXPECT_THAT(others[0].url.text, testing::HasSubstr("page-20.html"));
}

TEST(Frame, LeadsToTheSourceForEditing) {
    SmallSite site;
    site.content = {{"papers/a b.md", ""}};
    site.catalog.site.repository_url = "https://github.com/x/y/";
    site.catalog.site.repository_branch = "main";
    PageFacts facts = paper_facts({});
    facts.source = 0;
    const LayoutView layout = layout_view(site.context(), std::move(facts));
    EXPECT_EQ(layout.source_path, "content/papers/a b.md");
    EXPECT_EQ(layout.edit.text, "https://github.com/x/y/edit/main/content/papers/a%20b.md");
}

TEST(Frame, RefusesUnsafeAddressesOfTheSite) {
    SmallSite site;
    site.content = {{"papers/a.md", ""}};
    site.catalog.site.repository_url = "javascript:alert(1)//";
    site.catalog.site.license_url = "javascript:alert(1)";
    PageFacts facts = paper_facts({});
    facts.source = 0;
    const LayoutView layout = layout_view(site.context(), std::move(facts));
    EXPECT_EQ(layout.edit.text, "");
    EXPECT_EQ(layout.license.text, "");
}

TEST(Frame, ShowsTheWayFromHome) {
    const SmallSite site;
    const LayoutView layout = layout_view(site.context(), paper_facts({}));
    ASSERT_EQ(layout.breadcrumb.size(), 2U);
    EXPECT_EQ(layout.breadcrumb[0].url.text, "../index.html");
    EXPECT_TRUE(layout.breadcrumb[1].current);
    EXPECT_THAT(layout.metadata.markup, testing::HasSubstr("BreadcrumbList"));
}

TEST(Frame, NamesATerritoryOnlyWhereTheLanguageDoes) {
    SmallSite site;
    for (const auto& [tag, locale] : std::map<std::string, std::string>{
             {"en", ""}, {"zh-Hans", ""}, {"en-GB", "en_GB"}, {"zh-Hans-CN", "zh_CN"}, {"GB", ""}}) {
        site.catalog.site.languages[1].tag = tag;
        EXPECT_EQ(layout_view(site.context(), paper_facts({})).locale, locale) << tag;
    }
}

TEST(Frame, LinksFromTheServersRootOnTheErrorPage) {
    const SmallSite site;
    PageContext context = site.context("404.html", 0);
    context.root = "/some/sub/";
    const LayoutView layout = layout_view(context, {.kind = PageKind::not_found, .title = "404"});
    EXPECT_EQ(layout.home.text, "/some/sub/index.html");
    EXPECT_EQ(layout.stylesheet.text, "/some/sub/assets/conspectus.css");
}

TEST(ScriptJson, CannotEndTheScriptElement) {
    const std::string markup = json_ld({{"name", "</script><!-- & \u2028\u2029 \xFF"}}).markup;
    EXPECT_EQ(markup,
              "<script type=\"application/ld+json\">{\"name\":\"\\u003C/script\\u003E\\u003C!-- \\u0026 "
              "\\u2028\\u2029 \uFFFD\"}</script>\n");
}

}  // namespace
}  // namespace conspectus::layout_test
