#pragma once
#include <string>
#include <vector>

#include "model/paper.h"

namespace conspectus {

/// A page of prose: pages/<id>.md. `index` is the home page's introduction.
struct PageText {
    std::string id;
    std::vector<std::string> aliases;
    Localized title;
    Date updated;
    std::vector<Summary> bodies;  ///< the default language first
    Location at;
};

}  // namespace conspectus
