#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace conspectus {

enum class ImageFormat { png, jpeg, webp, avif, gif };

struct ImageSize {
    ImageFormat format = ImageFormat::png;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// Returns the format and the size in pixels of a picture, read from its bytes:
/// PNG (IHDR), JPEG (the first frame header), GIF (the logical screen), WebP
/// (VP8, VP8L, VP8X), AVIF (the largest `ispe`). Returns nothing if the bytes are
/// none of these, or end before the size.
std::optional<ImageSize> read_image_size(std::string_view bytes);

/// Returns the name of a format: "PNG".
std::string_view image_format_name(ImageFormat format);
/// Returns whether files of a format may have an extension (".jpg").
bool fits_extension(ImageFormat format, std::string_view extension);

}  // namespace conspectus
