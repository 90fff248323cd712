#pragma once
#include <string_view>

#include "markdown/markdown_faults.h"
#include "markdown/markdown_source.h"
#include "model/document.h"

namespace conspectus {

/// Turns the constructs of a text into tokens of a document.
class ConstructWriter {
  public:
    ConstructWriter(Document& document, MarkdownSource& source, MarkdownFaults& faults)
        : document_(document), source_(source), faults_(faults) {}

    /// Writes a closed construct and reports what is wrong with it. `after` is the text that follows; `opens_text` is
    /// set if nothing precedes it, `in_link` if it is part of a link's words.
    void write(const WrittenConstruct& written, std::string_view after, bool opens_text, bool in_link);
    /// Reports a construct that nothing closes, or that other markup takes apart.
    void report_open(const WrittenConstruct& written);

  private:
    std::string literal(const WrittenConstruct& written) const;
    void report_fault(const SyntaxFault& fault, const WrittenConstruct& written);
    void report_whole(Code code, const WrittenConstruct& written, std::string text);
    void check_surroundings(const WrittenConstruct& written, std::string_view after, bool opens_text);
    void write_token(const Construct& construct, const WrittenConstruct& written);
    void write_citation(const Construct& construct, Position at);
    void push(TokenKind kind, Position at, std::size_t index);

    Document& document_;
    MarkdownSource& source_;
    MarkdownFaults& faults_;
};

}  // namespace conspectus
