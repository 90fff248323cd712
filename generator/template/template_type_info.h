#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// What a template can read (see template_type.h for how views say it).
enum class TypeKind { text, integer, boolean, html, url, list, record, optional };

struct TypeInfo;

struct FieldInfo {
    std::string_view name;
    const TypeInfo& (*type)();  ///< a function, so that a view may contain itself
    const void* (*address)(const void* owner);
};

/// One type of a view's field, known to the template compiler. The functions
/// take the address of a value of that type; those of other kinds are null.
struct TypeInfo {
    TypeKind kind;
    std::string name = {};                                  ///< record: as messages call it
    std::vector<FieldInfo> fields = {};                     ///< record
    const TypeInfo& (*element)() = nullptr;                 ///< list, optional
    std::int64_t (*integer)(const void*) = nullptr;         ///< integer
    std::size_t (*size)(const void*) = nullptr;             ///< list
    const void* (*at)(const void*, std::size_t) = nullptr;  ///< list
    const void* (*value)(const void*) = nullptr;            ///< optional; null where absent
};

/// True where a value of one may stand for the other: of one C++ type, whose
/// functions read it, or both integers.
bool same_type(const TypeInfo& a, const TypeInfo& b);

/// As messages say it: "text", "a list of numbers", "a URL that may be absent".
std::string describe(const TypeInfo& type);

}  // namespace conspectus
