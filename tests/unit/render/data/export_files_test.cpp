#include "render/data/export_files.h"

#include <gmock/gmock.h>

#include <map>

#include "render/data/paper_markdown.h"
#include "unit/render/small_site.h"

namespace conspectus::export_files_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Input : RenderedSite {
    Input() { site.paper().summaries = {Summary{.language = "zh"}, Summary{.language = "en"}}; }
};

std::vector<std::string> paths(const std::vector<PlainFile>& files) {
    std::vector<std::string> paths;
    for (const PlainFile& file : files) paths.push_back(file.path);
    return paths;
}

std::string bytes_of(const std::vector<PlainFile>& files, const std::string& path) {
    for (const PlainFile& file : files) {
        if (file.path == path) return file.bytes();
    }
    return "no file " + path;
}

std::size_t entries(const std::string& bibtex) {
    return static_cast<std::size_t>(std::ranges::count(bibtex, '@'));
}

TEST(ExportFiles, WritesThePublicationAndItsListApart) {
    const Input from;
    const RenderInput input = from.input();
    const std::vector<PlainFile> files = paper_export_files(input);
    EXPECT_THAT(paths(files), ElementsAre("papers/liu2022.bib", "papers/liu2022.references.bib", "papers/liu2022.ris",
                                          "papers/liu2022.references.ris", "papers/liu2022.csl.json",
                                          "papers/liu2022.references.csl.json"));
    EXPECT_THAT(bytes_of(files, "papers/liu2022.bib"), HasSubstr("{liu2022,"));
    const std::string list = bytes_of(files, "papers/liu2022.references.bib");
    EXPECT_EQ(entries(list), 2U);
    EXPECT_LT(list.find("{shi2017,"), list.find("{hage2018,")) << "printed order, not that of ids";
}

TEST(ExportFiles, LeavesOutWhatIsNotKnown) {
    Input from;
    from.site.lose(0);
    EXPECT_EQ(entries(bytes_of(paper_export_files(from.input()), "papers/liu2022.references.bib")), 1U);
    EXPECT_EQ(entries(bytes_of(collection_export_files(from.input()), "collection.bib")), 3U);
    from.site.lose(1);
    EXPECT_EQ(paper_export_files(from.input()).size(), 3U) << "an empty list is no file";
}

TEST(ExportFiles, PutEveryKnownWorkIntoTheCollection) {
    const Input from;
    const std::string all = bytes_of(collection_export_files(from.input()), "collection.bib");
    for (const char* id : {"chick2017", "hage2018", "liu2022", "shi2017"}) {
        EXPECT_THAT(all, HasSubstr("{" + std::string(id) + ","));
    }
}

TEST(PaperMarkdown, LiesBesideThePagesAsTheContentFilesAreCalled) {
    const Input from;
    EXPECT_THAT(paths(paper_markdown_files(from.input())), ElementsAre("papers/liu2022.md", "papers/liu2022.en.md"));
}

TEST(PaperMarkdown, HoldsPublicationStatusListsAndLicence) {
    Input from;
    Paper& paper = from.site.paper();
    paper.status = {.kind = StatusKind::retracted, .date = {2024, 5, 1}, .text = SmallSite::both("伪造", "Invented")};
    paper.record.title = SmallSite::both("一篇*论文", "A paper: \"x\"");
    paper.findings = {{.id = "share",
                       .label = SmallSite::both("比例", "Share"),
                       .value = SmallSite::both("7~9", "7~9\n- 8"),
                       .n = 62}};
    paper.notes = {{.id = "term", .text = SmallSite::both("注", "A note")}};
    from.site.catalog.site.license_name = "CC BY 4.0";
    from.site.catalog.site.license_url = "https://x.org/by/";
    from.own[1].texts["colon"] = {{"other", ": "}};
    from.own[1].texts["status-prefix-retracted"] = {{"other", "RETRACTED: "}};
    const std::string text = bytes_of(paper_markdown_files(from.input()), "papers/liu2022.en.md");
    EXPECT_THAT(text, testing::StartsWith("---\nid: \"liu2022\"\ntype: \"document\"\n"));
    EXPECT_THAT(text, HasSubstr("\ntitle: \"一篇*论文\"\n"));
    EXPECT_THAT(text, HasSubstr("\ntitle-en: \"A paper: \\\"x\\\"\"\n"));
    EXPECT_THAT(text, HasSubstr("\neditorial-status: \"retracted\"\nsummary-language: \"en\"\n"));
    EXPECT_THAT(
        text,
        HasSubstr("---\n\n# RETRACTED: A paper: \"x\"\n\n一篇\\*论文\n\n> **status-retracted** 2024-05-01 Invented\n"));
    EXPECT_THAT(text, HasSubstr("\n- Share: 7\\~9 - 8 (n=62)\n"));
    EXPECT_THAT(text, HasSubstr("\n[1] Shi. Work shi2017"));
    EXPECT_THAT(text, HasSubstr("\n[a] Chick. Work chick2017"));
    EXPECT_THAT(text, HasSubstr("\n[note 1] note-context: A note\n"));
    EXPECT_THAT(text, HasSubstr("\n---\n\nfooter-licenseCC BY 4.0 <https://x.org/by/>\n"));
}

TEST(PaperMarkdown, SaysWhatBecameOfAWorkBehindItsEntry) {
    Input from;
    from.site.work("shi2017").status = {.kind = StatusKind::retracted, .date = {2024, 5, 1}};
    EXPECT_THAT(bytes_of(paper_markdown_files(from.input()), "papers/liu2022.en.md"),
                HasSubstr("\n[1] Shi. Work shi2017\\[Z\\]. 2018. \\[status-retracted 2024-05-01\\]\n"));
}

TEST(PaperMarkdown, WithholdsTheTextOfARemovedPublication) {
    Input from;
    from.site.paper().status.kind = StatusKind::removed;
    from.own[1].texts["summary-withheld"] = {{"other", "Not shown."}};
    EXPECT_THAT(bytes_of(paper_markdown_files(from.input()), "papers/liu2022.en.md"),
                HasSubstr("> **status-removed**\n\nNot shown.\n\n## references\n"));
}

}  // namespace
}  // namespace conspectus::export_files_test
