#include "markdown/link_address.h"

#include <gtest/gtest.h>

namespace conspectus::link_address_test {
namespace {

TEST(LinkAddress, AllowsWebMailAndRelativeAddresses) {
    for (const std::string_view address :
         {"https://example.org", "http://example.org/a?b=c&d=e#f", "HTTPS://EXAMPLE.ORG/", "mailto:a@example.org",
          "about.html", "../papers/x.html#results", "#top", "?q=a:b", "a/b:c", "papers/肝硬化.html",
          "https://例子.example/路径", "https://example.org:8080/"}) {
        EXPECT_EQ(link_fault(address), std::nullopt) << address;
    }
}

TEST(LinkAddress, RefusesEveryOtherSchemeAndSitesBehindAUserName) {
    for (const std::string_view address :
         {"javascript:alert(1)", "JAVASCRIPT:x", "jAvAsCrIpT://%0aalert(1)", "data:text/html;base64,AA", "vbscript:x",
          "file:///etc/passwd", "blob:https://example.org/x", "view-source:x", "tel:1", "ftp://example.org", "x:y",
          "about:blank", "ws://example.org", "c:/windows", ":x", "javascript:https://example.org",
          "https://user:x@example.org:8080/"}) {
        EXPECT_TRUE(link_fault(address).has_value()) << address;
    }
}

TEST(LinkAddress, RefusesDisguises) {
    for (const std::string_view address : {" javascript:x",
                                           "\tjavascript:x",
                                           "java\nscript:x",
                                           "java\tscript:x",
                                           "\x01javascript:x",
                                           "javascript\r:x",
                                           "\u00A0javascript:x",
                                           "\u200Ejavascript:x",
                                           "\u3000javascript:x",
                                           "\\\\evil.example",
                                           "/\\evil.example",
                                           "https:\\\\evil.example",
                                           "//evil.example",
                                           "///evil.example",
                                           "/about.html",
                                           "https://",
                                           "https:///x",
                                           "https:example.org",
                                           "http:/example.org",
                                           "mailto:",
                                           "mailto:x",
                                           "",
                                           "https：//example.org",
                                           "HTTP：//example.org"}) {
        EXPECT_TRUE(link_fault(address).has_value()) << address;
    }
}

TEST(LinkAddress, SaysWhatMayStandThere) {
    EXPECT_EQ(
        link_fault("ftp://example.org"),
        "'ftp://example.org' begins with 'ftp:', but links may begin with https:, http: or mailto:, or be relative");
}

TEST(FigurePath, AllowsRelativeRasterFiles) {
    for (const std::string_view path :
         {"fig.png", "hpvg/fig-1.webp", "a/b/c.jpeg", "./fig.avif", "图1.png", "a..b.gif"}) {
        EXPECT_EQ(figure_fault(path), std::nullopt) << path;
    }
}

TEST(FigurePath, RefusesEverythingElse) {
    for (const std::string_view path : {"",
                                        "/fig.png",
                                        "//x/fig.png",
                                        "https://x/fig.png",
                                        "data:image/png;base64,A",
                                        "C:/fig.png",
                                        "../fig.png",
                                        "a/../fig.png",
                                        "a/..",
                                        "..",
                                        "a\\..\\fig.png",
                                        "%2e%2e/fig.png",
                                        "fig.png?x",
                                        "fig.png#x",
                                        "fig.svg",
                                        "fig.SVG",
                                        "fig.svgz",
                                        "a b.png",
                                        "<x>.png",
                                        "\x01.png",
                                        "\u202Egnp.x"}) {
        EXPECT_TRUE(figure_fault(path).has_value()) << path;
    }
}

}  // namespace
}  // namespace conspectus::link_address_test
