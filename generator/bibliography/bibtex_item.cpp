#include "bibliography/bibtex_item.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "bibliography/bibtex_fields.h"
#include "bibliography/bibtex_names.h"
#include "bibliography/bibtex_type.h"
#include "bibliography/date_text.h"
#include "bibliography/language_tag.h"
#include "bibliography/tex_text.h"
#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

using csl::Date;
using csl::Variable;

class BibtexItemWriter {
  public:
    BibtexItemWriter(const BibtexEntry& source, std::vector<BibliographyFault>& faults)
        : source_(source), faults_(faults), used_(source.fields.size(), false), type_(bibtex_type(source.type)) {}

    BibliographyEntry write() {
        out_.at = source_.at;
        out_.item.id = source_.key;
        type();
        titles();
        containers();
        people();
        dates();
        numbers();
        publishers();
        identifiers();
        languages();
        for (const BibtexTextField& field : bibtex_text_fields())
            set_or_leave_out(out_, field.variable, text(field.name, field.how), field.name);
        keep_subtype();
        rest();
        return std::move(out_);
    }

  private:
    /// Returns the value of a field, once; empty if there is none or it was taken.
    std::string_view take(std::string_view name) {
        for (std::size_t i = 0; i < source_.fields.size(); ++i) {
            if (source_.fields[i].name != name) continue;
            if (used_[i]) return {};
            used_[i] = true;
            return trimmed(source_.fields[i].value);
        }
        return {};
    }
    bool has(std::string_view name) const { return source_.find(name) != nullptr; }
    std::string text(std::string_view name, TexField how = TexField::text) { return tex_to_text(take(name), how); }
    void set(Variable variable, std::string value, std::string_view field) {
        set_or_leave_out(out_, variable, std::move(value), field);
    }
    void report(std::string text) {
        if (faults_.size() < max_bibliography_faults) faults_.push_back({source_.at, std::move(text)});
    }
    bool is(std::string_view csl_type) const { return type_.csl == csl_type; }

    void type() {
        if (type_.csl.empty()) leave_out(out_, "@" + source_.type);
        std::string_view csl = type_.csl.empty() ? "document" : type_.csl;
        const std::string subtype = ascii_lowered(value_of("entrysubtype"));
        if (csl == "article-journal" && subtype == "magazine") csl = "article-magazine";
        if (csl == "article-journal" && subtype == "newspaper") csl = "article-newspaper";
        if (csl == "manuscript" && has("eventtitle")) csl = "speech";
        if ((csl == "document" || csl == "webpage" || csl == "manuscript") && is_preprint()) csl = "article";
        out_.item.type = *csl::find_type(csl);
    }
    std::string_view value_of(std::string_view name) const {
        const std::string* value = source_.find(name);
        return value == nullptr ? std::string_view() : trimmed(*value);
    }
    std::string archive_name() const {
        std::string name = ascii_lowered(value_of("eprinttype"));
        if (name.empty()) name = ascii_lowered(value_of("archiveprefix"));
        return name;
    }
    bool is_preprint() const {
        if (has("journal") || has("journaltitle")) return false;
        return has("arxiv") || (has("eprint") && archive_name() == "arxiv");
    }
    void keep_subtype() {
        const std::string subtype = ascii_lowered(value_of("entrysubtype"));
        if (subtype == "magazine" || subtype == "newspaper") take("entrysubtype");
    }

    /// Joins a title with its subtitle and what is added to it.
    std::string full_title(const std::string& prefix) {
        std::string title = text(prefix + "title", TexField::title);
        const std::string subtitle = text(prefix + "subtitle", TexField::title);
        const std::string addition = text(prefix + "titleaddon", TexField::title);
        if (title.empty())
            title = subtitle;
        else if (!subtitle.empty())
            title += (is_stop(title.back()) ? " " : ": ") + subtitle;
        if (title.empty()) return addition;
        if (!addition.empty()) title += (is_stop(title.back()) ? " " : ". ") + addition;
        return title;
    }
    static bool is_stop(char c) { return c == '?' || c == '!' || c == ':' || c == '.'; }

    void titles() {
        const std::string title = full_title("");
        const std::string main_title = full_title("main");
        if (type_.is_part || main_title.empty()) {
            out_.item.set_text(Variable::title, title);
        } else {
            out_.item.set_text(Variable::title, main_title);
            out_.item.set_text(Variable::volume_title, title);
        }
        if (!type_.is_part) return;
        const std::string book = full_title("book");
        set(Variable::container_title, main_title.empty() ? book : main_title, "booktitle");
        if (!main_title.empty()) set(Variable::volume_title, book, "booktitle");
    }
    void containers() {
        std::string journal = text("journaltitle", TexField::title);
        const std::string subtitle = text("journalsubtitle", TexField::title);
        if (!journal.empty() && !subtitle.empty()) journal += ": " + subtitle;
        set(Variable::container_title, journal, "journaltitle");
        set(Variable::container_title, text("journal", TexField::title), "journal");
        // BibTeX's proceedings have a booktitle for the papers that take it from them.
        const std::string book = full_title("book");
        if (!is("book")) {
            set(Variable::container_title, book, "booktitle");
        } else if (!book.empty() && book != out_.item.text(Variable::title)) {
            leave_out(out_, "booktitle");
        }
        const std::string issue = full_title("issue");
        set(Variable::volume_title, issue, "issuetitle");
    }

    bool use_prefix() {
        std::string options = ascii_lowered(value_of("options"));
        std::erase_if(options, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
        if (options == "useprefix=true" || options == "useprefix=false" || options == "useprefix") take("options");
        return options.find("useprefix=false") == std::string::npos;
    }
    void set_names(Variable variable, std::string_view field) {
        const std::string_view tex = take(field);
        if (tex.empty()) return;
        BibtexNames names = read_bibtex_names(tex, use_prefix());
        if (names.others) leave_out(out_, fmt::format("{} (others)", field));
        for (const std::string& name : names.doubtful)
            report(fmt::format("expected at most two commas in a name of {}, found {}; put 'and' between names", field,
                               quote(name)));
        if (!out_.item.has(variable)) {
            out_.item.set_names(variable, std::move(names.names));
        } else if (out_.item.names(variable) != names.names) {
            leave_out(out_, field);
        }
    }
    static std::optional<Variable> name_variable(std::string_view name) {
        const auto variable = csl::find_variable(name);
        if (!variable || kind_of(*variable) != csl::VariableKind::name) return std::nullopt;
        return variable;
    }
    void people() {
        for (const BibtexEditorField& field : bibtex_editor_fields()) {
            if (!has(field.name)) continue;
            const std::string role = ascii_lowered(value_of(field.role));
            const auto variable = name_variable(role);
            const bool is_plain = role.empty() || role == "editor";
            if (variable || role == "collaborator") take(field.role);
            if (is_plain && field.name != "editor") continue;
            set_names(variable                 ? *variable
                      : role == "collaborator" ? Variable::contributor
                                               : Variable::editor,
                      field.name);
        }
        for (const BibtexNameField& field : bibtex_name_fields()) set_names(field.variable, field.name);
        for (const BibtexField& field : source_.fields) {
            const auto variable = name_variable(field.name);
            if (variable && *variable != Variable::editor) set_names(*variable, field.name);
        }
        // Who holds a patent is no person to CSL.
        for (const char* field : {"holder", "assignee"}) {
            std::string holders;
            for (const csl::Name& name : read_bibtex_names(take(field), true).names) {
                if (!holders.empty()) holders += ", ";
                holders += name.literal.empty() ? std::string(trimmed(name.given + " " + name.family)) : name.literal;
            }
            set(Variable::authority, holders, field);
        }
    }

    /// "~" means about in a date of biblatex, and a space in TeX.
    static std::optional<Date> read_any_date(std::string_view raw, std::string_view text) {
        if (auto date = read_edtf_date(raw)) return date;
        if (auto date = read_edtf_date(text)) return date;
        return read_worded_date(text);
    }
    void set_date(Variable variable, std::string_view field) {
        const std::string_view raw = take(field);
        const std::string value = tex_to_text(raw, TexField::plain);
        if (value.empty()) return;
        const auto date = read_any_date(raw, value);
        if (out_.item.has(variable)) return leave_out(out_, field);
        out_.item.set_date(variable, date ? *date : literal_date(value));
    }
    void dates() {
        set_date(Variable::issued, "date");
        parts_date();
        set_date(Variable::accessed, "urldate");
        set_date(Variable::accessed, "lastchecked");
        set_date(Variable::event_date, "eventdate");
        set_date(Variable::original_date, "origdate");
        set_date(Variable::original_date, "origyear");
        set_date(Variable::submitted, "submitted");
    }
    /// Reads BibTeX's year, month and day. A month may be a range, or have the day with it ("10~" # jan).
    void parts_date() {
        if (out_.item.has(Variable::issued)) return;
        const std::string_view raw = take("year");
        const std::string year = tex_to_text(raw, TexField::plain);
        if (year.empty()) return;
        auto date = read_any_date(raw, year);
        if (!date) return out_.item.set_date(Variable::issued, literal_date(year));
        if (date->begin.month == 0 && date->begin.season == 0 && !date->is_range) add_month(*date);
        out_.item.set_date(Variable::issued, *date);
    }
    void add_month(Date& date) {
        const std::string_view raw = value_of("month");
        std::string month = tex_to_text(raw, TexField::plain);
        for (std::size_t at; (at = month.find("\u00A0")) != std::string::npos && month.size() < 100;)
            month.replace(at, 2, " ");
        if (month.empty() || month.size() > 100) return;
        if (is_ascii_number(month)) {
            const int number = month_or_season(month);
            if (number == 0) return;
            date.begin.month = number;
        } else {
            const auto worded = read_worded_date(fmt::format("{:04} {}", std::abs(date.begin.year), month));
            if (!worded) return;
            const int year = date.begin.year;
            const bool is_circa = date.is_circa;
            date = *worded;
            date.is_circa = is_circa;
            date.begin.year = year;
            if (date.is_range) date.end.year = year;
        }
        take("month");
        add_day(date);
    }
    void add_day(Date& date) {
        const std::string_view day = value_of("day");
        if (date.begin.month == 0 || date.begin.day != 0 || date.is_range || !is_ascii_number(day) || day.size() > 2)
            return;
        const int number = std::stoi(std::string(day));
        if (number < 1 || number > 31) return;
        date.begin.day = number;
        take("day");
    }

    void numbers() {
        set(Variable::page, bibtex_pages(text("pages", TexField::plain)), "pages");
        set(Variable::edition, bibtex_edition(text("edition", TexField::plain)), "edition");
        const bool is_article = is("article-journal") || is("periodical") || is("review");
        const std::string number = text("number", TexField::plain);
        if (is_article) {
            set(Variable::issue, number, "number");
        } else {
            set(type_.has_number ? Variable::number : Variable::collection_number, number, "number");
        }
        issue();
        set(Variable::number, text("eid", TexField::plain), "eid");
        set(Variable::number, text("article-number", TexField::plain), "article-number");
    }
    /// biblatex's `issue` is a number if there is no `number`, or the season of the date.
    void issue() {
        const std::string value = text("issue", TexField::plain);
        if (value.empty()) return;
        const int season = month_or_season(value);
        const Date* date = out_.item.date(Variable::issued);
        if (season > 12 && date != nullptr && date->begin.month == 0 && !date->is_range && date->literal.empty()) {
            Date with_season = *date;
            set_month_or_season(with_season.begin, season);
            out_.item.set_date(Variable::issued, with_season);
        } else {
            set(Variable::issue, value, "issue");
        }
    }

    /// Reads a list joined by "and".
    std::string list(std::string_view field) {
        std::string value = text(field);
        constexpr std::string_view joint = " and ";
        for (std::size_t at = 0; (at = value.find(joint, at)) != std::string::npos;)
            value.replace(at, joint.size(), "; ");
        return value;
    }
    void publishers() {
        for (const char* field : {"publisher", "institution", "school", "organization"})
            set(Variable::publisher, list(field), field);
        set(Variable::publisher_place, list("location"), "location");
        set(Variable::publisher_place, list("address"), "address");
        set(Variable::genre, std::string(bibtex_genre(text("type"))), "type");
        if (!out_.item.has(Variable::genre)) out_.item.set_text(Variable::genre, std::string(type_.genre));
        how_published();
        add_note("addendum");
    }
    void how_published() {
        const std::string_view tex = value_of("howpublished");
        if (tex.empty()) return;
        const std::string url = bibtex_address(tex);
        if (url.starts_with("http://") || url.starts_with("https://")) {
            take("howpublished");
            if (!has("url")) out_.item.set_text(Variable::url, url);
        } else if (!out_.item.has(Variable::publisher)) {
            out_.item.set_text(Variable::publisher, text("howpublished"));
        } else {
            add_note("howpublished");
        }
    }
    void add_note(std::string_view field) {
        const std::string addition = text(field);
        if (addition.empty()) return;
        std::string note = text("note");
        if (!note.empty()) note += is_stop(note.back()) ? " " : ". ";
        if (out_.item.has(Variable::note)) note = out_.item.text(Variable::note) + ". ";
        out_.item.set_text(Variable::note, note + addition);
    }

    void identifiers() {
        set(Variable::url, bibtex_address(take("url")), "url");
        std::string doi = bibtex_doi(bibtex_address(take("doi")));
        if (doi.empty()) {
            // A DOI as an address is both.
            const std::string from_url = bibtex_doi(out_.item.text(Variable::url));
            if (from_url.starts_with("10.")) doi = from_url;
        }
        set(Variable::doi, doi, "doi");
        eprint();
    }
    void eprint() {
        std::string id = bibtex_address(take("eprint"));
        std::string archive = archive_name();
        if (id.empty()) {
            id = bibtex_address(take("arxiv"));
            archive = "arxiv";
        }
        if (id.empty()) return;
        const std::string printed(take(has("eprinttype") ? "eprinttype" : "archiveprefix"));
        if (archive == "arxiv") return arxiv(std::move(id));
        if (archive == "pubmed" || archive == "pmid") return set(Variable::pmid, id, "eprint");
        if (archive == "pmcid" || archive == "pmc") return set(Variable::pmcid, id, "eprint");
        if (archive == "jstor") return set_link("https://www.jstor.org/stable/" + id, id, printed);
        if (archive == "hdl" || archive == "handle") return set_link("https://hdl.handle.net/" + id, id, printed);
        if (archive == "googlebooks") return set_link("https://books.google.com/books?id=" + id, id, printed);
        set_archive(id, printed);
    }
    void set_link(const std::string& url, const std::string& id, const std::string& archive) {
        if (out_.item.has(Variable::url)) return set_archive(id, archive);
        out_.item.set_text(Variable::url, url);
    }
    void set_archive(const std::string& id, const std::string& archive) {
        set(Variable::archive, archive, "eprinttype");
        set(Variable::archive_location, id, "eprint");
    }
    void arxiv(std::string id) {
        if (ascii_lowered(id).starts_with("arxiv:")) id.erase(0, 6);
        std::string subject(take(has("eprintclass") ? "eprintclass" : "primaryclass"));
        const std::string name = subject.empty() ? "arXiv:" + id : fmt::format("arXiv:{} [{}]", id, subject);
        if (!out_.item.has(Variable::url)) out_.item.set_text(Variable::url, "https://arxiv.org/abs/" + id);
        if (!is_preprint()) return set_archive(subject.empty() ? id : fmt::format("{} [{}]", id, subject), "arXiv");
        set(Variable::number, name, "eprint");
        if (!out_.item.has(Variable::publisher)) out_.item.set_text(Variable::publisher, "arXiv");
    }

    void languages() {
        for (const char* field : {"language", "langid", "hyphenation"})
            set(Variable::language, language_tag(text(field, TexField::plain)), field);
    }
    void rest() {
        for (std::size_t i = 0; i < source_.fields.size(); ++i)
            if (!used_[i] && !trimmed(source_.fields[i].value).empty()) leave_out(out_, source_.fields[i].name);
        for (const std::string& name : source_.repeated) leave_out(out_, name);
    }

    const BibtexEntry& source_;
    std::vector<BibliographyFault>& faults_;
    std::vector<bool> used_;
    BibtexType type_;
    BibliographyEntry out_;
};

}  // namespace

BibliographyEntry bibtex_item(const BibtexEntry& entry, std::vector<BibliographyFault>& faults) {
    return BibtexItemWriter(entry, faults).write();
}

}  // namespace conspectus
