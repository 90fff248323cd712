#include "text/excerpt.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <deque>

#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr int columns_shown = 100;
constexpr int columns_before = 60;
/// Bounds the number of combining marks, which take no column.
constexpr std::size_t most_cells = 400;

/// One code point as it is shown.
struct Cell {
    std::string text;
    int width = 1;
};

bool is_invisible(char32_t c) {
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_UNASSIGNED:
        case U_CONTROL_CHAR:
        case U_FORMAT_CHAR:
        case U_SURROGATE:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return true;
        default:
            return false;
    }
}

Cell cell(char32_t c) {
    Cell shown;
    if (c == '\t') return {"    ", 4};
    if (c < 0x20 || c == 0x7F) {
        append_code_point(shown.text, c == 0x7F ? 0x2421 : 0x2400 + c);
        return shown;
    }
    if (is_invisible(c)) {
        shown.text = fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
        return {shown.text, static_cast<int>(shown.text.size())};
    }
    append_code_point(shown.text, c);
    return {shown.text, display_width(c)};
}

/// Returns the start of the code point that ends before `offset`.
std::size_t previous(std::string_view line, std::size_t offset) {
    const std::size_t limit = offset < 4 ? 0 : offset - 4;
    for (std::size_t start = offset - 1;; --start) {
        std::size_t end = start;
        next_code_point(line, end);
        if (end == offset && offset - start > 1) return start;
        if (start == limit) return offset - 1;
    }
}

/// A part of a line that grows cell by cell from an offset.
class Window {
  public:
    Window(std::string_view line, std::size_t offset) : line_(line), first_(offset), last_(offset) {}

    void grow_left(int columns) {
        while (first_ > 0 && before_ < most_cells) {
            const std::size_t start = previous(line_, first_);
            std::size_t end = start;
            Cell left = cell(next_code_point(line_, end));
            if (width_ + left.width > columns) return;
            width_ += left.width;
            cells_.push_front(std::move(left));
            ++before_;
            first_ = start;
        }
    }

    void grow_right(int columns) {
        while (last_ < line_.size() && cells_.size() - before_ < most_cells) {
            std::size_t end = last_;
            Cell right = cell(next_code_point(line_, end));
            if (width_ + right.width > columns) return;
            width_ += right.width;
            cells_.push_back(std::move(right));
            last_ = end;
        }
    }

    std::string text() const {
        std::string out = first_ > 0 ? "…" : "";
        for (const Cell& shown : cells_) out += shown.text;
        return last_ < line_.size() ? out + "…" : out;
    }

    std::string underline(std::uint32_t length) const {
        int indent = first_ > 0 ? 1 : 0;
        int under = 0;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (i < before_) indent += cells_[i].width;
            if (i >= before_ && i - before_ < length) under += cells_[i].width;
        }
        return std::string(static_cast<std::size_t>(indent), ' ') + "^" +
               std::string(static_cast<std::size_t>(std::max(under, 1) - 1), '~');
    }

  private:
    std::string_view line_;
    std::deque<Cell> cells_;
    std::size_t first_, last_;  ///< bytes of the line that are shown
    std::size_t before_ = 0;    ///< cells before the offset
    int width_ = 0;
};

}  // namespace

std::string visible(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) out += cell(next_code_point(text, offset)).text;
    return out;
}

Excerpt excerpt(std::string_view line, std::size_t offset, std::uint32_t length) {
    Window window(line, offset);
    window.grow_left(columns_before);
    window.grow_right(columns_shown);
    window.grow_left(columns_shown);
    return {window.text(), window.underline(length)};
}

}  // namespace conspectus
