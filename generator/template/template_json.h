#pragma once
#include <string>

#include "template/template_type.h"

namespace conspectus {

/// A view as JSON, as its templates see it: HTML is {"$html": "…"}, an absent
/// value null. For tests and for people who write templates.
std::string to_json(const TypeInfo& type, const void* view);

template <class View>
std::string to_json(const View& view) {
    return to_json(type_info<View>(), &view);
}

}  // namespace conspectus
