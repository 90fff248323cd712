#include "parse/paper_reader.h"

#include <fmt/format.h>

#include "parse/derivation_reader.h"
#include "parse/editorial_reader.h"
#include "parse/file_id_check.h"
#include "parse/finding_notes.h"
#include "parse/finding_reader.h"
#include "parse/record_reader.h"
#include "parse/reference_reader.h"
#include "text/near_spelling.h"
#include "text/quotation.h"

namespace conspectus {
namespace {

/// CSL's single text, cut at commas and semicolons.
std::vector<std::string> cut_at_commas(std::string_view text) {
    std::vector<std::string> words(1);
    while (!text.empty()) {
        const bool ascii = text.front() == ',' || text.front() == ';';
        const bool wide = text.starts_with("，") || text.starts_with("；");
        if (ascii || wide) {
            words.emplace_back();
        } else {
            words.back() += text.front();
        }
        text.remove_prefix(wide ? 3 : 1);
    }
    for (std::string& word : words) word = clean_text(word);
    std::erase(words, "");
    return words;
}

std::vector<Localized> read_printed_keywords(const ValueReader& value) {
    std::vector<Localized> keywords;
    const YamlValue* keyword = value.mapping().find("keyword");
    if (keyword == nullptr) return keywords;
    if (keyword->kind == YamlKind::scalar)
        for (std::string& word : cut_at_commas(keyword->scalar))
            keywords.push_back({{{"", std::move(word), value.at(*keyword)}}});
    for (const YamlValue& item : keyword->items) keywords.push_back(read_localized(item, value.file()));
    std::erase_if(keywords, [](const Localized& word) { return word.empty(); });
    return keywords;
}

void read_keywords(const ValueReader& value, Paper& paper) {
    for (const YamlValue* keyword : value.values("keywords")) {
        if (keyword->kind != YamlKind::scalar) continue;
        paper.keywords.push_back(clean_text(keyword->scalar));
        paper.keywords_at.push_back(value.at(*keyword));
    }
}

void read_affiliations(const ValueReader& value, Paper& paper) {
    const auto affiliations = value.child("affiliations");
    if (!affiliations) return;
    for (const YamlEntry& entry : affiliations->mapping().entries)
        paper.affiliations.emplace(entry.key, read_localized(entry.value, value.file()));
}

void check_affiliations(const Paper& paper, Diagnostics& diagnostics) {
    std::vector<std::string_view> known;
    for (const auto& [key, label] : paper.affiliations) known.push_back(key);
    for (const Person& person : paper.record.authors) {
        for (const std::string& key : person.affiliations) {
            if (paper.affiliations.contains(key)) continue;
            const auto near = known.size() < 100 ? near_spelling(key, known) : std::nullopt;
            diagnostics.report(Code::unknown_affiliation, person.at,
                               fmt::format("the affiliation {} is not among the paper's affiliations{}", quote(key),
                                           near ? "; did you mean '" + *near + "'?" : "; define it there"));
        }
    }
}

void read_history(const ValueReader& value, Paper& paper) {
    paper.added = value.date("added");
    paper.updated = value.date("updated");
    for (const ValueReader& change : value.mappings("changes"))
        paper.changes.push_back({change.date("date"), change.localized("text")});
    paper.draft = value.boolean("draft");
    paper.reviewed = value.date("reviewed");
    paper.reviewed_by = value.localized("reviewed-by");
    paper.review_by = value.date("review-by");
}

}  // namespace

void read_paper(const ValueReader& front_matter, Paper& paper, Diagnostics& diagnostics) {
    check_file_id(front_matter, paper.id, diagnostics);
    paper.key_at = front_matter.places();
    paper.aliases = front_matter.ids("aliases");
    paper.record = read_record(front_matter, paper_noun, diagnostics);
    paper.study_type = front_matter.local_id("study-type");
    paper.printed_keywords = read_printed_keywords(front_matter);
    read_keywords(front_matter, paper);
    read_affiliations(front_matter, paper);
    check_affiliations(paper, diagnostics);
    read_history(front_matter, paper);
    paper.status = read_editorial_status(front_matter);
    paper.source_text = front_matter.text("source-text");
    paper.findings = read_findings(front_matter, diagnostics);
    paper.derived = read_derivations(front_matter);
    paper.notes = read_editorial_notes(front_matter);
    check_finding_notes(front_matter, paper.notes, diagnostics);
    paper.references = read_references(front_matter, paper.id, diagnostics);
    paper.editor_references = read_editor_references(front_matter, diagnostics);
}

}  // namespace conspectus
