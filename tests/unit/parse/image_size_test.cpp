#include "parse/image_size.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace conspectus::image_size_test {
namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values) text += static_cast<char>(value);
    return text;
}

std::string read(std::string_view picture) {
    const auto size = read_image_size(picture);
    return size ? fmt::format("{} {}x{}", image_format_name(size->format), size->width, size->height) : "none";
}

const std::string png =
    "\x89PNG\r\n\x1A\n" + bytes({0, 0, 0, 13}) + "IHDR" + bytes({0, 0, 1, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0});
const std::string gif = "GIF89a" + bytes({2, 1, 3, 0, 0, 0});
const std::string jpeg =
    bytes({0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC2, 0, 17, 8, 0, 3, 1, 2, 3});
const std::string webp_start = "RIFF" + bytes({9, 9, 9, 9}) + "WEBP";
const std::string vp8 = webp_start + "VP8 " + bytes({0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 2, 0x41, 3, 0x40});
const std::string vp8l = webp_start + "VP8L" + bytes({0, 0, 0, 0, 0x2F, 1, 0x81, 0, 0, 0, 0, 0, 0, 0});
const std::string vp8x = webp_start + "VP8X" + bytes({10, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 0, 0});
const std::string avif = bytes({0, 0, 0, 28}) + "ftypavif" + bytes({0, 0, 0, 0}) + "mif1" + bytes({0, 0, 0, 20}) +
                         "ispe" + bytes({0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 8}) + "ispe" +
                         bytes({0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 3});

TEST(ImageSize, ComesFromTheBytes) {
    EXPECT_EQ(read(png), "PNG 258x3");
    EXPECT_EQ(read(gif), "GIF 258x3");
    EXPECT_EQ(read(jpeg), "JPEG 258x3");
    EXPECT_EQ(read(vp8), "WebP 258x3");
    EXPECT_EQ(read(vp8l), "WebP 258x3");
    EXPECT_EQ(read(vp8x), "WebP 258x3");
    EXPECT_EQ(read(avif), "AVIF 258x3");
}

TEST(ImageSize, RefusesWhatIsNoPicture) {
    EXPECT_EQ(read(""), "none");
    EXPECT_EQ(read("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "none");
    EXPECT_EQ(read("%PDF-1.7 and more"), "none");
    std::string empty = png;
    empty.replace(16, 8, std::string(8, '\0'));
    EXPECT_EQ(read(empty), "none");
}

TEST(ImageSize, RefusesAFormatWithoutItsHead) {
    const auto with = [](std::string picture, std::size_t at, std::string_view other) {
        return picture.replace(at, other.size(), other);
    };
    const std::string high = bytes({1, 0, 0, 0});
    EXPECT_EQ(read(with(png, 12, "IDAT")), "none");
    EXPECT_EQ(read(with(png, 16, high)), "none") << "wider than any picture";
    EXPECT_EQ(read(with(png, 20, high)), "none") << "higher than any picture";
    EXPECT_EQ(read(with(png, 20, std::string(4, '\0'))), "none") << "without height";
    EXPECT_EQ(read(with(jpeg, 8, bytes({0x11}))), "none") << "no segment where one must begin";
    EXPECT_EQ(read(with(gif, 0, "GIF88a")), "none");
    EXPECT_EQ(read("GIF87a" + gif.substr(6)), "GIF 258x3");
    EXPECT_EQ(read(with(vp8, 8, "WAVE")), "none");
    EXPECT_EQ(read(with(vp8, 23, "xyz")), "none") << "no key frame";
    EXPECT_EQ(read(with(vp8l, 20, "x")), "none");
    EXPECT_EQ(read(with(vp8, 12, "ALPH")), "none");
    EXPECT_EQ(read(with(avif, 8, "heic")), "none");
    EXPECT_EQ(read(with(avif, 4, "free")), "none");
}

TEST(ImageSize, IsThatOfTheWidestPictureOfAnAvif) {
    const std::string narrow = "ispe" + bytes({0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9});
    const std::string empty = "ispe" + std::string(12, '\0');
    EXPECT_EQ(read(avif + narrow + empty), "AVIF 258x3");
    EXPECT_EQ(read(avif.substr(0, 24) + empty), "none");
}

/// SOF0 … SOF15 but DHT, JPG and DAC.
TEST(ImageSize, OfAJpegStandsInItsFrameHeader) {
    for (int marker = 0xC0; marker <= 0xFE; ++marker) {
        const bool is_frame = marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        const std::string picture = bytes({0xFF, 0xD8, 0xFF, marker, 0, 17, 8, 0, 3, 1, 2, 3}) + std::string(11, '\0');
        EXPECT_EQ(read(picture), is_frame ? "JPEG 258x3" : "none") << marker;
    }
}

TEST(ImageSize, NeverReadsBehindTheEnd) {
    for (const std::string& picture : {png, gif, jpeg, vp8, vp8l, vp8x, avif})
        for (std::size_t size = 0; size <= picture.size(); ++size) read(std::string(picture.data(), size));
    EXPECT_EQ(read(png.substr(0, 20)), "none");
    EXPECT_EQ(read(jpeg.substr(0, jpeg.size() - 3)), "none");
}

TEST(ImageSize, KnowsWhichEndingsFit) {
    using enum ImageFormat;
    const std::map<std::string, ImageFormat> fitting = {{".png", png},   {".jpg", jpeg},  {".jpeg", jpeg},
                                                        {".webp", webp}, {".avif", avif}, {".gif", gif}};
    for (const auto& [extension, format] : fitting) {
        for (const ImageFormat other : {png, jpeg, webp, avif, gif})
            EXPECT_EQ(fits_extension(other, extension), other == format) << extension;
    }
    EXPECT_FALSE(fits_extension(png, ".PNG"));
}

}  // namespace
}  // namespace conspectus::image_size_test
