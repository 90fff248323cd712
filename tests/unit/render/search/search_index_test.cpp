#include "render/search/search_index.h"

#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>

#include "render/search/search_list.h"
#include "unit/render/document_maker.h"
#include "unit/render/small_site.h"

namespace conspectus::search_index_test {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Input {
    SmallSite site;
    std::vector<Strings> strings;
    Sources none;

    Input() {
        site.catalog.site.sections = {{.key = "results", .label = SmallSite::both("结果", "Results")}};
        site.indexes.works.resize(site.catalog.works.size());
        site.indexes.keywords.resize(site.catalog.keywords.size());
        site.indexes.related.resize(site.catalog.papers.size());
        site.paper().findings = {{.id = "patency", .key = true, .label = SmallSite::both("通畅率", "Patency")}};
        site.paper().summaries = {Summary{.language = "zh"}};
        DocumentMaker maker;
        maker.document.headings = {{.level = 2, .plain = "结果"}};
        maker.open(TokenKind::heading, 0).text("结果").close(TokenKind::heading, 0);
        maker.open(TokenKind::paragraph).text("骨密度。").leaf(TokenKind::sentence_end).text("血管。");
        maker.close(TokenKind::paragraph);
        site.paper().summaries[0].document = std::move(maker.document);
        strings = {site.strings, site.strings};
    }
    RenderInput input() const { return {site.linked(), site.indexes, site.content, none, none, strings, ""}; }
};

/// The data of each shard by its number.
std::map<std::uint32_t, json> shards_of(const SearchIndex& index) {
    std::map<std::uint32_t, json> shards;
    for (const PlainFile& file : index.files()) {
        const std::string name = file.path.substr(std::string("assets/search/").size(), file.path.size() - 17);
        const std::string head = "conspectusShard(\"" + name + "\",";
        const std::string bytes = file.bytes();
        EXPECT_TRUE(bytes.starts_with(head)) << bytes;
        const auto number = std::stoul(name.substr(8), nullptr, 16);
        shards[static_cast<std::uint32_t>(number)] =
            json::parse(bytes.substr(head.size(), bytes.size() - head.size() - 2));
    }
    return shards;
}

/// The first shard of the n-th kind.
std::string entries_of(const std::map<std::uint32_t, json>& shards, std::size_t kind) {
    return shards.at(shards.at(0).at("kinds")[kind].at("shard").get<std::uint32_t>()).dump();
}

TEST(SearchIndex, HasADirectoryOfWhatThereIs) {
    const Input from;
    const json directory = shards_of(SearchIndex(from.input())).at(0);
    EXPECT_EQ(directory.at("languages").dump(), R"([["zh-Hans",""],["en","en/"]])");
    std::string kinds;
    for (const json& kind : directory.at("kinds")) {
        kinds +=
            kind.at("name").get<std::string>() + ":" + kind.at("first").dump() + "+" + kind.at("count").dump() + " ";
    }
    EXPECT_EQ(kinds, "paper:0+1 keyword:1+1 finding:2+1 work:3+3 author:6+0 text:0+2 text:2+0 ");
    EXPECT_EQ(directory.at("names").at("shard"), 1);
}

TEST(SearchIndex, HoldsEntriesAsTheyAreShown) {
    const Input from;
    const auto shards = shards_of(SearchIndex(from.input()));
    EXPECT_EQ(entries_of(shards, 0), R"({"e":[[0,[[0,"一篇论文"],[1,"A paper"]],[],)"
                                     R"([[0,"核因子κB受体活化因子配体 · RANKL"],[1,"RANK ligand · RANKL"]]]],)"
                                     R"("p":[["papers/liu2022.html",-1,[]]]})");
    EXPECT_EQ(entries_of(shards, 1), R"({"e":[[0,[[0,"核因子κB受体活化因子配体"],[1,"RANK ligand"],[-1,"RANKL"]]]],)"
                                     R"("p":[["keywords/rankl.html",-1,[]]]})");
    EXPECT_EQ(entries_of(shards, 2),
              R"({"e":[[0,[[0,"通畅率"],[1,"Patency"]]]],)"
              R"("p":[["papers/liu2022.html#finding-patency",-1,[[0,"一篇论文"],[1,"A paper"]]]]})");
    EXPECT_EQ(entries_of(shards, 5),
              R"({"e":[[0,[[0,"骨密度。"]]],[0,[[0,"血管。"]]]],)"
              R"("p":[["papers/liu2022.html#results",0,[[0,"一篇论文 › 结果"],[1,"A paper"]]]]})");
}

TEST(SearchIndex, KnowsAFindingByItsOutcomeAndTheKeywordsThatItsLabelNames) {
    Input from;
    Finding& finding = from.site.paper().findings[0];
    finding.label = SmallSite::both("RANKL阴性者的通畅率", "Patency");
    from.site.catalog.keywords.push_back({.id = "mortality", .label = SmallSite::both("死亡率", "mortality")});
    from.site.catalog.keywords.back().synonyms = {{"zh", {"病死率"}}, {"en", {"Mortality", "case fatality"}}};
    from.site.indexes.keywords.resize(2);
    finding.outcome = "mortality";
    const auto shards = shards_of(SearchIndex(from.input()));
    EXPECT_THAT(entries_of(shards, 2),
                HasSubstr(R"([[0,"死亡率 · 病死率"],[1,"mortality · case fatality"],)"
                          R"([0,"核因子κB受体活化因子配体 · RANKL"],[1,"RANK ligand · RANKL"]])"));
}

/// A list of the index of names: number × 3 + weight of each entry that holds the token.
std::string list_of(const std::map<std::uint32_t, json>& shards, const std::string& token) {
    const json& lists = shards.at(1);
    for (std::size_t i = 0; i < lists.size(); i += 2) {
        if (lists[i] == token) return lists[i + 1];
    }
    return "none";
}

std::string list_text(std::initializer_list<std::uint32_t> numbers) {
    SearchList list;
    for (const std::uint32_t number : numbers) list.add(number);
    return search_list_text(list);
}

TEST(SearchIndex, RanksAFindingsOutcomeAsItsNameAndItsPapersTitleBehind) {
    Input from;
    from.site.paper().findings[0].outcome = "rankl";
    const auto shards = shards_of(SearchIndex(from.input()));
    EXPECT_EQ(list_of(shards, "rankl"), list_text({1, 3, 6}));
    EXPECT_EQ(list_of(shards, "paper"), list_text({0, 8}));
    EXPECT_EQ(list_of(shards, "patency"), list_text({6}));
}

TEST(SearchIndex, PutsAPapersOwnFindingsBeforeThoseItQuotes) {
    Input from;
    std::vector<Finding>& findings = from.site.paper().findings;
    findings = {{.id = "quoted-key", .key = true, .label = SmallSite::both("甲", "A")},
                {.id = "own", .label = SmallSite::both("乙", "B")},
                {.id = "own-key", .key = true, .label = SmallSite::both("丙", "C")}};
    findings[0].cites = {{.key = "1"}};
    const std::string entries = entries_of(shards_of(SearchIndex(from.input())), 2);
    EXPECT_LT(entries.find("#finding-own-key"), entries.find("#finding-own\""));
    EXPECT_LT(entries.find("#finding-own\""), entries.find("#finding-quoted-key"));
}

TEST(SearchIndex, EnumeratesHanNamesAsTheLanguageDoes) {
    Input from;
    from.strings[0].texts["enumeration-separator"] = {{"other", "、"}};
    from.strings[1].texts["enumeration-separator"] = {{"other", ", "}};
    Person tian;
    tian.names = {{"zh", {.family = "田", .given = "晨阳"}}, {"en", {.family = "Tian", .given = "Chenyang"}}};
    Person liu;
    liu.names = {{"zh", {.family = "刘", .given = "建龙"}}, {"en", {.family = "Liu", .given = "Jianlong"}}};
    from.site.paper().record.authors = {tian, liu};
    EXPECT_THAT(entries_of(shards_of(SearchIndex(from.input())), 0),
                HasSubstr(R"([[0,"田晨阳、刘建龙"],[1,"Tian Chenyang, Liu Jianlong"]])"));
}

TEST(SearchIndex, SaysWhereAPublicationWasRetracted) {
    Input from;
    for (Strings& strings : from.strings) strings.texts["status-retracted"] = {{"other", "Retracted"}};
    from.site.paper().status.kind = StatusKind::retracted;
    const auto shards = shards_of(SearchIndex(from.input()));
    EXPECT_THAT(entries_of(shards, 0), HasSubstr(R"([[0,"Retracted"],[1,"Retracted"]])"));
    EXPECT_THAT(entries_of(shards, 2), HasSubstr(R"([[0,"[Retracted] 一篇论文"],[1,"[Retracted] A paper"]])"));
    EXPECT_THAT(entries_of(shards, 5), HasSubstr(R"([[0,"[Retracted] 一篇论文 › 结果"],[1,"[Retracted] A paper"]])"));
}

TEST(SearchIndex, NamesItsShardsAfterTheContent) {
    Input from;
    const std::string first = SearchIndex(from.input()).generation();
    EXPECT_EQ(SearchIndex(from.input()).generation(), first);
    from.site.content.push_back({"papers/liu2022.md", "text"});
    EXPECT_NE(SearchIndex(from.input()).generation(), first);
}

TEST(SearchIndex, HoldsHostileTextAsData) {
    Input from;
    from.site.paper().record.title = {{{"en", "</script><!--\u2028\"\\ & \x01", {}}}};
    const SearchIndex index(from.input());
    std::string all;
    for (const PlainFile& file : index.files()) all += file.bytes();
    EXPECT_THAT(all, HasSubstr(R"(\u003C/script\u003E\u003C!--\u2028\"\\ \u0026 \u0001)"));
    for (const char* never : {"<", ">", "&", "\u2028"}) EXPECT_THAT(all, Not(HasSubstr(never)));
}

TEST(SearchIndex, OfAnEmptyCollectionIsOneThatFindsNothing) {
    Input from;
    from.site.catalog.papers.clear();
    from.site.catalog.shared_works.clear();
    from.site.catalog.keywords.clear();
    const auto shards = shards_of(SearchIndex(from.input()));
    EXPECT_EQ(shards.size(), 2U);
    EXPECT_EQ(shards.at(0).at("names").at("tokens"), "");
}

}  // namespace
}  // namespace conspectus::search_index_test
