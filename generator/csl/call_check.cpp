#include "csl/call_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "csl/attributes.h"

namespace conspectus::csl {
namespace {

constexpr std::size_t most_depth = 400;
constexpr std::size_t most_rendered = 1'000'000;

/// How much a run of nodes renders, with the macros it calls.
struct Extent {
    std::size_t nodes = 0;
    std::size_t depth = 0;

    bool is_too_large() const { return nodes > most_rendered || depth > most_depth; }
};

class CallCheck {
  public:
    CallCheck(XmlSource& xml, const Style& style)
        : xml_(xml), style_(style), extents_(style.macros.size()), is_open_(style.macros.size()) {}

    void run() {
        std::uint32_t number = 0;
        for (const pugi::xml_node& node : xml_.root().children("macro")) {
            is_circular_ = false;
            const Extent found = extent_of_macro(number++);
            if (is_circular_)
                xml_.report(node, fmt::format("the macro '{}' calls itself", attribute_text(node, "name")));
            if (found.is_too_large()) return report_too_large(node);  // So are those that call it.
        }
        check_layouts(style_.citation, xml_.root().child("citation"));
        check_layouts(style_.bibliography, xml_.root().child("bibliography"));
    }

  private:
    void check_layouts(const Area& area, const pugi::xml_node& node) {
        Extent all;
        for (const Layout& layout : area.layouts) add(all, extent_of(layout.children));
        if (all.is_too_large()) report_too_large(node);
    }

    static void add(Extent& all, const Extent& inner) {
        all.nodes += 1 + inner.nodes;
        all.depth = std::max(all.depth, 1 + inner.depth);
    }

    Extent extent_of(const Children& children) {
        Extent all;
        if (++depth_ > most_depth) all.depth = most_depth + 1;
        for (std::uint32_t i = children.first; i < children.first + children.count && !all.is_too_large(); ++i) {
            const Node& node = style_.nodes[i];
            add(all, node.kind == NodeKind::macro   ? extent_of_macro(node.index)
                     : node.kind == NodeKind::names ? extent_of(style_.names[node.index].substitute)
                                                    : extent_of(node.children));
        }
        --depth_;
        return all;
    }

    Extent extent_of_macro(std::uint32_t macro) {
        if (extents_[macro]) return *extents_[macro];
        if (is_open_[macro]) {
            is_circular_ = true;
            return {};
        }
        is_open_[macro] = true;
        const Extent found = extent_of(style_.macros[macro].children);
        is_open_[macro] = false;
        extents_[macro] = found;
        return found;
    }

    void report_too_large(const pugi::xml_node& at) {
        const std::string name = attribute_text(at, "name");
        xml_.report(at, fmt::format("this '{}'{} renders more than {} elements, or more than {} within each other, "
                                    "with the macros that it calls",
                                    at.name(), name.empty() ? name : " '" + name + "'", most_rendered, most_depth));
    }

    XmlSource& xml_;
    const Style& style_;
    std::vector<std::optional<Extent>> extents_;  ///< by macro
    std::vector<bool> is_open_;                   ///< by macro: its extent is being found
    bool is_circular_ = false;
    std::size_t depth_ = 0;
};

}  // namespace

void check_calls(XmlSource& xml, const Style& style) {
    CallCheck(xml, style).run();
}

}  // namespace conspectus::csl
