#include "text/script.h"

#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>

namespace conspectus {
namespace {

UScriptCode script_of(char32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(code_point), &status);
}

std::string locale_of(std::string_view tag) {
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(std::string(tag).c_str(), locale.data(), locale.size(), nullptr, &status);
    return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING ? locale.data() : std::string();
}

/// Returns Han for simplified and traditional Han alike, as characters have no other.
int script_of_characters(UScriptCode script) {
    return script == USCRIPT_SIMPLIFIED_HAN || script == USCRIPT_TRADITIONAL_HAN ? USCRIPT_HAN : script;
}

}  // namespace

Scripts::Scripts(std::string_view tag) {
    const std::string locale = locale_of(tag);
    if (locale.empty()) return;
    std::array<UScriptCode, 10> codes{};
    UErrorCode status = U_ZERO_ERROR;
    const int count = uscript_getCode(locale.c_str(), codes.data(), codes.size(), &status);
    if (U_FAILURE(status)) return;
    for (int i = 0; i < count; ++i) {
        if (codes[i] != USCRIPT_LATIN) scripts_.push_back(script_of_characters(codes[i]));
    }
}

bool Scripts::have(char32_t code_point) const {
    return code_point >= 0x80 && std::ranges::find(scripts_, static_cast<int>(script_of(code_point))) != scripts_.end();
}

bool is_of_no_script(char32_t code_point) {
    const UScriptCode script = script_of(code_point);
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

}  // namespace conspectus
