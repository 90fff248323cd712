#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

std::string ascii_folded(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), ascii_lower);
    return out;
}

/// `text` itself where ICU has no data or memory for the form.
std::string normalized(const icu::Normalizer2* form, UErrorCode status, std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
    if (U_SUCCESS(status)) {
        form->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
    }
    return U_SUCCESS(status) ? out : std::string(text);
}

std::string nfkc_casefold(std::string_view text) {
    if (is_ascii(text)) return ascii_folded(text);
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return normalized(form, status, text);
}

std::string single_spaced(std::string_view text) {
    std::string out;
    bool space = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        if (u_isUWhiteSpace(static_cast<UChar32>(c))) {
            space = true;
            continue;
        }
        if (space && !out.empty()) out += ' ';
        space = false;
        append_code_point(out, c);
    }
    return out;
}

}  // namespace

std::string fold(std::string_view text) {
    return single_spaced(nfkc_casefold(text));
}

std::string file_name_key(std::string_view name) {
    if (is_ascii(name)) return ascii_folded(name);
    auto folded = icu::UnicodeString::fromUTF8(to_nfc(name)).foldCase();
    std::string out;
    return to_nfc(folded.toUTF8String(out));
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    return normalized(form, status, text);
}

}  // namespace conspectus
