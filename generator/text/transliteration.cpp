#include "text/transliteration.h"

#include <unicode/translit.h>

#include <memory>

namespace conspectus {
namespace {

constexpr std::size_t kinds = 3;
#define WITHOUT_TONES "; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC"

icu::UnicodeString icu_id(Transliteration kind) {
    switch (kind) {
        case Transliteration::han_latin:
            return "Han-Latin" WITHOUT_TONES;
        case Transliteration::han_latin_names:
            return "Han-Latin/Names" WITHOUT_TONES;
        case Transliteration::latin_ascii:
            return "Latin-ASCII";
    }
    return {};
}
#undef WITHOUT_TONES

struct Slot {
    std::unique_ptr<icu::Transliterator> handle;
    bool tried = false;
};

const icu::Transliterator* transliterator(Transliteration kind) {
    thread_local Slot slots[kinds];
    Slot& slot = slots[static_cast<std::size_t>(kind)];
    if (!slot.tried) {
        slot.tried = true;
        UErrorCode status = U_ZERO_ERROR;
        slot.handle.reset(icu::Transliterator::createInstance(icu_id(kind), UTRANS_FORWARD, status));
        if (U_FAILURE(status)) slot.handle.reset();
    }
    return slot.handle.get();
}

}  // namespace

std::string transliterate(Transliteration kind, std::string_view text) {
    const auto* handle = transliterator(kind);
    if (!handle) return std::string(text);
    auto buffer = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    handle->transliterate(buffer);
    std::string out;
    return buffer.toUTF8String(out);
}

}  // namespace conspectus
