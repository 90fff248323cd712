#include "markdown/link_address.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/character_set.h"
#include "text/diagnostics.h"
#include "text/web_address.h"

namespace conspectus {
namespace {

/// Returns what precedes the ":" of an absolute address, in lower case.
std::optional<std::string> scheme_of(std::string_view address) {
    const std::size_t end = address.find_first_of(":/?#");
    if (end == std::string_view::npos || address[end] != ':') return std::nullopt;
    return ascii_lowered(address.substr(0, end));
}

bool has_unseen_character(std::string_view address) {
    const bool has_space = address.find_first_of(" \t\r\n\\") != std::string_view::npos;
    return has_space || address.find("\u00A0") != std::string_view::npos ||
           address.find("\u3000") != std::string_view::npos || first_forbidden_character(address).has_value();
}

std::optional<std::string> scheme_fault(std::string_view address, const std::string& scheme) {
    const std::string_view rest = address.substr(scheme.size() + 1);
    if (scheme == "mailto") {
        if (rest.find('@') != std::string_view::npos) return std::nullopt;
        return fmt::format("{} names no mailbox: write 'mailto:name@example.org'", quote(address));
    }
    if (scheme == "https" || scheme == "http") {
        const std::string fault = web_address_fault(address);
        if (fault.empty()) return std::nullopt;
        return fmt::format("{} {}: write '{}://example.org/…'", quote(address), fault, scheme);
    }
    return fmt::format("{} begins with '{}:', but links may begin with https:, http: or mailto:, or be relative",
                       quote(address), quote(scheme).substr(1, quote(scheme).size() - 2));
}

bool is_full_width_scheme(std::string_view address) {
    const std::string start = ascii_lowered(address.substr(0, 10));
    return start.starts_with("http：") || start.starts_with("https：") || start.starts_with("mailto：");
}

std::optional<std::string> relative_fault(std::string_view address) {
    if (address.starts_with("//")) {
        return fmt::format("{} begins with '//': write 'https:' before it", quote(address));
    }
    if (address.starts_with("/")) {
        return fmt::format(
            "{} begins with '/', but the site may lie in a sub-folder: write a path relative to this page, "
            "or '[[…]]' for a page of the collection",
            quote(address));
    }
    if (is_full_width_scheme(address)) {
        return fmt::format("{} has a full-width '：': write ':'", quote(address));
    }
    return std::nullopt;
}

bool leaves_folder(std::string_view path) {
    return path == ".." || path.starts_with("../") || path.find("/../") != std::string_view::npos ||
           path.ends_with("/..");
}

}  // namespace

std::optional<std::string> link_fault(std::string_view address) {
    if (address.empty()) return "the link has no address: write it between the parentheses";
    if (has_unseen_character(address)) {
        return fmt::format("the address {} holds a space, a backslash or an invisible character: leave it out",
                           quote(address));
    }
    if (const auto scheme = scheme_of(address)) return scheme_fault(address, *scheme);
    return relative_fault(address);
}

std::optional<std::string> figure_fault(std::string_view path) {
    if (path.empty()) return "the figure names no file: write its path between the parentheses";
    if (has_unseen_character(path) || path.find_first_of("%?#<>\"|*") != std::string_view::npos) {
        return fmt::format(
            "the figure {} has a character that file names here do not have: rename the file with letters, "
            "digits, '-' and '_'",
            quote(path));
    }
    if (scheme_of(path) || path.starts_with("/")) {
        return fmt::format(
            "the figure {} is not a file of the collection: put the file beside the text, and write its "
            "relative path",
            quote(path));
    }
    if (leaves_folder(path)) {
        return fmt::format("the figure {} leaves the folder of this file: put it into a folder beside the text",
                           quote(path));
    }
    if (ascii_lowered(path).ends_with(".svg") || ascii_lowered(path).ends_with(".svgz")) {
        return fmt::format("the figure {} is an SVG, which can run scripts: save it as PNG or WebP", quote(path));
    }
    return std::nullopt;
}

bool begins_like_address(std::string_view text) {
    constexpr std::array<std::string_view, 8> beginnings = {"https://", "http://", "mailto:", "www.",
                                                            "./",       "../",     "#",       "/"};
    const std::string start = ascii_lowered(text.substr(0, 8));
    if (std::ranges::any_of(beginnings, [&](std::string_view beginning) { return start.starts_with(beginning); }))
        return true;
    const std::string_view word = text.substr(0, std::min<std::size_t>(text.find_first_of(" \n)"), 200));
    return word.find(".html") != std::string_view::npos || word.ends_with(".md");
}

}  // namespace conspectus
