#include "text/position.h"

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {

Position PositionCursor::at(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    if (offset < offset_) step_back(text, offset);
    const std::string_view passed = text.substr(offset_, offset - offset_);
    const auto newline = passed.rfind('\n');
    if (newline == std::string_view::npos) {
        position_.column += static_cast<std::uint32_t>(count_code_points(passed));
    } else {
        position_.line += static_cast<std::uint32_t>(std::ranges::count(passed, '\n'));
        position_.column = 1 + static_cast<std::uint32_t>(count_code_points(passed.substr(newline + 1)));
    }
    offset_ = offset;
    return position_;
}

void PositionCursor::step_back(std::string_view text, std::size_t offset) {
    position_.line -= static_cast<std::uint32_t>(std::ranges::count(text.substr(offset, offset_ - offset), '\n'));
    position_.column = 1;
    const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    offset_ = newline == std::string_view::npos ? 0 : newline + 1;
}

Position position_of(std::string_view text, std::size_t offset, std::uint32_t first_line) {
    return PositionCursor(first_line).at(text, offset);
}

}  // namespace conspectus
