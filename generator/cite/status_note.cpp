#include "cite/status_note.h"

#include <fmt/format.h>

#include <string_view>

namespace conspectus {
namespace {

std::string_view heading(StatusKind kind) {
    switch (kind) {
        case StatusKind::none:
            return {};
        case StatusKind::corrected:
            return "Corrected";
        case StatusKind::concern:
            return "Expression of concern";
        case StatusKind::retracted:
            return "Retracted";
        case StatusKind::removed:
            return "Removed";
    }
    return {};
}

std::string date_text(const Date& date) {
    if (date.year == 0) return {};
    if (date.month == 0) return fmt::format(": {:04}", date.year);
    if (date.day == 0) return fmt::format(": {:04}-{:02}", date.year, date.month);
    return fmt::format(": {:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace

std::string status_note(const EditorialStatus& status) {
    if (status.kind == StatusKind::none) return {};
    std::string note = fmt::format("{}{}.", heading(status.kind), date_text(status.date));
    if (!status.DOI.empty()) note += fmt::format(" https://doi.org/{}", status.DOI);
    const Wording* text = status.text.best("en");
    if (text != nullptr) note += fmt::format("{} {}", status.DOI.empty() ? "" : ".", text->text);
    return note;
}

}  // namespace conspectus
