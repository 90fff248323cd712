#include "template/template_token_stream.h"

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {

using Kind = TemplateTokenKind;

std::string describe(const TemplateToken& token) {
    switch (token.kind) {
        case Kind::text:
            return "text";
        case Kind::output_begin:
            return "'{{'";
        case Kind::output_end:
            return "'}}'";
        case Kind::tag_begin:
            return "'{%'";
        case Kind::tag_end:
            return "'%}'";
        case Kind::name:
        case Kind::symbol:
        case Kind::integer:
            return "'" + token.text + "'";
        case Kind::string:
            return "the text '" + token.text + "'";
        case Kind::broken:
        case Kind::end:
            return "the end of the file";
    }
    return {};
}

TemplateTokenStream::TemplateTokenStream(std::vector<TemplateToken> tokens, FileId file, Diagnostics& diagnostics)
    : tokens_(std::move(tokens)), file_(file), diagnostics_(diagnostics) {}

const TemplateToken& TemplateTokenStream::ahead(std::size_t count) const {
    return tokens_[std::min(next_ + count, tokens_.size() - 1)];
}

TemplateToken TemplateTokenStream::take() {
    TemplateToken taken = tokens_[next_];
    if (next_ + 1 < tokens_.size()) ++next_;
    return taken;
}

bool TemplateTokenStream::at_symbol(std::string_view symbol) const {
    return peek().kind == Kind::symbol && peek().text == symbol;
}

bool TemplateTokenStream::at_word(std::string_view word) const {
    return peek().kind == Kind::name && peek().text == word;
}

bool TemplateTokenStream::take_symbol(std::string_view symbol) {
    const bool found = at_symbol(symbol);
    if (found) take();
    return found;
}

bool TemplateTokenStream::take_word(std::string_view word) {
    const bool found = at_word(word);
    if (found) take();
    return found;
}

bool TemplateTokenStream::at_end() const {
    const Kind kind = peek().kind;
    return kind == Kind::output_end || kind == Kind::tag_end || kind == Kind::broken || kind == Kind::end;
}

bool TemplateTokenStream::expect_symbol(std::string_view symbol, std::string_view after) {
    if (take_symbol(symbol)) return true;
    expected("'" + std::string(symbol) + "' after " + std::string(after));
    return false;
}

void TemplateTokenStream::expected(std::string_view expected) {
    const TemplateToken& found = peek();
    fail(found.at, "expected " + std::string(expected) + ", found " + describe(found), count_code_points(found.text));
}

void TemplateTokenStream::fail(Position at, std::string text, std::size_t length) {
    if (!failed_ && peek().kind != Kind::broken) report(at, std::move(text), length);
    failed_ = true;
    while (!at_end()) take();
}

Diagnostic& TemplateTokenStream::report(Position at, std::string text, std::size_t length) {
    ++faults_;
    Diagnostic& fault = diagnostics_.report(Code::template_syntax, {file_, at}, std::move(text));
    fault.length = static_cast<std::uint32_t>(std::max<std::size_t>(length, 1));
    return fault;
}

void TemplateTokenStream::finish(std::string_view what) {
    if (!at_end()) expected("the end of " + std::string(what));
    if (peek().kind == Kind::broken) take();
    if (peek().kind != Kind::end) take();
    failed_ = false;
}

}  // namespace conspectus
