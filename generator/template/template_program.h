#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "template/template_expression.h"
#include "template/template_phrase.h"
#include "template/template_type_info.h"
#include "text/position.h"

namespace conspectus {

using ValueId = std::uint32_t;
/// Leads from an object to its field, or from an optional to its value (null if
/// absent).
using Follow = const void* (*)(const void*);

/// A path: steps [first, first + count) from the view or from a slot's object.
enum class PathOp : std::uint8_t { view, variable };

/// Chooses one of its operands, which are of one type.
enum class SelectionOp : std::uint8_t {
    first_true,     ///< the first operand that is true, else the last
    first_false,    ///< the first operand that is false, else the last
    first_present,  ///< the first of two unless it is absent
    choice,         ///< condition, value, other value
};

enum class TextOp : std::uint8_t {
    constant,       ///< texts[first]
    concatenation,  ///< of operands
    join,           ///< list of text, separator
    phrase,         ///< phrases[first]; its arguments are operands
};

enum class IntegerOp : std::uint8_t { constant, loop_index, loop_index0, loop_length, list_length, text_length };

enum class BooleanOp : std::uint8_t {
    constant,  ///< integer is 0 or 1
    loop_first,
    loop_last,
    compare_text,     ///< two operands
    compare_integer,  ///< two operands
    in_texts,         ///< text, list of text
    in_integers,      ///< integer, list of integers
    in_text,          ///< text, text
    all,              ///< of operands
    any,              ///< of operands
    negation,
};

using ValueOp = std::variant<PathOp, SelectionOp, TextOp, IntegerOp, BooleanOp>;

/// A compiled expression; its operands are values of the same program.
struct Value {
    ValueOp op = TextOp::constant;
    const TypeInfo* type = nullptr;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t slot = 0;
    std::int64_t integer = 0;
    ComparisonKind comparison = ComparisonKind::equal;
    std::vector<ValueId> operands = {};
};

/// A UI text in all languages, with its arguments.
struct PhraseCall {
    std::vector<Phrase> phrases;         ///< parallel to the program's languages
    std::vector<std::string> arguments;  ///< parallel to the value's operands
    std::int32_t count = -1;             ///< index of the argument that chooses the plural form; -1 for none
};

enum class Op : std::uint8_t {
    literal,        ///< literals [a, a + b)
    put_text,       ///< value a, escaped for text
    put_attribute,  ///< value a, escaped for an attribute
    put_html,       ///< value a unescaped
    jump,           ///< to a
    jump_unless,    ///< value a is true, to b
    loop_begin,     ///< over list a in slot b; to c if it is empty
    loop_next,      ///< slot b: to c if there is another element
    set_object,     ///< slot b is the object of value a
    set_text,       ///< slot b is a copy of value a
    set_integer,
    set_boolean,
};

struct Instruction {
    Op op;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0;
};

struct ProgramLanguage {
    std::string key;
    PluralRules rules;
};

/// A compiled template; immutable.
struct TemplateProgram {
    std::vector<Instruction> code;
    std::vector<Location> places;  ///< parallel to `code`: what each instruction was compiled from
    std::vector<Value> values;
    std::vector<Follow> steps;
    std::vector<std::string> texts;
    std::vector<PhraseCall> phrases;
    std::string literals;
    std::uint32_t slots = 0;
    std::shared_ptr<const std::vector<ProgramLanguage>> languages;
};

/// Writes the instructions of a program.
class TemplateCode {
  public:
    explicit TemplateCode(TemplateProgram& program) : program_(program) {}

    /// What follows is compiled from there.
    void set_place(Location place) { place_ = place; }

    /// Appends literal text; extends the last literal if no jump leads here.
    void literal(std::string_view text);
    /// Appends an instruction and returns its index.
    std::size_t emit(Instruction instruction);
    /// Returns the index of the next instruction, as the target of a jump.
    std::uint32_t here();
    /// Sets the target of the jump at `index` to the next instruction.
    void land(std::size_t index);
    std::size_t size() const { return program_.code.size() + program_.literals.size(); }

  private:
    TemplateProgram& program_;
    Location place_;
    std::size_t last_target_ = 0;
};

}  // namespace conspectus
