#include "link_target.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace site_links {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int lower = std::tolower(static_cast<unsigned char>(c));
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
        out += escape ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])) : text[i];
        if (escape) i += 2;
    }
    return out;
}

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> segments;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        segments.push_back(percent_decoded(path.substr(begin, end - begin)));
        begin = end + 1;
    }
    return segments;
}

std::string joined(const std::vector<std::string>& segments) {
    std::string path;
    for (const std::string& segment : segments) path += (path.empty() ? "" : "/") + segment;
    return path;
}

}  // namespace

std::optional<LinkTarget> link_target(std::string_view page, std::string_view url) {
    LinkTarget target;
    const std::size_t hash = url.find('#');
    target.has_fragment = hash != std::string_view::npos;
    if (target.has_fragment) target.fragment = percent_decoded(url.substr(hash + 1));
    std::string_view path = url.substr(0, hash);
    path = path.substr(0, path.find('?'));
    if (path.empty()) {
        target.path = page;
        return target;
    }
    std::vector<std::string> place = segments_of(page);
    place.pop_back();
    for (const std::string& segment : segments_of(path)) {
        if (segment == ".") continue;
        if (segment != "..") {
            place.push_back(segment);
        } else if (place.empty()) {
            return std::nullopt;
        } else {
            place.pop_back();
        }
    }
    target.path = joined(place);
    if (path.ends_with('/') && !target.path.ends_with('/')) target.path += '/';
    return target;
}

std::string scheme_of(std::string_view url) {
    const std::size_t colon = url.find_first_of(":/?#");
    if (colon == std::string_view::npos || url[colon] != ':' || colon == 0) return {};
    std::string scheme(url.substr(0, colon));
    std::ranges::transform(scheme, scheme.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return scheme;
}

}  // namespace site_links
