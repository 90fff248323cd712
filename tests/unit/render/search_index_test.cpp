#include "render/search_index.h"

#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>

#include "document_maker.h"
#include "small_site.h"

namespace conspectus {
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
        site.indexes.works.resize(site.catalog.works.size());
        site.indexes.keywords.resize(site.catalog.keywords.size());
        site.indexes.related.resize(site.catalog.papers.size());
        site.paper().findings = {{.id = "patency", .key = true, .label = SmallSite::both("通畅率", "Patency")}};
        site.paper().summaries = {Summary{.language = "zh"}};
        DocumentMaker maker;
        maker.document.headings = {{.level = 2, .plain = "结果", .id = "results"}};
        maker.open(TokenKind::heading, 0).text("结果").close(TokenKind::heading, 0);
        maker.open(TokenKind::paragraph).text("骨密度。").leaf(TokenKind::sentence_end).text("血管。");
        maker.close(TokenKind::paragraph);
        site.paper().summaries[0].document = std::move(maker.document);
        strings = {site.strings, site.strings};
    }
    RenderInput input() const { return {site.catalog, site.indexes, site.content, none, none, strings, ""}; }
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
    EXPECT_EQ(entries_of(shards, 0),
              R"({"e":[[0,[[0,"一篇论文"],[1,"A paper"]],[],)"
              R"([[0,"核因子κB受体活化因子配体"],[1,"RANK ligand"]]]],"p":[["papers/liu2022.html",-1,[]]]})");
    EXPECT_EQ(entries_of(shards, 1), R"({"e":[[0,[[0,"核因子κB受体活化因子配体"],[1,"RANK ligand"],[-1,"RANKL"]]]],)"
                                     R"("p":[["keywords/rankl.html",-1,[]]]})");
    EXPECT_EQ(entries_of(shards, 2),
              R"({"e":[[0,[[0,"通畅率"],[1,"Patency"]]]],)"
              R"("p":[["papers/liu2022.html#finding-patency",-1,[[0,"一篇论文"],[1,"A paper"]]]]})");
    EXPECT_EQ(entries_of(shards, 5),
              R"({"e":[[0,[[0,"骨密度。"]]],[0,[[0,"血管。"]]]],)"
              R"("p":[["papers/liu2022.html#results",0,[[0,"一篇论文 › 结果"],[1,"A paper"]]]]})");
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
    from.site.catalog.works.clear();
    from.site.catalog.keywords.clear();
    const auto shards = shards_of(SearchIndex(from.input()));
    EXPECT_EQ(shards.size(), 2U);
    EXPECT_EQ(shards.at(0).at("names").at("tokens"), "");
}

}  // namespace
}  // namespace conspectus
