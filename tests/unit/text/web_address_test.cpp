#include "text/web_address.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace conspectus::web_address_test {
namespace {

TEST(WebAddress, IsWholeWithASchemeOfTheWebAndASite) {
    for (const char* address :
         {"https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/", "https://例子.中国/文",
          "https://example.org:8080/x", "http://[2001:db8::1]/x", "http://[::1]:80/", "https://x.org/(a)_b;c,d"})
        EXPECT_EQ(web_address_fault(address), "") << address;
}

TEST(WebAddress, SaysWhatIsWrongWithAnyOther) {
    constexpr const char* no_scheme = "does not begin with https:// or http://";
    constexpr const char* unseen = "holds a space or an invisible character";
    const std::vector<std::pair<const char*, const char*>> cases = {
        {"", no_scheme},
        {"javascript:alert(1)", no_scheme},
        {"JaVaScRiPt:alert(1)", no_scheme},
        {" javascript:alert(1)", no_scheme},
        {"java\tscript:alert(1)", no_scheme},
        {"data:text/html,x", no_scheme},
        {"vbscript:x", no_scheme},
        {"file:///etc/passwd", no_scheme},
        {"//example.org", no_scheme},
        {"example.org", no_scheme},
        {"https:example.org", no_scheme},
        {"https://", "names no site"},
        {"https:///path", "names no site"},
        {"https://?q", "names no site"},
        {"https://:80/", "names no site"},
        {"https://user@example.org", "has a user name before its site"},
        {"https://u:p@example.org", "has a user name before its site"},
        {"https://example.org:port/", "has a port that is not a number"},
        {"https://example.org:123456/", "has a port that is not a number"},
        {"https://example.org/\" onclick=\"x", unseen},
        {"https://example.org/a b", unseen},
        {"https://example.org/a\u3000b", unseen},
        {"https://example.org/a\u202Eb", unseen},
        {"https://example.org/a\nb", unseen},
        {"https://example.org/\"x", "holds a quotation mark, '<', '>' or a backslash"},
        {"https://example.org/<b>", "holds a quotation mark, '<', '>' or a backslash"},
        {"https://example.org\\@evil.example", "holds a quotation mark, '<', '>' or a backslash"},
    };
    for (const auto& [address, fault] : cases) EXPECT_EQ(web_address_fault(address), fault) << address;
}

TEST(WebAddress, OfASiteTakesPaths) {
    EXPECT_EQ(base_address_fault("https://example.org/papers"), "");
    for (const char* address : {"https://example.org/?q", "https://example.org/#top"})
        EXPECT_EQ(base_address_fault(address), "has a '?' or '#', behind which no page can have its path") << address;
    EXPECT_NE(base_address_fault("javascript:alert(1)"), "");
}

}  // namespace
}  // namespace conspectus::web_address_test
