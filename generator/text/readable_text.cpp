#include "text/readable_text.h"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "text/character_set.h"
#include "text/position.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

bool is_wide_encoding(std::string_view text) {
    const std::string_view start = text.substr(0, 4);
    return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF") ||
           (start.size() == 4 && start.find('\0') != std::string_view::npos &&
            start != std::string_view("\0\0\0\0", 4));
}

std::optional<std::size_t> first_lone_carriage_return(std::string_view text) {
    for (auto at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
        if (text.substr(at + 1, 1) != "\n") return at;
    return std::nullopt;
}

}  // namespace

bool is_readable_text(std::string_view text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics) {
    const auto location = [&](std::size_t offset) { return Location{file, position_of(text, offset, first_line)}; };
    if (is_wide_encoding(text)) {
        diagnostics.report(Code::bad_encoding, {file, {first_line, 1}},
                           "the file is UTF-16 or UTF-32; save it as UTF-8");
        return false;
    }
    if (const auto at = first_invalid_utf8(text)) {
        diagnostics.report(
            Code::bad_encoding, location(*at),
            fmt::format("the byte 0x{:02X} is not UTF-8 here; the file may be GBK or Latin-1: save it as UTF-8",
                        static_cast<unsigned char>(text[*at])));
        return false;
    }
    if (auto at = first_forbidden_character(text)) {
        const Location begin = location(*at);
        diagnostics.report(Code::bad_character, begin,
                           fmt::format("{} is not accepted; delete it", character_name(next_code_point(text, *at))));
        return false;
    }
    if (const auto at = first_lone_carriage_return(text)) {
        diagnostics.report(
            Code::bad_character, location(*at),
            "a carriage return without a line feed; save the file with the line ends of Unix (LF) or Windows (CRLF)");
        return false;
    }
    return true;
}

std::string_view without_byte_order_mark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

std::optional<std::string_view> file_text(const SourceFile& source, FileId file, Diagnostics& diagnostics,
                                          std::size_t max_bytes) {
    if (source.bytes.size() > max_bytes) {
        diagnostics.report(
            Code::file_too_large, {file, {}},
            fmt::format("the file has {} bytes; at most {} are accepted: split it", source.bytes.size(), max_bytes));
        return std::nullopt;
    }
    const std::string_view text = without_byte_order_mark(source.bytes);
    if (!is_readable_text(text, file, 1, diagnostics)) return std::nullopt;
    return text;
}

}  // namespace conspectus
