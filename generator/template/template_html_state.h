#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "template/template_type_info.h"
#include "text/position.h"

namespace conspectus {

/// The context of a position in HTML: those tokenizer states (WHATWG HTML, § Tokenization)
/// that matter for escaping.
enum class HtmlContext {
    text,
    escapable_text,  ///< in <title>, <textarea>: entities but no tags
    raw_text,        ///< in <script>, <style> …: neither
    tag_start,       ///< after <
    end_tag_start,   ///< after </
    tag_name,
    tag_gap,    ///< after a name or value: white space, / or > must follow
    tag_space,  ///< an attribute may start
    attribute_name,
    attribute_gap,  ///< white space after an attribute's name
    value_start,    ///< after =
    double_quoted,
    single_quoted,
    unquoted,
    declaration_start,  ///< after <!
    declaration,
    comment,
};

/// How much of a URL attribute's value has been written.
enum class UrlPart { nothing, value, literal };

struct HtmlState {
    HtmlContext context = HtmlContext::text;
    bool end_tag = false;
    std::string tag;        ///< lower case: the open tag, or the element with raw or escapable text
    std::string attribute;  ///< lower case
    std::string pending;    ///< a delimiter read in part; the value of http-equiv
    UrlPart url = UrlPart::nothing;
    bool refresh = false;        ///< the tag has http-equiv="refresh"
    bool content_shown = false;  ///< the tag's content attribute holds a value that is no URL
    Location opened;             ///< where the tag or comment began; not part of the state

    bool operator==(const HtmlState& other) const;
};

/// Must be called at each control tag: a name cannot continue after one.
void settle(HtmlState& state);

/// Returns why a value of that kind cannot be written here, or nothing if it can.
std::optional<std::string> refusal(const HtmlState& state, TypeKind kind);
/// Updates the state for a value written here.
void put_value(HtmlState& state, TypeKind kind);

/// Returns the common state after two branches, or nothing if they differ.
std::optional<HtmlState> join(const HtmlState& a, const HtmlState& b);

/// Returns the position as messages name it: "in text", "in the tag <a>", "in
/// the attribute 'href'".
std::string describe(const HtmlState& state);

/// Returns true for an attribute whose value a browser follows or loads, whatever its prefix (xlink:href). Names are in
/// lower case.
bool is_url_attribute(std::string_view name);
/// Returns true for such an attribute that holds several URLs, separated by commas.
bool is_url_list_attribute(std::string_view name);
/// Returns true for an attribute that must not hold a value of a view: scripts, styles, documents, and what animates or
/// redirects other attributes.
bool is_closed_attribute(std::string_view name);

}  // namespace conspectus
