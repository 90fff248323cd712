#include "template/template_html_attributes.h"

#include <algorithm>
#include <array>

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 22> url_attributes = {
    "action", "archive",    "attributionsrc", "background", "cite",        "classid",  "codebase", "data",
    "dynsrc", "formaction", "href",           "icon",       "imagesrcset", "longdesc", "lowsrc",   "manifest",
    "ping",   "poster",     "profile",        "src",        "srcset",      "usemap"};

constexpr std::array<std::string_view, 9> closed_attributes = {"attributename", "by", "from",   "http-equiv", "srcdoc",
                                                               "style",         "to", "values", "xmlns"};

std::string_view local_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

bool is_url_attribute(std::string_view name) {
    return std::ranges::count(url_attributes, local_name(name)) > 0;
}

bool is_url_list_attribute(std::string_view name) {
    return name == "srcset" || name == "imagesrcset";
}

bool is_closed_attribute(std::string_view name) {
    return name.starts_with("on") || std::ranges::count(closed_attributes, local_name(name)) > 0 ||
           local_name(name).starts_with("on");
}

}  // namespace conspectus
