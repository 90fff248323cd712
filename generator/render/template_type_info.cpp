#include "render/template_type_info.h"

namespace conspectus {

bool same_type(const TypeInfo& a, const TypeInfo& b) {
    const TypeInfo* left = &a;
    const TypeInfo* right = &b;
    while (left != right) {
        if (left->kind != right->kind || left->kind == TypeKind::record) return false;
        if (left->element == nullptr) return true;
        left = &left->element();
        right = &right->element();
    }
    return true;
}

std::string describe(const TypeInfo& type) {
    switch (type.kind) {
        case TypeKind::text:
            return "text";
        case TypeKind::integer:
            return "a number";
        case TypeKind::boolean:
            return "a yes/no value";
        case TypeKind::html:
            return "HTML";
        case TypeKind::url:
            return "a URL";
        case TypeKind::record:
            return "a record (" + type.name + ")";
        case TypeKind::list:
            return "a list";
        case TypeKind::optional:
            return describe(type.element()) + " that may be absent";
    }
    return {};
}

}  // namespace conspectus
