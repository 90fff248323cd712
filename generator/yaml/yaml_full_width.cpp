#include "yaml/yaml_full_width.h"

#include <fmt/format.h>

#include <array>

#include "yaml/yaml_quotes.h"

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

/// With YAML's own characters, one space behind each colon and comma.
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

std::string instead(std::string_view text) {
    return text.size() <= longest_correction ? ": " + corrected(text) : std::string();
}

std::optional<std::string> wide_quotes(std::string_view scalar) {
    for (const Pair& pair : quotes) {
        if (!scalar.starts_with(pair.open) || !scalar.ends_with(pair.close)) continue;
        const std::string_view inside =
            scalar.substr(pair.open.size(), scalar.size() - pair.open.size() - pair.close.size());
        if (inside.find(pair.open) != std::string_view::npos || inside.find(pair.close) != std::string_view::npos)
            continue;
        const bool is_short = scalar.size() <= longest_correction;
        return fmt::format(
            "the quotes {0} {1} would be a part of the text; write ASCII quotes{2}, or put them inside of "
            "ASCII quotes if the text has them{3}",
            pair.open, pair.close, is_short ? ": " + quoted_scalar(inside) : "",
            is_short ? ": " + quoted_scalar(scalar) : "");
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

/// `，en：`
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

}  // namespace conspectus
