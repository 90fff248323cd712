#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "parse/parse_file.h"
#include "unit/parse/messages.h"

namespace conspectus::paper_reader_test {
namespace {

struct Read {
    Paper paper;
    std::string messages;
};

Read read(const std::string& keys) {
    Diagnostics diagnostics;
    ParsedFile parsed = parse_file({"papers/p1.md", "---\ntype: book\ntitle: T\n" + keys + "\n---\n"}, 0, diagnostics);
    return {std::get<PaperFile>(std::move(parsed)).paper, messages(diagnostics)};
}

std::string text(const Localized& localized) {
    std::string out;
    for (const Wording& wording : localized.wordings)
        out += (out.empty() ? "" : "|") + (wording.language.empty() ? "" : wording.language + ":") + wording.text;
    return out;
}

std::string text(const std::vector<Person>& people) {
    std::string out;
    for (const Person& person : people) {
        out += person.others ? "[others]" : "[";
        for (const NameForm& form : person.names)
            if (!person.others)
                out += fmt::format("{} {}/{}/{};", form.language, form.name.family, form.name.given, form.name.literal);
        out += person.others ? "" : person.id + fmt::format(" {}]", fmt::join(person.affiliations, ","));
    }
    return out;
}

std::string text(const std::vector<Reference>& references) {
    std::string out;
    for (const Reference& reference : references)
        out += fmt::format("{} {}{}{}{}{}\n", reference.number, reference.work, reference.defined ? " defined" : "",
                           reference.unresolved ? " unresolved " + reference.unresolved_author : "",
                           text(reference.unresolved_note), reference.as_printed);
    return out;
}

std::string text(const Finding& finding) {
    std::string out = fmt::format("{} {} {}{} n={} measure={}", finding.id, text(finding.label), text(finding.value),
                                  finding.key ? " key" : "", finding.n.value_or(0), static_cast<int>(finding.measure));
    for (const auto& cited : finding.cites) out += " cites " + cited.key;
    out += text(finding.at_time);
    for (const auto& time : finding.times) out += " " + time.key + "=" + text(time.label);
    for (const auto& group : finding.groups) {
        out += "\n  " + group.id + " " + text(group.label) + fmt::format(" n={}", group.n.value_or(0));
        for (const auto& value : group.values) out += " " + value.time + "=" + text(value.value);
        for (const auto& [symbol, value] : group.test.values) out += " " + symbol + "=" + value;
    }
    for (const auto& comparison : finding.between) {
        out += "\n  between " + comparison.time;
        for (const auto& [symbol, value] : comparison.test.values) out += " " + symbol + "=" + value;
    }
    return out;
}

TEST(PaperReader, FillsTheRecord) {
    const Read got = read(
        "author:\n  - {id: liu, zh: {family: 刘, given: 建龙}, en: {family: Liu, given: Jianlong}, affiliation: jst}\n"
        "  - {literal: WHO}\n  - {literal: others}\n"
        "affiliations: {jst: {zh: 医院, en: Hospital}}\nissued: 2025-12\npage: 2654-2663\nDOI: "
        "https://doi.org/10.7659/X.1\n"
        "PMCID: 5815821\nlanguage: zh\ntitle-supplied: [en]\ncontainer-title: {zh: 杂志, en: Journal}\ngenre: thesis\n"
        "composer: [{family: B}]\nsubmitted: 2024");
    const Record& record = got.paper.record;
    EXPECT_EQ(got.messages, "");
    EXPECT_EQ(text(record.authors), "[zh 刘/建龙/;en Liu/Jianlong/;liu jst][ //WHO; ][others]");
    EXPECT_EQ(text(got.paper.affiliations.at("jst")), "zh:医院|en:Hospital");
    EXPECT_EQ(record.type, "book");
    EXPECT_EQ(record.issued.first, (Date{2025, 12, 0}));
    EXPECT_EQ(record.page, "2654-2663");
    EXPECT_EQ(record.DOI, "10.7659/X.1");
    EXPECT_EQ(record.PMCID, "PMC5815821");
    EXPECT_EQ(record.title_supplied, std::vector<std::string>{"en"});
    EXPECT_EQ(text(record.container_title), "zh:杂志|en:Journal");
    EXPECT_EQ(text(record.other.at("genre")), "thesis");
    EXPECT_EQ(record.other.size(), 1u);
    EXPECT_EQ(text(record.other_names.at("composer")), "[ B//; ]");
    EXPECT_EQ(record.other_dates.at("submitted").first.year, 2024);
    EXPECT_EQ(record.key_at.at("type").position, (Position{2, 1}));
}

TEST(PaperReader, FillsOurKeys) {
    const Read got = read(
        "study-type: cohort-study\naliases: [old1]\nkeyword: [{zh: 血栓, en: Thrombosis}, stent]\nkeywords: "
        "[vena-cava, 球囊]\n"
        "added: 2026-11-21\nchanges: [{date: 2026-11-22, text: Corrected}]\ndraft: true\nreviewed-by: {zh: "
        "甲}\nreview-by: 2027-11\n"
        "editorial-status: {kind: retracted, DOI: 10.1000/x}\nsource-text: a.txt\nsummary-language: en\n"
        "editorial-notes: [{id: n1, kind: misprint, text: x, accepts: implausible-p}]");
    const Paper& paper = got.paper;
    EXPECT_EQ(got.messages, "");
    EXPECT_EQ(paper.study_type, "cohort-study");
    EXPECT_EQ(paper.aliases, std::vector<std::string>{"old1"});
    EXPECT_EQ(text(paper.printed_keywords.at(0)) + " " + text(paper.printed_keywords.at(1)),
              "zh:血栓|en:Thrombosis stent");
    EXPECT_EQ(paper.keywords, (std::vector<std::string>{"vena-cava", "球囊"}));
    EXPECT_EQ(paper.keywords_at.at(1).position, (Position{7, 23}));
    EXPECT_EQ(paper.added, (Date{2026, 11, 21}));
    EXPECT_EQ(text(paper.changes.at(0).text), "Corrected");
    EXPECT_TRUE(paper.draft);
    EXPECT_EQ(paper.review_by, (Date{2027, 11, 0}));
    EXPECT_EQ(paper.status.kind, StatusKind::retracted);
    EXPECT_EQ(paper.source_text, "a.txt");
    EXPECT_EQ(paper.summaries.at(0).language, "en");
    EXPECT_EQ(paper.notes.at(0).kind, NoteKind::misprint);
    EXPECT_EQ(paper.notes.at(0).accepts, std::vector<std::string>{"implausible-p"});
}

TEST(PaperReader, CutsCslKeywordsAtCommas) {
    const Read got = read("keyword: 血栓栓塞；腔静脉，stent; balloon");
    std::string all;
    for (const Localized& keyword : got.paper.printed_keywords) all += text(keyword) + "/";
    EXPECT_EQ(all, "血栓栓塞/腔静脉/stent/balloon/");
}

TEST(PaperReader, JoinsLinesOfChineseWithoutASpace) {
    EXPECT_EQ(text(read("abstract: |\n  第一行\n  第二行\n\n  line\n  end\n").paper.record.other.at("abstract")),
              "第一行第二行 line end");
}

TEST(PaperReader, ReportsAuthorsThatCannotBe) {
    EXPECT_EQ(
        read("author: [{literal: others}, {family: A, affiliation: jts}, {given: B}]\naffiliations: {jst: x}").messages,
        "4:10 error 'others' stands for the names cut off by et al.; put it at the end of 'author' [unfit-reference]\n"
        "4:29 error the affiliation 'jts' is not among the paper's affiliations; did you mean 'jst'? "
        "[unknown-affiliation]\n"
        "4:60 error an entry of 'author' has no name; write {family: …, given: …} or {literal: …} [missing-field]\n");
}

TEST(ReferenceReader, ReadsEveryForm) {
    const Read got = read(
        "references:\n- {id: shi2017, title: A}\n- hage2018\n- {id: neglen2011, as-printed: N}\n- unresolved\n"
        "- {unresolved: true, author: 段雪飞等, note: {zh: 骨密度}}\n- {unresolved: 6-8}\n- {unresolved: 9}\n- last1\n"
        "editor-references: [pmc5815821, {id: x1, title: X}]");
    EXPECT_EQ(got.messages, "");
    EXPECT_EQ(
        text(got.paper.references),
        "1 shi2017 defined\n2 hage2018\n3 neglen2011N\n4 p1-ref4 unresolved \n5 p1-ref5 unresolved 段雪飞等zh:骨密度\n"
        "6 p1-ref6 unresolved \n7 p1-ref7 unresolved \n8 p1-ref8 unresolved \n9 p1-ref9 unresolved \n10 last1\n");
    EXPECT_EQ(text(got.paper.editor_references), "0 pmc5815821\n0 x1 defined\n");
}

TEST(ReferenceReader, ReadsWhatBecameOfAWork) {
    const Read got = read(
        "references:\n  - {id: hage2018, title: T, editorial-status: {kind: concern, date: 2024-05, DOI: 10.1000/n, "
        "text: {zh: 甲, en: a}}}\n"
        "editor-references:\n  - {id: shi2017, title: T, editorial-status: {kind: withdrawn}}");
    const EditorialStatus& status = got.paper.references.at(0).status;
    EXPECT_EQ(status.kind, StatusKind::concern);
    EXPECT_EQ(status.date, (Date{2024, 5, 0}));
    EXPECT_EQ(status.DOI, "10.1000/n");
    EXPECT_EQ(text(status.text), "zh:甲|en:a");
    EXPECT_EQ(status.at.position.column, 48U);
    EXPECT_EQ(got.paper.editor_references.at(0).status.kind, StatusKind::none);
    EXPECT_NE(got.messages.find("'withdrawn' is not among its words"), std::string::npos) << got.messages;
}

TEST(ReferenceReader, KeepsThePlaceOfWhatItRefuses) {
    const Read got = read(
        "references: [A B, {unresolved: 7-9}, {unresolved: x}, {title: T}, [], {unresolved: 6-99999}, ok1]\n"
        "editor-references: [unresolved]");
    EXPECT_EQ(text(got.paper.references),
              "1 p1-ref1 unresolved \n2 p1-ref2 unresolved \n3 p1-ref3 unresolved \n4 p1-ref4 defined\n5 p1-ref5 "
              "unresolved \n"
              "6 p1-ref6 unresolved \n7 ok1\n");
    EXPECT_EQ(got.messages,
              "4:14 error 'references': 'A B' is no id: ids have small letters, digits and '-', begin with a letter or "
              "digit and are no "
              "number; write a-b [bad-id]\n"
              "4:32 error '7-9' stands at number 2 of the list; begin the range with 2, or add what is missing above "
              "[unfit-reference]\n"
              "4:51 error 'unresolved' is true or printed numbers such as 7-35, not 'x' [unfit-reference]\n"
              "4:55 error the reference has no 'id' (The work's id, its permalink); add it [missing-field]\n"
              "4:67 error 'references' takes an id, not a list [wrong-type]\n"
              "4:84 error a reference list has at most 5000 entries [unfit-reference]\n"
              "5:21 error an editor's reference cannot be unresolved; give the work's id, or the work itself "
              "[unfit-reference]\n");
}

TEST(FindingReader, ReadsBothForms) {
    const Read got = read(
        "findings:\n"
        "- {id: a, key: true, label: {zh: 甲, en: A}, value: \"69.4% (43/62)\", n: 62, at: {zh: 术后, en: after}, "
        "cites: [7, shi2017]}\n"
        "- id: b\n  label: B\n  measure: median-iqr\n  at: {before: {zh: 术前}, after: later}\n"
        "  groups:\n  - {id: g, label: G, n: 43, before: \"10\", after: {zh: 八}, test: {t: \"2.402\", P: \"0.019\"}}\n"
        "  between: [{at: before, t: \"2.256\", P: \"0.028\"}]\n"
        "- {id: c, label: C, at: now, groups: [{id: g, label: G, value: 3}]}");
    EXPECT_EQ(got.messages, "");
    EXPECT_EQ(text(got.paper.findings.at(0)),
              "a zh:甲|en:A 69.4% (43/62) key n=62 measure=0 cites 7 cites shi2017zh:术后|en:after");
    EXPECT_EQ(text(got.paper.findings.at(1)),
              "b B  n=0 measure=4 before=zh:术前 after=later\n  g G n=43 before=10 after=zh:八 t=2.402 P=0.019\n"
              "  between before t=2.256 P=0.028");
    EXPECT_EQ(text(got.paper.findings.at(2)), "c C  n=0 measure=0now\n  g G n=0 value=3");
}

TEST(FindingReader, GivesAGroupOfAFindingWithoutTimesOneValueInAnyCase) {
    const Read got = read("findings:\n- {id: a, label: A, groups: [{id: g, label: G}]}");
    EXPECT_EQ(text(got.paper.findings.at(0)), "a A  n=0 measure=0\n  g G n=0 value=–");
    EXPECT_EQ(got.messages, "5:30 error the group 'g' has no value; add value: … [unfit-finding]\n");
}

TEST(FindingReader, WarnsOfAValueThatIsMissingAndPutsADashInItsPlace) {
    const Read got = read(
        "findings:\n- {id: a, label: A, at: {before: x, month-1: y, after: z}, groups: [{id: late, label: L, after: 8, "
        "month-1: 7}, {id: early, label: E, before: 1, month-1: \"–\", after: 3}, {id: one, label: O, after: 3}]}");
    EXPECT_EQ(text(got.paper.findings.at(0)),
              "a A  n=0 measure=0 before=x month-1=y after=z\n  late L n=0 before=– month-1=7 after=8\n"
              "  early E n=0 before=1 month-1=– after=3\n  one O n=0 before=– month-1=– after=3");
    EXPECT_EQ(
        got.messages,
        "5:69 warning the group 'late' has no value for 'before'; add it as the source prints it, or write before: "
        "\"–\" where the source prints none [missing-value]\n"
        "5:171 warning the group 'one' has no value for 'before' and 1 other; add it as the source prints it, or "
        "write before: \"–\" where the source prints none [missing-value]\n");
}

TEST(FindingReader, ReportsANoteThatIsNotThereWhereItIsNamed) {
    EXPECT_EQ(read("editorial-notes:\n- {id: baseline, kind: context, text: x}\nfindings:\n"
                   "- {id: a, label: A, value: 1, notes: baseline}\n"
                   "- id: b\n  label: B\n  value: 1\n  notes:\n  - baseline\n  - basline\n  - other-one")
                  .messages,
              "13:5 error editorial-notes of this paper has no 'basline'; did you mean 'baseline'? [unknown-note]\n"
              "14:5 error editorial-notes of this paper has no 'other-one'; define it there, or take it out of "
              "'notes' [unknown-note]\n");
}

TEST(FindingReader, RefusesATableThatNobodyReads) {
    std::string times, groups;
    for (int i = 0; i < 200; ++i) times += fmt::format("t{}: x, ", i);
    for (int i = 0; i < 51; ++i) groups += fmt::format("{{id: g{}, label: x, t0: 1}}, ", i);
    const Read got = read("findings:\n- {id: a, label: A, at: {" + times + "}, groups: [" + groups + "]}");
    EXPECT_EQ(got.messages,
              "5:3 error the finding 'a' has 51 groups at 200 times, more than 10000 values; make several findings of "
              "it [unfit-finding]\n");
}

TEST(FindingReader, ReportsFindingsOfNoForm) {
    EXPECT_EQ(
        read("findings:\n- {id: a, label: A}\n- {id: b, label: B, value: 1, groups: [{id: g, label: G, value: 2}]}\n"
             "- {id: c, label: C, value: 1, at: {before: x}, between: [{at: before, P: 1}]}\n"
             "- {id: d, label: D, at: {before: x, after: y}, groups: [{id: g, label: G, beforr: 1}, {id: h, label: H, "
             "value: 1}],"
             " between: [{at: afer, P: 1}]}\n"
             "- {id: e, label: E, groups: [{id: g, label: G, before: 1}]}")
            .messages,
        "5:3 error the finding 'a' has neither a value nor groups; give either a value or groups [unfit-finding]\n"
        "6:3 error the finding 'b' has both a value and groups; give either a value or groups [unfit-finding]\n"
        "7:3 error the finding 'c' compares groups but has none; add groups or delete 'between' [unfit-finding]\n"
        "7:3 error the finding 'c' names times but has no groups; write 'at' as one text, or add groups "
        "[unfit-finding]\n"
        "8:75 error 'beforr' is none of the times that 'at' names; did you mean 'before'? [unknown-key]\n"
        "8:105 error 'value' is none of the times that 'at' names [unknown-key]\n"
        "8:132 error 'afer' is none of the times that 'at' names; did you mean 'after'? [unknown-key]\n"
        "9:48 error 'before' is no key here, and the finding names no times; add at: {before: …} [unknown-key]\n");
}

}  // namespace
}  // namespace conspectus::paper_reader_test
