#include "render/data/sitemap_files.h"

#include <gmock/gmock.h>

#include "render/page_table.h"
#include "unit/render/small_site.h"

namespace conspectus::sitemap_files_test {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Input : RenderedSite {
    Input() {
        site.paper().summaries = {Summary{.language = "zh"}};
        site.paper().updated = {2026, 11, 21};
    }
};

std::string text_of(const std::vector<PlainFile>& files) {
    std::string text;
    for (const PlainFile& file : files) text += file.path + "\n" + file.bytes();
    return text;
}

TEST(Robots, NameTheSitemapOnlyWithABaseUrl) {
    Input from;
    EXPECT_EQ(text_of(robots_file(from.input())), "robots.txt\nUser-agent: *\nAllow: /\n");
    from.site.base_url = "https://x.org/s/";
    EXPECT_THAT(text_of(robots_file(from.input())), HasSubstr("\nSitemap: https://x.org/s/sitemap.xml\n"));
}

TEST(Sitemap, NeedsABaseUrl) {
    const Input from;
    EXPECT_TRUE(sitemap_files(from.input(), page_rows()).empty());
}

TEST(Sitemap, NamesEveryLanguageOfAPage) {
    Input from;
    from.site.base_url = "https://x.org/a&b/";
    const RenderInput input = from.input();
    EXPECT_THAT(text_of(sitemap_files(input, page_rows())),
                HasSubstr("  <url>\n"
                          "    <loc>https://x.org/a&amp;b/en/works/hage2018.html</loc>\n"
                          "    <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" "
                          "href=\"https://x.org/a&amp;b/works/hage2018.html\"/>\n"
                          "    <xhtml:link rel=\"alternate\" hreflang=\"en\" "
                          "href=\"https://x.org/a&amp;b/en/works/hage2018.html\"/>\n"
                          "    <xhtml:link rel=\"alternate\" hreflang=\"x-default\" "
                          "href=\"https://x.org/a&amp;b/works/hage2018.html\"/>\n"
                          "  </url>\n"));
}

TEST(Sitemap, NamesAPaperOnlyInTheLanguagesItIsWrittenIn) {
    Input from;
    from.site.base_url = "https://x.org/";
    const RenderInput input = from.input();
    const std::string text = text_of(sitemap_files(input, page_rows()));
    EXPECT_THAT(text, HasSubstr("  <url>\n    <loc>https://x.org/papers/liu2022.html</loc>\n"
                                "    <lastmod>2026-11-21</lastmod>\n  </url>\n"));
    EXPECT_THAT(text, Not(HasSubstr("en/papers/liu2022.html")));
}

TEST(Sitemap, LeavesOutWhatIsNoPageOfItsOwn) {
    Input from;
    from.site.base_url = "https://x.org/";
    from.site.catalog.redirects["old"] = "hage2018";
    const RenderInput input = from.input();
    const std::string text = text_of(sitemap_files(input, page_rows()));
    EXPECT_THAT(text, Not(HasSubstr("404.html")));
    EXPECT_THAT(text, Not(HasSubstr("old.html")));
}

}  // namespace
}  // namespace conspectus::sitemap_files_test
