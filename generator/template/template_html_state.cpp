#include "template/template_html_state.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 22> url_attributes = {
    "action", "archive",    "attributionsrc", "background", "cite",        "classid",  "codebase", "data",
    "dynsrc", "formaction", "href",           "icon",       "imagesrcset", "longdesc", "lowsrc",   "manifest",
    "ping",   "poster",     "profile",        "src",        "srcset",      "usemap"};

constexpr std::array<std::string_view, 9> closed_attributes = {"attributename", "by", "from",   "http-equiv", "srcdoc",
                                                               "style",         "to", "values", "xmlns"};

std::string_view local_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

const std::string part_of_tag =
    "a value may not be part of a tag's name; write the tags out, with '{% if %}' around them";

auto key(const HtmlState& s) {
    return std::tie(s.context, s.end_tag, s.tag, s.attribute, s.pending, s.url, s.refresh, s.content_shown);
}

bool is_inside_tag(const HtmlState& state) {
    return state.context == HtmlContext::tag_gap || state.context == HtmlContext::tag_space;
}

std::optional<std::string> attribute_refusal(const HtmlState& state, TypeKind kind) {
    const std::string name = "the attribute '" + state.attribute + "'";
    if (state.end_tag) return "an end tag has no attributes";
    if (is_closed_attribute(state.attribute)) {
        return name + " is code or a command, so no value may stand in it; write it out, or leave it to the program";
    }
    if (kind == TypeKind::html) return name + " takes text, not HTML; give the view a plain text for it";
    if (is_url_attribute(state.attribute)) {
        if (kind != TypeKind::url)
            return name + " takes a URL, and this value is not one; the view must give it as a URL";
        if (state.url != UrlPart::nothing) return name + " takes one URL, with nothing before it";
    }
    if (state.attribute == "content" && state.refresh && kind != TypeKind::url) {
        return "a page that refreshes takes a URL alone as its content, and this value is not one";
    }
    return std::nullopt;
}

}  // namespace

bool HtmlState::operator==(const HtmlState& other) const {
    return key(*this) == key(other);
}

void settle(HtmlState& state) {
    switch (state.context) {
        case HtmlContext::tag_name:
        case HtmlContext::attribute_name:
            state.context = HtmlContext::tag_gap;
            state.attribute.clear();
            break;
        case HtmlContext::attribute_gap:
            state.context = HtmlContext::tag_space;
            state.attribute.clear();
            break;
        case HtmlContext::text:
        case HtmlContext::escapable_text:
        case HtmlContext::raw_text:
        case HtmlContext::tag_start:
        case HtmlContext::end_tag_start:
        case HtmlContext::tag_gap:
        case HtmlContext::tag_space:
        case HtmlContext::value_start:
        case HtmlContext::double_quoted:
        case HtmlContext::single_quoted:
        case HtmlContext::unquoted:
        case HtmlContext::declaration_start:
        case HtmlContext::declaration:
        case HtmlContext::comment:
            break;
    }
}

std::optional<std::string> refusal(const HtmlState& state, TypeKind kind) {
    switch (state.context) {
        case HtmlContext::text:
            return std::nullopt;
        case HtmlContext::escapable_text:
            if (!state.pending.empty()) return part_of_tag;
            if (kind != TypeKind::html) return std::nullopt;
            return "<" + state.tag +
                   "> shows its text as it is, so HTML may not stand in it; give the view a plain text for it";
        case HtmlContext::raw_text:
            return "no value may stand in <" + state.tag + ">" +
                   (state.tag == "script" ? "; what scripts need comes ready from the program" : "");
        case HtmlContext::tag_start:
        case HtmlContext::end_tag_start:
        case HtmlContext::tag_name:
            return part_of_tag;
        case HtmlContext::tag_gap:
        case HtmlContext::tag_space:
        case HtmlContext::attribute_name:
        case HtmlContext::attribute_gap:
            return "a value may not be an attribute or part of its name; write name=\"{{ value }}\", with '{% if %}' "
                   "around it "
                   "where it may be left out";
        case HtmlContext::value_start:
        case HtmlContext::single_quoted:
        case HtmlContext::unquoted:
            return "put the value of the attribute '" + state.attribute + "' into double quotes";
        case HtmlContext::double_quoted:
            return attribute_refusal(state, kind);
        case HtmlContext::declaration_start:
        case HtmlContext::declaration:
            return "no value may stand in a declaration";
        case HtmlContext::comment:
            return "no value may stand in a comment of the page; a comment for readers of the template is '{# … #}'";
    }
    return std::nullopt;
}

void put_value(HtmlState& state, TypeKind kind) {
    switch (state.context) {
        case HtmlContext::double_quoted:
            if (is_url_attribute(state.attribute)) {
                state.url = kind == TypeKind::url ? UrlPart::value : UrlPart::literal;
            }
            if (state.attribute == "content" && kind != TypeKind::url && !state.refresh) state.content_shown = true;
            return;
        // Reported already; continue as if the value were part of these.
        case HtmlContext::value_start:
            state.context = HtmlContext::unquoted;
            return;
        case HtmlContext::end_tag_start:
            state.end_tag = true;
            [[fallthrough]];
        case HtmlContext::tag_start:
            state.context = HtmlContext::tag_name;
            return;
        case HtmlContext::tag_gap:
        case HtmlContext::tag_space:
            state.context = HtmlContext::attribute_name;
            return;
        case HtmlContext::text:
        case HtmlContext::escapable_text:
        case HtmlContext::raw_text:
        case HtmlContext::comment:
            state.pending.clear();
            return;
        case HtmlContext::tag_name:
        case HtmlContext::attribute_name:
        case HtmlContext::attribute_gap:
        case HtmlContext::single_quoted:
        case HtmlContext::unquoted:
        case HtmlContext::declaration_start:
        case HtmlContext::declaration:
            return;
    }
}

std::optional<HtmlState> join(const HtmlState& a, const HtmlState& b) {
    HtmlState both = a;
    HtmlState other = b;
    both.refresh = other.refresh = a.refresh || b.refresh;
    both.content_shown = other.content_shown = a.content_shown || b.content_shown;
    if (is_inside_tag(a) && is_inside_tag(b) && a.context != b.context)
        both.context = other.context = HtmlContext::tag_gap;
    if (a.context == HtmlContext::double_quoted && a.url != b.url) both.url = other.url = UrlPart::literal;
    if (!(both == other)) return std::nullopt;
    return both;
}

std::string describe(const HtmlState& state) {
    const std::string tag = std::string("in the tag <") + (state.end_tag ? "/" : "") + state.tag + ">";
    switch (state.context) {
        case HtmlContext::text:
            return "in text";
        case HtmlContext::escapable_text:
        case HtmlContext::raw_text:
            return "in the text of <" + state.tag + ">";
        case HtmlContext::tag_start:
        case HtmlContext::end_tag_start:
            return "in a tag without name";
        case HtmlContext::tag_name:
        case HtmlContext::tag_gap:
        case HtmlContext::tag_space:
        case HtmlContext::attribute_name:
        case HtmlContext::attribute_gap:
            return tag;
        case HtmlContext::value_start:
        case HtmlContext::double_quoted:
        case HtmlContext::single_quoted:
        case HtmlContext::unquoted:
            return (state.url == UrlPart::value ? "behind the URL of the attribute '" : "in the attribute '") +
                   state.attribute + "'";
        case HtmlContext::declaration_start:
        case HtmlContext::declaration:
            return "in a declaration";
        case HtmlContext::comment:
            return "in a comment";
    }
    return {};
}

bool is_url_attribute(std::string_view name) {
    return std::ranges::count(url_attributes, local_name(name)) > 0;
}

bool is_url_list_attribute(std::string_view name) {
    return name == "srcset" || name == "imagesrcset";
}

bool is_closed_attribute(std::string_view name) {
    return name.starts_with("on") || std::ranges::count(closed_attributes, local_name(name)) > 0 ||
           local_name(name).starts_with("on");
}

}  // namespace conspectus
