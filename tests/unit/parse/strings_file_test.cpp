#include "parse/strings_file.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/parse/messages.h"

namespace conspectus::strings_file_test {
namespace {

struct Read {
    std::string texts;
    std::string messages;
};

Read read(const std::string& yaml) {
    Diagnostics diagnostics;
    const Strings strings = parse_strings({"en.yaml", yaml}, 0, "en", diagnostics);
    std::string out = strings.language + ":";
    for (const auto& [key, forms] : strings.texts)
        for (const auto& [category, text] : forms) out += " " + key + "." + category + "=" + text;
    return {out, messages(diagnostics)};
}

TEST(StringsFile, ReadsTextsAndPluralForms) {
    const Read got = read("home: Home\npapers: {one: \"{n} paper\", other: \"{n} papers\"}\n");
    EXPECT_EQ(got.texts, "en: home.other=Home papers.one={n} paper papers.other={n} papers");
    EXPECT_EQ(got.messages, "");
}

TEST(StringsFile, ReportsWhatIsNoText) {
    const Read got = read("a: [x]\nb: {one: x}\nc: {singular: x, other: y}\nd: {other: [z]}\ne: ok");
    EXPECT_EQ(got.texts, "en: b.one=x c.other=y e.other=ok");
    EXPECT_EQ(got.messages,
              "1:1 error 'a' is a text, or plural forms such as {one: …, other: …} [wrong-type]\n"
              "2:1 error 'b' has no plural form 'other', which every language needs [missing-field]\n"
              "3:5 error 'singular' is no plural category; they are zero, one, two, few, many and other [unknown-key]\n"
              "4:1 error 'd' has no plural form 'other', which every language needs [missing-field]\n"
              "4:5 error the plural form 'other' is a text [wrong-type]\n");
}

TEST(StringsFile, ReportsALanguageThatIsNoMapping) {
    EXPECT_EQ(read("- a\n").messages, "1:1 error expected keys with their texts here [wrong-type]\n");
    EXPECT_EQ(read("").messages, "");
}

Site site_in(const std::vector<std::string>& languages) {
    Site site;
    for (const std::string& key : languages) site.languages.push_back({.key = key});
    return site;
}

TEST(StringsFile, ReportsTextsThatNothingShows) {
    Diagnostics diagnostics;
    const Sources program = {{"strings/en.yaml", "home: Home\npapers: Papers\n"}};
    const Sources own = {{"own.html", "{{ \"mine\" | t }}{{ 'ours' | t }}"},
                         {"strings/zh.yaml", "papres: x\nhome: x\nmine: x\nours: x\nstray: x  # \"stray\"\n"}};
    load_strings(site_in({"zh"}), program, own, diagnostics);
    EXPECT_EQ(messages(diagnostics),
              "1:1 warning no template shows the text 'papres'; did you mean 'papers'? [strings-unused]\n"
              "5:1 warning no template shows the text 'stray' [strings-unused]\n");
}

TEST(StringsFile, PutsTheCollectionsWordsOverThoseOfTheProgram) {
    Diagnostics diagnostics;
    const Sources program = {{"strings/en.yaml", "home: Home\npapers: Papers\n"}};
    const auto strings = load_strings(site_in({"en"}), program, {{"strings/en.yaml", "home: Start\n"}}, diagnostics);
    EXPECT_EQ(messages(diagnostics), "");
    EXPECT_EQ(strings.at(0).texts.at("home").at("other"), "Start");
    EXPECT_EQ(strings.at(0).texts.at("papers").at("other"), "Papers");
}

TEST(StringsFile, GivesALanguageWithoutWordsThoseOfAnother) {
    Diagnostics diagnostics;
    const auto strings = load_strings(site_in({"fr", "en"}), {{"strings/en.yaml", "home: Home\n"}}, {}, diagnostics);
    EXPECT_EQ(messages(diagnostics),
              "0:0 error language 'fr' has no UI words: add templates/strings/fr.yaml with a line for each key of "
              "strings/en.yaml [missing-strings]\n");
    EXPECT_EQ(strings.at(0).texts.at("home").at("other"), "Home");
}

}  // namespace
}  // namespace conspectus::strings_file_test
