#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "template/template_lexer.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The tokens of a template, read by its parser. After a fault in an output or
/// tag, the rest of it is skipped, so each reports at most one.
class TemplateTokenStream {
  public:
    TemplateTokenStream(std::vector<TemplateToken> tokens, FileId file, Diagnostics& diagnostics);

    const TemplateToken& peek() const { return tokens_[next_]; }
    const TemplateToken& ahead(std::size_t count) const;
    TemplateToken take();

    bool at_symbol(std::string_view symbol) const;
    bool at_word(std::string_view word) const;
    bool take_symbol(std::string_view symbol);
    bool take_word(std::string_view word);
    /// True at the end of the output or tag, or if the rest of it is skipped.
    bool at_end() const;

    /// Takes that symbol, or reports that it was expected.
    bool expect_symbol(std::string_view symbol, std::string_view after);
    /// Reports what came instead of `expected` and skips the rest.
    void expected(std::string_view expected);
    void fail(Position at, std::string text, std::size_t length = 1);
    /// Reports a fault without skipping the rest; `length` as in Diagnostic.
    Diagnostic& report(Position at, std::string text, std::size_t length = 1);
    /// Reads past the end of the construct; anything before it is a fault.
    void finish(std::string_view what);
    /// True after a fault in this construct.
    bool failed() const { return failed_ || peek().kind == TemplateTokenKind::broken; }

    std::size_t faults() const { return faults_; }

  private:
    std::vector<TemplateToken> tokens_;
    std::size_t next_ = 0;
    FileId file_;
    Diagnostics& diagnostics_;
    std::size_t faults_ = 0;
    bool failed_ = false;
};

/// Returns a token as messages name it: "'endif'", "the text \"…\"", "the end of the file".
std::string describe(const TemplateToken& token);

}  // namespace conspectus
