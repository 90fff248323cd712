#include "construct.h"

namespace conspectus {
namespace {

/// A list of front matter alone: `head`, then `entry` n times.
Construct in_front(std::string name, std::size_t n, std::string head, std::string entry, std::string text = "文。") {
    return {std::move(name), n, [=](std::size_t count) { return grown(head + each(count, entry), text); }};
}

/// A finding with further keys.
std::string finding(const std::string& keys) {
    return "findings:\n  - id: f\n    label: {zh: 值, en: value}\n" + keys;
}

/// A finding of two groups with values at n times.
std::string finding_with_times(std::size_t n) {
    const std::string values = each(n, "        t$: \"$.0±1.0\"\n");
    return finding("    measure: mean-sd\n    at:\n") + each(n, "      t$: {zh: 第$月, en: month $}\n") +
           "    groups:\n      - id: a\n        label: {zh: 甲, en: A}\n" + values +
           "      - id: b\n        label: {zh: 乙, en: B}\n" + values;
}

Files papers_of_a_file(std::size_t n) {
    Files files = grown("references:\n" + each(n, "  - w$\n"), "文。");
    files["content/references/shared.yaml"] = works(n);
    return files;
}

}  // namespace

std::vector<Construct> constructs_of_papers() {
    return {
        in_front("authors of a paper", 300, "author:\n",
                 "  - {zh: {family: 李, given: 名$}, en: {family: Li, given: N$}}\n"),
        in_front("authors with ids", 300, "author:\n", "  - {id: a$, family: Family$, given: Given, sort: f$}\n"),
        in_front("authors of one name", 300, "author:\n", "  - {id: b$, family: Family, given: Given}\n"),
        {"affiliations of a paper", 300,
         [](std::size_t n) {
             return grown("author:\n" + each(n, "  - {family: F$, given: G, affiliation: [h$]}\n") + "affiliations:\n" +
                              each(n, "  h$: {zh: 医院$, en: Hospital $}\n"),
                          "文。");
         }},
        {"affiliations of one author", 1000,
         [](std::size_t n) {
             return grown("author:\n  - {family: F, given: G, affiliation: [h1" + each(n, ", h$").substr(4) +
                              "]}\naffiliations:\n" + each(n, "  h$: {zh: 医院$, en: Hospital $}\n"),
                          "文。");
         }},
        in_front("printed keywords", 1000, "keyword:\n", "  - {zh: 印$, en: Printed $}\n"),
        {"keywords of a paper", 200,
         [](std::size_t n) {
             Files files = grown("keywords:\n" + each(n, "  - k$\n"), "文。");
             files["content/keywords.yaml"] = keywords(n);
             return files;
         }},
        in_front("aliases of a paper", 200, "aliases:\n", "  - old-$\n"),
        in_front("changes of a paper", 500, "changes:\n", "  - {date: 2026-01-02, text: {zh: 改$, en: Change $}}\n"),
        in_front("findings", 500, "findings:\n", "  - {id: f$, label: {zh: 值$, en: value $}, value: \"$%\"}\n"),
        in_front(
            "findings with n and place", 300, "findings:\n",
            "  - {id: f$, label: {zh: 值$, en: value $}, value: \"5.0% (5/100)\", n: 100, population: {zh: 患者$, en: "
            "patients $}, measure: percent, unit: {zh: 例, en: patients}, at: {zh: 1年, en: 1 year}, where: {zh: "
            "表$, en: Table $}}\n"),
        in_front("key findings", 300, "findings:\n",
                 "  - {id: f$, key: true, label: {zh: 值$, en: value $}, value: \"$\"}\n"),
        in_front("findings of one outcome", 300, "findings:\n",
                 "  - {id: f$, outcome: osteoporosis, label: {zh: 值$, en: value $}, value: \"$%\"}\n"),
        {"findings of many outcomes", 150,
         [](std::size_t n) {
             Files files = grown("findings:\n" + each(n,
                                                      "  - {id: f$, outcome: k$, label: {zh: 值$, en: value $}, "
                                                      "value: \"$%\"}\n"),
                                 "文。");
             files["content/keywords.yaml"] = keywords(n);
             return files;
         }},
        in_front("groups of a finding", 300, finding("    groups:\n"),
                 "      - {id: g$, label: {zh: 组$, en: group $}, n: 10, value: \"$.0±1.0\"}\n"),
        {"times of a finding", 900, [](std::size_t n) { return grown(finding_with_times(n), "文。"); }},
        {"comparisons of a finding", 900,
         [](std::size_t n) {
             return grown(
                 finding_with_times(n) + "    between:\n" + each(n, "      - {at: t$, t: \"2.256\", P: \"0.028\"}\n"),
                 "文。");
         }},
        in_front("findings with groups and times", 100, "findings:\n",
                 "  - {id: f$, label: {zh: 值$, en: value $}, measure: mean-sd, at: {before: {zh: 术前, en: before}, "
                 "after: {zh: 术后, en: after}}, groups: [{id: a, label: {zh: 甲, en: A}, before: \"37.2±3.3\", after: "
                 "\"36.5±3.0\", test: {P: \"0.21\"}}, {id: b, label: {zh: 乙, en: B}, before: \"37.6±2.3\", after: "
                 "\"–\"}], between: [{at: before, P: \"0.04\"}]}\n"),
        in_front(
            "statistics of a test", 1000,
            finding(
                "    groups:\n      - id: a\n        label: {zh: 甲, en: A}\n        value: \"1\"\n        test:\n"),
            "          x$: \"2.$\"\n"),
        {"works of a finding", 25,
         [](std::size_t n) {
             return grown(finding("    value: \"3%\"\n    cites: [w1") + each(n, ", w$").substr(4) +
                              "]\nreferences:\n" + works(n),
                          "文。");
         },
         0, true},
        {"notes of a finding", 500,
         [](std::size_t n) {
             return grown(finding("    value: \"3%\"\n    notes: [e1") + each(n, ", e$").substr(4) +
                              "]\neditorial-notes:\n" +
                              each(n, "  - {id: e$, kind: context, text: {zh: 注$, en: Note $}}\n"),
                          "文。");
         }},
        {"derived numbers", 500,
         [](std::size_t n) {
             return grown("derived:\n" + each(n, "  - {value: \"$.5\", from: [\"$\", \"0.5\"], how: $ + 0.5}\n"),
                          each(n, "文$.5。\n\n"));
         }},
        {"numbers of a derivation", 20,
         [](std::size_t n) {
             const std::string value = std::to_string(n + 2);
             return grown("derived:\n  - {value: \"" + value + "\", from: [\"2\"" + each(n, ", \"1\"") + "], how: 2" +
                              each(n, " + 1") + "}\n",
                          "有" + value + "例。");
         },
         0, true},
        in_front("editorial notes", 500, "editorial-notes:\n",
                 "  - {id: e$, kind: context, where: {zh: 表$, en: Table $}, text: {zh: 注$, en: Note $}}\n"),
        {"codes that a note accepts", 1000,
         [](std::size_t n) {
             return grown(
                 "editorial-notes:\n  - {id: e, kind: context, text: {zh: 注, en: Note}, accepts: [implausible-p" +
                     each(n, ", implausible-p") + "]}\n",
                 "文[!e]。");
         }},
        {"references", 200, [](std::size_t n) { return grown("references:\n" + works(n), "文。"); }},
        in_front("references that differ in their id", 200, "references:\n",
                 "  - {id: s$, type: article-journal, author: [{family: Same, given: A}], title: Same, issued: 2020, "
                 "language: en}\n"),
        {"references to shared works", 200, papers_of_a_file},
        {"references as printed", 200,
         [](std::size_t n) {
             Files files = grown("references:\n" + each(n, "  - {id: w$, as-printed: Printed $.}\n"), "文。");
             files["content/references/shared.yaml"] = works(n);
             return files;
         }},
        {"works of a file that nobody cites", 200,
         [](std::size_t n) {
             return Files{{"content/references/shared.yaml", works(n)}};
         }},
        {"files of references", 100,
         [](std::size_t n) {
             Files files;
             for (std::size_t i = 1; i <= n; ++i) {
                 const std::string id = std::to_string(i);
                 files["content/references/r" + id + ".yaml"] =
                     "- {id: w" + id + ", type: book, title: Book " + id + ", issued: 2020, language: en}\n";
             }
             return files;
         }},
        in_front("unresolved references", 500, "references:\n",
                 "  - {unresolved: true, author: 作者$等, note: {zh: 研究$, en: study $}}\n"),
        {"unresolved references by number", 2000,
         [](std::size_t n) { return grown("references:\n  - {unresolved: 1-" + std::to_string(n) + "}\n", "文。"); }},
        {"works that the editor cites", 200,
         [](std::size_t n) { return grown("editor-references:\n" + works(n), "文。"); }},
        {"authors of a reference", 500,
         [](std::size_t n) {
             return grown(
                 "references:\n  - {id: w, type: book, title: Book, issued: 2020, language: en, author: "
                 "[{family: First, given: A}" +
                     each(n, ", {family: F$, given: G}") + "]}\n",
                 "文[@1]。");
         }},
        {"aliases of a work", 200,
         [](std::size_t n) {
             return Files{{"content/references/shared.yaml",
                           "- {id: w, type: book, title: Book, issued: 2020, language: en, aliases: [old" +
                               each(n, ", old-$") + "]}\n"}};
         }},
        in_front("works with a status", 200, "references:\n",
                 "  - {id: w$, type: book, title: Book $, issued: 2020, language: en, editorial-status: {kind: "
                 "corrected, date: 2021-01-02, text: {zh: 更正$, en: Correction $}}}\n"),
    };
}

}  // namespace conspectus
