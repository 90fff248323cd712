#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "template/template_type_info.h"

namespace conspectus {

/// Paths of optional values that are known to be present.
using Facts = std::set<std::string>;

/// Whether a variable's value is known at this place.
enum class Standing {
    known,
    set_in_some_branches,  ///< branches of an `if` left it different
    set_in_loop,           ///< a loop set one of that name, which is gone after it
};

/// A name that a template gave to a value.
struct TemplateVariable {
    const TypeInfo* type = nullptr;  ///< null where the value's fault was reported
    std::uint32_t slot = 0;
    bool of_loop = false;
    Standing standing = Standing::known;
};

enum class FrameKind { view, loop, include, block };

/// The names that are visible at one place of a template while it is
/// compiled: fields of the view, variables, and what is known of optionals.
/// As in Jinja, loops, includes and blocks keep their variables for
/// themselves, an `if` does not; a block sees those of the top level only.
class TemplateScope {
  public:
    using Names = std::map<std::string, TemplateVariable, std::less<>>;

    explicit TemplateScope(const TypeInfo& view);

    const TypeInfo& view() const { return view_; }
    std::uint32_t slots() const { return slots_; }

    void push(FrameKind kind) { frames_.push_back({kind, {}, {}, {}}); }
    void pop();

    const TemplateVariable* find(std::string_view name) const;
    std::vector<std::string_view> names() const;

    /// A `for`: its variable and, under the same slot, `loop`.
    std::uint32_t declare_loop(const std::string& name, const TypeInfo* element);
    /// The loop around this place; the `else` of a loop lies outside of it.
    std::optional<std::uint32_t> loop_slot() const;
    /// A `set`; one name with one type keeps its slot within a frame.
    std::uint32_t assign(const std::string& name, const TypeInfo* type);

    bool is_present(const std::string& path) const { return present_.contains(path); }
    const Facts& present() const { return present_; }
    void set_present(Facts facts) { present_ = std::move(facts); }
    void add_present(const Facts& facts) { present_.insert(facts.begin(), facts.end()); }

    const Names& innermost_names() const { return frames_.back().names; }
    void set_innermost_names(Names names) { frames_.back().names = std::move(names); }

  private:
    struct Slot {
        std::string name;
        const TypeInfo* type;
        std::uint32_t slot;
    };
    struct Frame {
        FrameKind kind;
        Names names;
        std::vector<Slot> slots;
        std::optional<std::uint32_t> loop;
    };

    void forget(std::uint32_t slot);
    void doubt_after_loop(std::string_view name);

    const TypeInfo& view_;
    std::vector<Frame> frames_;
    Facts present_;
    std::uint32_t slots_ = 0;
};

/// The names after branches: a name that not all of them leave the same is in doubt.
TemplateScope::Names join(const std::vector<TemplateScope::Names>& branches);
/// What is known after branches.
Facts intersection(const Facts& a, const Facts& b);

}  // namespace conspectus
