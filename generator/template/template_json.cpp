#include "template/template_json.h"

#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;

/// A view that contains itself through a pointer would never end.
constexpr int deepest_json = 64;

Json make_json(const TypeInfo& type, const void* value, int depth);

Json make_list(const TypeInfo& type, const void* list, int depth) {
    Json all = Json::array();
    for (std::size_t i = 0; i < type.size(list); ++i) {
        all.push_back(make_json(type.element(), type.at(list, i), depth + 1));
    }
    return all;
}

Json make_record(const TypeInfo& type, const void* record, int depth) {
    Json all = Json::object();
    for (const FieldInfo& field : type.fields) {
        all[field.name] = make_json(field.type(), field.address(record), depth + 1);
    }
    return all;
}

Json make_json(const TypeInfo& type, const void* value, int depth) {
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

}  // namespace

std::string to_json(const TypeInfo& type, const void* view) {
    return make_json(type, view, 0).dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace conspectus
