// check --accept-translation: what it records, what it refuses, and what is
// said of an original that changed afterwards.
#include <gtest/gtest.h>

#include "site_folder.h"

namespace conspectus {
namespace {

const std::string first_translation = "content/papers/first.en.md";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

class AcceptTranslation : public testing::Test {
  protected:
    std::string bytes(const std::string& path) const { return read_file(site_.root() / path); }
    void change(const std::string& path, const std::string& from, const std::string& to) {
        site_.write(path, replaced(bytes(path), from, to));
    }
    CommandResult accept(const std::vector<std::string>& files) const {
        std::vector<std::string> words = {"check"};
        for (const std::string& file : files) {
            words.push_back("--accept-translation");
            words.push_back(file);
        }
        return site_.run(words);
    }
    CommandResult check() const { return site_.run({"check", "--strict"}); }
    void accept_all() const {
        ASSERT_EQ(accept({first_translation, "pages/about.en.md"}).exit_code, 0);
        ASSERT_EQ(check().exit_code, 0) << check().messages;
    }

    SiteFolder site_;
};

TEST_F(AcceptTranslation, PutsInOneLine) {
    const std::string before = bytes(first_translation);
    const CommandResult result = accept({first_translation});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.messages, "conspectus: content/papers/first.en.md now records the original as it is\n");
    const std::string after = bytes(first_translation);
    const std::size_t at = after.find("original: ");
    ASSERT_NE(at, after.npos);
    const std::string line = after.substr(at, after.find('\n', at) + 1 - at);
    EXPECT_EQ(line.size(), std::string("original: 00000000-00000000-00000000\n").size()) << line;
    EXPECT_EQ(replaced(after, line, ""), before);
}

TEST_F(AcceptTranslation, ChangesNothingTheSecondTime) {
    accept({first_translation});
    const std::string once = bytes(first_translation);
    EXPECT_EQ(accept({first_translation}).exit_code, 0);
    EXPECT_EQ(bytes(first_translation), once);
}

TEST_F(AcceptTranslation, AsksForTheOthersToo) {
    accept({first_translation});
    EXPECT_EQ(check().messages,
              "content/pages/about.en.md: warning: this translation does not record which state of the original it was "
              "made from: when the two agree, run 'conspectus check --accept-translation' with this file "
              "[no-fingerprint]\n"
              "content/papers/first.en.md:3:11: note: another translation records it here\n"
              "    3 | " +
                  bytes(first_translation).substr(bytes(first_translation).find("original"), 36) +
                  "\n      |           ^\n"
                  "0 errors, 1 warning; nothing was written\n");
}

TEST_F(AcceptTranslation, NamesTheSectionThatChangedAfterwards) {
    accept_all();
    change("content/papers/first.md", "有益", "未必有益");
    const CommandResult result = check();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.messages.find("content/papers/first.en.md:3:11: warning: the original has changed since this "
                                   "translation was last brought up to date"),
              std::string::npos)
        << result.messages;
    EXPECT_NE(result.messages.find("note: the section '结果' has changed"), std::string::npos) << result.messages;
    EXPECT_EQ(result.messages.find("'研究问题'"), std::string::npos) << result.messages;
    EXPECT_EQ(accept({first_translation}).exit_code, 0);
    EXPECT_EQ(check().exit_code, 0);
}

TEST_F(AcceptTranslation, DoesNotMindLayoutOrMetadata) {
    accept_all();
    change("content/papers/first.md", "。补充", "。\n补充");
    change("content/papers/first.md", "[@1]？", "[@smith2020]？");
    change("content/papers/first.md", "## 结果\n", "结果\n---\n\n");
    change("content/papers/first.md", "volume: 3", "volume: 4");
    EXPECT_EQ(check().exit_code, 0) << check().messages;
}

TEST_F(AcceptTranslation, RefusesOneThatStillDiffers) {
    change(first_translation, "[!odd-number]", "");
    const std::string before = bytes(first_translation);
    const CommandResult result = accept({"pages/about.en.md", first_translation});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_TRUE(
        result.messages.starts_with("conspectus: error: 'content/papers/first.en.md' has errors or still "
                                    "differs from its original, as listed below: mend that first\n"
                                    "content/papers/first.en.md:9: warning: "))
        << result.messages;
    EXPECT_TRUE(result.messages.ends_with("conspectus: error: no fingerprint was recorded\n")) << result.messages;
    EXPECT_EQ(bytes(first_translation), before);
    EXPECT_EQ(bytes("content/pages/about.en.md").find("original:"), std::string::npos);
}

TEST_F(AcceptTranslation, RefusesOneWithErrors) {
    change(first_translation, "[[second]]", "[[secnd]]");
    const CommandResult result = accept({first_translation});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.messages.find("[unknown-link]"), std::string::npos) << result.messages;
}

TEST_F(AcceptTranslation, RecordsNothingWhileTheThesaurusCannotBeRead) {
    accept_all();
    const std::string accepted = bytes(first_translation);
    change("content/keywords.yaml", "\n  facet:", "\n     facet:");
    EXPECT_EQ(accept({first_translation}).messages,
              "conspectus: error: a file of the collection cannot be read, so a fingerprint taken now would be false: "
              "mend content/keywords.yaml:2 first; 'conspectus check' says what is wrong\n"
              "conspectus: error: no fingerprint was recorded\n");
    EXPECT_EQ(bytes(first_translation), accepted);
    EXPECT_EQ(check().messages.find("[stale-translation]"), std::string::npos) << check().messages;
    change("content/keywords.yaml", "\n     facet:", "\n  facet:");
    EXPECT_EQ(check().exit_code, 0) << check().messages;
}

TEST_F(AcceptTranslation, RecordsNothingWhileAnotherPaperCannotBeRead) {
    change("content/papers/second.md", "title:", "  title:");
    const CommandResult result = accept({first_translation});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.messages.find("mend content/papers/second.md:"), std::string::npos) << result.messages;
    EXPECT_EQ(bytes(first_translation).find("original:"), std::string::npos);
}

TEST_F(AcceptTranslation, RefusesWhatIsNoTranslation) {
    EXPECT_EQ(accept({"content/papers/first.md"}).messages,
              "conspectus: error: 'content/papers/first.md' is no translation that is part of the collection: only "
              "papers/<id>.<lang>.md and pages/<id>.<lang>.md beside an original can be accepted\n"
              "conspectus: error: no fingerprint was recorded\n");
    EXPECT_EQ(
        accept({"papers/none.en.md"}).messages,
        "conspectus: error: 'papers/none.en.md' is no file of content: name a translation as papers/<id>.<lang>.md "
        "or by its path\n"
        "conspectus: error: no fingerprint was recorded\n");
}

TEST_F(AcceptTranslation, TakesOneFileForEachOption) {
    EXPECT_EQ(site_.run({"check", "--accept-translation", "pages/about.en.md", "."}).exit_code, 0);
    EXPECT_EQ(site_.run({"check", "--accept-translation", "pages/about.en.md", "--sources", "."}).exit_code, 2);
    EXPECT_EQ(site_.run({"build", "--accept-translation", "pages/about.en.md"}).exit_code, 2);
}

TEST_F(AcceptTranslation, MendsAMalformedFingerprint) {
    change(first_translation, "updated:", "original: soon\nupdated:");
    EXPECT_NE(check().messages.find("'soon' is no fingerprint"), std::string::npos) << check().messages;
    accept_all();
}

}  // namespace
}  // namespace conspectus
