#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Returns why a text is not an absolute http or https address that a page may
/// link to, as the end of a sentence about it ("begins with neither https://
/// nor http://"); empty if it is one. Names in other scripts are allowed
/// (RFC 3987); a user name, which can make one site look like another, is not.
std::string web_address_fault(std::string_view address);

/// The same for the address that a site is published at: it has no query and no
/// fragment either, since the paths of pages are appended to it.
std::string base_address_fault(std::string_view address);

}  // namespace conspectus
