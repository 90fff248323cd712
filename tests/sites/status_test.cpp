// What the pages say of publications that were corrected, doubted, retracted
// or removed: tests/sites/statuses over the base collection.
#include <gtest/gtest.h>

#include <regex>

#include "site_folder.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

const Files& pages() {
    static const Files files = [] {
        SiteFolder site;
        site.add_case(fs::path(TEST_FOLDER) / "sites/statuses");
        const CommandResult result = site.run({"build", "--strict"});
        EXPECT_EQ(result.exit_code, 0) << result.messages;
        return snapshot(site.root() / "site");
    }();
    return files;
}

std::string page(const std::string& path) {
    const auto found = pages().find(path);
    return found == pages().end() ? "no page " + path : found->second;
}

/// The part of a page from `begin` to the next `end`.
std::string part(const std::string& path, const std::string& begin, const std::string& end) {
    const std::string text = page(path);
    const std::size_t first = text.find(begin);
    if (first == std::string::npos) return "no '" + begin + "' on " + path;
    return text.substr(first, text.find(end, first) - first);
}

/// A page's words, tags left out, white space as one space.
std::string words(const std::string& html) {
    const std::string text = std::regex_replace(html, std::regex("<[^>]*>"), "");
    return std::regex_replace(text, std::regex("\\s+"), " ");
}

struct BannerCase {
    const char* name;
    const char* path;
    const char* banner;
};

class StatusBanner : public testing::TestWithParam<BannerCase> {};

TEST_P(StatusBanner, SaysWhatHappenedWhenAndWhereTheNoticeIs) {
    EXPECT_EQ(words(part(GetParam().path, "<div class=\"notice status", "</div>")), GetParam().banner);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, StatusBanner,
    testing::Values(
        BannerCase{"RetractedPaper", "en/papers/third.html",
                   " Retracted 2024-05-01 This publication has been retracted. Its results must not be relied on. Read "
                   "the notice DOI 10.1000/third.notice "},
        BannerCase{"RetractedPaperChinese", "papers/third.html",
                   " 已撤稿 2024-05-01 该文已撤稿，其结果不得作为依据。 查看声明 DOI 10.1000/third.notice "},
        BannerCase{"RemovedPaper", "en/papers/fourth.html",
                   " Removed 2025-03-04 The publisher has removed this publication. Its results must not be relied on. "
                   "Removed because it infringed on the privacy of patients. Read the notice DOI "
                   "10.1000/fourth.notice "},
        BannerCase{"RetractedWork", "works/gone2011.html",
                   " 已撤稿 2012-06 该文已撤稿，其结果不得作为依据。 数据系伪造。 查看声明 DOI 10.1000/gone.notice "},
        BannerCase{"DoubtedWork", "en/works/doubt2012.html",
                   " Expression of concern 2025-02 The journal has raised doubts about this publication; they are not "
                   "settled. Read its results with caution. Images, twice "},
        BannerCase{"CorrectedWork", "en/works/mended2013.html",
                   " Corrected 2014-01 This publication has been corrected. Read it together with its correction. Read "
                   "the notice DOI 10.1000/mended.erratum "}),
    [](const auto& each) { return each.param.name; });

TEST(StatusPages, SetTheWordBeforeTheTitleOfWhatIsRetractedOrRemoved) {
    EXPECT_EQ(words(part("en/papers/third.html", "<h1>", "</h1>")), "RETRACTED: The third");
    EXPECT_EQ(words(part("papers/fourth.html", "<h1>", "</h1>")), "已撤除：第四篇");
    EXPECT_EQ(words(part("en/works/gone2011.html", "<h1>", "</h1>")), "RETRACTED: Bone and air");
    EXPECT_EQ(words(part("en/works/doubt2012.html", "<h1", "</h1>")), "Images of bone");
    EXPECT_NE(page("en/papers/third.html").find("<title>RETRACTED: The third – "), std::string::npos);
    EXPECT_NE(page("papers/third.html").find("<meta name=\"description\" content=\"已撤稿：第三篇\">"),
              std::string::npos);
}

TEST(StatusPages, MarkEveryCitationInTheText) {
    EXPECT_EQ(words(part("en/papers/fifth.html", "earlier studies ", ";")),
              "earlier studies [1 retracted, 2 removed, 3 retracted (p. 3)]");
    EXPECT_EQ(words(part("papers/fifth.html", "前人已有研究", "，也见")),
              "前人已有研究[1 已撤稿, 2 已撤除, 3 已撤稿 (p. 3)]");
    const std::string results = part("en/papers/fifth.html", "<h2 id=\"results\">", "</p>");
    EXPECT_NE(words(results).find("[4 expression of concern, 5 corrected, 6]"), std::string::npos) << results;
    EXPECT_NE(page("en/papers/fifth.html").find("aria-label=\"Reference 3: Gone, 2011 (retracted)\""),
              std::string::npos);
    EXPECT_NE(page("papers/fifth.html").find("aria-label=\"参考文献 3：Gone, 2011（已撤稿）\""), std::string::npos);
}

TEST(StatusPages, MarkLinksToThem) {
    const std::string question = part("en/papers/fifth.html", "see also", "</p>");
    EXPECT_EQ(words(question), "see also The fourth (removed) and The third (retracted).");
    EXPECT_EQ(question.find("#results"), std::string::npos) << "its sections are gone";
}

TEST(StatusPages, SayItInTheReferenceList) {
    const std::string entry = part("en/papers/fifth.html", "<li id=\"ref-3\">", "</li>");
    EXPECT_NE(words(entry).find("Retracted 2012-06 The data were invented. Read the notice"), std::string::npos)
        << entry;
    EXPECT_NE(entry.find("href=\"https://doi.org/10.1000/gone.notice\""), std::string::npos) << entry;
    EXPECT_EQ(page("en/papers/fifth.html").find("<li id=\"ref-6\">"),
              page("en/papers/fifth.html").rfind("<li id=\"ref-6\">"));
    EXPECT_EQ(part("en/papers/fifth.html", "<li id=\"ref-6\">", "</li>").find("status"), std::string::npos);
}

struct MarkCase {
    const char* name;
    const char* path;
    const char* section;  ///< id of a heading
    const char* words;
};

class StatusMark : public testing::TestWithParam<MarkCase> {};

TEST_P(StatusMark, StandsBesideEveryMention) {
    const std::string section =
        words(part(GetParam().path, std::string(" id=\"") + GetParam().section + "\"", "</section>"));
    EXPECT_NE(section.find(GetParam().words), std::string::npos) << section;
}

INSTANTIATE_TEST_SUITE_P(
    Lists, StatusMark,
    testing::Values(MarkCase{"Home", "en/index.html", "papers", "The third retracted 2024-05-01"},
                    MarkCase{"HomeChinese", "index.html", "papers", "第三篇 已撤稿 2024-05-01"},
                    MarkCase{"HomeRemoved", "index.html", "papers", "第四篇 已撤除 2025-03-04"},
                    MarkCase{"HomePairs", "en/index.html", "pairs", "The third retracted 2024-05-01"},
                    MarkCase{"HomeNews", "en/index.html", "news", "The third retracted 2024-05-01"},
                    MarkCase{"CitationIndex", "en/citations.html", "letter-g", "Gone, 2011 retracted 2012-06"},
                    MarkCase{"CitationIndexChinese", "citations.html", "letter-g", "Gone, 2011 已撤稿 2012-06"},
                    MarkCase{"CitedBy", "en/citations.html", "letter-s", "The fourth removed"},
                    MarkCase{"CitationQueue", "en/citations.html", "queue", "Gone, 2011 retracted 2012-06"},
                    MarkCase{"Findings", "en/findings.html", "outcome-osteoporosis", "Zhang, 2023 retracted"},
                    MarkCase{"FindingsFromIt", "findings.html", "outcome-osteoporosis", "Gone, 2011 已撤稿"},
                    MarkCase{"FindingsOfPaper", "en/papers/fifth.html", "findings", "gain[3 retracted]note 1"},
                    MarkCase{"Author", "en/authors/zhang-san.html", "papers", "The third retracted 2024-05-01"},
                    MarkCase{"Keyword", "keywords/osteoporosis.html", "papers", "第三篇 已撤稿 2024-05-01"},
                    MarkCase{"Year", "en/years/2011.html", "works", "Retracted 2012-06 The data were invented."},
                    MarkCase{"YearPaper", "en/years/2022.html", "papers", "The fourth removed 2025-03-04"},
                    MarkCase{"Related", "en/papers/first.html", "related", "The third retracted 2024-05-01"},
                    MarkCase{"CitingSentence", "en/works/gone2011.html", "cited-by",
                             "[1 retracted, 2 removed, 3 retracted (p. 3)]"},
                    MarkCase{"CiteBox", "en/works/gone2011.html", "cite", "[Retracted 2012-06]"}),
    [](const auto& each) { return each.param.name; });

TEST(StatusPages, SayItInWhatTheCopyButtonGives) {
    EXPECT_NE(page("en/papers/third.html").find(". [Retracted 2024-05-01]\" data-done="), std::string::npos);
    EXPECT_NE(page("papers/fifth.html").find("该文转引自：Gone, 2011（已撤稿）"), std::string::npos);
}

TEST(StatusPages, MarkPapersThatCiteAWork) {
    EXPECT_NE(
        words(part("en/works/smith2020.html", "id=\"cited-by\"", "</main>")).find("The third retracted 2024-05-01"),
        std::string::npos);
}

TEST(StatusPages, ShowNothingThatARemovedPaperSaid) {
    for (const auto& [path, bytes] : pages()) {
        for (const char* withheld : {"4711", "住在某街", "原文含糊不清"}) {
            EXPECT_EQ(bytes.find(withheld), std::string::npos) << path << " shows " << withheld;
        }
    }
    const std::string text = words(page("en/papers/fourth.html"));
    EXPECT_NE(text.find("because the publication itself has been removed"), std::string::npos);
    EXPECT_NE(text.find("Bones and numbers"), std::string::npos) << "its reference list is a part of the record";
    EXPECT_NE(text.find("The fifth"), std::string::npos) << "who cites it is a part of the record";
}

TEST(StatusPages, SayItToMachines) {
    const std::string retracted = part("en/papers/third.html", "<script type=\"application/ld+json\">", "</script>");
    EXPECT_NE(retracted.find(R"("creativeWorkStatus":"Retracted")"), std::string::npos) << retracted;
    EXPECT_NE(retracted.find(R"("subjectOf":{"@type":"CreativeWork","@id":"https://doi.org/10.1000/third.notice"})"),
              std::string::npos)
        << retracted;
    const std::string citing = part("en/papers/fifth.html", "<script type=\"application/ld+json\">", "</script>");
    EXPECT_NE(citing.find(R"("creativeWorkStatus":"Corrected","correction":"https://doi.org/10.1000/mended.erratum")"),
              std::string::npos)
        << citing;
}

TEST(StatusPages, SayItInExportsAndTheInterface) {
    for (const char* path : {"papers/third.bib", "papers/third.ris", "papers/third.csl.json"}) {
        EXPECT_NE(page(path).find("Retracted: 2024-05-01. https://doi.org/10.1000/third.notice"), std::string::npos)
            << page(path);
    }
    EXPECT_NE(page("papers/fifth.references.bib").find("Retracted: 2012-06."), std::string::npos);
    EXPECT_NE(page("api/papers/third.json").find("\"retracted\""), std::string::npos);
    EXPECT_NE(page("api/works.json").find("\"concern\""), std::string::npos);
}

TEST(StatusPages, SayNothingOfPublicationsThatStand) {
    for (const char* path : {"en/works/smith2020.html", "en/papers/second.html"}) {
        EXPECT_EQ(page(path).find("class=\"notice status"), std::string::npos) << path;
    }
}

}  // namespace
}  // namespace conspectus
