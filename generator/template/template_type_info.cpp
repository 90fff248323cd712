#include "template/template_type_info.h"

namespace conspectus {
namespace {

std::string describe_many(const TypeInfo& type) {
    switch (type.kind) {
        case TypeKind::text:
            return "texts";
        case TypeKind::integer:
            return "numbers";
        case TypeKind::boolean:
            return "yes/no values";
        case TypeKind::html:
            return "HTML";
        case TypeKind::url:
            return "URLs";
        case TypeKind::record:
            return "records (" + type.name + ")";
        case TypeKind::list:
            return "lists";
        case TypeKind::optional:
            return "values that may be absent";
    }
    return {};
}

}  // namespace

bool same_type(const TypeInfo& a, const TypeInfo& b) {
    return &a == &b || (a.kind == TypeKind::integer && b.kind == TypeKind::integer);
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
            return "a list of " + describe_many(type.element());
        case TypeKind::optional:
            return describe(type.element()) + " that may be absent";
    }
    return {};
}

}  // namespace conspectus
