#include "construct.h"

namespace conspectus {
namespace {

/// A text alone: `before`, then `piece` n times.
Construct in_text(std::string name, std::size_t n, std::string piece, std::string before = "", std::string front = "") {
    return {std::move(name), n, [=](std::size_t count) { return grown(front, before + each(count, piece)); }};
}

/// The same where a limit is near.
Construct up_to_a_limit(Construct construct) {
    construct.has_limit = true;
    return construct;
}

std::string many(std::size_t n, std::string_view what) {
    return each(n, what);
}

const std::string one_work = "references:\n" + works(1);
const std::string one_finding = "findings:\n  - {id: f, label: {zh: 值, en: value}, value: \"3%\"}\n";
const std::string one_note = "editorial-notes:\n  - {id: e, kind: context, text: {zh: 注, en: Note}}\n";

/// A picture of one pixel.
std::string picture() {
    static constexpr unsigned char bytes[] = {'G', 'I', 'F', '8', '9',  'a',  1,    0,    1, 0, 0x80, 0,
                                              0,   0,   0,   0,   0xFF, 0xFF, 0xFF, ',',  0, 0, 0,    0,
                                              1,   0,   1,   0,   0,    2,    2,    0x44, 1, 0, ';'};
    return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

Files pictures(std::size_t n) {
    Files files = grown("", each(n, "![图$](grown/p$.gif \"第$图\")\n\n"));
    for (std::size_t i = 1; i <= n; ++i) files["content/papers/grown/p" + std::to_string(i) + ".gif"] = picture();
    return files;
}

Files pages(std::size_t n, const std::string& link) {
    Files files = grown("", each(n, link));
    for (std::size_t i = 1; i <= n; ++i) {
        files["content/pages/p" + std::to_string(i) + ".md"] = "---\ntitle: {zh: 页, en: Page}\n---\n\n## 甲\n\n文。\n";
    }
    return files;
}

Files translated(const std::string& front, const std::string& text, const std::string& translation) {
    Files files = grown(front, text);
    files["content/papers/grown.en.md"] = "---\n---\n\n## Question\n\n" + translation + "\n\n## Results\n\nNone.\n";
    return files;
}

std::vector<Construct> citations() {
    return {
        in_text("citations of one work, a paragraph each", 300, "文$[@1]。\n\n", "", one_work),
        in_text("citations of one work in one paragraph", 300, "文$[@1]。", "", one_work),
        in_text("citations of one work in one sentence", 300, "文$[@1]，", "", one_work),
        in_text("citations with a place", 300, "文$[@w1, p. $]。", "", one_work),
        {"citations of many works", 150,
         [](std::size_t n) { return grown("references:\n" + works(n), each(n, "文$[@$]。")); }},
        {"citations of many works by id", 150,
         [](std::size_t n) { return grown("references:\n" + works(n), each(n, "文$[@w$]。\n\n")); }},
        {"works of one citation", 150,
         [](std::size_t n) { return grown("references:\n" + works(n), "文[@1" + each(n, "; $").substr(3) + "]。"); }},
        {"a range of citations", 45,
         [](std::size_t n) { return grown("references:\n" + works(n), "文[@1-" + std::to_string(n) + "]。"); }, 0,
         true},
        in_text(
            "citations that state a status", 300, "文$[@w, corrected]。\n\n", "",
            "references:\n  - {id: w, type: book, title: Book, issued: 2020, language: en, editorial-status: {kind: "
            "corrected}}\n"),
    };
}

std::vector<Construct> links() {
    return {
        in_text("links to one keyword", 240, "见[[骨质疏松]]。"),
        in_text("links to one paper, a paragraph each", 500, "见[[first|第$篇]]。\n\n"),
        in_text("links to a section", 240, "见[[first#results|第$篇]]。"),
        {"links to many keywords", 150,
         [](std::size_t n) {
             Files files = grown("", each(n, "见[[词$]]。"));
             files["content/keywords.yaml"] = keywords(n);
             return files;
         }},
        {"links to many pages", 100, [](std::size_t n) { return pages(n, "见[[p$]]。"); }},
        in_text("addresses", 400, "见[页](https://example.org/$)。"),
        in_text("addresses in angle brackets", 1000, "见<https://example.org/$>。"),
        in_text("addresses with a title", 400, "见[页](https://example.org/$ \"题$\")。"),
        in_text("fragments of one page", 300, "见[第$处](../papers/second.html#results)。\n\n"),
        in_text("fragments of headings", 300, "### Part $\n\n见[第$处](#question-$)。\n\n"),
        {"fragments of many pages", 100, [](std::size_t n) { return pages(n, "见[页](../p$.html)。"); }},
        {"link definitions", 500,
         [](std::size_t n) {
             return grown("", each(n, "见[页][d$]。\n\n") + each(n, "[d$]: https://example.org/$\n"));
         }},
        in_text("uses of one link definition", 300, "见[页][d]。\n\n", "[d]: https://example.org/\n\n"),
        in_text("finding values of one finding", 500, "为[=f]。", "", one_finding),
        {"finding values of many findings", 300,
         [](std::size_t n) {
             return grown("findings:\n" + each(n, "  - {id: f$, label: {zh: 值$, en: value $}, value: \"$%\"}\n"),
                          each(n, "为[=f$]。\n\n"));
         }},
        in_text(
            "finding values of a group at a time", 500, "为[=f.a.before]。", "",
            "findings:\n  - {id: f, label: {zh: 值, en: value}, at: {before: {zh: 术前, en: before}, after: {zh: 术后, "
            "en: after}}, groups: [{id: a, label: {zh: 甲, en: A}, before: \"37.2±3.3\", after: \"36.5±3.0\"}]}\n"),
        in_text("marks of one note", 500, "文$[!e]。", "", one_note),
        {"marks of many notes", 300,
         [](std::size_t n) {
             return grown("editorial-notes:\n" + each(n, "  - {id: e$, kind: context, text: {zh: 注$, en: Note $}}\n"),
                          each(n, "文$[!e$]。\n\n"));
         }},
        {"abbreviations", 200,
         [](std::size_t n) {
             Files files = grown("keywords:\n" + each(n, "  - k$\n"), each(n, "测AB$值。"));
             files["content/keywords.yaml"] = keywords(n, ", abbreviation: AB$");
             return files;
         }},
        in_text("uses of one abbreviation", 1000, "有OP者$例。", "", "keywords: [osteoporosis]\n"),
    };
}

std::vector<Construct> blocks() {
    return {
        in_text("headings", 300, "### Part $\n\n文。\n\n"),
        in_text("headings of one wording", 300, "### Part\n\n文。\n\n"),
        in_text("paragraphs", 1000, "第$段。\n\n"),
        in_text("sentences of a paragraph", 2000, "第$句。"),
        in_text("clauses of a sentence", 2000, "第$处，"),
        in_text("one word of Han characters", 5000, "文"),
        in_text("one word of Latin letters", 10000, "a"),
        in_text("Latin words", 2000, "word$ "),
        in_text("Latin words among Han characters", 1000, "文word$"),
        in_text("lines of a paragraph", 1000, "第$行\n"),
        in_text("hard line breaks", 1000, "第$行\\\n"),
        in_text("items of a list", 500, "- 项$\n"),
        in_text("items of a numbered list", 500, "1. 项$\n"),
        in_text("items with paragraphs", 300, "- 项$\n\n  文。\n\n"),
        in_text("lists", 300, "- 项$\n\n文。\n\n"),
        in_text("quotes", 500, "> 引$\n\n文。\n\n"),
        in_text("lines of a quote", 1000, "> 引$\n"),
        up_to_a_limit({"nested quotes", 15,
                       [](std::size_t n) { return grown("", each(100, many(n, "> ") + "引$\n\n文。\n\n")); }}),
        up_to_a_limit({"nested lists", 15,
                       [](std::size_t n) { return grown("", each(100, many(n, "- ") + "项$\n\n文。\n\n")); }}),
        in_text("code blocks", 500, "    code $\n\n文。\n\n"),
        {"lines of a code block", 1000,
         [](std::size_t n) { return grown("", "```\n" + each(n, "code $\n") + "```\n"); }},
        in_text("rules", 500, "文$。\n\n---\n\n"),
        in_text("tables", 100, "| 甲 | 乙 |\n|---|---|\n| 丙 | $ |\n\n"),
        in_text("captions of tables", 100, "Table: 表$\n| 甲 | 乙 |\n|---|---|\n| 丙 | $ |\n\n"),
        in_text("rows of a table", 300, "| 行$ | $ | 3.2±0.1 |\n", "Table: 表\n| 甲 | 乙 | 丙 |\n|---|---|---|\n"),
        in_text("groups of rows of a table", 200, "| 组$ |  |\n| 行 | $ |\n", "Table: 表\n| 甲 | 乙 |\n|---|---|\n"),
        up_to_a_limit({"columns of a table", 15,
                       [](std::size_t n) {
                           return grown("", "| 头 |" + each(n, " 列$ |") + "\n|---|" + each(n, "---|") + "\n" +
                                                each(100, "| 行$ |" + many(n, " 3 |") + "\n"));
                       }}),
        in_text("citations in a table", 200, "| 行$ | 值[@1] |\n", "| 甲 | 乙 |\n|---|---|\n", one_work),
        in_text("tests in a table", 200, "| 项$ | 12(40.0) | 15(50.0) | 0.436 |\n",
                "Table: 表\n| 项目 | 甲组(n=30) | 乙组(n=30) | P |\n|---|---|---|---|\n"),
        {"pictures", 100, pictures},
    };
}

std::vector<Construct> marks() {
    return {
        in_text("emphasis", 1000, "*重*文"),
        in_text("strong emphasis", 1000, "**重**文"),
        in_text("emphasis in emphasis", 500, "*重**重**文*。"),
        in_text("stars that open and never close", 1000, "*重"),
        in_text("stars in pairs that never close", 1000, "**重*"),
        in_text("underlines", 1000, "_a "),
        in_text("code spans", 1000, "`a$`文"),
        in_text("backticks that never close", 1000, "`` a ` b "),
        in_text("brackets", 400, "[重] ", "", ""),
        in_text("brackets of many paragraphs", 300, "[重] [重] [重] [重]\n\n"),
        in_text("escaped brackets", 240, "\\[重\\] "),
        in_text("exclamation marks before brackets", 400, "!\\[重"),
        in_text("backslashes", 2000, "\\*"),
        in_text("character references", 2000, "&amp;"),
        in_text("numbers", 500, "有$例，占12.5% (3/24)，P=0.03。"),
        in_text("numbers, a paragraph each", 300, "第$组为37.2±3.3 cm。\n\n"),
        in_text("intervals", 300, "OR 2.1 (95%CI 1.1~3.$)。\n\n"),
        in_text("quotation marks", 2000, "“"),
        in_text("parentheses", 2000, "（"),
        in_text("characters outside the first plane", 1000, "𠀀"),
    };
}

std::vector<Construct> translations() {
    return {
        {"paragraphs of a translation", 500,
         [](std::size_t n) { return translated("", each(n, "第$段。\n\n"), each(n, "Paragraph $.\n\n")); }},
        {"sentences of a translation", 300,
         [](std::size_t n) { return translated("", each(n, "第$句有3例。"), each(n, "Sentence $ has 3 patients. ")); }},
        {"citations of a translation", 150,
         [](std::size_t n) {
             return translated("references:\n" + works(n), each(n, "文[@$]。"), each(n, "Text [@$]. "));
         }},
        {"headings of a translation", 200,
         [](std::size_t n) {
             return translated("", each(n, "### Part $\n\n文。\n\n"), each(n, "### Head $\n\nText.\n\n"));
         }},
        {"rows of a translated table", 200,
         [](std::size_t n) {
             const std::string head = "\n|---|---|\n";
             return translated("", "| 甲 | 乙 |" + head + each(n, "| 行$ | $ |\n"),
                               "| A | B |" + head + each(n, "| Row $ | $ |\n"));
         }},
        {"numbers that a translation alters", 300,
         [](std::size_t n) { return translated("", each(n, "有$例。\n\n"), each(n, "There were 7$ patients.\n\n")); }},
        {"sentences that a translation lacks", 300,
         [](std::size_t n) { return translated("", each(n, "有$例，占3%。\n\n"), "None."); }},
        {"findings of a translated paper", 200,
         [](std::size_t n) {
             return translated(
                 "findings:\n" +
                     each(n, "  - {id: f$, label: {zh: 值$, en: value $}, value: {zh: $例, en: $ patients}}\n"),
                 each(n, "为[=f$]。"), each(n, "It was [=f$]. "));
         }},
    };
}

}  // namespace

std::vector<Construct> constructs_of_texts() {
    std::vector<Construct> all;
    for (const auto& some : {citations(), links(), blocks(), marks(), translations()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace conspectus
