#include "markdown/escape_mask.h"

namespace conspectus {
namespace {

constexpr std::string_view masked_characters = "[]@=!";
constexpr char lead_byte = '\xC2';

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// The character masked at `offset`, or NUL.
char masked_at(std::string_view text, std::size_t offset) {
    if (text[offset] != lead_byte || offset + 1 >= text.size()) return '\0';
    const auto index = static_cast<unsigned char>(text[offset + 1]) - 0x80u;
    return index < masked_characters.size() ? masked_characters[index] : '\0';
}

std::string unmask(std::string_view text, std::string_view prefix) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char original = masked_at(text, i);
        if (original == '\0') {
            out += text[i];
        } else {
            out.append(prefix) += original;
            ++i;
        }
    }
    return out;
}

}  // namespace

std::string mask_escapes(std::string_view markdown) {
    std::string out(markdown);
    for (std::size_t i = out.find('\\'); i != std::string::npos && i + 1 < out.size(); i = out.find('\\', i)) {
        const std::size_t index = masked_characters.find(out[i + 1]);
        if (index != std::string_view::npos) {
            out[i] = lead_byte;
            out[i + 1] = static_cast<char>(0x80 + index);
        }
        i += is_ascii_punctuation(out[i + 1]) || index != std::string_view::npos ? 2 : 1;
    }
    return out;
}

std::string unmask_text(std::string text) {
    return text.find(lead_byte) == std::string::npos ? text : unmask(text, "");
}

std::string unmask_code(std::string_view code) {
    return unmask(code, "\\");
}

}  // namespace conspectus
