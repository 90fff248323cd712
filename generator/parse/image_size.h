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

/// Format and size in pixels from a picture's own bytes, whatever its name:
/// PNG (IHDR), JPEG (the first frame header), GIF (the logical screen), WebP
/// (VP8, VP8L, VP8X), AVIF (the largest `ispe`). Nothing where the bytes are
/// none of these or are cut off before the size.
std::optional<ImageSize> read_image_size(std::string_view bytes);

/// "PNG"
std::string_view image_format_name(ImageFormat format);
/// Whether a file of that format may have that ending (".jpg").
bool fits_extension(ImageFormat format, std::string_view extension);

}  // namespace conspectus
