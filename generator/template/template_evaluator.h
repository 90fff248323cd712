#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "template/template_program.h"

namespace conspectus {

enum class Escape { none, text, attribute };

inline constexpr std::size_t largest_page = 64 * 1024 * 1024;
inline constexpr std::size_t largest_value = 16 * 1024 * 1024;
/// Of a page: bytes that are copied, compared or looked through.
inline constexpr std::size_t most_work = 512 * 1024 * 1024;

/// The text that is written to, how what is added is escaped, and how long it may become.
struct TemplateSink {
    std::string& out;
    Escape escape;
    std::size_t most;
};

/// Thrown where a limit is exceeded, and caught by the renderer.
struct TemplateExcess {
    std::string text;
};

/// The value of a variable while a template runs.
struct TemplateSlot {
    const void* object = nullptr;  ///< the element, a value of the view, or one of those below
    const void* list = nullptr;    ///< of a loop
    const TypeInfo* list_type = nullptr;
    std::size_t index = 0;
    std::size_t length = 0;
    std::string text;
    std::int64_t integer = 0;
    bool boolean = false;
};

/// Evaluates the expressions of a program on one view.
class TemplateEvaluator {
  public:
    TemplateEvaluator(const TemplateProgram& program, const void* view, std::size_t language);

    TemplateSlot& slot(std::uint32_t index) { return slots_[index]; }

    /// Returns the object that a path, choice, `and` or `or` leads to; null if it is absent.
    const void* object(ValueId id) const;
    bool test(ValueId id) const;
    std::int64_t integer(ValueId id) const;
    /// Counts work; throws TemplateExcess if it has become too much.
    void spend(std::size_t work) const;
    void put(std::string_view text, const TemplateSink& sink) const;
    /// Appends a text, number, URL or HTML.
    void append(ValueId id, const TemplateSink& sink) const;

  private:
    const Value& value(ValueId id) const { return program_.values[id]; }
    /// Returns the text of a value, made in `scratch` if the view does not hold it.
    std::string_view text(ValueId id, std::string& scratch) const;
    ValueId chosen(const Value& selection) const;
    ValueId first_that_is(bool wanted, const std::vector<ValueId>& operands) const;
    bool boolean(const Value& whole) const;
    bool compare_texts(const Value& whole) const;
    bool is_in_text(const Value& whole) const;
    bool is_in_list(const Value& whole) const;
    std::int64_t list_length(ValueId list) const;
    std::int64_t text_length(ValueId id) const;
    void append_list(const Value& whole, const TemplateSink& sink) const;
    void append_phrase(const Value& whole, const TemplateSink& sink) const;

    const TemplateProgram& program_;
    const void* view_;
    std::size_t language_;
    std::vector<TemplateSlot> slots_;
    mutable std::size_t work_ = 0;
};

}  // namespace conspectus
