#include "parse/schema/identifier_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace conspectus::identifier_reader_test {
namespace {

struct IdentifierCase {
    std::string text;
    std::string expected;  ///< empty: refused
};

using Reader = std::optional<std::string> (*)(std::string_view);

void expect(Reader read, const std::vector<IdentifierCase>& cases) {
    for (const auto& [text, expected] : cases) EXPECT_EQ(read(text).value_or(""), expected) << text;
}

TEST(IdentifierReader, TakesDoisBareOrAsAddresses) {
    expect(read_doi, {{"10.7659/j.issn.1005-6947.250621", "10.7659/j.issn.1005-6947.250621"},
                      {"https://doi.org/10.1016/j.thromres.2016.07.010", "10.1016/j.thromres.2016.07.010"},
                      {"HTTP://DX.DOI.ORG/10.1000/A", "10.1000/A"},
                      {"doi:10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
                       "10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2"},
                      {"10.1016", ""},
                      {"10.1016/", ""},
                      {"10.1/x", ""},
                      {"11.1016/x", ""},
                      {"10.1016/a b", ""},
                      {"10.a016/x", ""},
                      {"https://example.org/10.1016/x", ""},
                      {"javascript:10.1016/x", ""}});
}

TEST(IdentifierReader, TakesPubMedIds) {
    expect(read_pmid, {{"28122211", "28122211"}, {"028", ""}, {"28a", ""}, {"1234567890", ""}, {"", ""}});
    expect(read_pmcid,
           {{"PMC5815821", "PMC5815821"}, {"5815821", "PMC5815821"}, {"pmc1", "PMC1"}, {"PMC", ""}, {"PMCx", ""}});
}

TEST(IdentifierReader, ChecksTheLastDigitOfAnOrcid) {
    expect(read_orcid, {{"0000-0002-1825-0097", "0000-0002-1825-0097"},
                        {"https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"},
                        {"0000-0002-1825-0098", ""},
                        {"0000-0002-1694-2330", ""},
                        {"0000000218250097", ""},
                        {"0000-0002-1825-009x", ""}});
}

TEST(IdentifierReader, KnowsLanguageKeysAndTags) {
    for (const char* key : {"zh", "en", "zh-hant", "gsw"}) EXPECT_TRUE(is_language_key(key)) << key;
    for (const char* key : {"", "z", "EN", "english", "zh-Hans", "zh_hans", "zh-", "-zh", "z1", "../x", "zh--a"})
        EXPECT_FALSE(is_language_key(key)) << key;
    for (const char* tag : {"zh-Hans", "en-GB", "zh-Hans-CN", "en", "de-1996"})
        EXPECT_TRUE(is_language_tag(tag)) << tag;
    for (const char* tag : {"", "English", "en GB", "en-", "a", "en-toolongsubtag", "\"><b>"})
        EXPECT_FALSE(is_language_tag(tag)) << tag;
}

TEST(IdentifierReader, SaysWhyAnIdIsRefused) {
    const std::string form =
        " is no id: ids have small letters, digits and '-', begin with a letter or digit and are no number";
    EXPECT_EQ(id_fault("shi2017"), "");
    EXPECT_EQ(id_fault("Shi_2017"), "'Shi_2017'" + form + "; write shi-2017");
    EXPECT_EQ(id_fault("2017"), "'2017'" + form);
    EXPECT_EQ(id_fault("../etc/passwd"), "'../etc/passwd'" + form + "; write etc-passwd");
    EXPECT_EQ(id_fault("a%2e%2e"), "'a%2e%2e'" + form + "; write a-2e-2e");
    EXPECT_EQ(id_fault("刘建龙"), "'刘建龙'" + form);
    EXPECT_EQ(id_fault(""), "''" + form);
    EXPECT_EQ(id_fault("-a"), "'-a'" + form + "; write a");
    for (const char* name : {"index", "about", "citations", "search", "api", "assets", "papers", "works"})
        EXPECT_EQ(id_fault(name), "the site needs the name '" + std::string(name) + "' itself; choose another id");
    for (const std::string name : {"con", "nul", "com1", "lpt9"}) {
        EXPECT_EQ(id_fault(name),
                  "'" + name + "' is the name of a device on Windows, where no file can have it; choose another id");
    }
    EXPECT_EQ(id_fault("about", true), "");
    EXPECT_EQ(id_fault("index", true), "");
    EXPECT_NE(id_fault("citations", true), "");
    EXPECT_EQ(id_fault(std::string(100, 'a')), "");
    EXPECT_EQ(id_fault(std::string(101, 'a')), "the id '" + std::string(60, 'a') + "…' is longer than 100 characters");
}

}  // namespace
}  // namespace conspectus::identifier_reader_test
