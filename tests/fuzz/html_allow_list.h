#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Returns what a page holds that no template of the program writes: elements and attributes that are not on the list,
/// handlers, scripts inside of the page, and addresses that are neither relative nor http, https or mailto.
std::vector<std::string> html_faults(std::string_view html);

/// Returns the names of elements and attributes that hold `mark`, and the scripts and styles that do: where text has
/// come out of its place.
std::vector<std::string> places_of_mark(std::string_view html, std::string_view mark);

}  // namespace conspectus
