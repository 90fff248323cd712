// What the pages of the collection must show (it is built by the test itself,
// into a scratch folder). Every claim names papers that are there or compares
// with what content/ holds: it must stay true when papers are added. So that it
// does, all are made twice, the second time with the papers of added_papers/.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <regex>

#include "site_folder.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

/// The folder that holds content/: the real one or, where the environment says
/// so, a copy to which papers were added.
const fs::path& collection() {
    static const SiteFolder scratch;
    static const fs::path folder = [] {
        if (std::getenv("WITH_ADDED_PAPERS") == nullptr) return fs::path(SOURCE_FOLDER);
        const auto over = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
        const fs::path copy = scratch.root() / "with-added-papers";
        fs::create_directory(copy);
        fs::copy(fs::path(SOURCE_FOLDER) / "content", copy / "content", over);
        fs::copy(fs::path(TEST_FOLDER) / "sites/added_papers/content", copy / "content", over);
        return copy;
    }();
    return folder;
}

struct Build {
    nlohmann::json messages;
    std::map<std::string, std::string> files;
};

/// The collection, built once for all tests here.
const Build& built() {
    static const Build build = [] {
        const SiteFolder scratch;
        const CommandResult result = scratch.run({"build", collection().string(), "--messages", "json", "-o", "out"});
        EXPECT_EQ(result.exit_code, 0) << result.messages;
        return Build{nlohmann::json::parse(result.messages, nullptr, false), snapshot(scratch.root() / "out")};
    }();
    return build;
}

const std::map<std::string, std::string>& pages() {
    return built().files;
}

nlohmann::json data(const std::string& path) {
    return nlohmann::json::parse(pages().at(path));
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

/// Papers may be drafts, and wait for their record or their translation's; nothing else may be amiss.
TEST(Collection, BuildsWithoutAWarningButOfDraftsAndMissingRecords) {
    ASSERT_TRUE(built().messages.is_array());
    for (const nlohmann::json& message : built().messages) {
        const auto code = message["code"].get<std::string>();
        EXPECT_TRUE(code == "draft-fault" || code == "no-fingerprint" || code == "no-traces") << message;
    }
}

TEST(Collection, ListsEachSentenceThatCitesHage2018) {
    const std::string mentions = section_text("works/hage2018.html", "cited-by");
    EXPECT_NE(mentions.find("31%"), std::string::npos) << mentions;
    EXPECT_NE(mentions.find("35%"), std::string::npos) << mentions;
    const std::string summary = read_file(collection() / "content/papers/iliocaval-balloon-dilatation.md");
    const std::string body = summary.substr(summary.find("\n## "));
    const std::size_t cited = occurrences(body, "[@19]");
    EXPECT_GE(cited, 2U);
    EXPECT_EQ(occurrences(pages().at("works/hage2018.html"),
                          "<a href=\"../papers/iliocaval-balloon-dilatation.html#cite-19-"),
              cited);
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
    for (const char* page :
         {"citations", "keywords", "authors", "journals", "findings", "glossary", "timeline", "map"}) {
        for (const std::string language : {"", "en/"}) {
            const std::string path = language + page + ".html";
            EXPECT_GT(section_text(path, "content").size(), 800U) << path;
        }
    }
}

TEST(Collection, ShowsTheYearsAsAPictureAndAsATable) {
    const std::string table = section_text("timeline.html", "years");
    EXPECT_NE(table.find("田晨阳等，2025"), std::string::npos) << table;
    EXPECT_NE(table.find("未注明年份"), std::string::npos) << table;
    std::size_t papers = 0;
    std::size_t works = 0;
    for (const nlohmann::json& row : data("api/papers.json")) papers += row.contains("issued") ? 1 : 0;
    for (const nlohmann::json& row : data("api/works.json")) {
        works += !row.contains("summarised") && row.contains("item") && row["item"].contains("issued") ? 1 : 0;
    }
    const std::string& page = pages().at("en/timeline.html");
    EXPECT_EQ(occurrences(page, "<svg "), 1U);
    const std::string said = "Columns show " + std::to_string(works) + " cited works";
    EXPECT_NE(page.find(said), std::string::npos) << said;
    EXPECT_TRUE(std::regex_search(page, std::regex("stand for the " + std::to_string(papers) + " papers"))) << papers;
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
    const auto items = data(list + ".csl.json");
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
    const auto index = data("api/index.json");
    for (const auto& file : index["files"]) EXPECT_TRUE(pages().contains(file["path"])) << file;
    for (const auto& [format, path] : index["exports"].items()) EXPECT_TRUE(pages().contains(path)) << path;
    for (const auto& row : data("api/papers.json")) {
        const auto paper = data(row["data"]);
        for (const auto& summary : paper["summaries"]) {
            EXPECT_TRUE(pages().contains(summary["url"])) << summary;
            EXPECT_TRUE(pages().contains(summary["markdown"])) << summary;
        }
        for (const auto& [format, paths] : paper["exports"].items()) {
            for (const auto& path : paths) EXPECT_TRUE(pages().contains(path)) << path;
        }
    }
    for (const auto& work : data("api/works.json")) {
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
    std::size_t written = 0;
    for (const nlohmann::json& row : data("api/papers.json")) written += data(row["data"])["summaries"].size();
    EXPECT_EQ(summaries, written);
    const std::string& cohort = pages().at("papers/iliocaval-balloon-dilatation.md");
    EXPECT_NE(cohort.find("69.4% (43/62)"), std::string::npos);
    EXPECT_NE(cohort.find("\n[30] "), std::string::npos);
}

}  // namespace
}  // namespace conspectus
