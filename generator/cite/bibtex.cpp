#include "cite/bibtex.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "cite/page_range.h"
#include "model/date.h"
#include "text/ascii.h"
#include "text/escape.h"

namespace conspectus {
namespace {

/// Returns whether BibTeX would split the name: at "and" in any case, or at a comma,
/// which ends the family name.
bool has_separator(const std::string& part) {
    std::string words = " " + one_line(part) + " ";
    std::ranges::transform(words, words.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return part.find(',') != part.npos || words.find(" and ") != words.npos || words == " others ";
}

std::string name_part(const std::string& part) {
    return has_separator(part) ? "{" + tex_text(part) + "}" : tex_text(part);
}

std::string bibtex_name(const Name& name) {
    if (!name.literal.empty()) return "{" + tex_text(name.literal) + "}";
    const bool has_parts = !name.given.empty() || !name.suffix.empty() || !name.dropping_particle.empty() ||
                           !name.non_dropping_particle.empty();
    if (!has_parts)
        return name.family.find(' ') == name.family.npos ? name_part(name.family) : "{" + tex_text(name.family) + "}";
    std::string out;
    for (const std::string* particle : {&name.dropping_particle, &name.non_dropping_particle}) {
        if (!particle->empty()) out += name_part(*particle) + " ";
    }
    out += name_part(name.family);
    if (!name.suffix.empty()) out += ", " + name_part(name.suffix);
    return out + ", " + name_part(name.given);
}

struct EntryType {
    std::string_view csl;
    std::string_view bibtex;
    bool exact;  ///< readers of the entry type take it for this CSL type
};

constexpr std::array entry_types = {
    EntryType{"article-journal", "article", true},
    EntryType{"article-magazine", "article", false},
    EntryType{"article-newspaper", "article", false},
    EntryType{"review", "article", false},
    EntryType{"review-book", "article", false},
    EntryType{"book", "book", true},
    EntryType{"collection", "book", false},
    EntryType{"chapter", "incollection", true},
    EntryType{"entry", "incollection", false},
    EntryType{"entry-dictionary", "incollection", false},
    EntryType{"entry-encyclopedia", "incollection", false},
    EntryType{"paper-conference", "inproceedings", true},
    EntryType{"thesis", "phdthesis", true},
    EntryType{"report", "techreport", true},
    EntryType{"manuscript", "unpublished", true},
    EntryType{"document", "misc", true},
};

EntryType entry_type(const std::string& csl) {
    const auto* found = std::ranges::find(entry_types, csl, &EntryType::csl);
    return found == entry_types.end() ? EntryType{csl, "misc", false} : *found;
}

struct FieldName {
    std::string_view variable;
    std::string_view field;
    std::string_view entry = {};  ///< only in entries of this type
};

/// The first matching row counts.
constexpr std::array field_names = {
    FieldName{"container-title", "journal", "article"},
    FieldName{"container-title", "howpublished", "misc"},
    FieldName{"container-title", "booktitle"},
    FieldName{"container-title-short", "shortjournal"},
    FieldName{"title-short", "shorttitle"},
    FieldName{"collection-title", "series"},
    FieldName{"issue", "number", "article"},
    FieldName{"number", "eid", "article"},
    FieldName{"page", "pages"},
    FieldName{"publisher", "school", "phdthesis"},
    FieldName{"publisher", "institution", "techreport"},
    FieldName{"publisher-place", "address"},
    FieldName{"chapter-number", "chapter"},
    FieldName{"genre", "type"},
    FieldName{"event-title", "eventtitle"},
    FieldName{"event-place", "venue"},
    FieldName{"number-of-pages", "pagetotal"},
    FieldName{"number-of-volumes", "volumes"},
    FieldName{"original-title", "origtitle"},
    FieldName{"original-date", "origdate"},
    FieldName{"event-date", "eventdate"},
    FieldName{"accessed", "urldate"},
    FieldName{"status", "pubstate"},
};

std::string lower_case(std::string_view name) {
    std::string out(name);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

std::string field_name(std::string_view variable, std::string_view entry) {
    for (const FieldName& each : field_names) {
        if (each.variable == variable && (each.entry.empty() || each.entry == entry)) return std::string(each.field);
    }
    return lower_case(variable);
}

/// Returns whether lower-casing styles would spoil the word: RANKL, mRNA, D.
bool keeps_capitals(std::string_view word) {
    const auto is_letter = [](char c) { return is_ascii_upper(c) || (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
    const auto first = std::ranges::find_if(word, is_letter);
    if (first == word.end()) return false;
    const bool alone = is_ascii_upper(*first) && std::ranges::count_if(word, is_letter) == 1;
    return alone || std::any_of(first + 1, word.end(), is_ascii_upper);
}

std::string tex_title(std::string_view title) {
    const std::string line = one_line(title);
    std::string out;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const std::string_view word = std::string_view(line).substr(begin, end - begin);
        if (begin > 0) out += ' ';
        out += keeps_capitals(word) ? "{" + tex_text(word) + "}" : tex_text(word);
        begin = end + 1;
    }
    return out;
}

/// Babel's names of the languages of medical papers.
std::string_view babel_name(std::string_view tag) {
    using Pair = std::pair<std::string_view, std::string_view>;
    constexpr std::array names = {
        Pair{"de", "german"},     Pair{"en", "english"},  Pair{"es", "spanish"}, Pair{"fr", "french"},
        Pair{"it", "italian"},    Pair{"ja", "japanese"}, Pair{"ko", "korean"},  Pair{"nl", "dutch"},
        Pair{"pt", "portuguese"}, Pair{"ru", "russian"},  Pair{"zh", "chinese"},
    };
    const auto* found = std::ranges::find(names, tag.substr(0, tag.find('-')), &Pair::first);
    return found == names.end() ? std::string_view() : found->second;
}

std::string text_value(std::string_view variable, const std::string& text) {
    if (variable == "DOI" || variable == "URL") return tex_verbatim(text);
    if (variable == "page") return tex_text(full_page_range(text, "--"));
    return variable == "title" ? tex_title(text) : tex_text(text);
}

constexpr std::array<std::string_view, 12> month_macros = {"jan", "feb", "mar", "apr", "may", "jun",
                                                           "jul", "aug", "sep", "oct", "nov", "dec"};

/// Writes one entry, field by field.
class BibtexWriter {
  public:
    explicit BibtexWriter(const ExportEntry& entry) : entry_(entry), type_(entry_type(entry.type)) {}

    std::string write() {
        out_ = "@" + std::string(type_.bibtex) + "{" + entry_.id + ",\n";
        texts();
        people();
        for (const auto& [variable, dates] : entry_.dates) date(variable, dates);
        kind();
        field("langid", std::string(babel_name(entry_.text("language"))));
        field("keywords", tex_text(fmt::format("{}", fmt::join(entry_.keywords, "; "))));
        field("orcid", tex_text(orcids()));
        field("note", tex_text(fmt::format("{}", fmt::join(entry_.notes, " "))));
        return std::move(out_) + "}\n";
    }

  private:
    void field(std::string_view name, const std::string& value) {
        if (!value.empty()) out_ += "  " + std::string(name) + " = {" + value + "},\n";
    }
    std::string name_of(std::string_view variable) const { return field_name(variable, type_.bibtex); }
    void texts();
    void people();
    void date(const std::string& variable, const DateRange& dates);
    void kind();
    std::string orcids() const;

    const ExportEntry& entry_;
    const EntryType type_;
    std::string out_;
};

void BibtexWriter::texts() {
    for (const auto& [variable, text] : entry_.texts) field(name_of(variable), text_value(variable, text));
    for (const auto& [variable, language, text] : entry_.translated_texts) {
        field(name_of(variable) + "-" + lower_case(language), text_value(variable, text));
    }
}

void BibtexWriter::people() {
    for (const auto& [variable, names] : entry_.names) {
        const bool incomplete = std::ranges::find(entry_.incomplete, variable) != entry_.incomplete.end();
        field(variable, bibtex_names(names, incomplete));
    }
    for (const auto& [variable, language, names] : entry_.translated_names) {
        const bool incomplete = std::ranges::find(entry_.incomplete, variable) != entry_.incomplete.end();
        field(variable + "-" + lower_case(language), bibtex_names(names, incomplete));
    }
}

void BibtexWriter::date(const std::string& variable, const DateRange& dates) {
    if (variable != "issued") return field(name_of(variable), iso_dates(dates));
    field("year", iso_date({dates.first.year, 0, 0}));
    if (dates.first.month > 0) {
        out_ += "  month = " + std::string(month_macros[static_cast<std::size_t>(dates.first.month - 1) % 12]) + ",\n";
    }
    if (dates.first.day > 0 || dates.last.year > 0) field("date", iso_dates(dates));
}

/// Adds what the entry type does not tell. A thesis is doctoral only if its genre
/// says so.
void BibtexWriter::kind() {
    if (type_.bibtex == "phdthesis" && entry_.text("genre").empty()) field("type", "Thesis");
    if (!type_.exact && !entry_.guessed) field("entrysubtype", tex_text(entry_.type));
}

std::string BibtexWriter::orcids() const {
    std::vector<std::string> parts;
    for (const auto& [name, orcid] : entry_.orcids) parts.push_back(name + ": " + orcid);
    return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

std::string bibtex(const ExportEntry& entry) {
    return BibtexWriter(entry).write();
}

std::string bibtex_names(const std::vector<Name>& names, bool incomplete) {
    std::string out;
    for (const Name& name : names) out += (out.empty() ? "" : " and ") + bibtex_name(name);
    if (!incomplete) return out;
    return out + (out.empty() ? "others" : " and others");
}

}  // namespace conspectus
