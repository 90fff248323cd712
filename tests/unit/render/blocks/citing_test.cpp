#include "render/blocks/citing.h"

#include <gmock/gmock.h>

#include "unit/render/document_maker.h"
#include "unit/render/small_site.h"

namespace conspectus::citing_test {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;
using testing::SizeIs;

/// "One[1], two[1]." in a sentence of its own for each of `counts`, which says how often it cites.
Document citing(const std::vector<std::uint32_t>& counts) {
    DocumentMaker maker;
    for (const std::uint32_t count : counts) {
        maker.begin_sentence();
        for (std::uint32_t i = 0; i < count; ++i) maker.text("So").cite({"1"});
        maker.text(".").end_sentence();
    }
    return std::move(maker.document);
}

/// A site whose paper cites its first reference in two languages.
struct CitingSite : SmallSite {
    WorkRow row{.work = 3};

    CitingSite(const std::vector<std::uint32_t>& original, const std::vector<std::uint32_t>& translation) {
        indexes.works.resize(catalog.works.size());
        paper().summaries = {{.language = "zh", .document = citing(original)},
                             {.language = "en", .document = citing(translation)}};
        row.listed_in = {{.paper = 0, .number = 1}};
        for (std::uint32_t group = 0; group < paper().summaries[0].document.citation_groups.size(); ++group) {
            PairedMention pair{{.group = group}, {}};
            if (group < paper().summaries[1].document.citation_groups.size())
                pair.translations.push_back({.summary = 1, .group = group});
            row.mentions.push_back(pair);
        }
        set("section-none", "Before the first section");
        set("cited-counts", "{lists}, {mentions}");
        set("cited-lists", "{n} list");
        set("cited-mentions", "{n} mentions");
    }

    std::vector<CitingSentenceView> sentences() const {
        return citing_papers(context("en/works/shi2017.html"), row).at(0).sentences;
    }
};

TEST(CitingPapers, ShowASentenceThatCitesAWorkTwiceOnce) {
    const CitingSite site({2, 1}, {2, 1});
    const std::vector<CitingSentenceView> sentences = site.sentences();
    ASSERT_THAT(sentences, SizeIs(2));
    EXPECT_EQ(sentences[0].original.sentence.markup, "So<mark>[1]</mark>So<mark>[1]</mark>.");
    EXPECT_THAT(sentences[0].original.section.url.text, EndsWith("#cite-1-1"));
    ASSERT_THAT(sentences[0].original.further, SizeIs(1));
    EXPECT_EQ(sentences[0].original.further[0].label, "2");
    EXPECT_THAT(sentences[0].original.further[0].url.text, EndsWith("#cite-1-2"));
    EXPECT_THAT(sentences[0].translations, SizeIs(1));
    EXPECT_THAT(sentences[1].original.section.url.text, EndsWith("#cite-1-3"));
    EXPECT_THAT(sentences[1].original.further, IsEmpty());
}

TEST(CitingPapers, ShowEachSentenceOfATranslationThatDividesTheOriginals) {
    const CitingSite site({3}, {1, 2});
    const std::vector<CitingSentenceView> sentences = site.sentences();
    ASSERT_THAT(sentences, SizeIs(1));
    ASSERT_THAT(sentences[0].translations, SizeIs(2));
    EXPECT_THAT(sentences[0].translations[0].further, IsEmpty());
    EXPECT_THAT(sentences[0].translations[1].further, SizeIs(1));
}

TEST(CitingPapers, CountEveryMention) {
    const CitingSite site({3, 2}, {});
    EXPECT_EQ(citing_counts(site.context("en/works/shi2017.html"), site.row), "1 list, 5 mentions");
}

TEST(CitingPapers, GrowWithTheMentionsInASentence) {
    const auto bytes = [](std::uint32_t mentions) {
        std::size_t sum = 0;
        for (const CitingSentenceView& view : CitingSite({mentions}, {mentions}).sentences()) {
            sum += view.original.sentence.markup.size();
            for (const SentenceView& each : view.translations) sum += each.sentence.markup.size();
        }
        return sum;
    };
    EXPECT_LE(10 * bytes(1200), 23 * bytes(600));
}

}  // namespace
}  // namespace conspectus::citing_test
