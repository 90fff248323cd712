#include "quantity/glyphs.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
constexpr char32_t nothing = 0;
constexpr char32_t soft_hyphen = 0xAD;

struct Command {
    std::string_view name;
    char32_t meaning;
};

/// LaTeX commands that PDF extraction leaves behind; those that only set the type of what follows mean nothing.
constexpr Command commands[] = {
    {"alpha", U'α'},     {"approx", U'≈'}, {"bar", nothing}, {"beta", U'β'}, {"cdot", U'·'},      {"chi", U'χ'},
    {"circ", U'°'},      {"delta", U'δ'},  {"gamma", U'γ'},  {"ge", U'≥'},   {"geq", U'≥'},       {"gt", U'>'},
    {"kappa", U'κ'},     {"le", U'≤'},     {"leq", U'≤'},    {"lt", U'<'},   {"mathit", nothing}, {"mathrm", nothing},
    {"mu", U'μ'},        {"pm", U'±'},     {"rm", nothing},  {"sim", U'~'},  {"text", nothing},   {"textbf", nothing},
    {"textit", nothing}, {"times", U'×'},
};

char32_t folded(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E && c != 0xFF0C) return c - 0xFEE0;
    switch (c) {
        case U'µ':
            return U'μ';
        case U'∼':
        case U'〜':
        case U'˜':
            return U'~';
        case U'≦':
        case U'⩽':
            return U'≤';
        case U'≧':
        case U'⩾':
            return U'≥';
        case U'﹪':
        case U'٪':
            return U'%';
        case U'【':
        case U'〔':
            return U'[';
        case U'】':
        case U'〕':
            return U']';
        case U'∶':
            return U':';
        default:
            return c;
    }
}

/// A form feed separates the pages of extracted text.
bool is_line_break(char32_t c) {
    return (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_white(char32_t c) {
    return c == U' ' || is_line_break(c) || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x205F || c == 0xFEFF;
}

/// Folds one text. Each step takes at least one byte, looks at a bounded
/// number ahead, and adds at most one glyph a byte.
class Folder {
  public:
    explicit Folder(std::string_view text) : text_(text) {}

    Glyphs run() {
        out_.reserve(text_.size());
        while (at_ < text_.size()) step();
        return std::move(out_);
    }

  private:
    void step() {
        const std::size_t begin = at_;
        const char32_t c = folded(next_code_point(text_, at_));
        if (is_white(c)) return white(begin, c);
        if (c == U'\\') return command(begin);
        if (c == U'^') return raised(begin);
        if (c == U'$' || c == U'{' || c == U'}' || c == soft_hyphen) return;
        if (c == U'_' && at_ < text_.size() && (text_[at_] == '{' || is_ascii_digit(text_[at_]))) return;
        add(c, begin);
    }

    /// Drops a line break between two characters of Chinese, which has no blanks: it belongs to the page.
    void add(char32_t c, std::size_t begin) {
        const std::size_t size = out_.size();
        if (is_han(c) && size > 1 && out_.back().code_point == U'\n' && is_han(out_[size - 2].code_point))
            out_.pop_back();
        out_.push_back({c, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)});
    }

    void white(std::size_t begin, char32_t c) {
        const char32_t kind = is_line_break(c) ? U'\n' : U' ';
        if (out_.empty() || !is_blank(out_.back().code_point)) return add(kind, begin);
        if (kind == U'\n') out_.back().code_point = kind;
        out_.back().end = static_cast<std::uint32_t>(at_);
    }

    void command(std::size_t begin) {
        const std::size_t name = at_;
        while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
        const std::string_view written = text_.substr(name, at_ - name);
        if (written.empty()) return;  // \% \, \{: the character that follows is literal
        const auto* known = std::ranges::find(commands, written, &Command::name);
        if (known == std::end(commands)) return add(U'\\', begin);
        if (known->meaning != nothing) add(known->meaning, begin);
    }

    /// Reads `^2` and `^{-1}`; `^\circ` and `^[17]` leave what follows unchanged.
    void raised(std::size_t begin) {
        std::size_t from = begin;
        std::size_t ahead = at_;
        if (ahead < text_.size() && text_[ahead] == '{') ++ahead;
        for (; ahead < text_.size(); ++ahead) {
            const char c = text_[ahead];
            if (!is_ascii_digit(c) && !(c == '-' && from == begin)) return;
            at_ = ahead + 1;
            add(c == '-' ? U'⁻' : superscripts[static_cast<std::size_t>(c - '0')], from);
            from = at_;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Glyphs out_;
};

}  // namespace

Glyphs glyphs(std::string_view text) {
    return Folder(text).run();
}

std::string spelled(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i)
        append_code_point(text, glyphs[i].code_point == U'\n' ? U' ' : glyphs[i].code_point);
    return text;
}

bool is_digit(char32_t c) {
    return is_ascii_digit(c);
}

bool is_letter(char32_t c) {
    if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
    return u_isalpha(static_cast<UChar32>(c)) && !is_superscript(c) && c < 0x2E80;
}

bool is_superscript(char32_t c) {
    return superscripts.find(c) != std::u32string_view::npos;
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63;
}

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\n';
}

char plain_superscript(char32_t c) {
    const std::size_t at = superscripts.find(c);
    return at < 10 ? static_cast<char>('0' + at) : '-';
}

}  // namespace conspectus
