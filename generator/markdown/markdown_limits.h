#pragma once
#include "markdown/markdown_faults.h"
#include "markdown/markdown_source.h"

namespace conspectus {

inline constexpr std::size_t most_markdown_bytes = 256 * 1024;
inline constexpr std::uint32_t most_markdown_lines = 20'000;
inline constexpr std::uint32_t most_container_markers = 32;
inline constexpr std::uint32_t most_brackets = 1'000;

/// Whether the size of a body is within the limit. Reports it if not.
bool within_size_limit(std::string_view body, std::uint32_t first_line, MarkdownFaults& faults);

/// Whether a body may be parsed: cmark is quadratic in nested containers and in
/// "[" of one block. Reports every line and block over a limit.
bool within_parse_limits(const MarkdownSource& source, MarkdownFaults& faults);

}  // namespace conspectus
