#include "render/frame/wording.h"

#include <algorithm>

#include "cite/entry_language.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(WordingView, "wording", text, language)

namespace {

WordingView title_view(const PageContext& context, const Record& record, const Wording& title) {
    const Site& site = context.catalog.site;
    const std::string tag =
        title.language.empty() ? neutral_tag(site, record) : std::string(language_tag(site, title.language));
    std::string text = title_is_supplied(record, title.language) ? "[" + title.text + "]" : title.text;
    return {std::move(text), foreign_tag(context, tag)};
}

}  // namespace

std::string_view language_tag(const Site& site, std::string_view key) {
    const auto found = std::ranges::find(site.languages, key, &Language::key);
    return found == site.languages.end() ? key : std::string_view(found->tag);
}

std::string foreign_tag(const PageContext& context, std::string_view tag) {
    return tag == context.language.tag ? std::string() : std::string(tag);
}

WordingView wording(const PageContext& context, const Localized& text, std::string_view neutral) {
    const Wording* best = text.best(context.language.key);
    if (best == nullptr) return {};
    const std::string_view tag = best->language.empty() ? neutral : language_tag(context.catalog.site, best->language);
    return {best->text, tag.empty() ? std::string() : foreign_tag(context, tag)};
}

WordingView record_title(const PageContext& context, const Record& record) {
    const Wording* best = record.title.best(context.language.key);
    if (best == nullptr) return {ui_text(context.strings, "title-not-stated"), {}};
    return title_view(context, record, *best);
}

std::vector<WordingView> other_titles(const PageContext& context, const Record& record) {
    std::vector<WordingView> others;
    const Wording* best = record.title.best(context.language.key);
    for (const Wording& title : record.title.wordings) {
        if (&title != best) others.push_back(title_view(context, record, title));
    }
    return others;
}

std::string neutral_tag(const Site& site, const Record& record) {
    return std::string(language_tag(site, own_language(record)));
}

Html wording_html(const WordingView& wording) {
    const std::string text = html_text(wording.text);
    if (wording.language.empty()) return {text};
    return {"<span" + lang_attribute(wording.language) + ">" + text + "</span>"};
}

std::string lang_attribute(std::string_view tag) {
    return tag.empty() ? std::string() : " lang=\"" + html_attribute(tag) + "\"";
}

}  // namespace conspectus
