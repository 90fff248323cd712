#include "parse/schema/schema_check.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/parse/messages.h"
#include "unit/parse/parse_case.h"

namespace conspectus::schema_check_test {
namespace {

std::string check(std::string_view path, std::string_view yaml) {
    Diagnostics diagnostics;
    const auto value = read_yaml(yaml, 0, 1, diagnostics);
    for (const FileKind& kind : file_kinds())
        if (kind.path == path && value) check_schema(*value, kind, 0, diagnostics);
    return messages(diagnostics);
}

class PaperSchema : public testing::TestWithParam<ParseCase> {};

TEST_P(PaperSchema, ReportsEveryDeparture) {
    EXPECT_EQ(check("papers/<id>.md", "type: book\ntitle: T\n" + GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Accepted, PaperSchema,
    testing::Values(
        ParseCase{"Csl", "composer: [{family: A}]\narchive_location: x\nsubmitted: 2025-01\npage: 1-2\n", ""},
        ParseCase{"TextStaysText", "volume: 012\nissue: no\nnote: yes\n", ""},
        ParseCase{"TitleSuppliedForAll", "title-supplied: true", ""},
        ParseCase{"TitleSuppliedInALanguage", "title-supplied: [en]", ""},
        ParseCase{"References",
                  "references: [a1, unresolved, {unresolved: 3-9}, {id: b, as-printed: x}, {id: c, volume: 3}]", ""},
        ParseCase{"NamesByLanguage", "author: [{zh: {family: 刘, given: 建龙}, affiliation: [a], sort: liu}]", ""}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Keys, PaperSchema,
    testing::Values(
        ParseCase{"UnknownKey", "xyz: 1", "3:1 error 'xyz' is no key of a paper [unknown-key]\n"},
        ParseCase{"NearSpelling", "keywrods: [a]",
                  "3:1 error 'keywrods' is no key of a paper; did you mean 'keywords'? [unknown-key]\n"},
        ParseCase{"UnknownNestedKey", "findings: [{id: a, label: x, valeu: 1}]",
                  "3:30 error 'valeu' is no key of a finding; did you mean 'value'? [unknown-key]\n"},
        ParseCase{"MissingNested", "editorial-notes: [{kind: context}]",
                  "3:19 error the editorial note has no 'id' (Name for [!id], unique within the paper); add it "
                  "[missing-field]\n"
                  "3:19 error the editorial note has no 'text' (The remark); add it [missing-field]\n"},
        ParseCase{"NoValue", "volume:", "3:1 error 'volume' has no value; write one or delete the key [empty-value]\n"},
        ParseCase{"EmptyText", "volume: \"\"",
                  "3:9 error 'volume' is empty; write a value or delete the key [empty-value]\n"},
        ParseCase{"EmptyListItem", "keywords: [a, , b]",
                  "3:11 error an entry of 'keywords' is empty; write it or delete it [empty-value]\n"},
        ParseCase{"EmptyLanguage", "container-title: {zh: 刊, en: }",
                  "3:26 error 'container-title' has no text in 'en'; write it or delete the key [empty-value]\n"},
        ParseCase{"NoLanguage", "container-title: {chinese: 刊}",
                  "3:19 error 'chinese' is no language key; texts of 'container-title' are given by languages such as "
                  "zh or en [unknown-key]\n"},
        ParseCase{"NoTexts", "container-title: {}",
                  "3:18 error 'container-title' is empty; write a value or delete the key [empty-value]\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Types, PaperSchema,
    testing::Values(
        ParseCase{"ListForText", "volume: [1, 2]", "3:9 error 'volume' takes a text, not a list [wrong-type]\n"},
        ParseCase{"MappingForText", "volume: {a: b}",
                  "3:9 error 'volume' takes a text, not a mapping of keys [wrong-type]\n"},
        ParseCase{"TextForList", "keywords: a",
                  "3:11 error 'keywords' takes a list, not one text; begin each entry with '- ', or write [ ] around "
                  "them [wrong-type]\n"},
        ParseCase{"TextForMapping", "affiliations: a",
                  "3:15 error 'affiliations' takes a mapping such as {key: value}, not one text [wrong-type]\n"},
        ParseCase{"TextForPerson", "author: [Shi W]",
                  "3:10 error 'author': expected a mapping of keys, not one text; write {family: …, given: …}, or "
                  "{literal: …} for an institution [wrong-type]\n"},
        ParseCase{"TextForStatus", "editorial-status: retracted",
                  "3:19 error 'editorial-status': expected a mapping of keys, not one text; write {kind: retracted, "
                  "date: YYYY-MM-DD} [wrong-type]\n"},
        ParseCase{"OnePerson", "author: Shi W",
                  "3:9 error 'author' takes a list, not one text; begin each entry with '- ', or write [ ] around them "
                  "[wrong-type]\n"},
        ParseCase{"Norway", "draft: no",
                  "3:8 error 'draft': expected true or false, not 'no'; write false [wrong-type]\n"},
        ParseCase{"Yes", "draft: Yes",
                  "3:8 error 'draft': expected true or false, not 'Yes'; write true [wrong-type]\n"},
        ParseCase{"NoBoolean", "draft: maybe", "3:8 error 'draft': expected true or false, not 'maybe' [wrong-type]\n"},
        ParseCase{"Octal", "findings: [{id: a, label: x, value: y, n: 012}]",
                  "3:43 error 'n': '012' begins with 0; write 12 [bad-number]\n"},
        ParseCase{"Hexadecimal", "findings: [{id: a, label: x, value: y, n: 0x1F}]",
                  "3:43 error 'n': expected a whole number such as 62, not '0x1F' [bad-number]\n"},
        ParseCase{"Negative", "findings: [{id: a, label: x, value: y, n: -1}]",
                  "3:43 error 'n': expected a whole number such as 62, not '-1' [bad-number]\n"},
        ParseCase{"Decimal", "findings: [{id: a, label: x, value: y, n: 6.5}]",
                  "3:43 error 'n': expected a whole number such as 62, not '6.5' [bad-number]\n"},
        ParseCase{"Date", "added: 2026-02-30",
                  "3:8 error 'added': '2026-02-30' is not in the calendar: that month has 28 days [bad-date]\n"},
        ParseCase{
            "RangeForDate", "added: 2026-01/2026-02",
            "3:8 error 'added': '2026-01/2026-02' is no date of the form 2025, 2025-12 or 2025-12-31 [bad-date]\n"},
        ParseCase{"PublicationDate", "issued: 2025年12月",
                  "3:9 error 'issued': '2025年12月' is no date of the form 2025, 2025-12 or 2025-12-31; write 2025-12 "
                  "[bad-date]\n"},
        ParseCase{"CslDate", "issued: {season: 1}",
                  "3:9 error 'issued': a date is written 2025-12, 2025-01/2025-03 or {date-parts: [[2025, 12]]} "
                  "[bad-date]\n"},
        ParseCase{"Word", "editorial-notes: [{id: a, kind: misprnt, text: x}]",
                  "3:33 error 'kind': 'misprnt' is not among its words; expected misprint, inconsistency, ambiguity or "
                  "context [unknown-word]\n"},
        ParseCase{"CslType", "editorial-status: {kind: withdrawn}",
                  "3:26 error 'kind': 'withdrawn' is not among its words; expected corrected, concern, retracted or "
                  "removed [unknown-word]\n"},
        ParseCase{"Language", "language: Chinese",
                  "3:11 error 'language': expected a language tag such as zh-Hans, not 'Chinese' [wrong-type]\n"},
        ParseCase{"Supplied", "title-supplied: yes",
                  "3:17 error 'title-supplied': expected true or false, not 'yes'; write true [wrong-type]\n"},
        ParseCase{"SuppliedInNoLanguage", "title-supplied: [English]",
                  "3:18 error 'title-supplied': expected a language key such as zh, not 'English' [wrong-type]\n"},
        ParseCase{"Id", "aliases: [Old_Id, index]",
                  "3:11 error 'aliases': 'Old_Id' is no id: ids have small letters, digits and '-', begin with a "
                  "letter or digit and are no number; write old-id [bad-id]\n"
                  "3:19 error 'aliases': the site needs the name 'index' itself; choose another id [bad-id]\n"},
        ParseCase{"LocalId", "findings: [{id: A b, label: x, value: y}]",
                  "3:17 error 'id': 'A b' is no id: write small letters, digits and '-' only [bad-id]\n"},
        ParseCase{"Reference", "references: [Shi 2017, 12, [a]]",
                  "3:14 error 'references': 'Shi 2017' is no id: ids have small letters, digits and '-', begin with a "
                  "letter or digit and are no number; write shi-2017 [bad-id]\n"
                  "3:24 error 'references': '12' is no id: ids have small letters, digits and '-', begin with a letter "
                  "or digit and are no number [bad-id]\n"
                  "3:28 error 'references' takes an id, not a list [wrong-type]\n"},
        ParseCase{"CitedNumber", "findings: [{id: a, label: x, value: y, cites: [7, 07, a1]}]",
                  "3:51 error 'cites': '07' is no id: ids have small letters, digits and '-', begin with a letter or "
                  "digit and are no number [bad-id]\n"},
        ParseCase{"Time", "findings: [{id: a, label: x, at: {After 6: {zh: x}}, groups: []}]",
                  "3:35 error 'After 6' is no name of a time: write small letters, digits and '-' only [bad-id]\n"},
        ParseCase{"TimeWithoutLabel", "findings: [{id: a, label: x, at: {m6: , m12: {zh: x}}, groups: []}]",
                  "3:35 error the time 'm6' has no label [empty-value]\n"},
        ParseCase{"Doi", "DOI: https://example.org/x",
                  "3:6 error 'DOI': expected a DOI such as 10.1016/j.thromres.2016.07.010, not 'https://example.org/x' "
                  "[bad-identifier]\n"},
        ParseCase{"Pmid", "PMID: PMC12",
                  "3:7 error 'PMID': expected a PubMed id, digits only, not 'PMC12' [bad-identifier]\n"},
        ParseCase{"Pmcid", "PMCID: x",
                  "3:8 error 'PMCID': expected a PubMed Central id such as PMC5815821, not 'x' [bad-identifier]\n"},
        ParseCase{"Orcid", "author: [{family: A, orcid: 0000-0002-1825-0098}]",
                  "3:29 error 'orcid': expected an ORCID such as 0000-0002-1825-0097, not '0000-0002-1825-0098' "
                  "[bad-identifier]\n"},
        ParseCase{
            "Address", "URL: javascript:alert(1)",
            "3:6 error 'URL': 'javascript:alert(1)' does not begin with https:// or http://; write it whole, as in "
            "https://example.org/ [bad-url]\n"},
        ParseCase{
            "SourceText", "source-text: ../../etc/passwd",
            "3:14 error 'source-text': '../../etc/passwd' is no file name; write it without folders [wrong-type]\n"}),
    case_name);

class FileSchema : public testing::TestWithParam<ParseCase> {};

/// The name is the file's kind, the rest of the row as above.
TEST_P(FileSchema, ReportsEveryDeparture) {
    const auto newline = GetParam().input.find('\n');
    EXPECT_EQ(check(GetParam().input.substr(0, newline), GetParam().input.substr(newline + 1)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Files, FileSchema,
    testing::Values(
        ParseCase{"PaperOfNothing", "papers/<id>.md\n{}",
                  "1:1 error the paper has no 'title' (Title); add it [missing-field]\n"
                  "1:1 error the paper has no 'type' (Kind of publication, a CSL type); add it [missing-field]\n"},
        ParseCase{"PaperIsAList", "papers/<id>.md\n- a",
                  "1:1 error expected the keys of a paper here, not a list [wrong-type]\n"},
        ParseCase{"PaperType", "papers/<id>.md\ntype: article-jornal\ntitle: x",
                  "1:7 error 'type': 'article-jornal' is not among its words; did you mean 'article-journal'? "
                  "[unknown-word]\n"},
        ParseCase{
            "PaperTypeUnheardOf", "papers/<id>.md\ntype: zzz\ntitle: x",
            "1:7 error 'type': 'zzz' is not among its words; the words are article, article-journal, article-magazine, "
            "article-newspaper, bill, book, broadcast, chapter, classic, collection, dataset, document, entry, "
            "entry-dictionary, entry-encyclopedia, event, figure, graphic, hearing, interview, legal_case, "
            "legislation, manuscript, map, motion_picture, musical_score, pamphlet, paper-conference, patent, "
            "performance, periodical, personal_communication, post, post-weblog, regulation, report, review, "
            "review-book, software, song, speech, standard, thesis, treaty or webpage [unknown-word]\n"},
        ParseCase{"TranslationHasNoTitle", "papers/<id>.<lang>.md\ntitle: x\nupdated: 2026",
                  "1:1 error 'title' is no key of a translation [unknown-key]\n"},
        ParseCase{
            "Thesaurus",
            "keywords.yaml\n- id: a\n  facet: f\n  label: {zh: x}\n  synonyms: {zh: [y], en: z}\n  match: {mesh: M}",
            ""},
        ParseCase{
            "ThesaurusFaults", "keywords.yaml\n- id: index\n  label: x\n  synonyms: [a]\n  broder: b\n- c",
            "1:3 error the keyword has no 'facet' (One of site.yaml's facets); add it [missing-field]\n"
            "1:7 error 'id': the site needs the name 'index' itself; choose another id [bad-id]\n"
            "3:13 error 'synonyms' takes lists by language such as {zh: [term], en: [term]}, not a list [wrong-type]\n"
            "4:3 error 'broder' is no key of a keyword; did you mean 'broader'? [unknown-key]\n"
            "5:3 error 'keyword': expected a mapping of keys, not one text [wrong-type]\n"},
        ParseCase{"SynonymsInNoLanguage", "keywords.yaml\n- {id: a, facet: f, label: x, synonyms: {english: [y]}}",
                  "1:42 error 'english' is no language key; texts of 'synonyms' are given by languages such as zh or "
                  "en [unknown-key]\n"},
        ParseCase{"ThesaurusIsAMapping", "keywords.yaml\nid: a",
                  "1:1 error expected a list here: begin each keyword with '- ' [wrong-type]\n"},
        ParseCase{"EmptyThesaurus", "keywords.yaml\n# none yet", ""},
        ParseCase{"Works", "references/*.yaml\n- {id: a1, note: n, aliases: [b1], title-supplied: true, PMCID: PMC1}",
                  ""},
        ParseCase{"Journals", "journals.yaml\n- {id: a, title: x, ISSN: 1005-6947, colour: red}",
                  "1:38 error 'colour' is no key of a journal [unknown-key]\n"},
        ParseCase{"Site", "site.yaml\ntitle: x\nlanguages: [{key: zh, tag: zh-Hans, name: 中文}]\nbase-url: \"\"\n",
                  ""},
        ParseCase{"SiteFaults",
                  "site.yaml\ntitle: x\nlanguages: [{key: Chinese, tag: zh}]\nbase-url: /x/\nlicense: {url: "
                  "\"javascript:x\"}\n"
                  "citation-style: apa7\nhighwire-tags: on\nsections: [{key: A B, label: x, optional: no}]\n",
                  "2:13 error the language has no 'name' (The language's name in itself); add it [missing-field]\n"
                  "2:19 error 'key': expected a language key such as zh, not 'Chinese' [wrong-type]\n"
                  "3:11 error 'base-url': '/x/' does not begin with https:// or http://; write it whole, as in "
                  "https://example.org/ [bad-url]\n"
                  "4:10 error the license has no 'name' (Name of the licence); add it [missing-field]\n"
                  "4:16 error 'url': 'javascript:x' does not begin with https:// or http://; write it whole, as in "
                  "https://example.org/ [bad-url]\n"
                  "5:17 error 'citation-style': 'apa7' is not among its words; expected gb-t-7714-2025, "
                  "gb-t-7714-2015, vancouver, ama or apa [unknown-word]\n"
                  "6:16 error 'highwire-tags': expected true or false, not 'on'; write true [wrong-type]\n"
                  "7:18 error 'key': 'A B' is no id: write small letters, digits and '-' only [bad-id]\n"
                  "7:43 error 'optional': expected true or false, not 'no'; write false [wrong-type]\n"}),
    case_name);

TEST(SchemaCheck, UnderlinesWhatItMeans) {
    Diagnostics diagnostics;
    const auto value = read_yaml("type: book\ntitle: T\nkeywrods: [a]\ndraft: \"no\"", 0, 1, diagnostics);
    check_schema(*value, file_kinds().front(), 0, diagnostics);
    const auto sorted = diagnostics.sorted();
    ASSERT_EQ(sorted.size(), 2u);
    EXPECT_EQ(sorted[0].length, 8u);
    EXPECT_EQ(sorted[1].length, 4u);
}

TEST(SchemaCheck, StopsAfter500Faults) {
    std::string yaml;
    for (int i = 0; i < 50'000; ++i) yaml += "keywrods" + std::to_string(i) + ": x\n";
    Diagnostics diagnostics;
    const auto value = read_yaml(std::string_view(yaml).substr(0, 400'000), 0, 1, diagnostics);
    if (value) check_schema(*value, file_kinds().front(), 0, diagnostics);
    EXPECT_EQ(diagnostics.errors(), 501u);
    EXPECT_EQ(diagnostics.sorted().back().text, "more than 500 faults in this file; the others are not shown");
}

}  // namespace
}  // namespace conspectus::schema_check_test
