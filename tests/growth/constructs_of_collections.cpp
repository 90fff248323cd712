#include <filesystem>

#include "construct.h"
#include "site_folder.h"

namespace conspectus {
namespace {

/// A thesaurus of n keywords, each with further keys.
Construct thesaurus(std::string name, std::size_t n, std::string further) {
    return {std::move(name), n, [=](std::size_t count) {
                return Files{{"content/keywords.yaml", keywords(count, further)}};
            }};
}

/// A keyword with a list of n, beside the n keywords k1 to kn.
Construct list_of_a_keyword(std::string name, std::size_t n, std::string head, std::string entry, std::string tail) {
    return {std::move(name), n, [=](std::size_t count) {
                return Files{{"content/keywords.yaml", keywords(count) +
                                                           "- {id: hub, facet: disease, label: {zh: 枢, en: hub}, " +
                                                           head + each(count, entry) + tail + "}\n"}};
            }};
}

/// site.yaml with n entries behind a line of it.
Construct setting(std::string name, std::size_t n, std::string line, std::string entry, std::string head = "") {
    return {std::move(name), n, [=](std::size_t count) {
                std::string text = base_file("site.yaml");
                text.insert(text.find(line) + line.size(), head + each(count, entry));
                return Files{{"content/site.yaml", text}};
            }};
}

/// n languages besides the two of the base collection; their keys have letters alone.
Files languages(std::size_t n) {
    const std::string last = "name: English, collation: ja}\n";
    const std::string words = read_file(std::filesystem::path(SOURCE_FOLDER) / "templates/strings/en.yaml");
    std::string text = base_file("site.yaml");
    Files files;
    for (std::size_t i = 0; i < n; ++i) {
        const std::string key = {'q', static_cast<char>('a' + i)};
        text.insert(text.find(last) + last.size(),
                    "  - {key: " + key + ", tag: " + key + ", name: " + key + ", collation: ja}\n");
        files["templates/strings/" + key + ".yaml"] = words;
        files["content/papers/first." + key + ".md"] = base_file("papers/first.en.md");
    }
    files["content/site.yaml"] = text;
    return files;
}

/// The papers g1 to gn, in whose files "$" is the number of the paper and "^" that of the one before.
Files papers(std::size_t n, std::string_view front, std::string_view text) {
    Files files;
    const std::string pattern = paper(front, text);
    const std::string mark = "\f";
    std::string all = each(n, pattern + mark);
    for (std::size_t i = 1; i <= n; ++i) {
        const std::size_t end = all.find(mark);
        files["content/papers/g" + std::to_string(i) + ".md"] = all.substr(0, end);
        all.erase(0, end + 1);
    }
    return files;
}

Construct papers_with(std::string name, std::size_t n, std::string front, std::string text = "文。") {
    return {std::move(name), n, [=](std::size_t count) { return papers(count, front, text); }};
}

Files with(Files files, const std::string& path, const std::string& bytes) {
    files[path] = bytes;
    return files;
}

std::vector<Construct> of_the_thesaurus() {
    return {
        thesaurus("keywords", 300, ""),
        thesaurus("keywords with a definition", 200, ", definition: {zh: 义$。, en: Meaning $.}"),
        thesaurus("keywords with all keys", 150,
                  ", abbreviation: AB$, synonyms: {zh: [又$], en: [also $]}, sort: {zh: ci $}, match: {mesh: Term $}, "
                  "aliases: [was-$]"),
        thesaurus("keywords below one", 200, ", broader: [osteoporosis]"),
        thesaurus("keywords beside one", 200, ", related: [osteoporosis]"),
        {"keywords in a chain", 100,
         [](std::size_t n) {
             return Files{{"content/keywords.yaml",
                           base_file("keywords.yaml") + "- {id: k0, facet: disease, label: {zh: 词0, en: term 0}}\n" +
                               each(n, "- {id: k$, facet: disease, label: {zh: 词$, en: term $}, broader: [k^]}\n")}};
         }},
        {"keywords that each are beside the next", 200,
         [](std::size_t n) {
             return Files{{"content/keywords.yaml",
                           base_file("keywords.yaml") + "- {id: k0, facet: disease, label: {zh: 词0, en: term 0}}\n" +
                               each(n, "- {id: k$, facet: disease, label: {zh: 词$, en: term $}, related: [k^]}\n")}};
         }},
        list_of_a_keyword("wider keywords of one", 200, "broader: [osteoporosis", ", k$", "]"),
        list_of_a_keyword("related keywords of one", 200, "related: [osteoporosis", ", k$", "]"),
        list_of_a_keyword("synonyms of one keyword", 200, "synonyms: {zh: [又", ", 又$", "]}"),
        list_of_a_keyword("names in a source of one keyword", 200, "names-in-source: {first: [名", ", 名$", "]}"),
        list_of_a_keyword("aliases of one keyword", 100, "aliases: [old", ", old-$", "]"),
        thesaurus("synonyms that keywords share", 200, ", synonyms: {en: [shared]}"),
    };
}

std::vector<Construct> of_the_settings() {
    const std::string journal =
        "- {id: j$, title: {en: Journal of Things $}, abbreviation: J Things $, aliases: [JT $]}\n";
    return {
        {"journals", 200,
         [=](std::size_t n) {
             return Files{{"content/journals.yaml", each(n, journal)}};
         }},
        {"journals with papers", 100,
         [=](std::size_t n) {
             return with(papers(n, "container-title: Journal of Things $\nissued: 2020\n", "文。"),
                         "content/journals.yaml", each(n, journal));
         }},
        {"aliases of a journal", 500,
         [](std::size_t n) {
             return Files{{"content/journals.yaml",
                           "- {id: j, title: {en: Journal}, aliases: [JX" + each(n, ", JX $") + "]}\n"}};
         }},
        {"languages", 7, languages, 0, true},
        setting("sections", 100, "optional: true}\n", "  - {key: s$, label: {zh: 节$, en: Part $}, optional: true}\n"),
        setting("kinds of study", 300, "study-types:\n", "  t$: {zh: 型$, en: Type $}\n"),
        setting("facets", 200, "facets:\n", "  - {key: f$, label: {zh: 面$, en: Facet $}}\n"),
        setting("units", 300, "offer-styles: [gb-t-7714-2025, vancouver]\n",
                "  - {key: \"{u$}\", zh: 位$, en: [unit$, units$]}\n", "units:\n"),
        {"rows of status.csv", 2000,
         [](std::size_t n) {
             return Files{{"content/status.csv", "DOI,status,date\n" + each(n, "10.1000/x.$,retracted,2020-01-02\n")}};
         }},
        {"rows of status.csv about works", 150,
         [](std::size_t n) {
             return with(grown("references:\n" + works(n), "文。"), "content/status.csv",
                         "DOI,status,date\n" + each(n, "10.1000/w.$,corrected,2020-01-02\n"));
         }},
        {"rows of a record of traced numbers", 500,
         [](std::size_t n) {
             return with(grown("", each(n, "有$例。\n\n")), "content/traces/grown.tsv",
                         "place\ttoken\tline\nrecord\t2026\t1\n" + each(n, "zh.question\t$\t$\n"));
         }},
        {"rows of a record that no text states", 500,
         [](std::size_t n) {
             return with(grown("", "文。"), "content/traces/grown.tsv",
                         "place\ttoken\tline\n" + each(n, "zh.question\t7$\t$\n"));
         }},
        {"words of the interface", 300,
         [](std::size_t n) {
             return Files{{"templates/strings/en.yaml", each(n, "own-$: \"Word $\"\n")}};
         }},
        {"values in a template", 1000,
         [](std::size_t n) {
             return Files{{"templates/page.html", "{% extends \"base.html\" %}{% block content %}{{ body }}" +
                                                      each(n, "{{ title.text }} $ ") + "{% endblock %}"}};
         }},
        {"branches in a template", 1000,
         [](std::size_t n) {
             return Files{{"templates/page.html", "{% extends \"base.html\" %}{% block content %}{{ body }}" +
                                                      each(n, "{% if title.text == \"$\" %}$ {% endif %}") +
                                                      "{% endblock %}"}};
         }},
    };
}

std::vector<Construct> of_files() {
    return {
        {"pages", 100,
         [](std::size_t n) {
             Files files;
             for (std::size_t i = 1; i <= n; ++i) {
                 files["content/pages/p" + std::to_string(i) + ".md"] =
                     "---\ntitle: {zh: 页, en: Page}\n---\n\n## 甲\n\n文。\n";
             }
             return files;
         }},
        {"paragraphs of a page", 1000,
         [](std::size_t n) {
             return Files{
                 {"content/pages/long.md", "---\ntitle: {zh: 页, en: Page}\n---\n\n" + each(n, "第$段。\n\n")}};
         }},
        {"aliases of a page", 100,
         [](std::size_t n) {
             return Files{{"content/pages/p.md",
                           "---\ntitle: {zh: 页, en: Page}\naliases: [was" + each(n, ", was-$") + "]\n---\n\n文。\n"}};
         }},
        papers_with("papers", 40, ""),
        papers_with("papers of one keyword", 40, "keywords: [osteoporosis]\n"),
        {"papers that share all keywords", 40,
         [](std::size_t n) {
             return with(papers(n, "keywords: [k1, k2, k3, k4, k5, k6, k7, k8, k9, k10]\n", "文。"),
                         "content/keywords.yaml", keywords(10));
         }},
        {"papers that each cite the next", 40,
         [](std::size_t n) {
             return with(papers(n, "references: [g^]\n", "文[@1]。"), "content/papers/g0.md", paper("", "文。"));
         }},
        papers_with("papers that cite one", 40, "references: [first]\n", "文[@1]。"),
        {"papers that cite ten works", 40,
         [](std::size_t n) {
             return with(papers(n, "references: [w1, w2, w3, w4, w5, w6, w7, w8, w9, w10]\n", "文[@1-10]。"),
                         "content/references/shared.yaml", works(10));
         }},
        papers_with("papers with two works of their own", 30,
                    "references: [{id: a$, type: book, title: A $, issued: 2020, language: en}, "
                    "{id: b$, type: book, title: B $, issued: 2020, language: en}]\n",
                    "文[@1-2]。"),
        papers_with("papers of one author", 40,
                    "author:\n  - {id: zhang-san, zh: {family: 张, given: 三}, en: {family: "
                    "Zhang, given: San}}\n"),
        papers_with("papers of one journal", 40,
                    "container-title: {zh: 测试杂志, en: Journal of Tests}\nissued: 2024\n"),
        {"papers of many years", 40,
         [](std::size_t n) {
             Files files;
             for (std::size_t year = 1900; year < 1900 + n; ++year) {
                 const std::string number = std::to_string(year);
                 files["content/papers/y" + number + ".md"] = paper("issued: " + number + "\n", "文。");
             }
             return files;
         }},
        papers_with(
            "papers with a finding of one outcome", 40,
            "findings: [{id: f, key: true, outcome: osteoporosis, label: {zh: 值, en: value}, value: \"$%\"}]\n"),
        papers_with("papers that link to one", 40, "", "见[[first|第一篇]]。"),
        papers_with("papers with an alias", 40, "aliases: [old-$]\n"),
        papers_with("papers with a change", 40, "changes: [{date: 2026-01-02, text: {zh: 改, en: Changed}}]\n"),
        papers_with("papers with a status", 40, "editorial-status: {kind: corrected}\n"),
        papers_with("removed papers", 40, "editorial-status: {kind: removed}\n"),
        papers_with("drafts", 100, "draft: true\n"),
        {"papers with a translation", 30,
         [](std::size_t n) {
             Files files = papers(n, "", "第$段。");
             for (std::size_t i = 1; i <= n; ++i) {
                 files["content/papers/g" + std::to_string(i) + ".en.md"] =
                     "---\n---\n\n## Question\n\nText.\n\n## Results\n\nNone.\n";
             }
             return files;
         }},
    };
}

}  // namespace

std::vector<Construct> constructs_of_collections() {
    std::vector<Construct> all;
    for (const auto& some : {of_the_thesaurus(), of_the_settings(), of_files()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace conspectus
