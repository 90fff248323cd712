#include "markdown/cross_link_syntax.h"

#include <fmt/core.h>

#include "text/quotation.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

std::optional<SyntaxFault> find_fault(const Construct& link, bool has_fragment, bool has_label) {
    if (link.target.empty()) {
        return SyntaxFault{.text = "the link names no target: write a paper, keyword, work or page, '[[rankl]]'"};
    }
    if (has_label && link.label.empty()) {
        return SyntaxFault{
            .text = fmt::format("the link has no words behind '|': write '[[{}]]', or add them", link.target)};
    }
    if (has_fragment && link.fragment.empty()) {
        return SyntaxFault{.text = fmt::format(
                               "the link has nothing behind '#': write '[[{}]]', or the id of a heading", link.target)};
    }
    if (link.target.find("｜") != std::string::npos || link.target.find("＃") != std::string::npos) {
        return SyntaxFault{.text = fmt::format("{} has a full-width character", quote(link.target))};
    }
    return std::nullopt;
}

}  // namespace

ReadConstruct read_cross_link(std::string_view content) {
    const std::size_t bar = content.find('|');
    const std::string_view address = content.substr(0, bar);
    const std::size_t hash = address.find('#');
    ReadConstruct read;
    read.construct.target = on_one_line(trimmed(address.substr(0, hash)));
    if (hash != std::string_view::npos) read.construct.fragment = on_one_line(trimmed(address.substr(hash + 1)));
    if (bar != std::string_view::npos) read.construct.label = on_one_line(trimmed(content.substr(bar + 1)));
    read.fault = find_fault(read.construct, hash != std::string_view::npos, bar != std::string_view::npos);
    return read;
}

std::string print_cross_link(const Construct& link) {
    std::string out = "[[" + link.target;
    if (!link.fragment.empty()) out += "#" + link.fragment;
    if (!link.label.empty()) out += "|" + link.label;
    return out + "]]";
}

}  // namespace conspectus
