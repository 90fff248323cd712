#pragma once
#include <cstdint>

namespace conspectus {

/// The kinds of things that have an id in the one namespace.
enum class EntityKind { none, paper, work, keyword, page };

/// A thing of the catalog: its kind and its index in the catalog's list of that
/// kind.
struct EntityRef {
    EntityKind kind = EntityKind::none;
    std::uint32_t index = 0;
    explicit operator bool() const { return kind != EntityKind::none; }
    auto operator<=>(const EntityRef&) const = default;
};

}  // namespace conspectus
