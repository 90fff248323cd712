#include "render/frame/status.h"

#include "template/ui_text.h"

namespace conspectus {

VIEW(StatusView, "status", kind, label, mark, prefix, meaning, date, text, doi, notice)

namespace {

/// The UI texts of one kind.
struct StatusKeys {
    std::string_view label;
    std::string_view mark;
    std::string_view prefix;
    std::string_view meaning;
};

StatusKeys keys_of(StatusKind kind) {
    switch (kind) {
        case StatusKind::none:
            return {};
        case StatusKind::corrected:
            return {"status-corrected", "status-mark-corrected", {}, "status-means-corrected"};
        case StatusKind::concern:
            return {"status-concern", "status-mark-concern", {}, "status-means-concern"};
        case StatusKind::retracted:
            return {"status-retracted", "status-mark-retracted", "status-prefix-retracted", "status-means-retracted"};
        case StatusKind::removed:
            return {"status-removed", "status-mark-removed", "status-prefix-removed", "status-means-removed"};
    }
    return {};
}

std::string text_of(const PageContext& context, std::string_view key) {
    return key.empty() ? std::string() : ui_text(context.strings, key);
}

}  // namespace

std::optional<StatusView> status_view(const PageContext& context, const EditorialStatus& status) {
    if (status.kind == StatusKind::none) return std::nullopt;
    const StatusKeys keys = keys_of(status.kind);
    return StatusView{.kind = std::string(status_word(status.kind)),
                      .label = text_of(context, keys.label),
                      .mark = text_of(context, keys.mark),
                      .prefix = text_of(context, keys.prefix),
                      .meaning = text_of(context, keys.meaning),
                      .date = iso_date(status.date),
                      .text = wording(context, status.text),
                      .doi = status.DOI,
                      .notice = doi_url(status.DOI)};
}

std::string status_mark(const PageContext& context, const EditorialStatus& status) {
    return text_of(context, keys_of(status.kind).mark);
}

Html status_mark_html(const PageContext& context, const EditorialStatus& status, std::string_view language) {
    if (status.kind == StatusKind::none) return {};
    const std::string tag = language == context.language.key ? std::string() : context.language.tag;
    return {"<span class=\"status-mark\"" + lang_attribute(tag) + ">" + html_text(status_mark(context, status)) +
            "</span>"};
}

std::string status_behind(const PageContext& context, const EditorialStatus& status) {
    if (status.kind == StatusKind::none) return {};
    const std::string date = iso_date(status.date);
    return " [" + text_of(context, keys_of(status.kind).label) + (date.empty() ? "" : " ") + date + "]";
}

const EditorialStatus& status_of(const Catalog& catalog, MaybeIndex work) {
    static const EditorialStatus none;
    return work ? catalog.resolved.works[*work].status : none;
}

}  // namespace conspectus
