#include "render/search/search_index.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "render/search/inverted_index.h"
#include "unit/render/document_maker.h"
#include "unit/render/small_site.h"

namespace conspectus::search_index_test {
namespace {

using nlohmann::json;
using namespace nlohmann::literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Input : RenderedSite {
    Input() {
        site.catalog.site.sections = {{.key = "results", .label = SmallSite::both("结果", "Results")}};
        site.paper().findings = {{.id = "patency", .key = true, .label = SmallSite::both("通畅率", "Patency")}};
        site.paper().summaries = {Summary{.language = "zh"}};
        DocumentMaker maker;
        maker.document.headings = {{.level = 2, .plain = "结果"}};
        maker.open(TokenKind::heading, 0).text("结果").close(TokenKind::heading, 0);
        maker.open(TokenKind::paragraph).text("骨密度。").leaf(TokenKind::sentence_end).text("血管。");
        maker.close(TokenKind::paragraph);
        site.paper().summaries[0].document = std::move(maker.document);
    }
};

using Files = std::map<std::string, std::string>;

Files files_of(const SearchIndex& index) {
    Files files;
    for (const PlainFile& file : index.files()) files[file.path] = file.bytes();
    return files;
}

/// The index as its page reads it.
class ReadIndex {
  public:
    explicit ReadIndex(const SearchIndex& index) {
        static const std::regex path("assets/search/([0-9a-f]{12})\\.js");
        for (const auto& [file, bytes] : files_of(index)) {
            std::smatch name;
            EXPECT_TRUE(std::regex_match(file, name, path)) << file;
            const std::string begin = "conspectusShard(\"" + name.str(1) + "\",";
            const std::string end = ")\n";
            EXPECT_TRUE(bytes.starts_with(begin) && bytes.ends_with(end)) << bytes;
            shards_[name.str(1)] = json::parse(bytes.substr(begin.size(), bytes.size() - begin.size() - end.size()));
        }
        directory = shards_.at(index.generation());
    }

    /// The first shard of the n-th kind.
    json entries(std::size_t kind) const { return shards_in(directory.at("kinds").at(kind).at("shards")).at(0); }

    /// The shards of a table in their order.
    std::vector<json> shards_in(const json& table) const {
        std::vector<json> found;
        for (const std::string& name : names(table.at("names"))) {
            if (table.at("bits") == 0) {
                found.push_back(shards_.at(name));
            } else {
                for (const std::string& each : names(shards_.at(name).at("names"))) found.push_back(shards_.at(each));
            }
        }
        return found;
    }

    /// The posting list of a token in the index of names: number × 3 + weight of each entry that has it.
    std::string names_list(const std::string& token) const {
        for (const json& terms : shards_in(directory.at("names").at("shards"))) {
            for (std::size_t i = 0; i < terms.size(); i += 2) {
                if (terms[i] == token) return terms[i + 1];
            }
        }
        return "none";
    }

    std::size_t size() const { return shards_.size(); }

    json directory;

  private:
    static std::vector<std::string> names(const std::string& packed) {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < packed.size(); i += 8) {
            std::uint64_t bits = 0;
            for (const char digit : packed.substr(i, 8)) bits = bits << 6 | six_bit_digits.find(digit);
            all.push_back(fmt::format("{:012x}", bits));
        }
        return all;
    }

    std::map<std::string, json> shards_;  ///< by name
};

TEST(SearchIndex, HasADirectoryOfWhatThereIs) {
    const Input from;
    const json directory = ReadIndex(SearchIndex(from.input())).directory;
    EXPECT_EQ(directory.at("languages"), R"([["zh-Hans", ""], ["en", "en/"]])"_json);
    std::string kinds;
    for (const json& kind : directory.at("kinds")) {
        kinds +=
            kind.at("name").get<std::string>() + ":" + kind.at("first").dump() + "+" + kind.at("count").dump() + " ";
    }
    EXPECT_EQ(kinds, "paper:0+1 keyword:1+1 finding:2+1 work:3+3 author:6+0 text:0+2 text:64+0 ");
}

TEST(SearchIndex, HoldsEntriesAsTheyAreShown) {
    const Input from;
    const ReadIndex index{SearchIndex(from.input())};
    EXPECT_EQ(index.entries(0), R"({"e": [[0, [[0, "一篇论文"], [1, "A paper"]], [],
                                            [[0, "核因子κB受体活化因子配体 · RANKL"], [1, "RANK ligand · RANKL"]]]],
                                    "p": [["papers/liu2022.html", -1, []]]})"_json);
    EXPECT_EQ(index.entries(1), R"({"e": [[0, [[0, "核因子κB受体活化因子配体"], [1, "RANK ligand"], [-1, "RANKL"]]]],
                                    "p": [["keywords/rankl.html", -1, []]]})"_json);
    EXPECT_EQ(index.entries(2),
              R"({"e": [[0, [[0, "通畅率"], [1, "Patency"]]]],
                  "p": [["papers/liu2022.html#finding-patency", -1, [[0, "一篇论文"], [1, "A paper"]]]]})"_json);
    EXPECT_EQ(index.entries(5),
              R"({"e": [[0, [[0, "骨密度。"]]], [0, [[0, "血管。"]]]],
                  "p": [["papers/liu2022.html#results", 0, [[0, "一篇论文 › 结果"], [1, "A paper › Results"]]]]})"_json);
}

TEST(SearchIndex, KnowsAFindingByItsOutcomeAndTheKeywordsThatItsLabelNames) {
    Input from;
    Finding& finding = from.site.paper().findings[0];
    finding.label = SmallSite::both("RANKL阴性者的通畅率", "Patency");
    from.site.catalog.keywords.push_back({.id = "mortality", .label = SmallSite::both("死亡率", "mortality")});
    from.site.catalog.keywords.back().synonyms = {{"zh", {"病死率"}}, {"en", {"Mortality", "case fatality"}}};
    from.site.indexes.keywords.resize(2);
    finding.outcome = "mortality";
    const json entry = ReadIndex(SearchIndex(from.input())).entries(2).at("e").at(0);
    EXPECT_EQ(entry.at(3), R"([[0, "死亡率 · 病死率"], [1, "mortality · case fatality"],
                               [0, "核因子κB受体活化因子配体 · RANKL"], [1, "RANK ligand · RANKL"]])"_json);
}

std::string list_text(std::initializer_list<std::uint32_t> numbers) {
    PostingList list;
    for (const std::uint32_t number : numbers) list.add(number);
    return posting_list_text(list);
}

TEST(SearchIndex, RanksAFindingsOutcomeAsItsNameAndItsPapersTitleBehind) {
    Input from;
    from.site.paper().findings[0].outcome = "rankl";
    const ReadIndex index{SearchIndex(from.input())};
    EXPECT_EQ(index.names_list("rankl"), list_text({1, 3, 6}));
    EXPECT_EQ(index.names_list("paper"), list_text({0, 8}));
    EXPECT_EQ(index.names_list("patency"), list_text({6}));
}

TEST(SearchIndex, PutsAPapersOwnFindingsBeforeThoseItQuotes) {
    Input from;
    std::vector<Finding>& findings = from.site.paper().findings;
    findings = {{.id = "quoted-key", .key = true, .label = SmallSite::both("甲", "A")},
                {.id = "own", .label = SmallSite::both("乙", "B")},
                {.id = "own-key", .key = true, .label = SmallSite::both("丙", "C")}};
    findings[0].cites = {{.key = "1"}};
    std::vector<std::string> labels;
    const json shard = ReadIndex(SearchIndex(from.input())).entries(2);
    for (const json& entry : shard.at("e")) labels.push_back(entry[1][1][1]);
    EXPECT_THAT(labels, ElementsAre("C", "B", "A"));
}

TEST(SearchIndex, EnumeratesHanNamesAsTheLanguageDoes) {
    Input from;
    from.own[0].texts["enumeration-separator"] = {{"other", "、"}};
    from.own[1].texts["enumeration-separator"] = {{"other", ", "}};
    Person tian;
    tian.names = {{"zh", {.family = "田", .given = "晨阳"}}, {"en", {.family = "Tian", .given = "Chenyang"}}};
    Person liu;
    liu.names = {{"zh", {.family = "刘", .given = "建龙"}}, {"en", {.family = "Liu", .given = "Jianlong"}}};
    from.site.paper().record.authors = {tian, liu};
    const json entry = ReadIndex(SearchIndex(from.input())).entries(0).at("e").at(0);
    EXPECT_EQ(entry.at(2), R"([[0, "田晨阳、刘建龙"], [1, "Tian Chenyang, Liu Jianlong"]])"_json);
}

TEST(SearchIndex, SaysWhereAPublicationWasRetracted) {
    Input from;
    for (Strings& strings : from.own) strings.texts["status-retracted"] = {{"other", "Retracted"}};
    from.site.paper().status.kind = StatusKind::retracted;
    const ReadIndex index{SearchIndex(from.input())};
    EXPECT_EQ(index.entries(0).at("e").at(0).at(2), R"([[0, "Retracted"], [1, "Retracted"]])"_json);
    EXPECT_EQ(index.entries(2).at("p").at(0).at(2),
              R"([[0, "[Retracted] 一篇论文"], [1, "[Retracted] A paper"]])"_json);
    EXPECT_EQ(index.entries(5).at("p").at(0).at(2),
              R"([[0, "[Retracted] 一篇论文 › 结果"], [1, "[Retracted] A paper › Results"]])"_json);
}

/// The files of `before` that `after` no longer has.
Files removed(const Files& before, const Files& after) {
    Files gone;
    std::ranges::copy_if(before, std::inserter(gone, gone.end()),
                         [&](const auto& file) { return !after.contains(file.first); });
    return gone;
}

TEST(SearchIndex, RenamesTheShardsThatHoldAWordOfTheInterfaceWithIt) {
    Input from;
    for (Strings& strings : from.own) strings.texts["status-retracted"] = {{"other", "Retracted"}};
    from.site.paper().status.kind = StatusKind::retracted;
    const SearchIndex index(from.input());
    const Files before = files_of(index);
    for (Strings& strings : from.own) strings.texts["status-retracted"] = {{"other", "Withdrawn"}};
    const Files gone = removed(before, files_of(SearchIndex(from.input())));
    for (const auto& [path, bytes] : before) {
        const bool holds = bytes.find("etracted") != bytes.npos;  // as written, or folded
        const bool is_directory = path == "assets/search/" + index.generation() + ".js";
        EXPECT_EQ(gone.contains(path), holds || is_directory) << bytes;
    }
    EXPECT_LT(gone.size(), before.size());
}

/// Sixty papers of 37 sentences of twelve words in two languages.
struct Collection : Input {
    Collection() {
        std::mt19937 random(1);
        for (int i = 0; i < 60; ++i) {
            Paper paper{.id = "p" + std::to_string(i)};
            paper.record.title = SmallSite::both("论文" + std::to_string(i), "Paper " + std::to_string(i));
            for (const char* language : {"zh", "en"}) {
                DocumentMaker maker;
                maker.open(TokenKind::paragraph);
                for (int sentence = 0; sentence < 37; ++sentence) {
                    std::string text;
                    for (int word = 0; word < 12; ++word) text += "w" + std::to_string(random() % 2000) + " ";
                    maker.text(text).leaf(TokenKind::sentence_end);
                }
                maker.close(TokenKind::paragraph);
                paper.summaries.push_back({.language = language, .document = std::move(maker.document)});
            }
            site.catalog.papers.push_back(std::move(paper));
        }
        site.indexes.works.resize(site.linked().works.size());  // a paper is a work
    }
    std::vector<Token>& tokens() { return site.catalog.papers[30].summaries[0].document.tokens; }
};

TEST(SearchIndex, RenamesFewShardsWhenAPaperChanges) {
    Collection from;
    const Files before = files_of(SearchIndex(from.input()));
    EXPECT_GT(before.size(), 150U);
    from.tokens()[1].text += "w77";
    const Files edited = files_of(SearchIndex(from.input()));
    EXPECT_LE(removed(before, edited).size(), 7U);
    from.tokens().insert(from.tokens().begin() + 1, {{TokenKind::text, Edge::leaf, {}, 0, "Another."},
                                                     {TokenKind::sentence_end, Edge::leaf, {}, 0, {}}});
    EXPECT_LE(removed(edited, files_of(SearchIndex(from.input()))).size(), 25U);
}

TEST(SearchIndex, PagesALongTable) {
    Collection from;
    const ReadIndex index{SearchIndex(from.input())};
    const json& table = index.directory.at("kinds").at(5).at("shards");
    EXPECT_GT(table.at("bits"), 0);
    std::size_t sentences = 0;
    for (const json& shard : index.shards_in(table)) sentences += shard.at("e").size();
    EXPECT_EQ(sentences, 60U * 37U + 2U);
}

TEST(SearchIndex, ReadsADocumentOnlyWhileItIsMade) {
    Input from;
    const SearchIndex index(from.input());
    const Files before = files_of(index);
    from.site.paper().summaries[0].document = {};
    EXPECT_EQ(files_of(index), before);
}

TEST(SearchIndex, HoldsHostileTextAsData) {
    Input from;
    from.site.paper().record.title = {{{"en", "</script><!--\u2028\"\\ & \x01", {}}}};
    std::string all;
    for (const auto& [path, bytes] : files_of(SearchIndex(from.input()))) all += bytes;
    EXPECT_THAT(all, HasSubstr(R"(\u003C/script\u003E\u003C!--\u2028\"\\ \u0026 \u0001)"));
    for (const char* never : {"<", ">", "&", "\u2028"}) EXPECT_THAT(all, Not(HasSubstr(never)));
}

TEST(SearchIndex, OfAnEmptyCollectionIsOneThatFindsNothing) {
    Input from;
    from.site.catalog.papers.clear();
    from.site.catalog.shared_works.clear();
    from.site.catalog.keywords.clear();
    const ReadIndex index{SearchIndex(from.input())};
    EXPECT_EQ(index.size(), 2U);
    EXPECT_EQ(index.directory.at("names").at("shards").at("names"), "");
}

}  // namespace
}  // namespace conspectus::search_index_test
