#pragma once
#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "template/template_type_info.h"
#include "text/html.h"

namespace conspectus {

/// The type of a C++ type that a view may hold.
template <class T>
const TypeInfo& type_info();

/// A field that belongs to View, so that one of another struct does not compile.
template <class View>
struct FieldOf {
    FieldInfo info;
};

namespace template_type_detail {

template <class T>
struct Member;
template <class V, class T>
struct Member<T V::*> {
    using View = V;
    using Type = T;
};

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

template <auto MemberPointer>
auto field(std::string name) {
    using Member = template_type_detail::Member<decltype(MemberPointer)>;
    using View = typename Member::View;
    return FieldOf<View>{{std::move(name), &type_info<typename Member::Type>, [](const void* owner) -> const void* {
                              return &(static_cast<const View*>(owner)->*MemberPointer);
                          }}};
}

/// What a template may read. A **view** is a plain struct whose fields are text
/// (`std::string`), any integer, `bool`, `Html`, `Url`, other views,
/// `std::vector` of any of these (not of bool), or one of these that may be absent:
/// `std::optional<T>` or `const T*`.
///
/// A view declares one static function, defined in views_fields.cpp:
///
///     struct KeywordLink {
///         std::string label;
///         Url url;
///         std::optional<std::string> definition;
///         std::vector<KeywordLink> narrower;  // a view may contain itself
///         static const TypeInfo& template_type();
///     };
///
///     const TypeInfo& KeywordLink::template_type() {
///         static const TypeInfo type = record<KeywordLink>("keyword link", {
///             field<&KeywordLink::label>("label"),
///             field<&KeywordLink::url>("url"),
///             field<&KeywordLink::definition>("definition"),
///             field<&KeywordLink::narrower>("narrower"),
///         });
///         return type;
///     }
///
/// "keyword link" is what messages call the struct. Fields need not all be
/// registered. Those of a base class are not inherited: what all pages share
/// is one member (`Frame page;`), which base.html reads as `page.title`.
template <class View>
TypeInfo record(std::string name, std::initializer_list<FieldOf<View>> fields) {
    TypeInfo type{.kind = TypeKind::record, .name = std::move(name)};
    for (const FieldOf<View>& each : fields) type.fields.push_back(each.info);
    return type;
}

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
