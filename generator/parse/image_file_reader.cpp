#include "parse/image_file_reader.h"

#include <fmt/format.h>

#include "parse/image_size.h"

namespace conspectus {

std::optional<ImageFile> read_image_file(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const auto size = read_image_size(source.bytes);
    if (!size) {
        diagnostics.report(
            Code::bad_image, {file, {}},
            "this is no whole PNG, JPEG, WebP, AVIF or GIF picture, whatever its name says; save it anew");
        return std::nullopt;
    }
    const std::string_view extension = std::string_view(source.path).substr(source.path.rfind('.'));
    if (!fits_extension(size->format, extension)) {
        diagnostics.report(Code::bad_image, {file, {}},
                           fmt::format("the picture is a {} by its bytes, but its name ends in '{}'; rename it",
                                       image_format_name(size->format), extension));
        return std::nullopt;
    }
    return ImageFile{.path = source.path, .width = size->width, .height = size->height, .file = file};
}

}  // namespace conspectus
