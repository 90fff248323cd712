#include "model/editorial.h"

namespace conspectus {

std::string_view status_word(StatusKind kind) {
    switch (kind) {
        case StatusKind::none:
            return {};
        case StatusKind::corrected:
            return "corrected";
        case StatusKind::concern:
            return "concern";
        case StatusKind::retracted:
            return "retracted";
        case StatusKind::removed:
            return "removed";
    }
    return {};
}

}  // namespace conspectus
