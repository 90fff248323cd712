#include "parse/image_size.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

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

TEST(ImageSize, NeverReadsBehindTheEnd) {
    for (const std::string& picture : {png, gif, jpeg, vp8, vp8l, vp8x, avif})
        for (std::size_t size = 0; size <= picture.size(); ++size) read(std::string(picture.data(), size));
    EXPECT_EQ(read(png.substr(0, 20)), "none");
    EXPECT_EQ(read(jpeg.substr(0, jpeg.size() - 3)), "none");
}

TEST(ImageSize, KnowsWhichEndingsFit) {
    EXPECT_TRUE(fits_extension(ImageFormat::jpeg, ".jpeg"));
    EXPECT_FALSE(fits_extension(ImageFormat::jpeg, ".png"));
    EXPECT_TRUE(fits_extension(ImageFormat::avif, ".avif"));
}

}  // namespace
}  // namespace conspectus::image_size_test
