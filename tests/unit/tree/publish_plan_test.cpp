#include "tree/publish_plan.h"

#include <gtest/gtest.h>

namespace conspectus::publish_plan_test {
namespace {

const std::string headline = "conspectus manifest 1\n";
const std::string hash(32, 'a');

TEST(Manifest, RoundTrips) {
    const Manifest manifest{{{".nojekyll", content_hash("")}, {"a b/图.png", content_hash("x")}, {"index.html", "-"}}};
    const auto parsed = parse_manifest(manifest_text(manifest));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(manifest_text(*parsed), manifest_text(manifest));
    ASSERT_TRUE(parsed->find("a b/图.png"));
    EXPECT_EQ(parsed->find("a b/图.png")->hash, content_hash("x"));
    EXPECT_FALSE(parsed->find("a b"));
    EXPECT_TRUE(parse_manifest(headline));
}

TEST(Manifest, HashesAreThoseOfXxh3) {
    EXPECT_EQ(content_hash(""), "99aa06d3014798d86001c324468d497f");
    EXPECT_NE(content_hash("a"), content_hash("b"));
}

TEST(Manifest, RefusesWhatIsNone) {
    const std::string texts[] = {
        "",
        "conspectus manifest 2\n",
        headline + hash + " index.html",  // cut short
        headline + hash + "\n",
        headline + "\n",
        headline + "abc index.html\n",
        headline + std::string(32, 'A') + " index.html\n",
        headline + hash + " ../index.html\n",
        headline + hash + " /etc/passwd\n",
        headline + hash + " a/./b\n",
        headline + hash + " .conspectus-manifest\n",
        headline + hash + "  \n",
    };
    for (const std::string& text : texts) EXPECT_FALSE(parse_manifest(text)) << text;
}

}  // namespace
}  // namespace conspectus::publish_plan_test
