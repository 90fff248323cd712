#pragma once
#include <concepts>
#include <optional>
#include <string>
#include <vector>

#include "template/template_type_info.h"
#include "text/html.h"

namespace conspectus {

/// Describes the C++ type T to the template compiler. T is what a template may
/// read: text (`std::string`), any integer, `bool`, `Html`, `Url`, a view,
/// `std::vector` of any of these (not of bool), or one of these that may be
/// absent (`std::optional<T>` or `const T*`).
///
/// A view is a plain struct with one static function, which a VIEW in the .cpp
/// that makes the struct defines:
///
///     struct KeywordLink {
///         std::string label;
///         Url url;
///         std::optional<std::string> definition;
///         std::vector<KeywordLink> narrower;  // a view may contain itself
///         static const TypeInfo& template_type();
///     };
///
///     VIEW(KeywordLink, "keyword link", label, url, definition, narrower)
template <class T>
const TypeInfo& type_info();

/// Defines View::template_type(). The quoted name is what messages call the
/// struct; the fields that follow (at most 64) are those that templates can
/// read, by the same names.
#define VIEW(View, name_in_messages, ...)                                                     \
    const TypeInfo& View::template_type() {                                                   \
        using Self = View;                                                                    \
        static const TypeInfo type{.kind = TypeKind::record,                                  \
                                   .name = name_in_messages,                                  \
                                   .fields = {VIEW_RESCAN_64(VIEW_EACH_FIELD(__VA_ARGS__))}}; \
        return type;                                                                          \
    }

#define VIEW_FIELD(member)                                                                                          \
    {.name = #member, .type = &type_info<decltype(Self::member)>, .address = [](const void* owner) -> const void* { \
         return &static_cast<const Self*>(owner)->member;                                                           \
     }},
// A macro does not expand inside of itself: each field's expansion leaves the
// next one's name apart from its arguments, for the next rescan to join.
#define VIEW_EACH_FIELD(member, ...) VIEW_FIELD(member) __VA_OPT__(VIEW_NEXT_FIELD VIEW_NO_ARGUMENTS(__VA_ARGS__))
#define VIEW_NEXT_FIELD() VIEW_EACH_FIELD
#define VIEW_NO_ARGUMENTS ()
#define VIEW_RESCAN_64(...) VIEW_RESCAN_16(VIEW_RESCAN_16(VIEW_RESCAN_16(VIEW_RESCAN_16(__VA_ARGS__))))
#define VIEW_RESCAN_16(...) VIEW_RESCAN_4(VIEW_RESCAN_4(VIEW_RESCAN_4(VIEW_RESCAN_4(__VA_ARGS__))))
#define VIEW_RESCAN_4(...) VIEW_RESCAN(VIEW_RESCAN(VIEW_RESCAN(VIEW_RESCAN(__VA_ARGS__))))
#define VIEW_RESCAN(...) __VA_ARGS__

namespace template_type_detail {

template <class T>
struct Element {
    static constexpr bool list = false, optional = false;
};
template <class T>
struct Element<std::vector<T>> {
    static constexpr bool list = true, optional = false;
    using Type = T;
};
template <class T>
struct Element<std::optional<T>> {
    static constexpr bool list = false, optional = true;
    using Type = T;
};
template <class T>
struct Element<const T*> : Element<std::optional<T>> {};

template <class List>
TypeInfo list_type() {
    using T = typename Element<List>::Type;
    static_assert(!std::same_as<T, bool>, "a std::vector<bool> has no elements to point to");
    return {.kind = TypeKind::list,
            .element = &type_info<T>,
            .size = [](const void* list) { return static_cast<const List*>(list)->size(); },
            .at = [](const void* list, std::size_t index) -> const void* {
                return &(*static_cast<const List*>(list))[index];
            }};
}

template <class Optional>
TypeInfo optional_type() {
    return {.kind = TypeKind::optional,
            .element = &type_info<typename Element<Optional>::Type>,
            .value = [](const void* optional) -> const void* {
                const Optional& held = *static_cast<const Optional*>(optional);
                return held ? &*held : nullptr;
            }};
}

template <class T>
TypeInfo make_type() {
    if constexpr (std::same_as<T, std::string>) {
        return {.kind = TypeKind::text};
    } else if constexpr (std::same_as<T, Html>) {
        return {.kind = TypeKind::html};
    } else if constexpr (std::same_as<T, Url>) {
        return {.kind = TypeKind::url};
    } else if constexpr (std::same_as<T, bool>) {
        return {.kind = TypeKind::boolean};
    } else if constexpr (std::integral<T>) {
        return {.kind = TypeKind::integer,
                .integer = [](const void* value) { return static_cast<std::int64_t>(*static_cast<const T*>(value)); }};
    } else if constexpr (Element<T>::list) {
        return list_type<T>();
    } else {
        static_assert(Element<T>::optional, "a view needs: static const TypeInfo& template_type();");
        return optional_type<T>();
    }
}

}  // namespace template_type_detail

template <class T>
const TypeInfo& type_info() {
    if constexpr (requires { T::template_type(); }) {
        return T::template_type();
    } else {
        static const TypeInfo type = template_type_detail::make_type<T>();
        return type;
    }
}

}  // namespace conspectus
