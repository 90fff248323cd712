#include "cite/ris.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "model/date.h"
#include "text/escape.h"

namespace conspectus {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array record_types = {
    Pair{"article-journal", "JOUR"},
    Pair{"article-magazine", "MGZN"},
    Pair{"article-newspaper", "NEWS"},
    Pair{"article", "UNPB"},
    Pair{"bill", "BILL"},
    Pair{"book", "BOOK"},
    Pair{"broadcast", "VIDEO"},
    Pair{"chapter", "CHAP"},
    Pair{"classic", "CLSWK"},
    Pair{"dataset", "DATA"},
    Pair{"entry-dictionary", "DICT"},
    Pair{"entry-encyclopedia", "ENCYC"},
    Pair{"figure", "FIGURE"},
    Pair{"graphic", "ART"},
    Pair{"hearing", "HEAR"},
    Pair{"legal_case", "CASE"},
    Pair{"legislation", "STAT"},
    Pair{"manuscript", "MANSCPT"},
    Pair{"map", "MAP"},
    Pair{"motion_picture", "MPCT"},
    Pair{"musical_score", "MUSIC"},
    Pair{"pamphlet", "PAMP"},
    Pair{"paper-conference", "CPAPER"},
    Pair{"patent", "PAT"},
    Pair{"personal_communication", "PCOMM"},
    Pair{"post-weblog", "BLOG"},
    Pair{"post", "ELEC"},
    Pair{"report", "RPRT"},
    Pair{"review", "JOUR"},
    Pair{"software", "COMP"},
    Pair{"song", "SOUND"},
    Pair{"speech", "SLIDE"},
    Pair{"standard", "STAND"},
    Pair{"thesis", "THES"},
    Pair{"webpage", "ELEC"},
};

/// The text and name variables with a tag of their own.
constexpr std::array tags = {
    Pair{"title", "TI"},
    Pair{"title-short", "ST"},
    Pair{"container-title", "T2"},
    Pair{"container-title-short", "J2"},
    Pair{"collection-title", "T3"},
    Pair{"volume", "VL"},
    Pair{"issue", "IS"},
    Pair{"number", "M1"},
    Pair{"edition", "ET"},
    Pair{"publisher", "PB"},
    Pair{"publisher-place", "CY"},
    Pair{"DOI", "DO"},
    Pair{"PMID", "AN"},
    Pair{"PMCID", "C2"},
    Pair{"ISBN", "SN"},
    Pair{"ISSN", "SN"},
    Pair{"URL", "UR"},
    Pair{"language", "LA"},
    Pair{"abstract", "AB"},
    Pair{"number-of-volumes", "NV"},
    Pair{"section", "SE"},
    Pair{"archive", "DB"},
    Pair{"call-number", "CN"},
    Pair{"source", "DP"},
    Pair{"genre", "M3"},
    Pair{"author", "AU"},
    Pair{"editor", "ED"},
    Pair{"collection-editor", "A3"},
    Pair{"translator", "A4"},
};

std::string_view found_in(std::span<const Pair> table, std::string_view key) {
    const auto found = std::ranges::find(table, key, &Pair::first);
    return found == table.end() ? std::string_view() : found->second;
}

/// Writes one record, line by line.
class RisWriter {
  public:
    explicit RisWriter(const ExportEntry& entry) : entry_(entry) {}

    std::string write() {
        const std::string_view type = found_in(record_types, entry_.type);
        line("TY", type.empty() ? "GEN" : type);
        line("ID", entry_.id);
        people();
        texts();
        for (const auto& [variable, dates] : entry_.dates) date(variable, dates);
        for (const std::string& keyword : entry_.keywords) line("KW", keyword);
        if (type.empty() && !entry_.guessed) remark("type", entry_.type);
        for (const auto& [name, orcid] : entry_.orcids) remark("ORCID", name + " " + orcid);
        for (const std::string& note : entry_.notes) line("N1", note);
        return std::move(out_) + "ER  - \r\n";
    }

  private:
    void line(std::string_view tag, std::string_view text) {
        const std::string value = ris_text(text);
        if (!value.empty()) out_ += std::string(tag) + "  - " + value + "\r\n";
    }
    void remark(std::string_view variable, std::string_view text) { line("N1", fmt::format("{}: {}", variable, text)); }
    void people();
    void name_list(const std::string& variable, const std::vector<Name>& names);
    void texts();
    void pages(std::string_view page);
    void date(const std::string& variable, const DateRange& dates);

    const ExportEntry& entry_;
    std::string out_;
};

void RisWriter::name_list(const std::string& variable, const std::vector<Name>& names) {
    std::string list;
    for (const Name& name : names) list += (list.empty() ? "" : "; ") + inverted_name(name);
    remark(variable, list);
}

void RisWriter::people() {
    for (const auto& [variable, names] : entry_.names) {
        const std::string_view tag = found_in(tags, variable);
        if (tag.empty()) {
            name_list(variable, names);
            continue;
        }
        for (const Name& name : names) line(tag, inverted_name(name));
    }
    for (const std::string& variable : entry_.incomplete) {
        remark(variable, "the list is incomplete; the source ends it with \"et al.\"");
    }
    for (const auto& [variable, language, names] : entry_.translated_names) {
        name_list(variable + "-" + language, names);
    }
}

void RisWriter::texts() {
    for (const auto& [variable, text] : entry_.texts) {
        const std::string_view tag = found_in(tags, variable);
        if (variable == "page") {
            pages(text);
        } else if (tag.empty()) {
            remark(variable, text);
        } else {
            line(tag, text);
        }
    }
    bool has_translated_title = false;  // TT may occur only once
    for (const auto& [variable, language, text] : entry_.translated_texts) {
        if (variable == "title" && !has_translated_title) {
            line("TT", text);
            has_translated_title = true;
        } else {
            remark(variable + "-" + language, text);
        }
    }
}

/// Writes the start and end of a single range, and other pages as one line.
void RisWriter::pages(std::string_view page) {
    const auto dash = page.find('-');
    const bool is_range = dash != page.npos && page.find_first_of(",; ") == page.npos && dash == page.rfind('-');
    line("SP", is_range ? page.substr(0, dash) : page);
    if (is_range) line("EP", page.substr(dash + 1));
}

/// Returns "2018/03/05/": year, month, day and other information, empty if
/// unknown.
std::string ris_date(const DateRange& dates) {
    const Date& date = dates.first;
    return fmt::format("{:04}/{}/{}/{}", date.year, date.month > 0 ? fmt::format("{:02}", date.month) : "",
                       date.day > 0 ? fmt::format("{:02}", date.day) : "",
                       dates.last.year > 0 ? "to " + iso_date(dates.last) : "");
}

void RisWriter::date(const std::string& variable, const DateRange& dates) {
    if (variable == "accessed") return line("Y2", ris_date(dates));
    if (variable != "issued") return remark(variable, iso_dates(dates));
    line("PY", iso_date({dates.first.year, 0, 0}));
    if (dates.first.month > 0 || dates.last.year > 0) line("DA", ris_date(dates));
}

}  // namespace

std::string ris(const ExportEntry& entry) {
    return RisWriter(entry).write();
}

}  // namespace conspectus
