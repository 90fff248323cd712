// What building promises, whatever the collection.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <regex>

#include "site_folder.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

Files built_with(const SiteFolder& site, const std::string& output, std::vector<std::string> options,
                 const std::vector<std::string>& settings = {}) {
    std::vector<std::string> words = {"build", "-o", output};
    words.insert(words.end(), options.begin(), options.end());
    const CommandResult result = site.run(words, settings);
    EXPECT_EQ(result.exit_code, 0) << result.messages;
    return snapshot(site.root() / output);
}

TEST(Build, GivesTheSameBytesWhateverTheThreadsLocaleZoneAndUmask) {
    const SiteFolder site;
    const Files first = built_with(site, "one", {"-j", "1"});
    ASSERT_GT(first.size(), 20U);
    EXPECT_EQ(built_with(site, "eight", {"-j", "8"}), first);
    EXPECT_EQ(built_with(site, "locale", {}, {"LC_ALL=tr_TR.UTF-8", "LANG=zh_CN.UTF-8", "TZ=Pacific/Kiritimati"}),
              first);
    const mode_t mask = umask(0077);
    EXPECT_EQ(built_with(site, "mask", {}), first);
    umask(mask);
}

TEST(Build, GivesTheSameBytesInAnotherFolder) {
    const SiteFolder here;
    const SiteFolder there;
    EXPECT_EQ(built_with(here, "site", {}), built_with(there, "site", {}));
}

TEST(Build, DoesNotDependOnTheOrderFilesWereCreatedIn) {
    const SiteFolder site;
    const Files first = built_with(site, "one", {});
    const Files papers = snapshot(site.root() / "content/papers");
    fs::remove_all(site.root() / "content/papers");
    fs::create_directory(site.root() / "content/papers");
    for (auto file = papers.rbegin(); file != papers.rend(); ++file) {
        std::ofstream(site.root() / "content/papers" / file->first, std::ios::binary) << file->second;
    }
    EXPECT_EQ(built_with(site, "two", {}), first);
}

TEST(Build, TouchesNothingWhenNothingChanged) {
    const SiteFolder site;
    built_with(site, "site", {});
    const Files before = snapshot(site.root() / "site", true);
    built_with(site, "site", {});
    EXPECT_EQ(snapshot(site.root() / "site", true), before);
}

TEST(Build, KeepsForeignFilesAndRemovesItsOwnOldOnes) {
    SiteFolder site;
    built_with(site, "site", {});
    site.write("site/CNAME", "example.org\n");
    ASSERT_TRUE(fs::exists(site.root() / "site/papers/second.html"));
    fs::remove(site.root() / "content/papers/second.md");
    std::string first = read_file(site.root() / "content/papers/first.md");
    first.replace(first.find("；参见[[second]]"), std::string("；参见[[second]]").size(), "");
    site.write("content/papers/first.md", first);
    fs::remove(site.root() / "content/papers/first.en.md");
    built_with(site, "site", {});
    EXPECT_FALSE(fs::exists(site.root() / "site/papers/second.html"));
    EXPECT_EQ(read_file(site.root() / "site/CNAME"), "example.org\n");
}

TEST(Build, RefusesAFolderThatIsNotItsOwn) {
    SiteFolder site;
    site.write("elsewhere/notes.txt", "mine");
    const CommandResult result = site.run({"build", "-o", "elsewhere"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_NE(result.messages.find("elsewhere"), std::string::npos) << result.messages;
    EXPECT_EQ(snapshot(site.root() / "elsewhere"), (Files{{"notes.txt", "mine"}}));
}

TEST(Build, RefusesToWriteOverItsInput) {
    const SiteFolder site;
    const Files before = snapshot(site.root() / "content", true);
    for (const char* output : {"content", ".", "content/papers"}) {
        EXPECT_EQ(site.run({"build", "-o", output}).exit_code, 3) << output;
    }
    EXPECT_EQ(snapshot(site.root() / "content", true), before);
}

TEST(Build, WritesNoAbsoluteAddressWithoutABaseUrl) {
    const SiteFolder site;
    const Files files = built_with(site, "site", {});
    EXPECT_FALSE(files.contains("sitemap.xml"));
    EXPECT_FALSE(files.contains("feed.atom"));
    EXPECT_EQ(files.at("papers/first.html").find("atom"), std::string::npos);
    EXPECT_EQ(files.at("papers/first.html").find("og:url"), std::string::npos);
    EXPECT_EQ(files.at("papers/first.html").find("rel=\"canonical\""), std::string::npos);
    const Files based = built_with(site, "based", {"--base-url", "https://example.org/some/path"});
    EXPECT_TRUE(based.contains("sitemap.xml"));
    EXPECT_TRUE(based.contains("feed.atom"));
    EXPECT_NE(based.at("papers/first.html").find("href=\"https://example.org/some/path/feed.atom\""),
              std::string::npos);
    EXPECT_NE(based.at("papers/first.html").find("https://example.org/some/path/papers/first.html"), std::string::npos);
}

TEST(Build, SaysWhatIsMissingWithoutABaseUrl) {
    const SiteFolder site;
    EXPECT_NE(
        site.run({"build"}).messages.find("conspectus: no base URL is known, so the site has no canonical links, "
                                          "sitemap or feed; 'base-url' in site.yaml or --base-url gives it one\n"),
        std::string::npos);
    EXPECT_EQ(site.run({"build", "--base-url", "https://x.org/"}).messages.find("no base URL"), std::string::npos);
}

TEST(Build, TakesTheCollectionsOwnIcon) {
    const SiteFolder site;
    const Files files = built_with(site, "site", {});
    EXPECT_NE(files.at("en/papers/first.html").find("href=\"../../assets/icon.svg\""), std::string::npos);
    fs::create_directories(site.root() / "templates/assets");
    std::ofstream(site.root() / "templates/assets/icon.svg") << "<svg/>";
    EXPECT_EQ(built_with(site, "site", {}).at("assets/icon.svg"), "<svg/>");
}

/// The colour of a browser's bars stands in the pages as in the stylesheet.
TEST(Build, ColoursTheBrowserAsThePage) {
    const SiteFolder site;
    const Files files = built_with(site, "site", {});
    const std::string& style = files.at("assets/conspectus.css");
    const std::string& page = files.at("index.html");
    std::size_t from = 0;
    for (const char* scheme : {"light", "dark"}) {
        from = style.find("--paper: ", from) + 9;
        const std::string colour = style.substr(from, style.find(';', from) - from);
        EXPECT_NE(page.find("(prefers-color-scheme: " + std::string(scheme) + ")\" content=\"" + colour + "\""),
                  std::string::npos)
            << colour;
    }
}

/// Everything a stranger can write that breaks out of text, an attribute or a
/// URL where it is not escaped.
constexpr const char* hostile =
    "<script>alert(1)</script>\" onload=alert(1) x='</title><img src=x onerror=alert(1)>&lt;{{ 7 }}";

std::string quoted_in_yaml(std::string text) {
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) text.insert(at, "\\");
    return "\"" + text + "\"";
}

std::string hostile_paper() {
    const std::string text = quoted_in_yaml(hostile);
    return "---\ntype: article-journal\nstudy-type: review\ntitle: {zh: " + text + ", en: " + text +
           "}\nauthor:\n  - {family: " + text + ", given: " + text + "}\n  - {literal: " + text +
           "}\ncontainer-title: " + text + "\nissued: 2024\nvolume: " + text + "\nissue: " + text + "\npage: " + text +
           "\nDOI: " + quoted_in_yaml("10.1000/a<script>\"b") + "\nlanguage: zh\nkeyword: [" + text +
           "]\nkeywords: [osteoporosis]\nadded: 2026-01-02\nfindings:\n  - {id: share, key: true, label: " + text +
           ", value: " + text + ", population: " + text + ", where: " + text +
           "}\neditorial-notes:\n  - {id: n, kind: context, where: " + text + ", text: " + text +
           "}\nreferences:\n  - {id: evil2020, title: " + text + ", author: [{family: " + text +
           "}], container-title: " + text + "}\n  - {unresolved: true, author: " + text + ", note: " + text +
           "}\n---\n\n## 研究问题\n\n文[@1-2][!n]。`<script>alert(1)</script>` \\<script>\n\n## 结果\n\n[=share]\n";
}

TEST(Build, KeepsHostileTextText) {
    SiteFolder site;
    site.write("content/papers/evil.md", hostile_paper());
    const CommandResult result = site.run({"build"});
    ASSERT_EQ(result.exit_code, 0) << result.messages;
    const CommandResult links = run_command({SITE_LINKS_PROGRAM, "site"}, site.root());
    EXPECT_EQ(links.exit_code, 0) << links.output << links.messages;
    std::size_t pages = 0;
    for (const auto& [path, bytes] : snapshot(site.root() / "site")) {
        if (!path.ends_with(".html")) continue;
        for (const char* way_out : {"<script>", "<img src=x"}) {
            EXPECT_EQ(bytes.find(way_out), std::string::npos) << path << " lets " << way_out << " through";
        }
        pages += bytes.find("alert(1)") != std::string::npos;
    }
    EXPECT_GT(pages, 10U) << "the hostile text must be shown, escaped";
}

/// What a reader sees of a page.
std::string visible(const std::string& page) {
    return std::regex_replace(page, std::regex("<[^>]*>"), " ");
}

/// What the copy buttons of a page give.
std::string copied(const std::string& page) {
    std::string text;
    for (std::size_t at = page.find(" data-copy=\""); at != page.npos; at = page.find(" data-copy=\"", at + 1)) {
        const std::size_t begin = at + std::string_view(" data-copy=\"").size();
        text += page.substr(begin, page.find('"', begin) - begin) + "\n";
    }
    return text;
}

TEST(Build, ShowsEachValueOfEachGroupWithAndWithoutTimes) {
    SiteFolder site;
    site.write("content/papers/raft.md",
               "---\ntype: article-journal\nstudy-type: review\ntitle: {zh: 共识, en: Consensus}\nlanguage: zh\n"
               "keywords: [osteoporosis]\nadded: 2026-01-02\nfindings:\n"
               "  - id: throughput\n    key: true\n    outcome: osteoporosis\n    label: {zh: 吞吐, en: throughput}\n"
               "    at: {zh: 峰值, en: at peak}\n    cites: 1\n    groups:\n"
               "      - {id: raft, label: Raft, value: \"25.7\"}\n"
               "      - {id: paxos, label: Paxos, n: 5, value: \"20.8\", test: {P: \"0.031\"}}\n"
               "    between: [{P: \"0.042\"}]\n"
               "  - id: latency\n    key: true\n    label: {zh: 延迟, en: latency}\n    cites: 1\n"
               "    at: {before: {zh: 前, en: before}, after: {zh: 后, en: after}}\n    groups:\n"
               "      - {id: raft, label: Raft, before: \"31.1\", after: \"32.2\"}\n"
               "      - {id: paxos, label: Paxos, before: \"33.3\", after: \"34.4\"}\n"
               "references: [smith2020]\n---\n\n## 研究问题\n\n文[@1]。\n\n## 结果\n\n"
               "Raft为[=throughput.raft.value]，Paxos为[=throughput.paxos.value]。\n");
    const Files files = built_with(site, "site", {});
    const std::string& page = files.at("papers/raft.html");
    const std::map<std::string, std::string> places = {
        {"the paper's page", visible(page)},
        {"the copied texts", copied(page)},
        {"the findings index", visible(files.at("findings.html"))},
        {"the page of the work that they come from", visible(files.at("works/smith2020.html"))},
        {"the Markdown file", files.at("papers/raft.md")},
        {"the paper's JSON", files.at("api/papers/raft.json")},
        {"the findings' JSON", files.at("api/findings.json")}};
    for (const auto& [place, text] : places) {
        for (const char* value : {"25.7", "20.8", "31.1", "32.2", "33.3", "34.4", "0.031", "0.042"})
            EXPECT_NE(text.find(value), std::string::npos) << value << " is missing from " << place;
    }
    const std::string prose = page.substr(page.find("id=\"results\""));
    const std::map<std::string, std::string> of_the_first = {
        {"the prose", visible(prose.substr(0, prose.find("<h2")))},
        {"the home page", visible(files.at("index.html"))},
        {"the keyword's page", visible(files.at("keywords/osteoporosis.html"))}};
    for (const auto& [place, text] : of_the_first) {
        for (const char* value : {"25.7", "20.8"})
            EXPECT_NE(text.find(value), std::string::npos) << value << " is missing from " << place;
    }
    std::string search;
    for (const auto& [path, bytes] : files) search += path.starts_with("assets/search/") ? bytes : std::string();
    EXPECT_NE(search.find("Raft: 25.7; Paxos: 20.8"), std::string::npos);
}

TEST(Build, LetsNoDraftIntoAnyFile) {
    SiteFolder site;
    site.write("content/papers/unfinished.md",
               "---\ntype: article-journal\nstudy-type: review\ntitle: {zh: 未完稿, en: Unfinished draft}\n"
               "language: zh\nadded: 2026-01-02\ndraft: true\n---\n\n## 研究问题\n\n文。\n\n## 结果\n\n文。\n");
    for (const auto& [path, bytes] : built_with(site, "site", {})) {
        EXPECT_EQ(path.find("unfinished"), std::string::npos) << path;
        EXPECT_EQ(bytes.find("unfinished"), std::string::npos) << path;
        EXPECT_EQ(bytes.find("未完稿"), std::string::npos) << path;
    }
}

TEST(Build, SaysWhichDraftIsLeftOutAndWarnsOfItsFaults) {
    SiteFolder site;
    site.write(
        "content/papers/unfinished.md",
        "---\ntype: article-journal\nstudy-type: review\ntitle: {zh: 未完稿, en: Unfinished draft}\n"
        "language: zh\nkeywords: [no-such-keyword]\ndraft: true\n---\n\n## 研究问题\n\n[[second]]与[[secnd]]。\n");
    const CommandResult result = site.run({"check"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_TRUE(result.messages.starts_with(
        "content/papers/unfinished.md:6:12: warning: in a draft: keywords.yaml has no keyword with the id or term "
        "'no-such-keyword'; add it to content/keywords.yaml, or choose one that is there [draft-fault]\n"
        "    6 | keywords: [no-such-keyword]\n"
        "      |            ^~~~~~~~~~~~~~~\n"
        "content/papers/unfinished.md:12:12: warning: in a draft: no paper, keyword, work or page is called "
        "'secnd'; did you mean 'second'? [draft-fault]\n"
        "   12 | [[second]]与[[secnd]]。\n"
        "      |             ^~~~~~~\n"
        "0 errors, 2 warnings\n"
        "conspectus: 1 draft left out: unfinished\n"
        "content: no errors"))
        << result.messages;
}

TEST(Build, ShowsADraftAsSuchWhereItIsAskedFor) {
    SiteFolder site;
    site.write("content/papers/unfinished.md",
               "---\ntype: article-journal\nstudy-type: review\ntitle: {zh: 未完稿, en: Unfinished draft}\n"
               "language: zh\nadded: 2026-01-02\ndraft: true\n---\n\n## 研究问题\n\n文。\n\n## 结果\n\n文。\n");
    const CommandResult without_place = site.run({"build", "--drafts"});
    EXPECT_EQ(without_place.exit_code, 2) << "drafts never land in the published site unasked";
    const CommandResult result = site.run({"build", "--drafts", "-o", "preview"});
    ASSERT_EQ(result.exit_code, 0) << result.messages;
    EXPECT_EQ(result.messages.find("left out"), std::string::npos) << result.messages;
    const auto files = snapshot(site.root() / "preview");
    EXPECT_NE(files.at("papers/unfinished.html").find("草稿：正式站点尚不收录。"), std::string::npos);
    EXPECT_NE(files.at("index.html").find("未完稿"), std::string::npos);
    EXPECT_EQ(files.at("papers/first.html").find("草稿："), std::string::npos);
}

TEST(Build, SaysWhoReviewedASummaryAndWhenOrThatNobodyDid) {
    SiteFolder site;
    site.write("content/papers/reviewed.md",
               "---\ntype: article-journal\nstudy-type: review\ntitle: {zh: 已审, en: Checked}\nlanguage: zh\n"
               "added: 2026-01-02\nreviewed: 2026-01-05\nreviewed-by: {zh: 李四, en: Li Si}\nreview-by: 2027-11\n"
               "---\n\n## 研究问题\n\n文。\n\n## 结果\n\n文。\n");
    const auto files = built_with(site, "site", {});
    const std::string& reviewed = files.at("en/papers/reviewed.html");
    EXPECT_NE(reviewed.find("Reviewed: <time datetime=\"2026-01-05\">2026-01-05</time> <span>Li Si</span>"),
              std::string::npos);
    EXPECT_NE(reviewed.find("To be reviewed again by <time datetime=\"2027-11\">"), std::string::npos);
    EXPECT_EQ(reviewed.find("No review"), std::string::npos);
    const std::string& unreviewed = files.at("en/papers/first.html");
    EXPECT_NE(unreviewed.find("Summary revised <time datetime=\"2026-01-03\">"), std::string::npos);
    EXPECT_NE(unreviewed.find("No review of this summary is on record"), std::string::npos);
}

/// What can be built; broken_sites_test says the same of what cannot.
std::vector<std::string> sound_cases() {
    std::vector<std::string> cases;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(TEST_FOLDER) / "sites")) {
        const std::string name = entry.path().filename().string();
        if (fs::exists(entry.path() / "content") && !name.starts_with("fail_")) cases.push_back(name);
    }
    std::ranges::sort(cases);
    return cases;
}

struct CheckTest : testing::TestWithParam<std::string> {};

/// In JSON there is no line about the files of the site, so the messages must
/// be the same to the byte.
TEST_P(CheckTest, FindsWhatBuildFindsAndWritesNothing) {
    SiteFolder site;
    site.add_case(fs::path(TEST_FOLDER) / "sites" / GetParam());
    const Files before = snapshot(site.root(), true);
    const CommandResult check = site.run({"check", "--messages", "json"});
    EXPECT_EQ(snapshot(site.root(), true), before);
    const CommandResult build = site.run({"build", "--messages", "json"});
    EXPECT_EQ(check.messages, build.messages);
    EXPECT_EQ(check.exit_code, build.exit_code);
    EXPECT_EQ(fs::exists(site.root() / "site"), build.exit_code == 0);
}

INSTANTIATE_TEST_SUITE_P(Sites, CheckTest, testing::ValuesIn(sound_cases()),
                         [](const auto& test) { return test.param; });

TEST(Check, LooksAtNoOutputFolder) {
    SiteFolder site;
    site.write("site", "a file where the site should be\n");
    EXPECT_EQ(site.run({"build"}).exit_code, 3);
    EXPECT_EQ(site.run({"check"}).exit_code, 0);
}

/// Blocks SIGINT for the child process as well.
class BlockedInterrupts {
  public:
    BlockedInterrupts() {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        ::sigprocmask(SIG_BLOCK, &signals, &before_);
    }
    ~BlockedInterrupts() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

/// The signal waits for the program from its first instruction on, so that it
/// comes the moment that the program listens.
TEST(Command, EndsWith130WhenItIsInterrupted) {
    SiteFolder site;
    const Files before = built_with(site, "site", {});
    site.write("content/pages/about.md", "---\nnav: 1\n---\n\nbroken [[nowhere]]\n");
    for (const char* command : {"build", "check"}) {
        const BlockedInterrupts blocked;
        const CommandResult result =
            run_command({"sh", "-c", "kill -INT $$; exec \"$0\" \"$1\"", CONSPECTUS_PROGRAM, command}, site.root());
        EXPECT_EQ(result.exit_code, 130);
        EXPECT_EQ(result.messages, "") << "unread files are no faults of the content";
    }
    EXPECT_EQ(snapshot(site.root() / "site"), before);
}

TEST(Command, SaysWhatIsWrongWithItsOptions) {
    const SiteFolder site;
    EXPECT_EQ(site.run({}).exit_code, 2);
    EXPECT_EQ(site.run({"biuld"}).exit_code, 2);
    EXPECT_EQ(site.run({"build", "--no-such"}).exit_code, 2);
    const CommandResult missing = site.run({"build", "nowhere"});
    EXPECT_EQ(missing.exit_code, 2);
    EXPECT_EQ(missing.messages,
              "conspectus: error: there is no folder 'nowhere'; give the collection's root: conspectus build DIR\n");
}

TEST(Command, TellsItsVersionAndItsUse) {
    const SiteFolder site;
    const CommandResult version = site.run({"--version"});
    EXPECT_EQ(version.exit_code, 0);
    EXPECT_TRUE(version.output.starts_with("conspectus ")) << version.output;
    const CommandResult help = site.run({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_NE(help.output.find("build"), std::string::npos);
    EXPECT_NE(help.output.find("Exit codes"), std::string::npos);
}

TEST(Command, LetsWarningsPassUnlessStrict) {
    SiteFolder site;
    site.write("content/notes.txt", "a stray file\n");
    EXPECT_EQ(site.run({"check"}).exit_code, 0);
    EXPECT_EQ(site.run({"check", "--strict"}).exit_code, 1);
}

TEST(Command, WritesMessagesForMachines) {
    SiteFolder site;
    site.write("content/papers/empty.md", "");
    for (const char* format : {"json", "github", "sarif"}) {
        const CommandResult result = site.run({"check", "--messages", format});
        EXPECT_EQ(result.exit_code, 1);
        EXPECT_NE(result.messages.find("content/papers/empty.md"), std::string::npos) << result.messages;
    }
}

}  // namespace
}  // namespace conspectus
