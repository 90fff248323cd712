#include "render/pages/redirect_page.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus::redirect_page_test {
namespace {

/// The paths under which a site has redirect pages, and where they lead.
std::vector<std::string> redirects(const SmallSite& site) {
    std::vector<std::string> all;
    for (const PageRow& row : redirect_rows()) {
        for (const PageSubject& subject : row.pages(site.context()).subjects) {
            const std::string path = output_path(site.catalog.site, "en", row.kind, subject.name, subject.part);
            all.push_back(path + " → " + redirect_page(site.context(path), subject).target.text);
        }
    }
    return all;
}

SmallSite site_with(std::map<std::string, std::string, std::less<>> aliases) {
    SmallSite site;
    site.set("unresolved-name", "No. {number} in {paper}");
    site.catalog.redirects = std::move(aliases);
    return site;
}

TEST(RedirectPage, LeadsFromAnAliasToItsPage) {
    EXPECT_THAT(
        redirects(site_with({{"hage", "hage2018"}, {"rank-ligand", "rankl"}})),
        testing::ElementsAre("en/works/hage.html → hage2018.html", "en/keywords/rank-ligand.html → rankl.html"));
}

TEST(RedirectPage, LeadsFromTheOldWorkOfAPaperToo) {
    EXPECT_THAT(redirects(site_with({{"liu-old", "liu2022"}})),
                testing::ElementsAre("en/papers/liu-old.html → liu2022.html",
                                     "en/works/liu-old.html → ../papers/liu2022.html"));
}

TEST(RedirectPage, IsNotMadeForAKeyThatIsNoId) {
    EXPECT_THAT(redirects(site_with({{"Hage:2018", "hage2018"}, {"../x", "hage2018"}})), testing::IsEmpty());
}

TEST(RedirectPage, IsCanonicalToItsTarget) {
    SmallSite site = site_with({{"hage", "hage2018"}});
    const PageSubject subject{0, "hage", {}};
    EXPECT_EQ(redirect_page(site.context("en/works/hage.html"), subject).canonical.text, "hage2018.html");
    site.base_url = "https://x.org/s/";
    EXPECT_EQ(redirect_page(site.context("en/works/hage.html"), subject).canonical.text,
              "https://x.org/s/en/works/hage2018.html");
}

}  // namespace
}  // namespace conspectus::redirect_page_test
