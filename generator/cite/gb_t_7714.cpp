#include <fmt/core.h>

#include "cite/entry_language.h"
#include "cite/entry_writer.h"
#include "cite/name_format.h"
#include "cite/page_range.h"
#include "cite/styles.h"
#include "cite/type_mark.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t most_names = 3;

/// The marks between the parts: half-width with a space in 2015, full-width in
/// 2025, in entries of every language.
struct Marks {
    std::string_view comma;
    std::string_view colon;
    std::string_view open;
    std::string_view close;
};

constexpr Marks marks_2015{", ", ": ", "(", ")"};
constexpr Marks marks_2025{"，", "：", "（", "）"};

/// One entry in one language under one edition of the standard.
class GbtEntry {
  public:
    GbtEntry(const Record& record, const Journal* journal, std::string_view language, bool edition_2025)
        : record_(record),
          journal_(journal),
          language_(language),
          edition_2025_(edition_2025),
          marks_(edition_2025 ? marks_2025 : marks_2015) {}

    std::vector<Run> write() {
        write_authors();
        write_title();
        write_source();
        write_access();
        out_.stop();
        write_identifier();
        return out_.take();
    }

  private:
    std::string names(const std::vector<Person>& people) const {
        const NameStyle style{.capital_family = !edition_2025_,
                              .hyphenated = edition_2025_,
                              .particle_last = true,
                              .keep_pinyin_given = true};
        std::string out;
        std::size_t printed = 0;
        bool cut = false;
        for (const Person& person : people) {
            if (person.others || printed == most_names) {
                cut = true;
                break;
            }
            const std::string name = format_name(person, language_, style);
            if (name.empty()) continue;
            if (printed++ > 0) out += marks_.comma;
            out += name;
        }
        if (cut && printed > 0) out += std::string(marks_.comma) + (is_chinese(language_) ? "等" : "et al");
        return out;
    }

    void write_authors() { out_.text(names(record_.authors)).stop(); }

    void write_title() {
        std::string title = text_in(record_.title, language_);
        if (title.empty()) return;
        if (title_is_supplied(record_, language_)) title = "[" + title + "]";
        if (!out_.empty()) out_.text(" ");
        out_.title(title, language_).text("[" + type_mark(record_, edition_2025_) + "]");
        if (!record_.translators.empty()) {
            out_.text(fmt::format(". {}{}", names(record_.translators), marks_.comma))
                .text(is_chinese(language_) ? "译" : "trans");
        }
    }

    std::string container() const {
        if (journal_ != nullptr && journal_->title.in(language_) != nullptr) return text_in(journal_->title, language_);
        return text_in(record_.container_title, language_);
    }

    std::string year() const {
        return record_.issued.empty() ? std::string() : std::to_string(record_.issued.first.year);
    }

    std::string pages() const { return full_page_range(record_.page, "-"); }

    void write_source() {
        if (is_serial(record_)) return write_serial();
        if (is_part(record_) && !record_.container_title.empty()) write_host();
        write_imprint();
    }

    /// `Journal, year, volume(issue): pages`; `year(issue)` without a volume.
    void write_serial() {
        const std::string issue =
            record_.issue.empty() ? "" : fmt::format("{}{}{}", marks_.open, record_.issue, marks_.close);
        std::string source = container();
        append(source, year());
        if (record_.volume.empty()) {
            source += issue;
        } else {
            append(source, record_.volume + issue);
        }
        if (!pages().empty()) source += (source.empty() ? "" : std::string(marks_.colon)) + pages();
        if (!source.empty()) out_.stop().text(" " + source);
    }

    void append(std::string& source, const std::string& part) const {
        if (part.empty()) return;
        if (!source.empty()) source += marks_.comma;
        source += part;
    }

    void write_host() {
        out_.text("//");
        if (const std::string editors = names(record_.editors); !editors.empty()) out_.text(editors).stop().text(" ");
        out_.title(container(), language_);
    }

    /// `Place: publisher, year: pages`.
    void write_imprint() {
        std::string imprint = text_in(record_.publisher_place, language_);
        const std::string publisher = text_in(record_.publisher, language_);
        if (!publisher.empty()) imprint += (imprint.empty() ? "" : std::string(marks_.colon)) + publisher;
        append(imprint, year());
        if (!pages().empty() && !imprint.empty()) imprint += std::string(marks_.colon) + pages();
        if (!record_.edition.empty()) out_.stop().text(" " + record_.edition);
        if (!imprint.empty()) out_.stop().text(" " + imprint);
    }

    /// `[access date]`: for online items; since 2025 not for an article that
    /// has a publication date.
    void write_access() {
        const Date& day = record_.accessed.first;
        if (record_.URL.empty() || day.year == 0 || (edition_2025_ && is_serial(record_) && !record_.issued.empty()))
            return;
        out_.text(fmt::format("[{}]", iso_date(day)));
    }

    void write_identifier() {
        if (!record_.URL.empty()) out_.text(" ").link(record_.URL, record_.URL).text(".");
        if (!record_.DOI.empty()) {
            out_.text(fmt::format(" DOI{}", marks_.colon)).link(record_.DOI, doi_address(record_.DOI)).text(".");
        }
        if (!record_.CSTR.empty() && edition_2025_) out_.text(fmt::format(" CSTR{}{}.", marks_.colon, record_.CSTR));
    }

    const Record& record_;
    const Journal* journal_;
    std::string_view language_;
    bool edition_2025_;
    const Marks& marks_;
    EntryWriter out_;
};

}  // namespace

std::vector<Run> gb_t_7714_entry(const Record& record, const Journal* journal, std::string_view language,
                                 bool edition_2025) {
    return GbtEntry(record, journal, language, edition_2025).write();
}

}  // namespace conspectus
