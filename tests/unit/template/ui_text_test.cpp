#include "template/ui_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace conspectus::ui_text_test {
namespace {

Strings strings(std::string language) {
    Strings strings{.language = std::move(language), .texts = {}};
    strings.texts["papers"] = {{"one", "{n} paper"}, {"other", "{n} papers"}};
    strings.texts["label"] = {{"other", "Reference {label}: {name} {unknown} {"}};
    return strings;
}

TEST(UiText, ChoosesThePluralFormOfTheLanguage) {
    EXPECT_EQ(ui_text(strings("en"), "papers", 1), "1 paper");
    EXPECT_EQ(ui_text(strings("en"), "papers", 0), "0 papers");
    EXPECT_EQ(ui_text(strings("zh"), "papers", 1), "1 papers");
}

TEST(UiText, FillsArgumentsOnceAndKeepsOtherBraces) {
    EXPECT_EQ(ui_text(strings("en"), "label", -1, {{"label", "{name}"}, {"name", "Hage"}}),
              "Reference {name}: Hage {unknown} {");
}

TEST(UiText, EscapesTheTextButNotTheHtmlInIt) {
    Strings en = strings("en");
    en.texts["html"] = {{"other", "<i> & {link}"}};
    EXPECT_EQ(ui_html(en, "html", {{"link", {"<a>x</a>"}}}).markup, "&lt;i&gt; &amp; <a>x</a>");
}

TEST(UiText, ReportsATextThatALanguageLacks) {
    Diagnostics diagnostics;
    Strings en = strings("en");
    check_writer_keys(en, 3, diagnostics);
    const std::vector<Diagnostic> all = diagnostics.sorted();
    const auto found = std::ranges::find(
        all, "the UI text 'citation-label' is missing for language 'en': add a line 'citation-label: …'",
        &Diagnostic::text);
    ASSERT_NE(found, all.end());
    EXPECT_EQ(found->at.file, 3U);
}

}  // namespace
}  // namespace conspectus::ui_text_test
