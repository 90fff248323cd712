#include <array>
#include <optional>

#include "csl/output.h"
#include "text/utf8.h"

namespace conspectus::csl {
namespace {

struct Markup {
    std::string_view open;
    std::string_view close;
    Formatting formatting;
    bool is_no_case = false;
};

const std::array<Markup, 8> markups = {{
    {"<i>", "</i>", {.style = FontStyle::italic}},
    {"<b>", "</b>", {.weight = FontWeight::bold}},
    {"<sup>", "</sup>", {.align = VerticalAlign::superscript}},
    {"<sub>", "</sub>", {.align = VerticalAlign::subscript}},
    {"<sc>", "</sc>", {.variant = FontVariant::small_caps}},
    {"<span style=\"font-variant:small-caps;\">", "</span>", {.variant = FontVariant::small_caps}},
    {"<span style=\"font-variant: small-caps;\">", "</span>", {.variant = FontVariant::small_caps}},
    {"<span class=\"nocase\">", "</span>", {}, true},
}};

enum class FieldPartKind { text, open_tag, close_tag, mark };

/// A stretch of the field, with its partner if it has one.
struct FieldPart {
    FieldPartKind kind = FieldPartKind::text;
    std::string_view text;
    std::size_t markup = 0;  ///< of a tag
    bool is_single = false;  ///< of a mark: ' and not "
    bool can_open = false;   ///< of a mark
    bool can_close = false;  ///< of a mark
    bool opens = false;      ///< it has a partner further on
    bool closes = false;     ///< it has a partner before it
};

bool is_boundary_before(std::string_view before) {
    if (before.empty()) return true;
    const char32_t c = last_code_point(before);
    constexpr std::u32string_view openers = U" ([{\u00A0\u2013\u2014-/\u201C\u2018\">";
    return openers.find(c) != std::u32string_view::npos;
}

bool is_boundary_after(std::string_view after) {
    if (after.empty()) return true;
    const char32_t c = first_code_point(after);
    constexpr std::u32string_view closers = U" )]}.,;:!?\u00A0\u2013\u2014-/\u201D\u2019\"'<";
    return closers.find(c) != std::u32string_view::npos;
}

class FieldReader {
  public:
    explicit FieldReader(std::string_view text) : text_(text) {}

    std::vector<FieldPart> read() {
        for (std::size_t at = text_.find_first_of(signs); at != std::string_view::npos;
             at = text_.find_first_of(signs, at)) {
            const std::size_t size = text_[at] == '<' ? read_tag(at) : read_mark(at);
            at += size == 0 ? 1 : size;
            if (size > 0) done_ = at;
        }
        add_text(text_.size());
        pair_up();
        return std::move(parts_);
    }

  private:
    static constexpr std::string_view signs = "<\"'\xE2";

    void add_text(std::size_t end) {
        if (end > done_) parts_.push_back({.text = text_.substr(done_, end - done_)});
        done_ = end;
    }

    std::size_t read_tag(std::size_t at) {
        const std::string_view rest = text_.substr(at);
        for (std::size_t i = 0; i < markups.size(); ++i) {
            for (const bool opens : {true, false}) {
                const std::string_view tag = opens ? markups[i].open : markups[i].close;
                if (!rest.starts_with(tag)) continue;
                add_text(at);
                parts_.push_back({.kind = opens ? FieldPartKind::open_tag : FieldPartKind::close_tag,
                                  .text = rest.substr(0, tag.size()),
                                  .markup = i});
                return tag.size();
            }
        }
        return 0;
    }

    std::size_t read_mark(std::size_t at) {
        const std::string_view rest = text_.substr(at);
        const bool is_straight = rest.front() == '"' || rest.front() == '\'';
        const std::string_view curly = rest.substr(0, 3);
        const bool opens = curly == "\u201C" || curly == "\u2018";
        if (!is_straight && !opens && curly != "\u201D" && curly != "\u2019") return 0;
        const std::size_t size = is_straight ? 1 : 3;
        const std::string_view after = rest.substr(size);
        add_text(at);
        parts_.push_back(
            {.kind = FieldPartKind::mark,
             .text = rest.substr(0, size),
             .is_single = rest.front() == '\'' || curly == "\u2018" || curly == "\u2019",
             .can_open = is_straight ? is_boundary_before(text_.substr(0, at)) && !after.empty() && after.front() != ' '
                                     : opens,
             .can_close = is_straight ? is_boundary_after(after) && at > 0 && text_[at - 1] != ' ' : !opens});
        return size;
    }

    /// Pairs tags and marks that nest.
    void pair_up() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            FieldPart& part = parts_[i];
            if (part.kind == FieldPartKind::text) continue;
            if (const auto partner = partner_of(part, open)) {
                parts_[open[*partner]].opens = true;
                part.closes = true;
                part.markup = parts_[open[*partner]].markup;
                open.resize(*partner);
            } else if (part.kind == FieldPartKind::open_tag || part.can_open) {
                open.push_back(i);
            }
        }
    }

    std::optional<std::size_t> partner_of(const FieldPart& part, const std::vector<std::size_t>& open) const {
        for (std::size_t i = open.size(); i-- > 0;) {
            const FieldPart& other = parts_[open[i]];
            if (part.kind == FieldPartKind::close_tag && other.kind == FieldPartKind::open_tag &&
                markups[other.markup].close == part.text)
                return i;
            if (part.kind != FieldPartKind::mark || !part.can_close) continue;
            if (other.kind == FieldPartKind::open_tag) return std::nullopt;
            const bool is_alike = (part.text.size() == 1) == (other.text.size() == 1);
            if (other.is_single == part.is_single && is_alike) return i;
        }
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t done_ = 0;
    std::vector<FieldPart> parts_;
};

void add_field_part(Output& out, const FieldPart& part) {
    const bool is_no_case = markups[part.markup].is_no_case;
    switch (part.kind) {
        case FieldPartKind::text:
            return out.add(part.text);
        case FieldPartKind::open_tag:
            if (!part.opens) return out.add(part.text);
            return is_no_case ? out.begin(Tag::no_case)
                              : out.open(markups[part.markup].formatting, Display::unset, true);
        case FieldPartKind::close_tag:
            if (!part.closes) return out.add(part.text);
            return is_no_case ? out.end(Tag::no_case) : out.close();
        case FieldPartKind::mark:
            if (part.opens) return out.open_quote(part.text == "\u2018");
            if (part.closes) return out.close_quote();
            return out.add(part.is_single && part.text != "\u2018" ? "\u2019" : part.text);
    }
}

}  // namespace

void Output::add_rich(std::string_view text) {
    if (text.find_first_of("<\"'\xE2") == std::string_view::npos) return add(text);
    const std::size_t first = events_.size();
    for (const FieldPart& part : FieldReader(text).read()) add_field_part(*this, part);
    bool is_behind_text = false;
    for (std::size_t i = first; i < events_.size(); ++i) {
        if (events_[i].kind != EventKind::text) continue;
        events_[i].continues = is_behind_text;
        is_behind_text = true;
    }
}

}  // namespace conspectus::csl
