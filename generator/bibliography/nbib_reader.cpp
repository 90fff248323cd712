#include "bibliography/nbib_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "bibliography/date_text.h"
#include "bibliography/language_tag.h"
#include "bibliography/tagged_lines.h"
#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

using csl::Name;
using csl::Variable;

struct PublicationType {
    std::string_view name;
    std::string_view csl;
};

/// A list of numbers beyond this is no list of numbers; the rest is left out.
constexpr std::size_t most_list_bytes = 1000;

/// The publication types that say what a work is; the others say what is in it. The first one in this order counts.
constexpr PublicationType publication_types[] = {
    {"Preprint", "article"},
    {"Dataset", "dataset"},
    {"Newspaper Article", "article-newspaper"},
    {"Academic Dissertation", "thesis"},
    {"Technical Report", "report"},
    {"Legal Case", "legal_case"},
    {"Legislation", "legislation"},
    {"Book Chapter", "chapter"},
    {"Book", "book"},
    {"Web Archive", "webpage"},
    {"Journal Article", "article-journal"},
};

std::string without_stop(std::string text) {
    if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
    return text;
}

/// "KW" becomes "K. W.", which every program reads as two names.
std::string spaced_initials(std::string_view initials) {
    std::string out;
    for (std::size_t offset = 0; offset < initials.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(initials, offset);
        if (c == U'-' || c == U' ') continue;
        if (!out.empty()) out += ' ';
        out.append(initials, begin, offset - begin);
        out += '.';
    }
    return out;
}

/// "Smith JA Jr": the initials are the last word but for a suffix.
Name read_short_name(std::string_view text) {
    Name name;
    text = trimmed(text);
    std::size_t space = text.rfind(' ');
    if (space != std::string_view::npos && is_name_suffix(text.substr(space + 1)) && text.find(' ') != space) {
        name.suffix = text.substr(space + 1);
        text = trimmed(text.substr(0, space));
        space = text.rfind(' ');
    }
    const std::string_view last = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    const bool are_initials = !last.empty() && last.size() <= 8 && std::ranges::none_of(last, is_ascii_lower);
    if (!are_initials) {
        name.literal = text;
        return name;
    }
    name.family = trimmed(text.substr(0, space));
    name.given = spaced_initials(last);
    return name;
}

class NbibItemReader {
  public:
    explicit NbibItemReader(std::span<const TaggedLine> lines) : lines_(lines), used_(lines.size(), false) {}

    BibliographyEntry read() {
        out_.at = lines_.front().at;
        const std::string pmid = first("PMID");
        out_.item.id = pmid;
        out_.item.set_text(Variable::pmid, pmid);
        type();
        titles();
        people();
        dates();
        set(Variable::volume, "VI");
        set(Variable::issue, "IP");
        set(Variable::page, pages(first("PG")), "PG");
        set(Variable::publisher, "PB");
        set(Variable::publisher_place, "PL");
        set(Variable::edition, "EN");
        set(Variable::abstract, "AB");
        set(Variable::pmcid, "PMC");
        set(Variable::language, language_tag(first("LA")), "LA");
        serial_numbers();
        identifiers();
        keywords();
        if (peek("PST") == "aheadofprint") out_.item.set_text(Variable::status, first("PST"));
        rest();
        return std::move(out_);
    }

  private:
    std::string first(std::string_view tag) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (used_[i] || lines_[i].tag != tag) continue;
            used_[i] = true;
            return lines_[i].value;
        }
        return {};
    }
    std::string_view peek(std::string_view tag) const {
        const auto found = std::ranges::find(lines_, tag, &TaggedLine::tag);
        return found == lines_.end() ? std::string_view() : found->value;
    }
    void set(Variable variable, std::string value, std::string_view tag) {
        set_or_leave_out(out_, variable, std::move(value), tag);
    }
    void set(Variable variable, std::string_view tag) { set(variable, first(tag), tag); }

    void type() {
        csl_type_ = has("BTI") ? (has("TI") ? "chapter" : "book") : "article-journal";
        const PublicationType* best = std::end(publication_types);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].tag != "PT") continue;
            const auto* known = std::ranges::find(publication_types, lines_[i].value, &PublicationType::name);
            used_[i] = known != std::end(publication_types);
            best = std::min(best, known);
        }
        if (best != std::end(publication_types)) csl_type_ = best->csl;
        out_.item.type = *csl::find_type(csl_type_);
    }
    bool has(std::string_view tag) const { return std::ranges::find(lines_, tag, &TaggedLine::tag) != lines_.end(); }

    /// A title in brackets is a translation, and TT the title as it was printed.
    void titles() {
        const std::string title = without_stop(first("TI"));
        const std::string book = without_stop(first("BTI"));
        out_.item.set_text(Variable::title, title.empty() ? book : title);
        if (!title.empty()) set(Variable::container_title, book, "BTI");
        set(Variable::original_title, without_stop(first("TT")), "TT");
        set(Variable::container_title, "JT");
        set(Variable::container_title_short, "TA");
        set(Variable::collection_title, without_stop(first("CTI")), "CTI");
    }

    void people() {
        names(Variable::author, "FAU", "AU", "CN");
        names(Variable::editor, "FED", "ED", "ECN");
    }
    /// Reads names in full, or in short where there is no full one; bodies in their places among them.
    void names(Variable variable, std::string_view full, std::string_view brief, std::string_view body) {
        std::vector<Name> found;
        bool follows_full = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const TaggedLine& line = lines_[i];
            const bool is_full = line.tag == full;
            if (!is_full && line.tag != brief && line.tag != body) continue;
            used_[i] = true;
            if (line.value.empty()) continue;
            if (is_full) {
                found.push_back(read_inverted_name(line.value));
            } else if (line.tag == body) {
                found.emplace_back().literal = without_stop(line.value);
            } else if (!follows_full) {
                found.push_back(read_short_name(line.value));
            }
            follows_full = is_full;
        }
        std::erase(found, Name());
        if (!found.empty()) out_.item.set_names(variable, std::move(found));
    }

    void dates() {
        const std::string printed = first("DP");
        if (!printed.empty()) {
            const auto date = read_worded_date(printed);
            out_.item.set_date(Variable::issued, date ? *date : literal_date(printed));
        }
        // "20200503"
        const std::string electronic = first("DEP");
        if (electronic.size() == 8 && is_ascii_number(electronic)) {
            const std::string_view digits = electronic;
            const auto date =
                read_edtf_date(fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2)));
            if (date) return out_.item.set_date(Variable::available_date, *date);
        }
        if (!electronic.empty()) leave_out(out_, "DEP");
    }
    /// Completes "123-30", but not what is more than a range.
    static std::string pages(const std::string& text) {
        const std::size_t hyphen = text.find('-');
        if (hyphen == std::string::npos || text.find_first_of(",; -", hyphen + 1) != std::string::npos) return text;
        return joined_pages(text.substr(0, hyphen), text.substr(hyphen + 1));
    }

    void serial_numbers() {
        for (const auto& [tag, variable] :
             {std::pair<std::string_view, Variable>{"IS", Variable::issn}, {"ISBN", Variable::isbn}}) {
            std::string list;
            for (std::size_t i = 0; i < lines_.size(); ++i) {
                if (lines_[i].tag != tag) continue;
                const std::string_view value = lines_[i].value;
                const std::string number(trimmed(value.substr(0, value.find('('))));
                if (list.size() > most_list_bytes) break;
                used_[i] = true;
                if (list.find(number) != std::string::npos) continue;
                if (!list.empty()) list += ", ";
                list += number;
            }
            set(variable, list, tag);
        }
    }
    void identifiers() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].tag != "LID" && lines_[i].tag != "AID") continue;
            constexpr std::string_view mark = "[doi]";
            const std::string_view value = lines_[i].value;
            if (!value.ends_with(mark)) continue;
            used_[i] = true;
            set(Variable::doi, std::string(trimmed(value.substr(0, value.size() - mark.size()))), lines_[i].tag);
        }
    }
    void keywords() {
        std::string list;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].tag != "OT" && lines_[i].tag != "MH") continue;
            used_[i] = true;
            if (!list.empty()) list += "; ";
            list += lines_[i].value;
        }
        out_.item.set_text(Variable::keyword, list);
    }
    void rest() {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!used_[i] && !lines_[i].value.empty()) leave_out(out_, lines_[i].tag);
    }

    std::span<const TaggedLine> lines_;
    std::vector<bool> used_;
    std::string_view csl_type_;
    BibliographyEntry out_;
};

}  // namespace

Bibliography read_nbib(std::string_view text) {
    Bibliography all;
    const std::vector<TaggedLine> lines = read_tagged_lines(text, TaggedForm::medline);
    const auto report = [&](const TaggedLine& line, std::string_view expected) {
        if (all.faults.size() >= max_bibliography_faults) return;
        all.faults.push_back(
            {line.at, fmt::format("expected {}, found {}", expected, quote(line.stray ? line.value : line.tag))});
    };
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && lines[end].tag != "PMID" && !lines[end].stray) ++end;
        if (lines[begin].stray) {
            report(lines[begin], "a line that begins with a tag and '- ', or with spaces");
            // What follows belongs to the entry before it, or to none.
            while (end < lines.size() && lines[end].tag != "PMID") ++end;
        } else if (lines[begin].tag != "PMID") {
            report(lines[begin], "'PMID- ' and a number at the start of an entry");
        } else if (!is_ascii_number(lines[begin].value)) {
            report(lines[begin], "a number behind 'PMID- '");
        } else if (all.entries.size() >= max_bibliography_entries) {
            report(lines[begin], "fewer entries; split the file");
        } else {
            const std::span<const TaggedLine> of_entry(lines.data() + begin, end - begin);
            all.entries.push_back(NbibItemReader(of_entry).read());
        }
        begin = end;
    }
    return all;
}

}  // namespace conspectus
