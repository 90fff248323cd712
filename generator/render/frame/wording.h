#pragma once
#include <string>
#include <string_view>

#include "cite/iso_date.h"
#include "model/catalog.h"
#include "render/frame/page_context.h"
#include "template/template_type.h"
#include "text/html.h"

namespace conspectus {

/// A text that may be in another language than the page; `language` is its
/// tag where it is, else empty.
struct WordingView {
    std::string text;
    std::string language;
    static const TypeInfo& template_type();
};

/// The tag of a site language ("zh" → "zh-Hans"); any other key is its own tag.
std::string_view language_tag(const Site& site, std::string_view key);

/// `tag` where it differs from the page's, else empty: the value for `lang`.
std::string foreign_tag(const PageContext& context, std::string_view tag);

/// The wording a reader of the page gets. `neutral` is the tag of a wording
/// that has no language of its own; empty: the page's.
WordingView wording(const PageContext& context, const Localized& text, std::string_view neutral = {});

/// Title of a publication, [ ] around one that the editor supplied; where it
/// has none, the UI's words for that.
WordingView record_title(const PageContext& context, const Record& record);
/// All its titles but the one `record_title` gives.
std::vector<WordingView> other_titles(const PageContext& context, const Record& record);
/// The tag of a publication's text that has no language of its own.
std::string neutral_tag(const Site& site, const Record& record);

/// The text alone, in a <span lang> where it is not in the page's language.
Html wording_html(const WordingView& wording);
/// ` lang="en"`, or nothing for an empty tag.
std::string lang_attribute(std::string_view tag);

}  // namespace conspectus
