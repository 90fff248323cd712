#include "bibliography/ris_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "bibliography/date_text.h"
#include "bibliography/language_tag.h"
#include "bibliography/ris_tags.h"
#include "bibliography/tagged_lines.h"
#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

using csl::Date;
using csl::Variable;

class RisItemReader {
  public:
    explicit RisItemReader(std::span<const TaggedLine> lines) : lines_(lines), used_(lines.size(), false) {}

    BibliographyEntry read() {
        out_.at = lines_.front().at;
        type();
        set(Variable::title, first("TI"), "TI");
        set(Variable::title, first("T1"), "T1");
        containers();
        people();
        date(Variable::issued, {"PY", "Y1", "DA"});
        date(Variable::accessed, {"Y2"});
        date(Variable::available_date, {"WP"});
        numbers();
        for (const RisTextTag& each : ris_text_tags()) set(each.variable, first(each.tag), each.tag);
        lists();
        identifiers();
        rest();
        return std::move(out_);
    }

  private:
    bool is(std::string_view csl) const { return type_.csl == csl; }
    bool is_book() const { return is("book") || is("classic") || is("pamphlet"); }
    bool is_article() const { return type_.csl.starts_with("article-") || is("periodical"); }

    /// Returns the value of the next line of a tag that is not used yet, and uses it.
    std::string first(std::string_view tag) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (used_[i] || lines_[i].tag != tag) continue;
            used_[i] = true;
            if (!lines_[i].value.empty()) return lines_[i].value;
        }
        return {};
    }
    std::vector<std::string> all(std::string_view tag) {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (used_[i] || lines_[i].tag != tag) continue;
            used_[i] = true;
            if (!lines_[i].value.empty()) values.push_back(lines_[i].value);
        }
        return values;
    }
    void set(Variable variable, std::string value, std::string_view tag) {
        set_or_leave_out(out_, variable, std::move(value), tag);
    }

    void type() {
        const std::string name = first("TY");
        if (const RisType* known = ris_type(name)) {
            type_ = *known;
        } else {
            leave_out(out_, "TY " + name);
        }
        out_.item.type = *csl::find_type(type_.csl);
        out_.item.id = first("ID");
    }
    void containers() {
        set(Variable::title, is_book() || is("manuscript") ? first("BT") : std::string(), "BT");
        set(Variable::title, first("CT"), "CT");
        // Of a chapter, BT and T2 are the book, T3 its series; of a book, T2 is its series.
        const std::string second = first("T2");
        if (is("chapter") || is("paper-conference")) {
            set(Variable::container_title, second, "T2");
            set(Variable::container_title, first("BT"), "BT");
            if (is("paper-conference")) set(Variable::container_title, first("C3"), "C3");
        } else if (type_.is_part) {
            set(Variable::container_title, first("JF"), "JF");
            set(Variable::container_title, second, "T2");
            set(Variable::container_title, first("BT"), "BT");
        } else {
            set(Variable::collection_title, second, "T2");
        }
        set(Variable::collection_title, first("T3"), "T3");
        // Where the full title is known, JO is the short one.
        if (const std::string journal = first("JO"); !journal.empty()) {
            const bool is_short = out_.item.has(Variable::container_title);
            if (!is_short || out_.item.text(Variable::container_title) != journal)
                set(is_short ? Variable::container_title_short : Variable::container_title, journal, "JO");
        }
    }

    void names(Variable variable, std::initializer_list<std::string_view> tags) {
        std::vector<csl::Name> found;
        for (const std::string_view tag : tags) {
            for (std::string value : all(tag)) {
                // Some databases write all authors on one line.
                constexpr std::string_view full_width = "；";
                for (std::size_t at = 0; (at = value.find(full_width, at)) != std::string::npos;)
                    value.replace(at, full_width.size(), ";");
                for (std::string_view rest = value; !rest.empty();) {
                    const std::size_t end = std::min(rest.find(';'), rest.size());
                    csl::Name name = read_inverted_name(rest.substr(0, end));
                    if (name != csl::Name()) found.push_back(std::move(name));
                    rest.remove_prefix(std::min(end + 1, rest.size()));
                }
            }
        }
        if (found.empty()) return;
        if (out_.item.has(variable)) return leave_out(out_, *tags.begin());
        out_.item.set_names(variable, std::move(found));
    }
    void people() {
        names(Variable::author, {"A1", "AU"});
        if (type_.is_part) {
            names(Variable::editor, {"A2", "ED"});
        } else {
            names(Variable::editor, {"ED"});
            names(is_book() ? Variable::collection_editor : Variable::editor, {"A2"});
        }
        names(Variable::collection_editor, {"A3"});
        names(Variable::translator, {"A4"});
    }

    /// Takes the most exact of the dates that mean the same.
    void date(Variable variable, std::initializer_list<std::string_view> tags) {
        Date best;
        int best_parts = -1;
        for (const std::string_view tag : tags) {
            for (const std::string& value : all(tag)) {
                const Date read = read_date(value, tag);
                const int parts = !read.literal.empty()
                                      ? 0
                                      : (read.begin.year != 0) + (read.begin.month != 0 || read.begin.season != 0) +
                                            (read.begin.day != 0);
                if (parts > best_parts) best = read;
                best_parts = std::max(best_parts, parts);
            }
        }
        if (best_parts >= 0) out_.item.set_date(variable, best);
    }
    /// "2020/05/03/other", any part of which may be empty.
    Date read_date(std::string_view value, std::string_view tag) {
        std::string_view rest = value;
        std::string_view parts[3];
        for (std::string_view& part : parts) {
            const std::size_t end = std::min(rest.find('/'), rest.size());
            part = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        rest = trimmed(rest);
        std::string numbers(parts[0]);
        for (const std::string_view part : {parts[1], parts[2]})
            if (!part.empty()) numbers += "/" + std::string(part);
        Date date;
        if (parts[0].size() == 4 && is_ascii_number(parts[0]) && parts[1].empty() && parts[2].empty()) {
            date.begin.year = std::stoi(std::string(parts[0]));
        } else if (const auto read = read_worded_date(numbers)) {
            date = *read;
        } else if (const auto edtf = read_edtf_date(numbers)) {
            date = *edtf;
        } else {
            return literal_date(value);
        }
        if (rest.empty()) return date;
        if (date.begin.month == 0 && date.begin.season == 0) {
            if (const auto with_words = read_worded_date(fmt::format("{} {}", parts[0], rest))) return *with_words;
        }
        leave_out(out_, fmt::format("{} ({})", tag, rest));
        return date;
    }

    void numbers() {
        const std::string number = first("IS");
        if (is_article()) {
            set(Variable::issue, number, "IS");
            set(Variable::number, first("C7"), "C7");
        } else if (is_book()) {
            set(Variable::number_of_volumes, first("NV"), "NV");
            set(Variable::collection_number, number, "IS");
        } else {
            set(Variable::number, number, "IS");
        }
        const std::string other = first("M1");
        set(is_article() ? Variable::issue : Variable::number, other, "M1");
        pages();
        serial_numbers();
        if (is("paper-conference")) set(Variable::event_place, first("C1"), "C1");
        if (is_article() && ascii_lowered(peek("C2")).starts_with("pmc")) set(Variable::pmcid, first("C2"), "C2");
    }
    std::string_view peek(std::string_view tag) const {
        const auto found = std::ranges::find(lines_, tag, &TaggedLine::tag);
        return found == lines_.end() ? std::string_view() : found->value;
    }
    void pages() {
        const std::string begin = first("SP");
        const std::string end = first("EP");
        const bool is_count = is_book() || is("thesis");
        if (is_count && end.empty() && is_ascii_number(begin)) return set(Variable::number_of_pages, begin, "SP");
        set(Variable::page, joined_pages(begin, end), "SP");
    }
    void serial_numbers() {
        std::string issns;
        std::string isbns;
        for (const std::string& value : all("SN")) {
            const auto digits = std::ranges::count_if(
                value, [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)) || c == 'X' || c == 'x'; });
            if (digits != 8 && digits != 10 && digits != 13 && !is_article() && !is_book()) {
                set(Variable::number, value, "SN");
                continue;
            }
            std::string& list = digits == 10 || digits == 13 || (digits != 8 && is_book()) ? isbns : issns;
            if (!list.empty()) list += ", ";
            list += value;
        }
        set(Variable::issn, issns, "SN");
        set(Variable::isbn, isbns, "SN");
    }
    void lists() {
        set(Variable::keyword, fmt::format("{}", fmt::join(all("KW"), "; ")), "KW");
        set(Variable::note, fmt::format("{}", fmt::join(all("N1"), " ")), "N1");
        set(Variable::language, language_tag(first("LA")), "LA");
    }
    void identifiers() {
        std::string doi = first("DO");
        for (const std::string_view prefix : {"https://doi.org/", "http://dx.doi.org/", "doi:", "DOI:"})
            if (doi.starts_with(prefix)) doi = trimmed(std::string_view(doi).substr(prefix.size()));
        set(Variable::doi, doi, "DO");
        const std::string url = first("UR");
        set(Variable::url, url, "UR");
        for (const std::string_view prefix : {"https://doi.org/10.", "http://dx.doi.org/10.", "http://doi.org/10."})
            if (doi.empty() && url.starts_with(prefix)) set(Variable::doi, url.substr(prefix.size() - 3), "UR");
    }
    void rest() {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!used_[i] && !lines_[i].value.empty()) leave_out(out_, lines_[i].tag);
    }

    std::span<const TaggedLine> lines_;
    std::vector<bool> used_;
    RisType type_{"document", true};
    BibliographyEntry out_;
};

/// Cuts the lines into entries.
class RisReader {
  public:
    explicit RisReader(std::string_view text) : lines_(read_tagged_lines(text, TaggedForm::ris)) {}

    Bibliography read() {
        std::size_t begin = lines_.size();
        for (std::size_t i = 0; i < lines_.size() && all_.faults.size() < max_bibliography_faults; ++i) {
            const TaggedLine& line = lines_[i];
            const bool is_open = begin < lines_.size();
            if (line.tag == "TY") {
                if (is_open) close(begin, i, line.at);
                begin = i;
            } else if (line.tag == "ER") {
                if (is_open)
                    add(begin, i);
                else if (!skipping_)
                    report(line.at, "expected 'TY' before 'ER'; an entry begins with its type");
                begin = lines_.size();
                skipping_ = false;
            } else if (!is_open && !skipping_) {
                report(line.at, fmt::format("expected 'TY  - ' and a type at the start of an entry, found {}",
                                            quote(line.stray ? line.value : line.tag)));
                skipping_ = true;
            }
        }
        if (begin < lines_.size()) close(begin, lines_.size(), lines_[begin].at);
        return std::move(all_);
    }

  private:
    void report(Position at, std::string text) {
        if (all_.faults.size() < max_bibliography_faults) all_.faults.push_back({at, std::move(text)});
    }
    void close(std::size_t begin, std::size_t end, Position at) {
        report(at, fmt::format("expected 'ER  - ' at the end of the entry of line {}, found {}", lines_[begin].at.line,
                               end < lines_.size() ? "the next entry" : "the end of the file"));
        add(begin, end);
    }
    void add(std::size_t begin, std::size_t end) {
        skipping_ = false;
        if (all_.entries.size() >= max_bibliography_entries) {
            report(lines_[begin].at,
                   fmt::format("expected at most {} entries; split the file", max_bibliography_entries));
            return;
        }
        const std::span<const TaggedLine> lines(lines_);
        all_.entries.push_back(RisItemReader(lines.subspan(begin, end - begin)).read());
    }

    std::vector<TaggedLine> lines_;
    Bibliography all_;
    bool skipping_ = false;
};

}  // namespace

Bibliography read_ris(std::string_view text) {
    return RisReader(text).read();
}

}  // namespace conspectus
