#include "template/template_source.h"

#include <algorithm>

#include "template/template_cursor.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t largest_template = 256 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_line_feeds(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') text += bytes[i];
    }
    return text;
}

Position position_of(const std::string& text, std::size_t offset) {
    TemplateCursor cursor{text};
    cursor.advance(offset);
    return cursor.at;
}

bool is_forbidden_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

}  // namespace

std::optional<std::string> template_text(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    std::string_view bytes = source.bytes;
    if (bytes.size() > largest_template) {
        diagnostics.report(Code::file_too_large, {file, {}},
                           "a template may have 256 KiB; move parts of it into files of their own and include them");
        return std::nullopt;
    }
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    std::string text = with_line_feeds(bytes);
    if (const auto wrong = first_invalid_utf8(text)) {
        diagnostics.report(Code::bad_encoding, {file, position_of(text, *wrong)},
                           "expected UTF-8 but found a byte that is not; save the file as UTF-8");
        return std::nullopt;
    }
    const auto control = std::ranges::find_if(text, is_forbidden_control);
    if (control != text.end()) {
        diagnostics.report(Code::bad_character,
                           {file, position_of(text, static_cast<std::size_t>(control - text.begin()))},
                           "a template cannot hold control characters other than tab and line end; delete it");
        return std::nullopt;
    }
    return text;
}

}  // namespace conspectus
