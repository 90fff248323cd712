#include "cite/bibliography.h"

#include <gtest/gtest.h>

#include "unit/cite/record_maker.h"

namespace conspectus::bibliography_test {
namespace {

std::string plain(const Record& record, CitationStyle style, const std::string& reader = "zh") {
    return format_reference(record, nullptr, style, reader).plain();
}

struct StyleCase {
    CitationStyle style;
    std::string expected;
};

class HageIn : public testing::TestWithParam<StyleCase> {};

TEST_P(HageIn, IsPrintedAsTheStyleAsks) {
    EXPECT_EQ(plain(hage2018(), GetParam().style), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Styles, HageIn,
    testing::Values(
        StyleCase{
            CitationStyle::gb_t_7714_2025,
            "Hage A N，Srinivasa R N，Abramowitz S D，et al. Endovascular ilio caval reconstruction: From imaging "
            "to intervention[J]. Vasc Med，2018，23（3）：267-275. DOI：10.1177/1358863X18754695."},
        StyleCase{
            CitationStyle::gb_t_7714_2015,
            "HAGE A N, SRINIVASA R N, ABRAMOWITZ S D, et al. Endovascular ilio caval reconstruction: From imaging "
            "to intervention[J]. Vasc Med, 2018, 23(3): 267-275. DOI: 10.1177/1358863X18754695."},
        StyleCase{
            CitationStyle::vancouver,
            "Hage AN, Srinivasa RN, Abramowitz SD, et al. Endovascular ilio caval reconstruction: From imaging to "
            "intervention. Vasc Med. 2018;23(3):267–75. doi: 10.1177/1358863X18754695"},
        StyleCase{
            CitationStyle::ama,
            "Hage AN, Srinivasa RN, Abramowitz SD, et al. Endovascular ilio caval reconstruction: From imaging to "
            "intervention. Vasc Med. 2018;23(3):267-275. doi:10.1177/1358863X18754695"},
        StyleCase{CitationStyle::apa,
                  "Hage, A. N., Srinivasa, R. N., Abramowitz, S. D., et al. (2018). Endovascular ilio caval "
                  "reconstruction: From imaging to intervention. Vasc Med, 23(3), 267–275. "
                  "https://doi.org/10.1177/1358863X18754695"}));

TEST(Bibliography, PrintsABilingualPairAsTwoEntriesChineseFirst) {
    EXPECT_EQ(plain(liu2022(), CitationStyle::gb_t_7714_2025),
              "刘建龙，李金勇. 下肢深静脉血栓清除临床关注焦点[J]. 中国普通外科杂志，2022，31（6）：705-712. "
              "DOI：10.7659/j.issn.1005-6947.2022.06.001.\n"
              "Liu J L，Li J Y. Clinically focused issues in thrombectomy[J]. China Journal of General "
              "Surgery，2022，31（6）："
              "705-712. DOI：10.7659/j.issn.1005-6947.2022.06.001.");
}

TEST(Bibliography, VancouverBracketsATranslatedTitleAndNamesTheLanguage) {
    EXPECT_EQ(plain(liu2022(), CitationStyle::vancouver),
              "Liu JL, Li JY. [Clinically focused issues in thrombectomy]. China Journal of General Surgery. "
              "2022;31(6):705–12. doi: 10.7659/j.issn.1005-6947.2022.06.001 Chinese.");
}

TEST(Bibliography, JoinsTheSameEntryFromAnyRunOfKnownFacts) {
    Record record = hage2018();
    record.authors.clear();
    record.volume.clear();
    record.DOI.clear();
    EXPECT_EQ(plain(record, CitationStyle::gb_t_7714_2015),
              "Endovascular ilio caval reconstruction: From imaging to intervention[J]. Vasc Med, 2018(3): 267-275.");
}

TEST(Bibliography, CutsAfterThreeNamesInTheLanguageOfTheEntry) {
    Record record = liu2022();
    record.authors.insert(record.authors.end(),
                          {bilingual("徐", "文健", "Xu", "WJ"), bilingual("施", "万印", "Shi", "WY")});
    const std::string text = plain(record, CitationStyle::gb_t_7714_2015);
    EXPECT_TRUE(text.starts_with("刘建龙, 李金勇, 徐文健, 等. ")) << text;
    EXPECT_NE(text.find("\nLIU J L, LI J Y, XU W J, et al. "), std::string::npos) << text;
}

TEST(Bibliography, KeepsThePinyinNameOfAPersonWhoseHanNameIsKnown) {
    Record record = liu2022();
    record.authors = {bilingual("田", "晨阳", "Tian", "Chenyang")};
    EXPECT_NE(plain(record, CitationStyle::gb_t_7714_2015).find("TIAN Chenyang. "), std::string::npos);
}

TEST(Bibliography, SetsASuppliedTitleInBracketsInTheReadersLanguage) {
    Record record;
    record.language = "zh";
    record.title = localized({{"zh", "骨转移综述"}, {"en", "A review of bone metastasis"}});
    record.title_supplied = {"*"};
    EXPECT_EQ(plain(record, CitationStyle::gb_t_7714_2025, "zh"), "[骨转移综述][Z].");
    EXPECT_EQ(plain(record, CitationStyle::gb_t_7714_2025, "en"), "[A review of bone metastasis][Z].");
}

TEST(Bibliography, MarksTitlesWithTheirLanguageAndLinksTheDoi) {
    const FormattedReference formatted = format_reference(hage2018(), nullptr, CitationStyle::gb_t_7714_2025, "zh");
    ASSERT_EQ(formatted.entries.size(), 1U);
    EXPECT_EQ(formatted.entries[0].language, "en");
    bool title = false;
    bool doi = false;
    for (const auto& run : formatted.entries[0].runs) {
        title = title || (run.language == "en" && run.text.starts_with("Endovascular"));
        doi = doi || run.url == "https://doi.org/10.1177/1358863X18754695";
    }
    EXPECT_TRUE(title);
    EXPECT_TRUE(doi);
}

TEST(Bibliography, SaysWhichLanguageAnEntryIsWrittenIn) {
    const auto languages = [](CitationStyle style) {
        std::vector<std::string> all;
        for (const ReferenceEntry& entry : format_reference(liu2022(), nullptr, style, "zh").entries)
            all.push_back(entry.language);
        return all;
    };
    EXPECT_EQ(languages(CitationStyle::gb_t_7714_2015), (std::vector<std::string>{"zh", "en"}));
    for (const CitationStyle style : {CitationStyle::vancouver, CitationStyle::ama, CitationStyle::apa})
        EXPECT_EQ(languages(style), std::vector<std::string>{"en"});
}

TEST(Bibliography, TakesTheFullJournalNameForGbtAndTheAbbreviationForNlm) {
    Journal journal;
    journal.title = localized({{"en", "Vascular Medicine"}});
    journal.abbreviation = localized({{"", "Vasc Med"}});
    const Record record = hage2018();
    EXPECT_NE(
        format_reference(record, &journal, CitationStyle::gb_t_7714_2025, "zh").plain().find("Vascular Medicine，"),
        std::string::npos);
    EXPECT_NE(format_reference(record, &journal, CitationStyle::vancouver, "zh").plain().find("Vasc Med. 2018"),
              std::string::npos);
}

TEST(Bibliography, PutsANonDroppingParticleWhereEachStyleWantsIt) {
    Record record = hage2018();
    Person person = western("Veen", "PH");
    person.names[0].name.non_dropping_particle = "van der";
    record.authors = {person};
    EXPECT_TRUE(plain(record, CitationStyle::gb_t_7714_2015).starts_with("VEEN P H van der. "));
    EXPECT_TRUE(plain(record, CitationStyle::vancouver).starts_with("van der Veen PH. "));
}

TEST(ShortCitation, NamesAWorkInItsOwnLanguage) {
    EXPECT_EQ(short_citation(hage2018()), "Hage et al., 2018");
    EXPECT_EQ(short_citation(liu2022()), "刘建龙、李金勇，2022");
    EXPECT_EQ(short_citation(hage2018(), "zh"), "Hage et al., 2018");
}

TEST(ShortCitation, TakesTheReadersLanguageWhereTheNamesAreKnownInIt) {
    EXPECT_EQ(short_citation(liu2022(), "en"), "Liu & Li, 2022");
    EXPECT_EQ(short_citation(liu2022(), "zh"), "刘建龙、李金勇，2022");
    EXPECT_EQ(short_citation_language(liu2022(), "fr"), "zh");
}

TEST(ShortCitation, FallsBackToTheTitle) {
    Record record;
    record.title = localized({{"", "Untitled report"}});
    EXPECT_EQ(short_citation(record), "Untitled report");
}

TEST(CitationStyle, IsFoundByItsNameInSiteYaml) {
    for (const CitationStyle style : all_citation_styles()) {
        const CitationStyle* found = find_citation_style(citation_style_name(style));
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(*found, style);
    }
    EXPECT_EQ(find_citation_style("mla"), nullptr);
}

TEST(DoiAddress, EncodesWhatAUrlCannotHold) {
    EXPECT_EQ(doi_address("10.1000/a<b>\"c"), "https://doi.org/10.1000/a%3Cb%3E%22c");
    EXPECT_EQ(doi_address(""), "");
}

}  // namespace
}  // namespace conspectus::bibliography_test
