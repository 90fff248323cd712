#include "template/template_lexer.h"

#include <algorithm>
#include <array>
#include <optional>

#include "template/template_cursor.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

using Kind = TemplateTokenKind;

constexpr std::array<std::string_view, 4> long_symbols = {"==", "!=", "<=", ">="};
constexpr std::string_view short_symbols = "|.()[]{},=~<>+-*/%:!";

/// Which construct is open: `{{` or `{%`.
struct Construct {
    std::string_view open;
    std::string_view close;
    std::string_view foreign_close;
    Kind begin;
    Kind end;
};

constexpr Construct output = {"{{", "}}", "%}", Kind::output_begin, Kind::output_end};
constexpr Construct tag = {"{%", "%}", "}}", Kind::tag_begin, Kind::tag_end};

class Lexer {
  public:
    Lexer(const std::string& text, FileId file, Diagnostics& diagnostics)
        : cursor_{text}, file_(file), diagnostics_(diagnostics) {}

    std::vector<TemplateToken> run() {
        while (!cursor_.done()) {
            const std::size_t opening = find_opening();
            add_text(opening);
            if (!cursor_.done()) lex_construct();
        }
        add(Kind::end, cursor_.at);
        return std::move(tokens_);
    }

  private:
    std::size_t find_opening() const {
        const std::string& text = cursor_.text;
        for (auto at = text.find('{', cursor_.offset); at != text.npos; at = text.find('{', at + 1)) {
            if (at + 1 < text.size() && (text[at + 1] == '{' || text[at + 1] == '%' || text[at + 1] == '#')) return at;
        }
        return text.size();
    }

    /// Adds the text up to `end`, without the white space that the construct
    /// there removes.
    void add_text(std::size_t end) {
        const Position at = cursor_.at;
        const std::size_t start = cursor_.offset;
        const std::size_t kept = kept_end(start, end);
        if (kept > start) add(Kind::text, at, cursor_.text.substr(start, kept - start));
        cursor_.advance_to(end);
    }

    std::size_t kept_end(std::size_t start, std::size_t end) const {
        const std::string& text = cursor_.text;
        if (end >= text.size()) return end;
        const char sign = end + 2 < text.size() ? text[end + 2] : '\0';
        std::size_t kept = end;
        while (kept > start && is_template_space(text[kept - 1]) && (sign == '-' || text[kept - 1] != '\n')) --kept;
        if (sign == '-') return kept;
        const bool line_start = kept > start ? text[kept - 1] == '\n' : at_line_start_;
        return sign != '+' && text[end + 1] != '{' && line_start ? kept : end;
    }

    void lex_construct() {
        if (cursor_.peek(1) == '#') {
            skip_comment();
        } else if (cursor_.peek(1) == '%') {
            if (!lex_raw()) lex_inside(tag);
        } else {
            lex_inside(output);
        }
    }

    void skip_comment() {
        const Position opened = cursor_.at;
        const bool is_signed = cursor_.peek(2) == '-' || cursor_.peek(2) == '+';
        const std::size_t content = cursor_.offset + (is_signed ? 3 : 2);
        const auto close = cursor_.text.find("#}", content);
        if (close == std::string::npos) {
            fault(opened, "this comment is not closed; write '#}' behind it");
            cursor_.advance_to(cursor_.text.size());
            return;
        }
        cursor_.advance_to(close + 2);
        after_close(close > content ? cursor_.text[close - 1] : '\0', true);
    }

    /// Reads `{% raw %}` … `{% endraw %}`; returns false if there is none here.
    bool lex_raw() {
        const auto content = raw_tag_end(cursor_.offset, "raw");
        if (!content) return false;
        const Position opened = cursor_.at;
        const char sign = cursor_.text[*content - 3];
        cursor_.advance_to(*content);
        after_close(sign == '-' ? '-' : '+', true);
        for (auto at = cursor_.text.find("{%", cursor_.offset); at != std::string::npos;
             at = cursor_.text.find("{%", at + 2)) {
            const auto end = raw_tag_end(at, "endraw");
            if (!end) continue;
            add_text(at);
            cursor_.advance_to(*end);
            after_close(cursor_.text[*end - 3], true);
            return true;
        }
        fault(opened, "this raw section is not closed; write '{% endraw %}' behind it");
        cursor_.advance_to(cursor_.text.size());
        return true;
    }

    /// Returns the end of the tag at `start` if it consists of that word alone.
    std::optional<std::size_t> raw_tag_end(std::size_t start, std::string_view word) const {
        const std::string& text = cursor_.text;
        std::size_t at = start + 2;
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
        while (at < text.size() && is_template_space(text[at])) ++at;
        if (text.compare(at, word.size(), word) != 0) return std::nullopt;
        at += word.size();
        while (at < text.size() && is_template_space(text[at])) ++at;
        if (at < text.size() && (text[at] == '-' || (text[at] == '+' && word == "endraw"))) ++at;
        if (text.compare(at, 2, "%}") != 0) return std::nullopt;
        return at + 2;
    }

    /// Skips white space after a closing delimiter with `sign`.
    void after_close(char sign, bool takes_line_end) {
        const std::size_t closed = cursor_.offset;
        if (sign == '-') {
            cursor_.skip_space();
        } else if (sign != '+' && takes_line_end && cursor_.peek() == '\n') {
            cursor_.advance();
        }
        at_line_start_ = cursor_.offset > closed && cursor_.text[cursor_.offset - 1] == '\n';
    }

    void lex_inside(const Construct& construct) {
        const Position opened = cursor_.at;
        add(construct.begin, opened);
        cursor_.advance(2);
        if (cursor_.peek() == '-' || cursor_.peek() == '+') cursor_.advance();
        while (!try_close(construct)) {
            if (at_foreign_delimiter(construct)) {
                report_unclosed(construct, opened);
                return abandon(construct);
            }
            if (!lex_token()) return abandon(construct);
        }
    }

    bool try_close(const Construct& construct) {
        cursor_.skip_space();
        const bool minus = cursor_.peek() == '-';
        const bool signed_close = minus || (cursor_.peek() == '+' && construct.begin == Kind::tag_begin);
        const bool closes = cursor_.text.compare(cursor_.offset + signed_close, 2, construct.close) == 0;
        if (!closes) return false;
        add(construct.end, cursor_.at);
        const char sign = signed_close ? cursor_.peek() : '\0';
        cursor_.advance(signed_close ? 3 : 2);
        after_close(sign, construct.begin == Kind::tag_begin);
        return true;
    }

    bool at_foreign_delimiter(const Construct& construct) const {
        return cursor_.done() || cursor_.starts_with(construct.foreign_close) || cursor_.starts_with("{{") ||
               cursor_.starts_with("{%") || cursor_.starts_with("{#");
    }

    void report_unclosed(const Construct& construct, Position opened) {
        const std::string open(construct.open), close(construct.close);
        if (cursor_.starts_with(construct.foreign_close)) {
            fault(cursor_.at,
                  "'" + open + "' is closed by '" + close + "', not by '" + std::string(construct.foreign_close) + "'");
        } else {
            fault(opened, "'" + open + "' is not closed; write '" + close + "' where it ends");
            forget_swallowed(construct);
        }
    }

    /// Drops what followed an unclosed `{{` or the word of an unclosed tag: it may
    /// be text of the page.
    void forget_swallowed(const Construct& construct) {
        while (tokens_.back().kind != construct.begin) {
            const bool is_word = tokens_[tokens_.size() - 2].kind == construct.begin;
            if (is_word && construct.begin == Kind::tag_begin) return;
            tokens_.pop_back();
        }
    }

    /// Skips the rest of a construct with a fault.
    void abandon(const Construct& construct) {
        add(Kind::broken, cursor_.at);
        while (!cursor_.done()) {
            if (try_close(construct)) return;
            if (cursor_.starts_with(construct.foreign_close)) {
                cursor_.advance(2);
                break;
            }
            if (at_foreign_delimiter(construct)) break;
            cursor_.advance();
        }
        add(construct.end, cursor_.at);
        at_line_start_ = false;
    }

    bool lex_token() {
        const char c = cursor_.peek();
        if (c == '"' || c == '\'') return lex_string();
        if (is_ascii_digit(c)) return lex_integer();
        if (is_ascii_letter(c) || c == '_') return lex_name();
        return lex_symbol();
    }

    bool lex_name() {
        const Position at = cursor_.at;
        add(Kind::name, at, take_word());
        return true;
    }

    std::string take_word() {
        std::string word;
        while (is_ascii_letter(cursor_.peek()) || is_ascii_digit(cursor_.peek()) || cursor_.peek() == '_') {
            word += cursor_.peek();
            cursor_.advance();
        }
        return word;
    }

    bool lex_integer() {
        const Position at = cursor_.at;
        const std::string digits = take_word();
        const bool decimal = std::ranges::all_of(digits, is_ascii_digit);
        if (!decimal || digits.size() > 18 || (digits.size() > 1 && digits[0] == '0')) {
            fault(at, "'" + digits.substr(0, 40) + "' is not a whole number of at most 18 digits");
            return false;
        }
        add(Kind::integer, at, digits);
        tokens_.back().integer = std::stoll(digits);
        return true;
    }

    bool lex_string() {
        const Position opened = cursor_.at;
        const char quote = cursor_.peek();
        std::string value;
        cursor_.advance();
        while (cursor_.peek() != quote) {
            if (cursor_.done() || cursor_.peek() == '\n') {
                fault(opened, std::string("this text is not closed on its line; write ") + quote + " behind it");
                return false;
            }
            if (cursor_.peek() == '\\' && !escape_is_known()) return false;
            value += cursor_.peek() == '\\' ? escaped_character() : cursor_.peek();
            cursor_.advance();
        }
        cursor_.advance();
        add(Kind::string, opened, std::move(value));
        return true;
    }

    bool escape_is_known() {
        if (std::string_view("\\\"'nt").find(cursor_.peek(1)) != std::string_view::npos && cursor_.peek(1) != '\0') {
            return true;
        }
        fault(cursor_.at, "a text knows the escapes \\\\ \\\" \\' \\n and \\t only; write \\\\ for a backslash");
        return false;
    }

    char escaped_character() {
        cursor_.advance();
        const char c = cursor_.peek();
        return c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }

    bool lex_symbol() {
        const Position at = cursor_.at;
        for (const std::string_view symbol : long_symbols) {
            if (!cursor_.starts_with(symbol)) continue;
            add(Kind::symbol, at, std::string(symbol));
            cursor_.advance(2);
            return true;
        }
        if (short_symbols.find(cursor_.peek()) == std::string_view::npos) {
            std::size_t end = cursor_.offset;
            next_code_point(cursor_.text, end);
            const bool ascii = end == cursor_.offset + 1;
            fault(at, "'" + cursor_.text.substr(cursor_.offset, end - cursor_.offset) +
                          "' cannot stand in an expression; " +
                          (ascii ? "only text in quotes may hold it"
                                 : "its signs are those of the plain keyboard, such as \" and ,"));
            return false;
        }
        add(Kind::symbol, at, std::string(1, cursor_.peek()));
        cursor_.advance();
        return true;
    }

    void add(Kind kind, Position at, std::string text = {}) { tokens_.push_back({kind, at, std::move(text)}); }
    void fault(Position at, std::string text) {
        diagnostics_.report(Code::template_syntax, {file_, at}, std::move(text));
    }

    TemplateCursor cursor_;
    FileId file_;
    Diagnostics& diagnostics_;
    std::vector<TemplateToken> tokens_;
    bool at_line_start_ = true;
};

}  // namespace

std::vector<TemplateToken> lex_template(const std::string& text, FileId file, Diagnostics& diagnostics) {
    std::string body = text;
    if (body.ends_with('\n')) body.pop_back();
    return Lexer(body, file, diagnostics).run();
}

}  // namespace conspectus
