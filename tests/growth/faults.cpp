#include "construct.h"

namespace conspectus {
namespace {

Construct fault_in_front(std::string name, std::size_t n, std::string head, std::string entry, std::string tail = "") {
    return {std::move(name), n, [=](std::size_t count) { return grown(head + each(count, entry) + tail, "文。"); }, 1};
}

Construct fault_in_text(std::string name, std::size_t n, std::string piece, std::string front = "") {
    return {std::move(name), n, [=](std::size_t count) { return grown(front, each(count, piece)); }, 1};
}

Construct fault_in_file(std::string name, std::size_t n, std::string path, std::string head, std::string entry) {
    return {std::move(name), n, [=](std::size_t count) { return Files{{path, head + each(count, entry)}}; }, 1};
}

/// One faulty file n times, so that no limit of a file holds.
Construct faulty_files(std::string name, std::size_t n, std::string front, std::string text) {
    return {std::move(name), n,
            [=](std::size_t count) {
                Files files;
                for (std::size_t i = 1; i <= count; ++i)
                    files["content/papers/g" + std::to_string(i) + ".md"] = paper(front, text);
                return files;
            },
            1};
}

}  // namespace

std::vector<Construct> faults() {
    const std::string finding = "findings:\n  - {id: f, label: {zh: 值, en: value}, value: \"3%\"}\n";
    std::vector<Construct> all = {
        fault_in_front("unknown keys", 500, "", "key$: value\n"),
        fault_in_front("keys that stand twice", 500, "", "volume: $\n"),
        fault_in_front("values of a wrong type", 500, "findings:\n", "  - {id: f$, label: {zh: 值, en: v}, n: many}\n"),
        fault_in_front("entries without what they need", 500, "findings:\n", "  - {id: f$}\n"),
        fault_in_front("words outside of a list", 500, "findings:\n",
                       "  - {id: f$, label: {zh: 值, en: v}, value: \"1\", measure: wordy$}\n"),
        fault_in_front("bad dates", 500, "changes:\n", "  - {date: 2026-02-30, text: {zh: 改$, en: Change}}\n"),
        fault_in_front("unknown terms", 500, "keywords:\n", "  - 无此词$\n"),
        fault_in_front("bad ids", 500, "aliases:\n", "  - Bad_$\n"),
        fault_in_front("ids that stand twice", 300, "aliases:\n", "  - first\n"),
        fault_in_front("findings of one id", 500, "findings:\n",
                       "  - {id: f, label: {zh: 值$, en: v}, value: \"1\"}\n"),
        fault_in_front("unknown works", 500, "references:\n", "  - nothing$\n"),
        fault_in_front("unknown affiliations", 500, "author:\n", "  - {family: F$, given: G, affiliation: [h$]}\n"),
        fault_in_front("unknown languages", 500, "title-supplied: [", "x$, ", "]\n"),
        fault_in_front("numbers that do not follow", 500, "derived:\n",
                       "  - {value: \"$\", from: [1, 1], how: 1 / 3}\n"),
        fault_in_text("unknown citations", 500, "文[@$]。"),
        fault_in_text("unknown citations by id", 500, "文[@nothing$]。\n\n"),
        fault_in_text("unknown links", 500, "见[[无此页$]]。"),
        fault_in_text("unknown finding values", 500, "为[=nothing$]。", finding),
        fault_in_text("unknown notes", 500, "文[!nothing$]。"),
        fault_in_text("addresses that lead nowhere", 300, "见[页](nothing$.html)。"),
        fault_in_text("fragments that lead nowhere", 300, "见[页](#nothing$)。"),
        fault_in_text("fragments that lead nowhere among headings", 150, "### Part $\n\n见[页](#parts-$)。\n\n"),
        fault_in_text("unsafe addresses", 500, "见[页](javascript:$)。"),
        fault_in_text("raw HTML", 500, "<b>重$</b>"),
        fault_in_text("brackets of citations that do not close", 400, "文[@$ "),
        fault_in_text("brackets of links that do not close", 200, "文[[页$ "),
        fault_in_text("full-width brackets", 400, "文［@$］。"),
        fault_in_text("unknown pictures", 300, "![图](grown/no$.png)\n\n"),
        fault_in_text("unknown sections", 300, "## 无此节$\n\n文。\n\n"),
        fault_in_text("headings of a wrong level", 300, "##### 题$\n\n文。\n\n"),
        fault_in_text("rows that do not fit", 300, "| 甲 | 乙 |\n|---|---|\n| 一 | 二 | $ |\n\n"),
        fault_in_file("unknown facets", 300, "content/keywords.yaml", base_file("keywords.yaml"),
                      "- {id: k$, facet: nothing, label: {zh: 词$, en: term $}}\n"),
        fault_in_file("labels of several keywords", 300, "content/keywords.yaml", base_file("keywords.yaml"),
                      "- {id: k$, facet: disease, label: {zh: 同, en: same}}\n"),
        fault_in_file("unknown broader keywords", 300, "content/keywords.yaml", base_file("keywords.yaml"),
                      "- {id: k$, facet: disease, label: {zh: 词$, en: term $}, broader: [nothing$]}\n"),
        fault_in_file("bad rows of status.csv", 500, "content/status.csv", "DOI,status\n", "no-doi-$,gone\n"),
        fault_in_file("bad rows of a record", 500, "content/traces/first.tsv", "place\ttoken\tline\n",
                      "zh.results $\n"),
        fault_in_file("unknown names in a template", 900, "templates/page.html", "", "{{ nothing$ }}\n"),
        faulty_files("papers with an unknown key", 60, "nothing: 1\n", "文。"),
        faulty_files("papers with unknown citations", 60, "", "文[@1]，文[@2]。"),
    };
    // Warnings.
    Construct repeated = fault_in_text("repeated citations", 500, "文[@1; 1]。\n\n", "references:\n" + works(1));
    Construct unexpected = {"unexpected files", 300, [](std::size_t n) {
                                Files files;
                                for (std::size_t i = 1; i <= n; ++i)
                                    files["content/notes/n" + std::to_string(i) + ".txt"] = "x\n";
                                return files;
                            }};
    repeated.exit_code = 0;
    all.push_back(repeated);
    all.push_back(unexpected);
    return all;
}

}  // namespace conspectus
