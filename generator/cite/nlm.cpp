#include <fmt/core.h>

#include <array>

#include "cite/entry_language.h"
#include "cite/entry_writer.h"
#include "cite/name_format.h"
#include "cite/page_range.h"
#include "cite/styles.h"
#include "cite/type_mark.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Where the two NLM-like styles part.
struct NlmStyle {
    std::size_t most;   ///< longest list printed whole
    std::size_t shown;  ///< names printed of a longer one
    bool italic_journal;
    bool month_and_day;
    bool short_pages;
    std::string_view doi;  ///< before a DOI
};

constexpr NlmStyle vancouver_style{6, 6, false, true, true, "doi: "};
constexpr NlmStyle ama_style{6, 3, true, false, false, "doi:"};

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

class NlmEntry {
  public:
    NlmEntry(const Record& record, const Journal* journal, const NlmStyle& style)
        : record_(record), journal_(journal), style_(style) {}

    std::vector<Run> write() {
        write_authors();
        write_title();
        if (is_serial(record_)) {
            write_serial();
        } else {
            write_book();
        }
        if (!record_.DOI.empty()) {
            out_.text(fmt::format(" {}", style_.doi)).link(record_.DOI, doi_address(record_.DOI));
        } else if (!record_.URL.empty()) {
            out_.text(" ").link(record_.URL, record_.URL);
        }
        if (translated()) out_.text(" Chinese.");
        return out_.take();
    }

  private:
    bool foreign() const { return is_chinese(own_language(record_)); }
    /// Cited by its English title, in brackets, with the language at the end.
    bool translated() const { return foreign() && record_.title.in("en") != nullptr; }

    void write_authors() {
        std::vector<std::string> names;
        bool others = false;
        for (const Person& person : record_.authors) {
            others = others || person.others;
            const std::string name = format_name(person, "en", {.initials = Initials::joined});
            if (!person.others && !name.empty()) names.push_back(name);
        }
        const std::size_t shown =
            others || names.size() > style_.most ? std::min(names.size(), style_.shown) : names.size();
        std::string list;
        for (std::size_t i = 0; i < shown; ++i) list += (i > 0 ? ", " : "") + names[i];
        if (!list.empty() && (others || shown < names.size())) list += ", et al";
        out_.text(list).stop();
    }

    void write_title() {
        const std::string_view language = translated() ? "en" : std::string_view();
        std::string title = text_in(record_.title, "en");
        if (title.empty()) return;
        if (translated() || title_is_supplied(record_, "en")) title = "[" + title + "]";
        if (!out_.empty()) out_.text(" ");
        out_.title(title, language.empty() ? own_language(record_) : language).stop();
    }

    std::string journal_name() const {
        if (journal_ != nullptr && !journal_->abbreviation.empty()) return text_in(journal_->abbreviation, "en");
        return text_in(record_.container_title, "en");
    }

    std::string date() const {
        const Date& day = record_.issued.first;
        if (day.year == 0) return {};
        std::string out = std::to_string(day.year);
        if (style_.month_and_day && day.month > 0)
            out += fmt::format(" {}", months.at(static_cast<std::size_t>(day.month - 1)));
        if (style_.month_and_day && day.month > 0 && day.day > 0) out += fmt::format(" {}", day.day);
        return out;
    }

    std::string pages() const {
        return style_.short_pages ? short_page_range(record_.page, "–") : full_page_range(record_.page, "-");
    }

    void write_serial() {
        const std::string journal = journal_name();
        if (!journal.empty()) {
            out_.text(" ");
            if (style_.italic_journal) {
                out_.italic(journal);
            } else {
                out_.text(journal);
            }
            out_.text(".");
        }
        std::string source = date();
        std::string place = record_.volume;
        if (!record_.issue.empty()) place += fmt::format("({})", record_.issue);
        if (!pages().empty()) place += (place.empty() ? "" : ":") + pages();
        if (!place.empty()) source += (source.empty() ? "" : ";") + place;
        if (!source.empty()) out_.text(" " + source).stop();
    }

    void write_book() {
        std::string imprint = text_in(record_.publisher_place, "en");
        const std::string publisher = text_in(record_.publisher, "en");
        if (!publisher.empty()) imprint += (imprint.empty() ? "" : ": ") + publisher;
        if (!date().empty()) imprint += (imprint.empty() ? "" : "; ") + date();
        if (!imprint.empty()) out_.text(" " + imprint).stop();
    }

    const Record& record_;
    const Journal* journal_;
    const NlmStyle& style_;
    EntryWriter out_;
};

}  // namespace

std::vector<Run> vancouver_entry(const Record& record, const Journal* journal) {
    return NlmEntry(record, journal, vancouver_style).write();
}

std::vector<Run> ama_entry(const Record& record, const Journal* journal) {
    return NlmEntry(record, journal, ama_style).write();
}

}  // namespace conspectus
