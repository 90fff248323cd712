#pragma once
#include <string>
#include <string_view>

#include "model/catalog.h"
#include "model/date.h"
#include "render/frame/page_context.h"
#include "template/template_type.h"
#include "text/html.h"

namespace conspectus {

/// A text; `language` is its tag if it differs from the page's, else empty.
struct WordingView {
    std::string text;
    std::string language;
    static const TypeInfo& template_type();
};

/// Returns the tag of a site language ("zh" → "zh-Hans"), or the key itself for
/// any other.
std::string_view language_tag(const Site& site, std::string_view key);

/// Returns `tag` if it differs from the page's, else nothing: the value of
/// `lang`.
std::string foreign_tag(const PageContext& context, std::string_view tag);

/// Returns the wording that suits the page's language best. `neutral` is the tag
/// of a wording without a language of its own; empty means the page's.
WordingView wording(const PageContext& context, const Localized& text, std::string_view neutral = {});

/// Returns the title of a publication, in [ ] if the editor supplied it; the UI
/// text for a missing title if it has none.
WordingView record_title(const PageContext& context, const Record& record);
/// Returns its titles other than the one that `record_title` returns.
std::vector<WordingView> other_titles(const PageContext& context, const Record& record);
/// Returns the tag of those texts of a publication that have no language of
/// their own.
std::string neutral_tag(const Site& site, const Record& record);

/// Returns the text, in a <span lang> if it is not in the page's language.
Html wording_html(const WordingView& wording);
/// Returns ` lang="en"`, or nothing for an empty tag.
std::string lang_attribute(std::string_view tag);

}  // namespace conspectus
