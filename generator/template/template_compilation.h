#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "template/template_expression.h"
#include "template/template_phrase.h"
#include "template/template_program.h"
#include "template/template_type_info.h"
#include "text/diagnostics.h"
#include "text/near_spelling.h"

namespace conspectus {

/// Paths of optional values that are known to be present.
using Facts = std::set<std::string>;

/// Whether a variable can be used here.
enum class Availability {
    known,
    set_in_some_branches,  ///< the branches of an `if` set it to different types
    set_in_loop,           ///< a loop set a variable of that name, which ended with the loop
};

/// A name that a template gave to a value.
struct TemplateVariable {
    const TypeInfo* type = nullptr;  ///< null if its value had a fault
    std::uint32_t slot = 0;
    bool of_loop = false;
    Availability availability = Availability::known;
};

enum class FrameKind { view, loop, include, block };

/// The names visible at one point of a template while it is compiled: fields of
/// the view and variables, with the optionals known to be present. As in Jinja,
/// variables of loops, includes and blocks are local to them, those of an `if`
/// are not; a block sees only those of the top level.
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

    /// Declares the variable of a `for` and, in the same slot, `loop`.
    std::uint32_t declare_loop(const std::string& name, const TypeInfo* element);
    /// Returns the slot of the loop around this point; the `else` of a loop lies outside it.
    std::optional<std::uint32_t> loop_slot() const;
    /// Declares the variable of a `set`. A name with the same type keeps its slot within a frame.
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

/// Returns the names after branches; a name that they set to different types is
/// set_in_some_branches.
TemplateScope::Names join(const std::vector<TemplateScope::Names>& branches);
/// Returns what is known after both of two branches.
Facts intersection(const Facts& a, const Facts& b);

/// The state of compiling one template. `file` is the one whose text is being
/// compiled at the moment.
struct TemplateCompilation {
    TemplateProgram& program;
    TemplateScope& scope;
    const PhraseBook& phrases;
    Diagnostics& diagnostics;
    FileId file = no_file;
    std::vector<Location> included_from = {};  ///< the includes that led here, innermost last

    Diagnostic& report(Code code, Position at, std::string text, std::string_view underlined = {});
    ValueId add(Value value);
};

/// A compiled expression. `type` is null after a fault. A value of optional
/// type may be tested; `path` is its name where a test makes it known to be
/// present.
struct CompiledValue {
    ValueId id = 0;
    const TypeInfo* type = nullptr;
    std::string path = {};
    Facts when_true = {};   ///< optionals that are present if the value is true
    Facts when_false = {};  ///< optionals that are present if it is false
};

/// Returns `value`, compiled from `expression`, unless it may be absent, which
/// is reported: no `if` around it tests it.
CompiledValue require_present(TemplateCompilation& compilation, const TemplateExpression& expression,
                              CompiledValue value);

/// Returns the value inside an optional that a path leads to; null if absent.
CompiledValue unwrap(TemplateCompilation& compilation, const CompiledValue& optional);

/// Returns "'paper.title'", or "this value" for an expression without a name.
std::string describe(const TemplateExpression& expression);

}  // namespace conspectus
