#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <unordered_map>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/worker.h"

namespace conspectus {
namespace {

/// Returns `text` unchanged if ICU has no data or memory for the form.
std::string normalized(const icu::Normalizer2* form, UErrorCode status, std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
    if (U_SUCCESS(status)) {
        form->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
    }
    return U_SUCCESS(status) ? out : std::string(text);
}

std::string nfkc_casefold(std::string_view text) {
    if (is_ascii(text)) return ascii_lowered(text);
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
    if (is_ascii(name)) return ascii_lowered(name);
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

namespace {

bool is_combining(UChar32 c) {
    return c >= 0x300 && c <= 0x36F;
}

bool is_latin(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_LATIN;
}

/// Returns `text` unchanged if ICU lacks the form's data.
icu::UnicodeString normalized(const icu::Normalizer2* form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out = form == nullptr ? text : form->normalize(text, status);
    return U_SUCCESS(status) ? out : text;
}

icu::UnicodeString compatible(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    return normalized(icu::Normalizer2::getNFKCInstance(status), text);
}

/// Returns the base letter of an accented Latin one, and any other character unchanged.
UChar32 without_accents(UChar32 c) {
    if (!is_latin(c)) return c;
    UErrorCode status = U_ZERO_ERROR;
    return normalized(icu::Normalizer2::getNFDInstance(status), icu::UnicodeString(c)).char32At(0);
}

std::string folded(char32_t code_point) {
    icu::UnicodeString text = compatible(icu::UnicodeString(static_cast<UChar32>(code_point)));
    text.toUpper(icu::Locale::getRoot()).toLower(icu::Locale::getRoot());
    std::string out;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (is_combining(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
        append_code_point(out, c == U'ς' ? U'σ' : static_cast<char32_t>(without_accents(c)));
    }
    return out;
}

struct KnownFolds : std::unordered_map<char32_t, std::string> {};

const std::string& known_fold(char32_t code_point) {
    auto& known = of_this_worker<KnownFolds>();
    const auto found = known.find(code_point);
    return found != known.end() ? found->second : known.emplace(code_point, folded(code_point)).first->second;
}

bool stays(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

}  // namespace

std::string search_fold(std::string_view text) {
    const std::string composed = to_nfc(text);
    std::string out;
    out.reserve(composed.size());
    for (std::size_t offset = 0; offset < composed.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(composed, offset);
        if (c < 0x80) {
            out += ascii_lower(static_cast<char>(c));
        } else if (stays(c)) {
            out.append(composed, begin, offset - begin);
        } else {
            out += known_fold(c);
        }
    }
    return out;
}

}  // namespace conspectus
