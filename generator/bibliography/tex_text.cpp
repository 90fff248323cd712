#include "bibliography/tex_text.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "bibliography/tex_symbols.h"
#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

constexpr std::string_view nocase = "<span class=\"nocase\">";
constexpr std::string_view small_capitals = "<span style=\"font-variant:small-caps;\">";
/// Beyond this depth braces are passed over and commands are text.
constexpr std::size_t most_groups = 200;

struct Markup {
    std::string_view open;
    std::string_view close;
};

/// What a command makes of its argument, or a declaration of the rest of its group.
struct Formatting {
    Markup markup;
    bool takes_argument = true;
    bool sets_math = false;
    bool math = false;
};

const Formatting* formatting(std::string_view command) {
    constexpr Markup italic{"<i>", "</i>"};
    constexpr Markup bold{"<b>", "</b>"};
    constexpr Markup capitals{small_capitals, "</span>"};
    constexpr Markup none{};
    static const std::unordered_map<std::string_view, Formatting> all = {
        {"emph", {italic}},
        {"textit", {italic}},
        {"textsl", {italic}},
        {"mkbibemph", {italic}},
        {"mkbibitalic", {italic}},
        {"mathit", {italic}},
        {"textbf", {bold}},
        {"mkbibbold", {bold}},
        {"mathbf", {bold}},
        {"boldsymbol", {bold}},
        {"textsc", {capitals}},
        {"textsuperscript", {{"<sup>", "</sup>"}}},
        {"textsubscript", {{"<sub>", "</sub>"}}},
        {"mkbibsuperscript", {{"<sup>", "</sup>"}}},
        {"enquote", {{"“", "”"}}},
        {"mkbibquote", {{"“", "”"}}},
        {"mkbibparens", {{"(", ")"}}},
        {"mkbibbrackets", {{"[", "]"}}},
        {"ensuremath", {none, true, true, true}},
        {"text", {none, true, true, false}},
        {"textrm", {none, true, true, false}},
        {"textnormal", {none, true, true, false}},
        {"textup", {none, true, true, false}},
        {"textsf", {none, true, true, false}},
        {"texttt", {none, true, true, false}},
        {"textmd", {none}},
        {"mbox", {none, true, true, false}},
        {"hbox", {none, true, true, false}},
        {"mathrm", {none}},
        {"mathsf", {none}},
        {"mathcal", {none}},
        {"mathbb", {none}},
        {"mathscr", {none}},
        {"operatorname", {none}},
        {"MakeUppercase", {none}},
        {"uppercase", {none}},
        {"lowercase", {none}},
        {"underline", {none}},
        {"frac", {{"", "/"}}},
        {"it", {italic, false}},
        {"em", {italic, false}},
        {"sl", {italic, false}},
        {"itshape", {italic, false}},
        {"slshape", {italic, false}},
        {"bf", {bold, false}},
        {"bfseries", {bold, false}},
        {"sc", {capitals, false}},
        {"scshape", {capitals, false}},
        {"rm", {none, false}},
        {"sf", {none, false}},
        {"tt", {none, false}},
        {"upshape", {none, false}},
        {"normalfont", {none, false}},
        {"rmfamily", {none, false}},
        {"small", {none, false}},
        {"large", {none, false}},
    };
    const auto found = all.find(command);
    return found == all.end() ? nullptr : &found->second;
}

/// Commands whose first argument is not text.
bool drops_argument(std::string_view command) {
    constexpr std::string_view all[] = {"noopsort",        "SortNoop",       "textcolor", "color",    "href", "hspace",
                                        "foreignlanguage", "selectlanguage", "vspace",    "fontsize", "cite", "label"};
    return std::ranges::find(all, command) != std::end(all);
}

bool is_verbatim(std::string_view command) {
    return command == "url" || command == "path" || command == "nolinkurl";
}

/// What is open: a pair of braces, mathematics between dollars, or a command that waits for a single token.
enum class Opened { brace, dollar, single };

struct Group {
    Opened opened = Opened::brace;
    bool math = false;
    std::string closing;        ///< markup to close
    char32_t accent = 0;        ///< set on the first character that the group wrote
    std::size_t begin = 0;      ///< where in the output it began
    bool is_protected = false;  ///< by a pair of braces that the writer put around letters
};

class TexReader {
  public:
    TexReader(std::string_view tex, TexField field) : tex_(tex), field_(field), last_dollar_(tex.rfind('$')) {
        groups_.emplace_back();
    }

    std::string read() {
        while (offset_ < tex_.size()) token();
        while (groups_.size() > 1) close();
        out_ += top().closing;
        return to_nfc(trimmed(out_));
    }

  private:
    Group& top() { return groups_.back(); }
    bool plain() const { return field_ == TexField::plain; }

    void token() {
        const char c = tex_[offset_];
        if (c == '\\') return command();
        ++offset_;
        if (c == '{') return open_brace();
        if (c == '}') return close_brace();
        if (c == '$') return dollar();
        if (c == ' ' || c == '\t' || c == '\n') return space();
        if (c == '~') return write("\u00A0");
        if (top().math && (c == '^' || c == '_')) return script(c == '^');
        if (c == '-' || c == '`' || c == '\'' || c == '?' || c == '!') return ligature(c);
        character();
    }

    /// Writes a whole token.
    void write(std::string_view text) {
        out_ += text;
        end_token();
    }
    void end_token() {
        while (top().opened == Opened::single) close();
    }
    void space() {
        // What waits for its argument does not end at a space.
        if (top().opened == Opened::single) return;
        if (!out_.empty() && out_.back() != ' ') out_ += ' ';
    }
    void character() {
        std::size_t end = offset_ - 1;
        next_code_point(tex_, end);
        const std::string_view text = tex_.substr(offset_ - 1, end - (offset_ - 1));
        offset_ = end;
        write(text);
    }
    bool take(std::string_view text) {
        if (!tex_.substr(offset_).starts_with(text)) return false;
        offset_ += text.size();
        return true;
    }

    void ligature(char c) {
        if (top().math) return write(c == '-' ? "−" : c == '\'' ? "′" : std::string_view(&c, 1));
        switch (c) {
            case '-':
                return write(take("--") ? "—" : take("-") ? "–" : "-");
            case '`':
                if (take("`")) return write("“");
                ++open_quotes_;
                return write("‘");
            case '\'':
                return apostrophe();
            default:
                if (take("`")) return write(c == '?' ? "¿" : "¡");
                write(std::string_view(&c, 1));
        }
    }
    void apostrophe() {
        if (take("'")) return write("”");
        const bool ends_word = offset_ == tex_.size() || !is_ascii_letter(static_cast<unsigned char>(tex_[offset_]));
        if (open_quotes_ == 0 || !ends_word) return write("'");
        --open_quotes_;
        write("’");
    }

    void push(Opened opened, const Markup& markup = {}) {
        Group group;
        group.opened = opened;
        group.math = top().math;
        group.is_protected = top().is_protected;
        if (!plain() || markup.open.empty() || markup.open.front() != '<') {
            out_ += markup.open;
            group.closing = markup.close;
        }
        group.begin = out_.size();
        groups_.push_back(std::move(group));
    }
    void close() {
        const Group group = std::move(top());
        groups_.pop_back();
        if (group.accent != 0) set_accent(group);
        if (group.closing == "</span>" && is_empty_protection(group)) {
            out_.erase(group.begin - nocase.size(), nocase.size());
            return;
        }
        out_ += group.closing;
    }
    /// Braces around no letters protect nothing.
    bool is_empty_protection(const Group& group) const {
        if (group.begin < nocase.size() ||
            std::string_view(out_).substr(group.begin - nocase.size(), nocase.size()) != nocase)
            return false;
        return std::ranges::none_of(std::string_view(out_).substr(group.begin), [](char c) {
            return is_ascii_letter(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
        });
    }

    void open_brace() {
        if (groups_.size() >= most_groups) return;
        // The braces are the argument that a command waited for, or a group of the text.
        if (top().opened == Opened::single) {
            top().opened = Opened::brace;
            return;
        }
        const bool is_special = offset_ < tex_.size() && tex_[offset_] == '\\';
        const bool protects = field_ == TexField::title && !top().is_protected && !is_special && !top().math;
        push(Opened::brace, protects ? Markup{nocase, "</span>"} : Markup{});
        if (protects) top().is_protected = true;
    }
    void close_brace() {
        while (groups_.size() > 1 && top().opened != Opened::brace) close();
        if (groups_.size() == 1) return;
        close();
        end_token();
    }
    void dollar() {
        take("$");  // "$$": a formula on a line of its own
        if (top().opened == Opened::dollar) {
            close();
            return end_token();
        }
        const bool is_last = offset_ > last_dollar_;
        if (is_last || groups_.size() >= most_groups) return write("$");
        push(Opened::dollar);
        top().math = true;
    }
    void script(bool is_super) {
        if (groups_.size() >= most_groups) return;
        push(Opened::single, is_super ? Markup{"<sup>", "</sup>"} : Markup{"<sub>", "</sub>"});
    }

    /// Reads the name of a command: letters, or one other character.
    std::string_view command_name() {
        const std::size_t begin = ++offset_;
        while (offset_ < tex_.size() && is_ascii_letter(static_cast<unsigned char>(tex_[offset_]))) ++offset_;
        if (offset_ > begin) {
            const std::string_view name = tex_.substr(begin, offset_ - begin);
            while (offset_ < tex_.size() && (tex_[offset_] == ' ' || tex_[offset_] == '\n')) ++offset_;
            return name;
        }
        if (offset_ < tex_.size()) next_code_point(tex_, offset_);
        return tex_.substr(begin, offset_ - begin);
    }
    void command() {
        const std::size_t begin = offset_;
        const std::string_view name = command_name();
        const bool is_deep = groups_.size() >= most_groups;
        const Formatting* format = formatting(name);
        const char32_t accent = tex_accent(name);
        if (is_deep && (name == "(" || name == "[" || accent != 0 || format != nullptr)) {
            write(tex_.substr(begin, offset_ - begin));
        } else if (name == "(" || name == "[") {
            push(Opened::dollar);
            top().math = true;
        } else if (name == ")" || name == "]") {
            if (top().opened == Opened::dollar) close();
            end_token();
        } else if (accent != 0) {
            open_argument();
            top().accent = accent;
        } else if (format != nullptr) {
            apply(*format);
        } else if (const auto symbol = tex_symbol(name)) {
            if (*symbol != " ") return write(*symbol);
            space();
            end_token();
        } else if (is_verbatim(name)) {
            write(verbatim_argument());
        } else if (drops_argument(name)) {
            verbatim_argument();
            end_token();
        } else {
            write(trimmed(tex_.substr(begin, offset_ - begin)));
        }
    }
    void open_argument(const Markup& markup = {}) { push(Opened::single, markup); }
    void apply(const Formatting& format) {
        if (format.takes_argument) {
            open_argument(format.markup);
            if (format.sets_math) top().math = format.math;
        } else if (!plain() && !format.markup.open.empty()) {
            out_ += format.markup.open;
            top().closing.insert(0, format.markup.close);
        }
    }
    /// Returns what stands between the next braces, as it is written.
    std::string_view verbatim_argument() {
        if (offset_ >= tex_.size() || tex_[offset_] != '{') return {};
        const std::size_t begin = ++offset_;
        std::size_t depth = 1;
        for (; offset_ < tex_.size(); ++offset_) {
            if (tex_[offset_] == '{') ++depth;
            if (tex_[offset_] == '}' && --depth == 0) break;
        }
        const std::string_view argument = tex_.substr(begin, offset_ - begin);
        if (offset_ < tex_.size()) ++offset_;
        return argument;
    }

    /// Puts a combining mark behind the first character of a group; alone, it stands by itself.
    void set_accent(const Group& group) {
        std::string mark;
        append_code_point(mark, group.accent);
        std::size_t begin = group.begin;
        while (out_.compare(begin, 1, "<") == 0) begin = std::min(out_.find('>', begin) + 1, out_.size());
        if (begin >= out_.size()) {
            out_ += group.accent == 0x302 ? "^" : group.accent == 0x303 ? "~" : mark;
            return;
        }
        std::size_t end = begin;
        const char32_t base = next_code_point(out_, end);
        if (base == U'ı' || base == U'ȷ') {
            out_.replace(begin, end - begin, base == U'ı' ? "i" : "j");
            end = begin + 1;
        }
        // Behind the accents that it has already.
        for (std::size_t after = end; after < out_.size(); end = after) {
            const char32_t next = next_code_point(out_, after);
            if (next < 0x300 || next > 0x36F) break;
        }
        out_.insert(end, mark);
    }

    std::string_view tex_;
    TexField field_;
    std::size_t last_dollar_;
    std::size_t offset_ = 0;
    std::size_t open_quotes_ = 0;
    std::vector<Group> groups_;
    std::string out_;
};

}  // namespace

std::string tex_to_text(std::string_view tex, TexField field) {
    return TexReader(tex, field).read();
}

}  // namespace conspectus
