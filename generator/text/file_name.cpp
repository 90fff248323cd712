#include "text/file_name.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/character_set.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_name = 255;

std::string forbidden_character(std::string_view name) {
    auto at = name.find_first_of("\\/:*?\"<>|\t\r\n");
    if (at == name.npos) at = first_forbidden_character(name).value_or(name.npos);
    if (at == name.npos) return "";
    std::size_t offset = at;
    return character_name(next_code_point(name, offset));
}

}  // namespace

std::string file_name_fault(std::string_view name) {
    if (name.empty() || name == "." || name == "..") return "is no name";
    if (name.size() > longest_name) return "is longer than 255 bytes";
    if (first_invalid_utf8(name)) return "is not UTF-8";
    if (const auto character = forbidden_character(name); !character.empty()) return "contains " + character;
    if (name.ends_with('.')) return "ends in a dot";
    if (name.starts_with(' ') || name.ends_with(' ')) return "begins or ends with a space";
    if (is_device_name(name)) return "is the name of a device on Windows";
    return "";
}

bool is_device_name(std::string_view name) {
    const std::string stem = fold(name.substr(0, name.find('.')));
    constexpr std::array<std::string_view, 6> devices = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    if (std::ranges::find(devices, stem) != devices.end()) return true;
    const bool port = stem.starts_with("com") || stem.starts_with("lpt");  // fold() made ¹ ² ³ digits
    return port && stem.size() == 4 && is_ascii_digit(stem[3]);
}

bool is_passed_over(std::string_view name) {
    const bool emacs = name.size() > 1 && name.starts_with('#') && name.ends_with('#');
    return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || emacs;
}

}  // namespace conspectus
