#include "model/localized.h"

namespace conspectus {

const Wording* Localized::in(std::string_view language) const {
    const Wording* neutral = nullptr;
    for (const Wording& wording : wordings) {
        if (wording.language == language) return &wording;
        if (wording.language.empty() && neutral == nullptr) neutral = &wording;
    }
    return neutral;
}

const Wording* Localized::best(std::string_view language) const {
    if (const Wording* wording = in(language)) return wording;
    return wordings.empty() ? nullptr : &wordings.front();
}

}  // namespace conspectus
