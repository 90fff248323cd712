#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csl/style.h"

namespace conspectus::csl {

/// Returns whether a text consists of numbers only, which may have letters before and behind them, and commas, hyphens
/// and ampersands between them: "12", "2b", "D2", "2-4", "2, 3 & 5".
bool is_numeric(std::string_view text);

/// Returns the number that a text begins with.
std::optional<int> leading_number(std::string_view text);

/// Formats the content of a number variable. What is not numeric stays as it is.
std::string format_number(std::string_view text, NumberForm form, const Locale& locale, Gender gender);

/// Returns a number as a lower-case Roman numeral; 0 and numbers above 3999 in digits.
std::string roman(int number);

/// Returns whether a text names more than one number, as in "3-5", "3, 5" and "3 & 5". A hyphen after a backslash
/// joins what is one number.
bool is_plural_number(std::string_view text);

/// Returns pages with their ranges written as the style wants them, `delimiter` between their ends.
std::string format_pages(std::string_view pages, PageRangeFormat format, std::string_view delimiter);

/// Returns what stands before the first range or list delimiter of pages.
std::string_view first_page(std::string_view pages);

}  // namespace conspectus::csl
