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

constexpr std::size_t most_authors = 20;
constexpr std::size_t shown_names = 19;

std::vector<std::string> apa_names(const Record& record, bool& others) {
    std::vector<std::string> names;
    for (const Person& person : record.authors) {
        others = others || person.others;
        std::string name =
            format_name(person, "en", {.initials = Initials::dotted, .hyphenated = true, .comma_after_family = true});
        if (!person.others && !name.empty()) names.push_back(std::move(name));
    }
    return names;
}

/// Up to 20 names with "&" before the last; from 21 on 19, "…" and the last. A
/// list that is known to be incomplete ends with "et al.".
std::string apa_authors(const Record& record) {
    bool others = false;
    const std::vector<std::string> names = apa_names(record, others);
    const bool cut = names.size() > most_authors;
    std::string out;
    for (std::size_t i = 0; i < (cut ? shown_names : names.size()); ++i) {
        if (i > 0) out += i + 1 == names.size() && !others && !cut ? ", & " : ", ";
        out += names[i];
    }
    if (cut) out += ", … " + names.back();
    if (others && !names.empty()) out += ", et al.";
    return out;
}

std::string container_of(const Record& record, const Journal* journal) {
    if (journal != nullptr && !journal->title.empty()) return text_in(journal->title, "en");
    return text_in(record.container_title, "en");
}

/// "原题 [Translated title]" for a work in another language.
void write_title(EntryWriter& out, const Record& record) {
    const std::string language = own_language(record);
    const std::string title = text_in(record.title, language);
    if (title.empty()) return;
    const bool supplied = title_is_supplied(record, language);
    out.text(" ").title(supplied ? "[" + title + "]" : title, language);
    const Wording* translated = language == "en" ? nullptr : record.title.in("en");
    if (translated != nullptr && translated->text != title && !supplied)
        out.text(" ").title("[" + translated->text + "]", "en");
    out.stop();
}

void write_serial(EntryWriter& out, const Record& record, const Journal* journal) {
    const std::string container = container_of(record, journal);
    if (container.empty()) return;
    out.text(" ").italic(container);
    if (!record.volume.empty()) out.text(", ").italic(record.volume);
    if (!record.issue.empty()) out.text(fmt::format("{}({})", record.volume.empty() ? ", " : "", record.issue));
    if (!record.page.empty()) out.text(", " + full_page_range(record.page, "–"));
    out.stop();
}

}  // namespace

std::vector<Run> apa_entry(const Record& record, const Journal* journal) {
    EntryWriter out;
    out.text(apa_authors(record));
    if (!out.empty()) out.stop();
    const std::string year = record.issued.empty() ? "n.d." : std::to_string(record.issued.first.year);
    if (out.empty()) {
        write_title(out, record);
        out.text(fmt::format(" ({}).", year));
    } else {
        out.text(fmt::format(" ({}).", year));
        write_title(out, record);
    }
    if (is_serial(record)) {
        write_serial(out, record, journal);
    } else if (const std::string publisher = text_in(record.publisher, "en"); !publisher.empty()) {
        out.text(" " + publisher).stop();
    }
    if (!record.DOI.empty()) out.text(" ").link(doi_address(record.DOI), doi_address(record.DOI));
    if (record.DOI.empty() && !record.URL.empty()) out.text(" ").link(record.URL, record.URL);
    return out.take();
}

}  // namespace conspectus
