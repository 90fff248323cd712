#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "template/template_type.h"

namespace conspectus::template_sample {

/// A view that contains itself through a pointer would never end.
inline constexpr int deepest_json = 64;

inline nlohmann::ordered_json make_json(const TypeInfo& type, const void* value, int depth);

inline nlohmann::ordered_json make_list(const TypeInfo& type, const void* list, int depth) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < type.size(list); ++i) {
        all.push_back(make_json(type.element(), type.at(list, i), depth + 1));
    }
    return all;
}

inline nlohmann::ordered_json make_record(const TypeInfo& type, const void* record, int depth) {
    nlohmann::ordered_json all = nlohmann::ordered_json::object();
    for (const FieldInfo& field : type.fields) {
        all[std::string(field.name)] = make_json(field.type(), field.address(record), depth + 1);
    }
    return all;
}

inline nlohmann::ordered_json make_json(const TypeInfo& type, const void* value, int depth) {
    if (value == nullptr || depth > deepest_json) return nullptr;
    switch (type.kind) {
        case TypeKind::text:
            return *static_cast<const std::string*>(value);
        case TypeKind::integer:
            return type.integer(value);
        case TypeKind::boolean:
            return *static_cast<const bool*>(value);
        case TypeKind::html:
            return {{"$html", static_cast<const Html*>(value)->markup}};
        case TypeKind::url:
            return static_cast<const Url*>(value)->text;
        case TypeKind::list:
            return make_list(type, value, depth);
        case TypeKind::record:
            return make_record(type, value, depth);
        case TypeKind::optional:
            return make_json(type.element(), type.value(value), depth);
    }
    return nullptr;
}

/// Returns a view as JSON, as its templates see it: HTML is {"$html": "…"}, an
/// absent value null.
template <class View>
std::string to_json(const View& view) {
    return make_json(type_info<View>(), &view, 0).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace conspectus::template_sample
