#include "cite/status_note.h"

#include <fmt/format.h>

#include "model/date.h"

namespace conspectus {

std::string_view status_heading(StatusKind kind) {
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

std::string status_note(const EditorialStatus& status) {
    if (status.kind == StatusKind::none) return {};
    const std::string date = iso_date(status.date);
    std::string note = fmt::format("{}{}{}.", status_heading(status.kind), date.empty() ? "" : ": ", date);
    if (!status.DOI.empty()) note += fmt::format(" https://doi.org/{}", status.DOI);
    const Wording* text = status.text.best("en");
    if (text != nullptr) note += fmt::format("{} {}", status.DOI.empty() ? "" : ".", text->text);
    return note;
}

}  // namespace conspectus
