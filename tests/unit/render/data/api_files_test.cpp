#include "render/data/api_files.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "render/data/api_json.h"
#include "unit/render/small_site.h"

namespace conspectus::api_files_test {
namespace {

using Json = nlohmann::json;

struct Input : RenderedSite {
    Input() {
        site.indexes.works[1].listed_in = {{.paper = 0, .number = 2}};
        site.indexes.keywords[0].papers = {{.paper = 0, .count = 3}};
        site.paper().summaries = {Summary{.language = "zh"}};
        site.paper().added = {2026, 11, 21};
    }
};

std::map<std::string, Json> files_of(const RenderInput& input) {
    std::map<std::string, Json> files;
    for (const PlainFile& file : api_files(input)) files[file.path] = Json::parse(file.bytes());
    return files;
}

TEST(ApiFiles, AreNamedAndCountedByTheirIndex) {
    const Input from;
    auto files = files_of(from.input());
    EXPECT_EQ(files.at("api/index.json")["version"], 1);
    std::size_t named = 0;
    for (const Json& file : files.at("api/index.json")["files"]) {
        EXPECT_EQ(files.at(file["path"].get<std::string>()).size(), file["count"].get<std::size_t>()) << file;
        ++named;
    }
    EXPECT_EQ(named, 4U);
    EXPECT_EQ(files.at("api/index.json")["exports"]["BibTeX"], "collection.bib");
    EXPECT_TRUE(files.contains(files.at("api/papers.json")[0]["data"].get<std::string>()));
}

TEST(ApiFiles, GiveAPaperInWhole) {
    const Input from;
    const Json paper = files_of(from.input()).at("api/papers/liu2022.json");
    EXPECT_EQ(paper["url"], "papers/liu2022.html");
    EXPECT_EQ(paper["item"]["id"], "liu2022");
    EXPECT_EQ(paper["keywords"], Json::parse(R"(["rankl"])"));
    EXPECT_EQ(paper["references"],
              Json::parse(R"([{"number": 1, "work": "shi2017"}, {"number": 2, "work": "hage2018"}])"));
    EXPECT_EQ(paper["editor-references"], Json::parse(R"([{"work": "chick2017"}])"));
    EXPECT_EQ(paper["summaries"], Json::parse(R"([{"language": "zh", "original": true, "url": "papers/liu2022.html",
                               "markdown": "papers/liu2022.md"}])"));
    EXPECT_EQ(paper["exports"]["RIS"]["references"], "papers/liu2022.references.ris");
    EXPECT_FALSE(paper.contains("editorial-status"));
}

TEST(ApiFiles, SayWhatBecameOfAPublication) {
    Input from;
    const EditorialStatus status{.kind = StatusKind::concern, .date = {2024, 5, 0}, .DOI = "10.1/x"};
    from.site.paper().status = status;
    auto files = files_of(from.input());
    const Json expected = Json::parse(R"({"kind": "concern", "date": "2024-05", "DOI": "10.1/x"})");
    EXPECT_EQ(files["api/papers.json"][0]["editorial-status"], expected);
    EXPECT_EQ(files["api/papers/liu2022.json"]["editorial-status"], expected);
    EXPECT_EQ(files["api/works.json"][2]["editorial-status"], expected);
    EXPECT_EQ(files["api/works.json"][2]["item"]["status"], "concern");
}

TEST(ApiFiles, GiveAWorkWithWhoCitesIt) {
    Input from;
    from.site.lose(0).unresolved_author = "段雪飞等";
    const Json works = files_of(from.input()).at("api/works.json");
    EXPECT_EQ(works[1]["cited-by"], Json::parse(R"([{"paper": "liu2022", "number": 2}])"));
    EXPECT_EQ(works[1]["item"]["author"], Json::parse(R"([{"family": "Hage"}])"));
    EXPECT_EQ(works[2]["summarised"], true);
    EXPECT_EQ(works[3]["unresolved"], Json::parse(R"({"paper": "liu2022", "number": 1, "author": "段雪飞等"})"));
    EXPECT_FALSE(works[3].contains("item"));
}

TEST(ApiFiles, GiveAKeywordWithItsUses) {
    const Input from;
    EXPECT_EQ(files_of(from.input()).at("api/keywords.json")[0],
              Json::parse(R"({"id": "rankl", "url": "keywords/rankl.html",
                              "label": {"zh": "核因子κB受体活化因子配体", "en": "RANK ligand"}, "abbreviation": "RANKL",
                              "papers": [{"id": "liu2022", "mentions": 3}]})"));
}

TEST(ApiFiles, GiveAFindingAsPrinted) {
    Input from;
    from.site.paper().findings = {{.id = "vcss",
                                   .key = true,
                                   .outcome = "rankl",
                                   .label = SmallSite::both("评分", "Score"),
                                   .n = 62,
                                   .measure = Measure::median_iqr,
                                   .times = {{"before", SmallSite::both("术前", "before")}},
                                   .groups = {{.id = "patent",
                                               .n = 43,
                                               .values = {{"before", {{{"", "10(7~13)", {}}}}}},
                                               .test = {{{"P", "0.019"}}, {}}}},
                                   .between = {{"before", {{{"t", "2.256"}}, {}}}},
                                   .cites = {{.key = "1"}}}};
    EXPECT_EQ(files_of(from.input()).at("api/findings.json")[0],
              Json::parse(R"json({"paper": "liu2022", "id": "vcss", "key": true, "outcome": "rankl",
                              "label": {"zh": "评分", "en": "Score"}, "n": 62, "measure": "median-iqr",
                              "times": {"before": {"zh": "术前", "en": "before"}},
                              "groups": [{"id": "patent", "n": 43, "values": {"before": {"und": "10(7~13)"}},
                                          "test": {"P": "0.019"}}],
                              "between": [{"at": "before", "test": {"t": "2.256"}}], "cites": ["shi2017"]})json"));
}

}  // namespace
}  // namespace conspectus::api_files_test
