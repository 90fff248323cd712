#include "parse/image_size.h"

#include <algorithm>

namespace conspectus {
namespace {

using std::uint32_t;

uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | byte_at(bytes, at + i);
    return value;
}

uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    uint32_t value = 0;
    for (std::size_t i = count; i > 0; --i) value = value << 8 | byte_at(bytes, at + i - 1);
    return value;
}

std::optional<ImageSize> sized(ImageFormat format, uint32_t width, uint32_t height) {
    constexpr uint32_t most = 1U << 20;
    if (width == 0 || height == 0 || width > most || height > most) return std::nullopt;
    return ImageSize{format, width, height};
}

std::optional<ImageSize> read_png(std::string_view bytes) {
    if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
    return sized(ImageFormat::png, big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

std::optional<ImageSize> read_gif(std::string_view bytes) {
    return sized(ImageFormat::gif, little_endian(bytes, 6, 2), little_endian(bytes, 8, 2));
}

/// Returns true for SOF0 … SOF15 except DHT, JPG and DAC.
bool is_frame_header(uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<ImageSize> read_jpeg(std::string_view bytes) {
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (byte_at(bytes, at) != 0xFF) return std::nullopt;
        const uint32_t marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (is_frame_header(marker))
            return at + 9 <= bytes.size()
                       ? sized(ImageFormat::jpeg, big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2))
                       : std::nullopt;
        at += 2 + std::max<uint32_t>(big_endian(bytes, at + 2, 2), 2);
    }
    return std::nullopt;
}

std::optional<ImageSize> read_webp(std::string_view bytes) {
    if (bytes.size() < 30) return std::nullopt;
    const auto chunk = bytes.substr(12, 4);
    if (chunk == "VP8X")
        return sized(ImageFormat::webp, little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1);
    if (chunk == "VP8 " && bytes.substr(23, 3) == "\x9D\x01\x2A")
        return sized(ImageFormat::webp, little_endian(bytes, 26, 2) & 0x3FFF, little_endian(bytes, 28, 2) & 0x3FFF);
    if (chunk == "VP8L" && byte_at(bytes, 20) == 0x2F) {
        const uint32_t packed = little_endian(bytes, 21, 4);
        return sized(ImageFormat::webp, (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1);
    }
    return std::nullopt;
}

/// Finds the boxes ftyp, meta, iprp, ipco and ispe, which are nested, by their names alone: these are rare enough in
/// the head of a file.
std::optional<ImageSize> read_avif(std::string_view bytes) {
    const auto head = bytes.substr(0, 64 * 1024);
    std::optional<ImageSize> largest;
    for (auto at = head.find("ispe"); at != std::string_view::npos && at + 16 <= head.size();
         at = head.find("ispe", at + 4)) {
        const auto size = sized(ImageFormat::avif, big_endian(head, at + 8, 4), big_endian(head, at + 12, 4));
        if (size && (!largest || size->width > largest->width)) largest = size;
    }
    return largest;
}

bool is_avif(std::string_view bytes) {
    return bytes.substr(4, 4) == "ftyp" && bytes.substr(8, 56).find("avi") != std::string_view::npos;
}

}  // namespace

std::optional<ImageSize> read_image_size(std::string_view bytes) {
    if (bytes.size() < 12) return std::nullopt;  // the shortest name of a format with a size behind it
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png(bytes);
    if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg(bytes);
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return read_gif(bytes);
    if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return read_webp(bytes);
    return is_avif(bytes) ? read_avif(bytes) : std::nullopt;
}

std::string_view image_format_name(ImageFormat format) {
    switch (format) {
        case ImageFormat::png:
            return "PNG";
        case ImageFormat::jpeg:
            return "JPEG";
        case ImageFormat::webp:
            return "WebP";
        case ImageFormat::avif:
            return "AVIF";
        case ImageFormat::gif:
            return "GIF";
    }
    return {};
}

bool fits_extension(ImageFormat format, std::string_view extension) {
    switch (format) {
        case ImageFormat::png:
            return extension == ".png";
        case ImageFormat::jpeg:
            return extension == ".jpg" || extension == ".jpeg";
        case ImageFormat::webp:
            return extension == ".webp";
        case ImageFormat::avif:
            return extension == ".avif";
        case ImageFormat::gif:
            return extension == ".gif";
    }
    return false;
}

}  // namespace conspectus
