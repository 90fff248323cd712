#include "render/data/feed_files.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "link/index/index_builder.h"
#include "render/frame/layout.h"
#include "text/utf8.h"
#include "unit/render/small_site.h"

namespace conspectus::feed_files_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A site whose one paper is written in both languages.
struct Input : RenderedSite {
    Input() {
        site.base_url = "https://x.org/a&b/";
        site.paper().summaries = {Summary{.language = "zh"}, Summary{.language = "en"}};
        site.paper().added = {2026, 3, 1};
        site.paper().updated = {2026, 11, 21};
        site.set("feed-change", "Changed: {title}");
        site.set("status-prefix-retracted", "RETRACTED: ");
        site.set("status-means-retracted", "Its results must not be relied on.");
    }
    std::vector<std::string> paths() const {
        std::vector<std::string> all;
        for (const PlainFile& file : feed_files(input())) all.push_back(file.path);
        return all;
    }
    /// The address of the feed on a page in the site's second language, or its first.
    std::string address(std::size_t language = 1) {
        site.indexes.feed_languages = languages_of_feeds(site.catalog);
        return feed_url(language == 1 ? site.context() : site.context("index.html", language)).text;
    }
    /// The English feed.
    std::string feed() {
        site.indexes.feed_languages = languages_of_feeds(site.catalog);
        const RenderInput from = input();
        for (const PlainFile& file : feed_files(from)) {
            if (file.path == "en/feed.atom") return file.bytes();
        }
        return {};
    }
};

std::vector<std::string> texts_of(const std::string& xml, const std::string& element) {
    std::vector<std::string> texts;
    const std::string open = "<" + element + ">";
    for (std::size_t at = xml.find(open); at != std::string::npos; at = xml.find(open, at + 1)) {
        const std::size_t begin = at + open.size();
        texts.push_back(xml.substr(begin, xml.find("</", begin) - begin));
    }
    return texts;
}

TEST(Feed, NeedsABaseUrl) {
    Input from;
    EXPECT_THAT(from.paths(), ElementsAre("feed.atom", "en/feed.atom"));
    EXPECT_EQ(from.address(), "https://x.org/a&b/en/feed.atom");
    from.site.base_url.clear();
    EXPECT_THAT(from.paths(), ElementsAre());
    EXPECT_EQ(from.address(), "");
}

TEST(Feed, IsAsAtomAsks) {
    EXPECT_EQ(Input().feed(),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n"
              "<id>https://x.org/a&amp;b/en/feed.atom</id>\n"
              "<title>Small site</title>\n"
              "<updated>2026-11-21T00:00:00Z</updated>\n"
              "<author>\n<name>Small site</name>\n</author>\n"
              "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://x.org/a&amp;b/en/feed.atom\"/>\n"
              "<link rel=\"alternate\" type=\"text/html\" href=\"https://x.org/a&amp;b/en/\"/>\n"
              "<generator>Conspectus</generator>\n"
              "<entry>\n"
              "<id>https://x.org/a&amp;b/en/papers/liu2022.html</id>\n"
              "<title>A paper</title>\n"
              "<updated>2026-11-21T00:00:00Z</updated>\n"
              "<published>2026-03-01T00:00:00Z</published>\n"
              "<link rel=\"alternate\" type=\"text/html\" href=\"https://x.org/a&amp;b/en/papers/liu2022.html\"/>\n"
              "</entry>\n"
              "</feed>\n");
}

TEST(Feed, HoldsAPaperOnlyInTheLanguagesItIsWrittenIn) {
    Input from;
    from.site.paper().summaries.pop_back();
    EXPECT_THAT(from.paths(), ElementsAre("feed.atom"));
    EXPECT_EQ(from.address(), "");
    EXPECT_NE(from.address(0), "");
}

TEST(Feed, LeavesOutWhatHasNoDate) {
    Input from;
    from.site.paper().added = from.site.paper().updated = {};
    from.site.paper().changes = {{{}, SmallSite::both("改", "undated")}};
    EXPECT_THAT(from.paths(), ElementsAre());
    EXPECT_EQ(from.address(), "");
    from.site.paper().added = {2026, 0, 0};
    EXPECT_THAT(from.feed(), HasSubstr("<updated>2026-01-01T00:00:00Z</updated>"));
}

TEST(Feed, TellsChangesNewestFirstUnderIdsThatStay) {
    Input from;
    from.site.paper().changes = {{{2026, 4, 2}, SmallSite::both("一", "first")},
                                 {{2026, 12, 2}, SmallSite::both("二", "second")},
                                 {{2026, 4, 2}, SmallSite::both("三", "third")}};
    const std::string page = "https://x.org/a&amp;b/en/papers/liu2022.html";
    EXPECT_THAT(texts_of(from.feed(), "id"),
                ElementsAre("https://x.org/a&amp;b/en/feed.atom", page + "#change-2026-12-02-1", page,
                            page + "#change-2026-04-02-1", page + "#change-2026-04-02-2"));
    EXPECT_THAT(texts_of(from.feed(), "summary"), ElementsAre("second", "first", "third"));
    EXPECT_THAT(texts_of(from.feed(), "updated")[0], "2026-12-02T00:00:00Z");
    EXPECT_THAT(from.feed(), HasSubstr("<title>Changed: A paper</title>"));
}

TEST(Feed, SaysThatAPaperWasRetracted) {
    Input from;
    from.site.paper().status.kind = StatusKind::retracted;
    from.site.paper().status.date = {2027, 1, 5};
    EXPECT_THAT(from.feed(), HasSubstr("<title>RETRACTED: A paper</title>\n<updated>2027-01-05T00:00:00Z</updated>"));
    EXPECT_THAT(texts_of(from.feed(), "summary"), ElementsAre("Its results must not be relied on."));
}

TEST(Feed, HoldsFiftyEntriesAtMost) {
    Input from;
    for (int day = 1; day <= 28; ++day) {
        from.site.paper().changes.push_back({{2025, 1, day}, SmallSite::both("改", "a change")});
        from.site.paper().changes.push_back({{2025, 2, day}, SmallSite::both("改", "a change")});
    }
    EXPECT_EQ(texts_of(from.feed(), "id").size(), 51U);
}

/// Whether Python's parser (expat) takes the files, and the titles it reads.
std::vector<std::string> titles_read(const std::vector<std::string>& feeds) {
    const std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / ("feeds-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::string command =
        "python3 -c 'import sys,xml.etree.ElementTree as E\nfor f in sys.argv[1:]:\n"
        " t=E.parse(f).find(\"{*}entry/{*}title\").text or \"\"\n"
        " sys.stdout.buffer.write(t.encode()+b\"\\n\")' ";
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        const std::filesystem::path file = folder / (std::to_string(i) + ".xml");
        std::ofstream(file, std::ios::binary) << feeds[i];
        command += " " + file.string();
    }
    std::FILE* pipe = ::popen(command.c_str(), "r");
    std::string read;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) read += static_cast<char>(c);
    EXPECT_EQ(::pclose(pipe), 0) << "python3 found a feed that is no XML";
    std::filesystem::remove_all(folder);
    std::vector<std::string> titles;
    for (std::size_t at = 0; at < read.size(); at = read.find('\n', at) + 1) {
        titles.push_back(read.substr(at, read.find('\n', at) - at));
    }
    return titles;
}

TEST(Feed, IsXmlWhateverTheTitles) {
    const std::vector<std::string> pieces = {"<b>",        "&",  "]]>",  "\"",      "'",   "<!--", "&#0;",
                                             "a",          "肝", "\x01", "\x0B",    "￾", "\xFF", "\xED\xA0\x80",
                                             "\U0001F600", " ",  "\r\n", "</title>"};
    std::mt19937 random(7);
    std::vector<std::string> feeds;
    for (int round = 0; round < 150; ++round) {
        Input from;
        std::string title;
        for (std::size_t length = random() % 12; length > 0; --length) title += pieces[random() % pieces.size()];
        from.site.paper().record.title = SmallSite::both("题", "." + title + ".");
        from.site.paper().changes = {{{2026, 1, 1}, SmallSite::both("改", title)}};
        from.site.catalog.site.title = SmallSite::both("站", title);
        feeds.push_back(from.feed());
        EXPECT_EQ(first_invalid_utf8(feeds.back()), std::nullopt);
    }
    const std::vector<std::string> titles = titles_read(feeds);
    ASSERT_EQ(titles.size(), feeds.size());
    for (const std::string& title : titles) {
        EXPECT_TRUE(title.starts_with('.') && title.ends_with('.')) << title;
    }
}

}  // namespace
}  // namespace conspectus::feed_files_test
