#include "parse/paper_reader.h"

#include <fmt/format.h>

#include <set>

#include "parse/finding_reader.h"
#include "parse/record_reader.h"
#include "parse/reference_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/schema.h"
#include "text/diagnostics.h"
#include "text/near_spelling.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Cuts CSL's single text at commas and semicolons.
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

std::vector<EditorialNote> read_editorial_notes(const ValueReader& paper) {
    constexpr auto context = static_cast<std::size_t>(NoteKind::context);
    std::vector<EditorialNote> notes;
    for (const ValueReader& value : paper.mappings("editorial-notes")) {
        EditorialNote note;
        note.id = value.local_id("id");
        note.kind = static_cast<NoteKind>(value.word("kind", note_kinds).value_or(context));
        note.where = value.localized("where");
        note.text = value.localized("text");
        for (const YamlValue* accepted : value.values("accepts")) {
            if (accepted->kind != YamlKind::scalar) continue;
            note.accepts.push_back(clean_text(accepted->scalar));
            note.accepts_at.push_back({value.file(), text_position(*accepted)});
        }
        note.at = value.at();
        notes.push_back(std::move(note));
    }
    return notes;
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
    if (known.size() >= 100) known.clear();
    for (const Person& person : paper.record.authors) {
        for (const std::string& key : person.affiliations) {
            if (paper.affiliations.contains(key)) continue;
            diagnostics.report(Code::unknown_affiliation, person.at,
                               fmt::format("the affiliation {} is not among the paper's affiliations{}", quote(key),
                                           did_you_mean(key, known, "; define it there")));
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

Location text_location(const ValueReader& value, std::string_view key) {
    const YamlValue* found = value.mapping().find(key);
    return found == nullptr ? value.at() : Location{value.file(), text_position(*found)};
}

Derivation read_derivation(const ValueReader& value) {
    Derivation derivation;
    derivation.value = value.text("value");
    derivation.how = value.text("how");
    for (const YamlValue* number : value.values("from")) {
        if (number->kind != YamlKind::scalar) continue;
        derivation.from.push_back(clean_text(number->scalar));
        derivation.from_at.push_back({value.file(), text_position(*number)});
    }
    derivation.at = value.at();
    derivation.value_at = text_location(value, "value");
    derivation.how_at = text_location(value, "how");
    return derivation;
}

std::vector<Derivation> read_derivations(const ValueReader& paper) {
    std::vector<Derivation> derivations;
    for (const ValueReader& value : paper.mappings("derived")) derivations.push_back(read_derivation(value));
    return derivations;
}

constexpr std::size_t most_compared = 50;

class FindingNotes {
  public:
    FindingNotes(const std::vector<EditorialNote>& notes, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        for (const EditorialNote& note : notes) ids_.insert(note.id);
    }

    void check(const YamlValue& named, FileId file) {
        if (named.kind != YamlKind::scalar || !is_local_id(named.scalar) || ids_.contains(named.scalar)) return;
        Diagnostic& fault = diagnostics_.report(
            Code::unknown_note, {file, named.at},
            fmt::format("editorial-notes of this paper has no {}{}", quote(named.scalar), near(named.scalar)));
        fault.length = static_cast<std::uint32_t>(count_code_points(named.scalar));
    }

  private:
    std::string near(std::string_view id) {
        if (ids_.size() > most_compared || ++suggested_ > most_compared) return {};
        return did_you_mean(id, {ids_.begin(), ids_.end()}, "; define it there, or take it out of 'notes'");
    }

    std::set<std::string_view> ids_;
    std::size_t suggested_ = 0;
    Diagnostics& diagnostics_;
};

/// Reports each note that a finding names in `notes` and the paper does not define.
void check_finding_notes(const ValueReader& paper, const std::vector<EditorialNote>& notes, Diagnostics& diagnostics) {
    FindingNotes known(notes, diagnostics);
    for (const ValueReader& finding : paper.mappings("findings"))
        for (const YamlValue* named : finding.values("notes")) known.check(*named, finding.file());
}

}  // namespace

void read_paper(const ValueReader& front_matter, Paper& paper, Diagnostics& diagnostics) {
    paper.key_at = front_matter.positions();
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
