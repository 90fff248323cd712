#include "text/web_address.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/character_set.h"

namespace conspectus {
namespace {

std::string host_fault(std::string_view authority) {
    if (authority.find('@') != std::string_view::npos) return "has a user name before its site";
    const std::size_t port_begin = authority.find(':', std::min(authority.find(']'), authority.size()));
    const std::size_t colon = authority.starts_with('[') ? port_begin : authority.find(':');
    const std::string_view host = authority.substr(0, colon);
    if (host.empty() || host.starts_with('.')) return "names no site";
    if (colon == std::string_view::npos) return {};
    const std::string_view port = authority.substr(colon + 1);
    const bool is_number = port.size() <= 5 && std::ranges::all_of(port, is_ascii_digit);
    return is_number ? std::string() : "has a port that is not a number";
}

}  // namespace

std::string web_address_fault(std::string_view address) {
    const auto begins = [&](std::string_view scheme) {
        return std::ranges::equal(address.substr(0, scheme.size()), scheme, {}, ascii_lower);
    };
    const std::size_t scheme = begins("https://") ? 8 : begins("http://") ? 7 : 0;
    if (scheme == 0) return "does not begin with https:// or http://";
    const bool has_unseen = address.find_first_of(" \t\r\n") != std::string_view::npos ||
                            address.find("\u00A0") != std::string_view::npos ||
                            address.find("\u3000") != std::string_view::npos || first_forbidden_character(address);
    if (has_unseen) return "holds a space or an invisible character";
    if (address.find_first_of("\"<>\\") != std::string_view::npos)
        return "holds a quotation mark, '<', '>' or a backslash";
    const std::string_view rest = address.substr(scheme);
    return host_fault(rest.substr(0, rest.find_first_of("/?#")));
}

std::string base_address_fault(std::string_view address) {
    std::string fault = web_address_fault(address);
    if (fault.empty() && address.find_first_of("?#") != std::string_view::npos)
        fault = "has a '?' or '#', behind which no page can have its path";
    return fault;
}

}  // namespace conspectus
