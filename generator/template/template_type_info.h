#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// What a template can read; template_type.h derives it from C++ types.
enum class TypeKind { text, integer, boolean, html, url, list, record, optional };

struct TypeInfo;

struct FieldInfo {
    std::string_view name;
    const TypeInfo& (*type)();  ///< a function, so that a view may contain itself
    const void* (*address)(const void* owner);
};

/// The type of a field of a view. The functions take the address of a value of
/// that type; those that belong to other kinds are null.
struct TypeInfo {
    TypeKind kind;
    std::string name = {};                                  ///< record: its name in messages
    std::vector<FieldInfo> fields = {};                     ///< record
    const TypeInfo& (*element)() = nullptr;                 ///< list, optional
    std::int64_t (*integer)(const void*) = nullptr;         ///< integer
    std::size_t (*size)(const void*) = nullptr;             ///< list
    const void* (*at)(const void*, std::size_t) = nullptr;  ///< list
    const void* (*value)(const void*) = nullptr;            ///< optional; null if absent
};

/// Returns whether values of both types can be used for each other: they are of one C++ type, or both integers.
bool same_type(const TypeInfo& a, const TypeInfo& b);

/// Returns a type as messages name it: "text", "a list of numbers", "a URL that may be absent".
std::string describe(const TypeInfo& type);

}  // namespace conspectus
