#include "yaml/yaml_slips.h"

#include <fmt/format.h>

#include <array>

#include "text/diagnostics.h"
#include "yaml/yaml_text.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_correction = 120;

struct Pair {
    std::string_view open;
    std::string_view close;
};

constexpr std::array brackets = {Pair{"｛", "｝"}, Pair{"［", "］"}};
constexpr std::array quotes = {Pair{"“", "”"}, Pair{"‘", "’"}};
constexpr std::array commas = {std::string_view("，"), std::string_view("、")};

struct Plain {
    std::string_view written;
    std::string_view plain;
};

constexpr std::array plain_forms = {Plain{"｛", "{"},  Plain{"｝", "}"},  Plain{"［", "["},
                                    Plain{"］", "]"},  Plain{"：", ": "}, Plain{"，", ", "},
                                    Plain{"、", ", "}, Plain{"“", "\""},  Plain{"”", "\""}};

const Plain* plain_form(std::string_view rest) {
    for (const Plain& form : plain_forms)
        if (rest.starts_with(form.written)) return &form;
    return nullptr;
}

/// Returns a text with YAML's own characters, and one space after each colon and comma.
std::string corrected(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Plain* form = plain_form(text.substr(at));
        const bool is_second_space = text[at] == ' ' && out.ends_with(' ');
        if (form != nullptr) out += form->plain;
        if (form == nullptr && !is_second_space) out += text[at];
        at += form == nullptr ? 1 : form->written.size();
    }
    return out;
}

/// Returns whether a value can be written out in a message: it is short, and has one line.
bool fits_message(std::string_view value) {
    return value.size() <= longest_correction && value.find_first_of("\r\n") == std::string_view::npos;
}

std::string instead(std::string_view text) {
    return fits_message(text) ? ": " + corrected(text) : std::string();
}

std::optional<std::string> wide_quotes(std::string_view scalar) {
    for (const Pair& pair : quotes) {
        if (!scalar.starts_with(pair.open) || !scalar.ends_with(pair.close)) continue;
        const std::string_view inside =
            scalar.substr(pair.open.size(), scalar.size() - pair.open.size() - pair.close.size());
        if (inside.find(pair.open) != std::string_view::npos || inside.find(pair.close) != std::string_view::npos)
            continue;
        const bool is_shown = fits_message(scalar);
        return fmt::format(
            "the quotes {0} {1} would be a part of the text; write ASCII quotes{2}, or put them inside of "
            "ASCII quotes if the text has them{3}",
            pair.open, pair.close, is_shown ? ": " + quoted_scalar(inside) : "",
            is_shown ? ": " + quoted_scalar(scalar) : "");
    }
    return std::nullopt;
}

std::optional<std::string> wide_comma_in_list(std::string_view scalar) {
    for (const std::string_view comma : commas) {
        if (scalar.find(comma) == std::string_view::npos) continue;
        return fmt::format(
            "a full-width {} stands between entries of this list; write ASCII commas{}, or put a text that "
            "has it in quotes",
            comma, instead(scalar));
    }
    return std::nullopt;
}

/// Returns whether a text begins like `，en：`.
bool begins_wide_entry(std::string_view rest) {
    rest.remove_prefix(commas.front().size());
    const std::size_t end = rest.find_first_not_of(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    return end != std::string_view::npos && end > 0 && rest.substr(end).starts_with("：");
}

std::optional<std::string> wide_entry_in_mapping(std::string_view scalar) {
    for (std::size_t at = scalar.find(commas.front()); at != std::string_view::npos;
         at = scalar.find(commas.front(), at + 1)) {
        if (!begins_wide_entry(scalar.substr(at))) continue;
        return fmt::format("a full-width ， and ： stand between entries; write an ASCII comma and colon{}",
                           instead(scalar));
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> full_width_bracket_slip(std::string_view value) {
    for (const Pair& pair : brackets) {
        if (!value.starts_with(pair.open) || !value.ends_with(pair.close)) continue;
        return fmt::format(
            "the full-width {} {} are text to YAML; write ASCII brackets{}, or put the value in quotes if "
            "it is text",
            pair.open, pair.close, instead(value));
    }
    return std::nullopt;
}

std::optional<std::string> full_width_slip(std::string_view scalar, ScalarContext context) {
    if (auto slip = full_width_bracket_slip(scalar)) return slip;
    if (auto slip = wide_quotes(scalar)) return slip;
    switch (context) {
        case ScalarContext::block:
            return std::nullopt;
        case ScalarContext::flow_list:
            return wide_comma_in_list(scalar);
        case ScalarContext::flow_mapping:
            return wide_entry_in_mapping(scalar);
    }
    return std::nullopt;
}

namespace {

constexpr std::string_view full_width_colon = "：";
constexpr std::string_view full_width_comma = "，";

std::string in_quotes(std::string_view value) {
    return fits_message(value) ? ": " + quoted_scalar(value) : std::string();
}

std::optional<YamlSlip> tab_slip(std::string_view text, std::size_t offset) {
    const auto start = line_start(text, offset);
    const auto line = line_around(text, offset);
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos || tab >= indentation(line)) return std::nullopt;
    return YamlSlip{start + tab, "a tab indents this line; YAML wants spaces"};
}

/// Explains `标题：x` or `title：x` on the line that starts at `start`.
std::optional<YamlSlip> full_width_colon_slip(std::string_view text, std::size_t start) {
    const auto line = line_around(text, start);
    const auto colon = line.find(full_width_colon);
    if (colon == std::string_view::npos || key_colon(line) < colon) return std::nullopt;
    return YamlSlip{start + colon, "a full-width colon stands after the key; write an ASCII colon and a space: ': '"};
}

/// Explains `title:x`, or a line without any colon.
std::optional<YamlSlip> no_colon_slip(std::string_view text, std::size_t start) {
    const auto line = line_around(text, start);
    if (key_colon(line) != std::string_view::npos) return std::nullopt;
    const auto indent = indentation(line);
    if (const auto colon = line.find(':'); colon != std::string_view::npos && colon > indent)
        return YamlSlip{start + colon, "a space is missing after the colon; write 'key: value'"};
    return YamlSlip{start + indent,
                    fmt::format("{} is no 'key: value'; a colon and a space are missing, or the line belongs to "
                                "the value above and must be indented",
                                quote(trimmed(line)))};
}

YamlSlip colon_in_value(std::string_view text, std::size_t value, std::string_view where) {
    const auto line = line_around(text, value);
    const auto rest = trimmed(line.substr(value - line_start(text, value)));
    if (auto bracket = full_width_bracket_slip(rest)) return {value, *std::move(bracket)};
    return {value, fmt::format("a value that contains ': ' must be in quotes{}{}", where,
                               where.empty() ? in_quotes(rest) : std::string())};
}

YamlSlip explain_map_value(std::string_view text, const YamlFault& fault) {
    const auto start = line_start(text, fault.offset);
    const auto line = line_around(text, fault.offset);
    const auto colon = key_colon(line);
    if (colon != std::string_view::npos && start + colon < fault.offset)
        return colon_in_value(text, start + colon + 1 + indentation(line.substr(colon + 1)), "");
    const auto above_start = line_above(text, fault.offset);
    if (const auto slip = full_width_colon_slip(text, above_start)) return *slip;
    const auto above = line_around(text, above_start);
    if (above_start != start && indentation(line) > indentation(above) && key_colon(above) != std::string_view::npos)
        return {start + indentation(line),
                fmt::format("{} is indented deeper than {}, which has its value on its own line; align the two",
                            quote(first_key(line)), quote(first_key(above)))};
    if (const auto slip = no_colon_slip(text, above_start)) return *slip;
    return {fault.offset, "no key can stand before this colon; put the value in quotes if it is text"};
}

YamlSlip after_value(std::size_t offset, std::string_view closer) {
    return {offset,
            fmt::format("text follows the closing {}; put the whole value in quotes of the other kind", closer)};
}

YamlSlip explain_map_end(std::string_view text, const YamlFault& fault) {
    const auto start = line_start(text, fault.offset);
    const auto line = line_around(text, fault.offset);
    const auto before = trimmed(line.substr(0, fault.offset - start));
    if (before.ends_with(']') || before.ends_with('}'))
        return {fault.offset, fmt::format("text follows the closing {}; put the whole value in quotes", before.back())};
    if (fault.last_was_quoted && fault.last_scalar >= start && fault.last_scalar < fault.offset)
        return after_value(fault.offset, text.substr(fault.last_scalar, 1));
    if (const auto slip = full_width_colon_slip(text, start)) return *slip;
    if (trimmed(line).starts_with("- "))
        return {fault.offset, "a list item stands between keys; indent it below the key whose list it belongs to"};
    if (const auto slip = no_colon_slip(text, start)) return *slip;
    return {fault.offset, fmt::format("the indentation of {} fits no line above; align it with its neighbours",
                                      quote(first_key(line)))};
}

YamlSlip explain_sequence_end(std::string_view text, const YamlFault& fault) {
    if (fault.last_was_quoted && fault.last_scalar >= line_start(text, fault.offset))
        return after_value(fault.offset, text.substr(fault.last_scalar, 1));
    return {fault.offset,
            "this line belongs to no item of the list above; begin it with '- ' or align it with its neighbours"};
}

YamlSlip explain_flow_end(std::string_view text, const YamlFault& fault) {
    const auto open = fault.open_flow.value_or(fault.offset);
    const char bracket = text[open];
    if (fault.offset >= text.size() || line_start(text, fault.offset) != line_start(text, fault.last_scalar))
        return {open,
                fmt::format("the {} that opens here is not closed; expected {}", bracket, bracket == '{' ? '}' : ']')};
    const auto between = text.substr(fault.last_scalar, fault.offset - fault.last_scalar);
    if (const auto comma = between.find(full_width_comma); comma != std::string_view::npos && text[fault.offset] == ':')
        return {fault.last_scalar + comma,
                "a full-width comma stands between entries; write an ASCII comma and a space: ', '"};
    if (text[fault.offset] == ':') return colon_in_value(text, fault.last_scalar, " inside { } and [ ]");
    if (fault.last_was_quoted) return after_value(fault.offset, between.substr(0, 1));
    return {fault.offset,
            fmt::format("expected a comma or {} here; put a value that holds brackets or commas in quotes",
                        bracket == '{' ? '}' : ']')};
}

YamlSlip explain_open_quote(std::string_view text, const YamlFault& fault) {
    const auto quote = unclosed_quote(text, fault.last_scalar);
    if (!quote) return {fault.offset, "a quoted text is not closed"};
    return {*quote,
            fmt::format("the {0} that opens here is never closed; close it with {0}, or put the value in quotes of the "
                        "other kind",
                        text[*quote])};
}

YamlSlip explain_token(std::string_view text, const YamlFault& fault) {
    const auto line = line_around(text, fault.offset);
    const auto value = trimmed(line.substr(fault.offset - line_start(text, fault.offset)));
    return {fault.offset, fmt::format("a value cannot begin with {}; put it in quotes{}", value.substr(0, 1),
                                      fault.open_flow ? std::string() : in_quotes(value))};
}

YamlSlip explain_escape(std::string_view text, const YamlFault& fault) {
    const auto quote = unclosed_quote(text.substr(0, fault.offset), fault.last_scalar);
    return {quote.value_or(fault.offset),
            "an unknown escape stands in this quoted text; write \\\\ for a backslash, or use ' instead of \""};
}

YamlSlip explain(std::string_view text, const YamlFault& fault) {
    switch (fault.kind) {
        case YamlFaultKind::map_value:
            return explain_map_value(text, fault);
        case YamlFaultKind::map_end:
            return explain_map_end(text, fault);
        case YamlFaultKind::sequence_end:
            return explain_sequence_end(text, fault);
        case YamlFaultKind::flow_end:
            return explain_flow_end(text, fault);
        case YamlFaultKind::stray_bracket:
            return {fault.offset,
                    fmt::format("this {} closes nothing; put the value in quotes if it is text", text[fault.offset])};
        case YamlFaultKind::open_quote:
            return explain_open_quote(text, fault);
        case YamlFaultKind::tab:
            return {fault.offset, "a tab indents this line; YAML wants spaces"};
        case YamlFaultKind::token:
            return explain_token(text, fault);
        case YamlFaultKind::dash:
            return {
                fault.offset,
                "a list cannot begin on the line of its key; put '- ' on a line of its own, or the value in quotes"};
        case YamlFaultKind::alias:
            return {
                fault.offset,
                "a value that begins with * or & is an alias or anchor, which are not accepted; put text in quotes"};
        case YamlFaultKind::block_header:
            return {fault.offset, "text follows a | or > at the begin of a value; put the value in quotes"};
        case YamlFaultKind::escape:
            return explain_escape(text, fault);
        case YamlFaultKind::other:
            break;
    }
    return {fault.offset, fmt::format("this is not YAML ({}); put the value in quotes if it is text", fault.said)};
}

constexpr const char* directive_text = "YAML directives (%) are not accepted; delete this line";

bool is_marker(std::string_view line, std::string_view marker) {
    return line.starts_with(marker) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t');
}

}  // namespace

YamlSlip explain_fault(std::string_view text, const YamlFault& fault) {
    if (fault.kind != YamlFaultKind::open_quote && fault.offset < text.size())
        if (const auto slip = tab_slip(text, fault.offset)) return *slip;
    return explain(text, fault);
}

YamlSlip explain_missing_colon(std::string_view text, std::size_t offset) {
    const auto start = line_start(text, offset);
    if (const auto slip = full_width_colon_slip(text, start)) return *slip;
    return no_colon_slip(text, start).value_or(YamlSlip{offset, "expected 'key: value' here"});
}

YamlSlip explain_second_document(std::string_view text, std::size_t offset) {
    const auto line = line_start(text, std::min(offset, text.size()));
    const auto before = line == 0 ? line : line_start(text, line - 1);
    if (text.substr(before).starts_with('%')) return {before, directive_text};
    return {std::min(offset, text.size()),
            "this line stands outside of what is above; give it the indentation of the first line, or a colon if it is "
            "a key"};
}

std::optional<YamlSlip> find_document_marker(std::string_view text) {
    bool begun = false;
    for (std::size_t at = 0; at < text.size(); at = next_line(text, at)) {
        const auto line = line_around(text, at);
        if (is_marker(line, "..."))
            return YamlSlip{at, "'...' ends the YAML here and would hide everything after it; delete this line"};
        if (is_marker(line, "---")) {
            if (!begun && !trimmed(line.substr(3)).empty())
                return YamlSlip{at, "text follows '---'; move it to a line of its own"};
            if (begun)
                return YamlSlip{at, "'---' begins a second document here; one file holds one, so delete this line"};
            begun = true;
        } else if (!begun && line.starts_with('%')) {
            return YamlSlip{at, directive_text};
        } else if (const auto content = trimmed(line); !content.empty() && content.front() != '#') {
            begun = true;
        }
    }
    return std::nullopt;
}

}  // namespace conspectus
