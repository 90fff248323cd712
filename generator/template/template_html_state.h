#pragma once
#include <optional>
#include <string>

#include "template/template_type_info.h"
#include "text/position.h"

namespace conspectus {

/// Where in HTML a place of a template lies (WHATWG HTML, § Tokenization, the
/// states that matter for escaping).
enum class HtmlPlace {
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
    HtmlPlace place = HtmlPlace::text;
    bool end_tag = false;
    std::string tag;        ///< lower case: the open tag, or the element with raw or escapable text
    std::string attribute;  ///< lower case
    std::string pending;    ///< what was read of a delimiter; the value of http-equiv
    UrlPart url = UrlPart::nothing;
    bool refresh = false;        ///< the tag has http-equiv="refresh"
    bool content_shown = false;  ///< the tag's content attribute holds a value that is no URL
    Location opened;             ///< where the tag or comment began; not part of the state

    bool operator==(const HtmlState& other) const;
};

/// To be called where a control tag stands: names cannot go on behind it.
void settle(HtmlState& state);

/// Why a value of that kind may not be put here; nothing where it may.
std::optional<std::string> refusal(const HtmlState& state, TypeKind kind);
/// Puts a value here.
void put_value(HtmlState& state, TypeKind kind);

/// The state after two branches; nothing where it is not one.
std::optional<HtmlState> join(const HtmlState& a, const HtmlState& b);

/// "in text", "in the tag <a>", "in the attribute 'href'".
std::string describe(const HtmlState& state);

}  // namespace conspectus
