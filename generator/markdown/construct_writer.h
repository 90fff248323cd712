#pragma once
#include <string_view>

#include "markdown/construct_scanner.h"
#include "markdown/markdown_faults.h"
#include "markdown/source_cursor.h"
#include "model/document.h"

namespace conspectus {

/// Turns the constructs of a text into tokens of a document.
class ConstructWriter {
  public:
    ConstructWriter(Document& document, MarkdownFaults& faults) : document_(document), faults_(faults) {}

    /// Writes the construct, or reports what is wrong with it. False when the
    /// span turns out to be plain text.
    bool write(const ConstructSpan& span, std::string_view text, SourceCursor& cursor, bool in_link);

  private:
    struct Place;

    static Position shown_place(const Construct& link, const Place& place, SourceCursor& cursor);
    static Place find_place(const ConstructSpan& span, std::string_view text, SourceCursor& cursor);
    void report(const SyntaxFault& fault, const Place& place, SourceCursor& cursor);
    void report_open(const ConstructSpan& span, std::string_view text, const Place& place);
    void report_input_method(const Construct& construct, std::string_view literal, const Place& place);
    void report_in_link(ConstructKind kind, std::string_view literal, const Place& place);
    void check_surroundings(const ConstructSpan& span, std::string_view text, const Place& place);
    void write_token(const Construct& construct, const Place& place, SourceCursor& cursor);
    void write_citation(const Construct& construct, const Place& place, SourceCursor& cursor);
    void push(TokenKind kind, const Place& place, std::size_t index);

    Document& document_;
    MarkdownFaults& faults_;
};

}  // namespace conspectus
