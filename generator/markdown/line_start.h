#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace conspectus {

/// Returns how many ">", bullets and list numbers open a line.
std::uint32_t count_container_markers(std::string_view line);

/// Returns whether a line, without the quote marks before it, may end the paragraph of the line above: it is blank, or
/// begins a list, a heading, fenced code, raw HTML or a row of a table.
bool interrupts_paragraph(std::string_view line);

/// A quote or list item that is open around a block.
struct OpenContainer {
    bool is_quote = false;         ///< else a list item
    std::uint32_t first_line = 0;  ///< 1-based in the body
};

/// Returns the offset in a line of what follows the markers of the containers around it, and white space. A lazy line
/// has fewer markers or none.
std::size_t skip_containers(std::string_view line, std::uint32_t number, const std::vector<OpenContainer>& containers);

}  // namespace conspectus
