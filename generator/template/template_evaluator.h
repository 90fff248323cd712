#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "template/template_program.h"

namespace conspectus {

enum class Escape { none, text, attribute };

/// The text that is written to, and how what is added is escaped.
struct TemplateSink {
    std::string& out;
    Escape escape = Escape::none;

    void put(std::string_view text) const;
    void put(std::int64_t number) const;
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
};

}  // namespace conspectus
