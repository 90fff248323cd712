#include "render/blocks/entry_line.h"

#include <algorithm>

namespace conspectus {

VIEW(PaperLineView, "paper line", title, url, genre, year, count, status)
VIEW(KeywordLineView, "keyword line", label, other, abbreviation, url, papers, count)
VIEW(WorkEntryView, "work entry", work, papers, mentions)

namespace {

std::string year_of(const Record& record) {
    return record.issued.empty() ? std::string() : std::to_string(record.issued.first.year);
}

WordingView in_language(const PageContext& context, const Wording& wording) {
    if (wording.language.empty()) return {wording.text, {}};
    return {wording.text, foreign_tag(context, language_tag(context.catalog.site, wording.language))};
}

/// Returns the first wording that differs from the one shown.
WordingView other_wording(const PageContext& context, const Localized& text, const Wording& shown) {
    for (const Wording& each : text.wordings) {
        if (each.text != shown.text) return in_language(context, each);
    }
    return {};
}

}  // namespace

WordingView genre_of(const PageContext& context, const Paper& paper) {
    const auto& types = context.catalog.site.study_types;
    const auto type = std::ranges::find(types, paper.study_type, &Labelled::key);
    return type == types.end() ? WordingView{} : wording(context, type->label);
}

PaperLineView paper_line(const PageContext& context, std::uint32_t paper, std::uint32_t count) {
    const Paper& from = context.catalog.papers[paper];
    return {.title = record_title(context, from.record),
            .url = context.to(PageKind::paper, from.id),
            .genre = genre_of(context, from),
            .year = year_of(from.record),
            .count = count,
            .status = status_view(context, context.catalog.status_of(from))};
}

KeywordLineView keyword_line(const PageContext& context, std::uint32_t keyword, std::uint32_t count,
                             std::string_view language) {
    const Keyword& from = context.catalog.keywords[keyword];
    const Wording* label = from.label.best(language.empty() ? std::string_view(context.language.key) : language);
    KeywordLineView line{.label = {from.id, {}},
                         .other = {},
                         .abbreviation = from.abbreviation,
                         .url = context.to(PageKind::keyword, from.id),
                         .papers = static_cast<std::int64_t>(context.indexes.keywords[keyword].papers.size()),
                         .count = count};
    if (label == nullptr) return line;
    line.label = in_language(context, *label);
    line.other = other_wording(context, from.label, *label);
    if (line.abbreviation == line.label.text || line.abbreviation == line.other.text) line.abbreviation.clear();
    return line;
}

WorkEntryView work_entry(const PageContext& context, std::uint32_t work) {
    const WorkRow& row = context.indexes.works[work];
    return {.work = work_line(context, context.catalog.works[work]),
            .papers = static_cast<std::int64_t>(row.listed_in.size()),
            .mentions = static_cast<std::int64_t>(row.mentions.size())};
}

LinkView short_paper_link(const PageContext& context, std::uint32_t paper, std::string_view fragment) {
    const Paper& from = context.catalog.papers[paper];
    WordingView name = from.record.authors.empty() ? record_title(context, from.record)
                                                   : work_name(context, context.catalog.work_of(from));
    LinkView link = link_view(std::move(name), context.to(PageKind::paper, from.id, fragment));
    link.status = status_mark(context, context.catalog.status_of(from));
    return link;
}

LinkView link_view(WordingView wording, Url url) {
    return {.label = std::move(wording.text), .language = std::move(wording.language), .url = std::move(url)};
}

}  // namespace conspectus
