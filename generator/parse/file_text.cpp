#include "parse/file_text.h"

#include <fmt/format.h>

#include "text/readable_text.h"

namespace conspectus {

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
