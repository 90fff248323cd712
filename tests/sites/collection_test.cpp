// What the pages of the four papers must show (the collection is built by the
// test itself, into a scratch folder).
#include <gtest/gtest.h>
#include <gumbo.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <regex>

#include "site_folder.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

/// The real collection, built once for all tests here.
const std::map<std::string, std::string>& pages() {
    static const std::map<std::string, std::string> files = [] {
        const SiteFolder scratch;
        const CommandResult result = scratch.run({"build", SOURCE_FOLDER, "-o", "out"});
        EXPECT_EQ(result.exit_code, 0) << result.messages;
        return snapshot(scratch.root() / "out");
    }();
    return files;
}

void append_text(const GumboNode* node, std::string& text) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) text += node->v.text.text;
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_DOCUMENT) return;
    const GumboVector& children =
        node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) append_text(static_cast<GumboNode*>(children.data[i]), text);
}

std::string text_of(const GumboNode* node) {
    std::string text;
    append_text(node, text);
    return std::regex_replace(text, std::regex("\\s+"), " ");
}

/// The first element with that id, or the section whose heading has it.
const GumboNode* find_by_id(const GumboNode* node, const std::string& id) {
    if (node->type != GUMBO_NODE_ELEMENT) return nullptr;
    for (const char* name : {"aria-labelledby", "id"}) {
        const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
        if (attribute != nullptr && id == attribute->value) return node;
    }
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        const auto* found = find_by_id(static_cast<GumboNode*>(node->v.element.children.data[i]), id);
        if (found != nullptr) return found;
    }
    return nullptr;
}

/// The visible text of an element of a page.
std::string section_text(const std::string& path, const std::string& id) {
    const auto page = pages().find(path);
    if (page == pages().end()) return "no page " + path;
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> tree(gumbo_parse(page->second.c_str()), destroy);
    const GumboNode* node = find_by_id(tree->root, id);
    return node == nullptr ? "no element #" + id + " on " + path : text_of(node);
}

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

TEST(Collection, ListsEachSentenceThatCitesHage2018) {
    const std::string mentions = section_text("works/hage2018.html", "cited-by");
    EXPECT_NE(mentions.find("31%"), std::string::npos) << mentions;
    EXPECT_NE(mentions.find("35%"), std::string::npos) << mentions;
    const std::string summary = read_file(fs::path(SOURCE_FOLDER) / "content/papers/iliocaval-balloon-dilatation.md");
    const std::string body = summary.substr(summary.find("\n## "));
    const std::size_t cited = occurrences(body, "[@19]");
    EXPECT_GE(cited, 2U);
    EXPECT_EQ(occurrences(pages().at("works/hage2018.html"), "class=\"sentences\""), cited);
}

TEST(Collection, ShowsTheTwoPapersThatShareRankl) {
    const std::string papers = section_text("en/keywords/rankl.html", "papers");
    EXPECT_NE(papers.find("osteodystrophy"), std::string::npos) << papers;
    EXPECT_NE(papers.find("one metastas"), std::string::npos) << papers;
}

TEST(Collection, NamesHepaticOsteodystrophyFirstAmongThePapersRelatedToTheBoneMetastasisReview) {
    const std::string related = section_text("papers/hcc-bone-metastasis-review.html", "related");
    const std::size_t first = related.find("肝性骨病");
    ASSERT_NE(first, std::string::npos) << related;
    for (const char* other : {"腔髂静脉", "肝门静脉积气"}) {
        const std::size_t place = related.find(other);
        EXPECT_TRUE(place == std::string::npos || first < place) << related;
    }
    for (const char* reason : {"共有10个主题词", "双膦酸盐", "互相链接"}) {
        EXPECT_NE(related.find(reason), std::string::npos) << reason << " is no reason given in: " << related;
    }
}

TEST(Collection, HasEveryPageInBothLanguages) {
    std::size_t paired = 0;
    for (const auto& [path, bytes] : pages()) {
        if (!path.ends_with(".html") || path.starts_with("en/")) continue;
        EXPECT_TRUE(pages().contains("en/" + path)) << path;
        ++paired;
    }
    EXPECT_GT(paired, 200U);
}

TEST(Collection, KeepsEveryIndexAlive) {
    for (const char* page : {"citations", "keywords", "authors", "journals", "findings", "glossary", "timeline", "map"}) {
        for (const std::string language : {"", "en/"}) {
            const std::string path = language + page + ".html";
            EXPECT_GT(section_text(path, "content").size(), 800U) << path;
        }
    }
}

TEST(Collection, ShowsTheYearsAsAPictureAndAsATable) {
    const std::string table = section_text("timeline.html", "years");
    EXPECT_NE(table.find("2025田晨阳等，20253"), std::string::npos) << table;
    EXPECT_NE(table.find("未注明年份"), std::string::npos) << table;
    const std::string& page = pages().at("en/timeline.html");
    EXPECT_EQ(occurrences(page, "<svg "), 1U);
    EXPECT_NE(page.find("the highest is 2022, with 5. Below, squares stand for the 2 papers"), std::string::npos);
    EXPECT_EQ(occurrences(page, "<tspan"), 1U + 3U) << "the short name of one paper, the title of another";
}

TEST(Collection, ShowsEveryMisprintOfTheSourcesAsANote) {
    std::size_t notes = 0;
    for (const char* paper : {"hpvg-case-report", "iliocaval-balloon-dilatation", "hcc-bone-metastasis-review",
                              "hepatic-osteodystrophy-review"}) {
        notes += occurrences(pages().at("papers/" + std::string(paper) + ".html"), "id=\"note-");
    }
    EXPECT_GE(notes, 17U);
}

TEST(Collection, ExportsTheThirtyReferencesOfTheCohortStudyInPrintedOrder) {
    const std::string list = "papers/iliocaval-balloon-dilatation.references";
    EXPECT_EQ(occurrences(pages().at(list + ".bib"), "\n}\n"), 30U);
    EXPECT_EQ(occurrences(pages().at(list + ".ris"), "\r\nER  - \r\n"), 30U);
    const auto items = nlohmann::json::parse(pages().at(list + ".csl.json"));
    ASSERT_EQ(items.size(), 30U);
    EXPECT_EQ(items[0]["id"], "shi2017");
    EXPECT_EQ(items[1]["author"].back()["literal"], "others");
    EXPECT_FALSE(pages().contains("papers/hepatic-osteodystrophy-review.references.bib"))
        << "its source has no reference list";
}

TEST(Collection, WritesJsonThatParses) {
    std::size_t parsed = 0;
    for (const auto& [path, bytes] : pages()) {
        if (!path.ends_with(".json")) continue;
        EXPECT_TRUE(nlohmann::json::accept(bytes)) << path;
        ++parsed;
    }
    EXPECT_GE(parsed, 14U);
}

TEST(Collection, NamesInItsJsonOnlyFilesThatAreThere) {
    const auto index = nlohmann::json::parse(pages().at("api/index.json"));
    for (const auto& file : index["files"]) EXPECT_TRUE(pages().contains(file["path"])) << file;
    for (const auto& [format, path] : index["exports"].items()) EXPECT_TRUE(pages().contains(path)) << path;
    for (const auto& row : nlohmann::json::parse(pages().at("api/papers.json"))) {
        const auto paper = nlohmann::json::parse(pages().at(row["data"]));
        for (const auto& summary : paper["summaries"]) {
            EXPECT_TRUE(pages().contains(summary["url"])) << summary;
            EXPECT_TRUE(pages().contains(summary["markdown"])) << summary;
        }
        for (const auto& [format, paths] : paper["exports"].items()) {
            for (const auto& path : paths) EXPECT_TRUE(pages().contains(path)) << path;
        }
    }
    for (const auto& work : nlohmann::json::parse(pages().at("api/works.json"))) {
        EXPECT_TRUE(pages().contains(work["url"])) << work;
    }
}

TEST(Collection, WritesSummariesInMarkdownWithoutOurConstructs) {
    std::size_t summaries = 0;
    for (const auto& [path, bytes] : pages()) {
        if (!path.ends_with(".md")) continue;
        for (const char* construct : {"[@", "[[", "[=", "[!"}) {
            EXPECT_EQ(bytes.find(construct), std::string::npos) << construct << " in " << path;
        }
        ++summaries;
    }
    EXPECT_EQ(summaries, 8U);
    const std::string& cohort = pages().at("papers/iliocaval-balloon-dilatation.md");
    EXPECT_NE(cohort.find("69.4% (43/62)"), std::string::npos);
    EXPECT_NE(cohort.find("\n[30] "), std::string::npos);
}

}  // namespace
}  // namespace conspectus
