#include "csl/serializer.h"

#include <optional>

#include "text/utf8.h"

namespace conspectus::csl {
namespace {

constexpr std::string_view stops = ".,;:!?";

enum class Kept { both, first, second };

/// Returns what stays where two stops meet, by the practice of established processors.
Kept kept_of(char first, char second) {
    if (first == second) return Kept::first;
    switch (first) {
        case ':':
            return second == '.' ? Kept::first : second == '!' || second == '?' ? Kept::second : Kept::both;
        case ';':
            return second == ':' || second == '.'   ? Kept::first
                   : second == '!' || second == '?' ? Kept::second
                                                    : Kept::both;
        case '!':
        case '?':
            return second == ':' || second == '.' ? Kept::first : Kept::both;
        default:
            return Kept::both;
    }
}

/// A step of the output whose punctuation is settled.
struct Piece {
    const Event* event = nullptr;
    std::string_view text;
    std::string changed;  ///< the text, if it is no longer that of the event
    bool is_changed = false;

    std::string_view shown() const { return is_changed ? std::string_view(changed) : text; }
    void take(std::string text_now) {
        changed = std::move(text_now);
        is_changed = true;
    }
};

class Punctuation {
  public:
    Punctuation(const Output& output, bool moves_inside) : moves_inside_(moves_inside) {
        pieces_.reserve(output.events().size());
        for (const Event& event : output.events()) {
            if (event.kind == EventKind::text) {
                add_text(event, output.text_of(event));
            } else {
                pieces_.push_back({.event = &event});
            }
        }
    }

    const std::vector<Piece>& pieces() const { return pieces_; }

  private:
    void add_text(const Event& event, std::string_view text) {
        while (!text.empty() && !event.continues) {
            const auto last = last_text();
            if (!last || !settle(*last, text)) break;
        }
        if (!text.empty()) pieces_.push_back({.event = &event, .text = text});
    }

    /// Returns the index of the last piece with text.
    std::optional<std::size_t> last_text() const {
        for (std::size_t i = pieces_.size(); i-- > 0;) {
            if (pieces_[i].event->kind == EventKind::text && !pieces_[i].shown().empty()) return i;
            if (pieces_[i].event->kind == EventKind::open && pieces_[i].event->display != Display::unset)
                return std::nullopt;
        }
        return std::nullopt;
    }

    bool is_quote_closed_behind(std::size_t piece) const {
        for (std::size_t i = piece + 1; i < pieces_.size(); ++i) {
            if (pieces_[i].event->kind == EventKind::close_quote) return true;
        }
        return false;
    }

    /// Makes one change where the last text meets the next; returns false if there is nothing more to do.
    bool settle(std::size_t last, std::string_view& text) {
        const std::string before(pieces_[last].shown());
        const char first = before.back();
        const char second = text.front();
        if (first == ' ' && second == ' ') {
            text.remove_prefix(1);
            return true;
        }
        if (stops.find(second) == std::string_view::npos) return false;
        const bool is_stop = stops.find(first) != std::string_view::npos;
        const Kept kept = is_stop ? kept_of(first, second) : Kept::both;
        if (kept == Kept::first) {
            text.remove_prefix(1);
            return true;
        }
        if (kept == Kept::second) {
            pieces_[last].take(before.substr(0, before.size() - 1));
            return true;
        }
        const bool can_move = second != ':' && second != ';';
        if (!moves_inside_ || !can_move || !is_quote_closed_behind(last)) return false;
        pieces_[last].take(before + second);
        text.remove_prefix(1);
        return true;
    }

    bool moves_inside_;
    std::vector<Piece> pieces_;
};

std::string_view base_of_superscript(char32_t c) {
    constexpr std::pair<char32_t, std::string_view> bases[] = {
        {U'\u00AA', "a"}, {U'\u00B2', "2"}, {U'\u00B3', "3"}, {U'\u00B9', "1"}, {U'\u00BA', "o"}, {U'\u02B0', "h"},
        {U'\u02B2', "j"}, {U'\u02B3', "r"}, {U'\u02B7', "w"}, {U'\u02B8', "y"}, {U'\u02E1', "l"}, {U'\u02E2', "s"},
        {U'\u02E3', "x"}, {U'\u1D43', "a"}, {U'\u1D47', "b"}, {U'\u1D48', "d"}, {U'\u1D49', "e"}, {U'\u1D4D', "g"},
        {U'\u1D4F', "k"}, {U'\u1D50', "m"}, {U'\u1D52', "o"}, {U'\u1D56', "p"}, {U'\u1D57', "t"}, {U'\u1D58', "u"},
        {U'\u1D5B', "v"}, {U'\u1D9C', "c"}, {U'\u1DA0', "f"}, {U'\u1DBB', "z"}, {U'\u2070', "0"}, {U'\u2071', "i"},
        {U'\u2074', "4"}, {U'\u2075', "5"}, {U'\u2076', "6"}, {U'\u2077', "7"}, {U'\u2078', "8"}, {U'\u2079', "9"},
        {U'\u207F', "n"}};
    for (const auto& [superscript, base] : bases) {
        if (c == superscript) return base;
    }
    return {};
}

/// Escapes a text for HTML.
void append_html(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&#38;";
                break;
            case '<':
                out += "&#60;";
                break;
            case '>':
                out += "&#62;";
                break;
            default:
                out += c;
        }
    }
}

/// The tags of one opened format.
struct OpenFormat {
    Formatting outer;  ///< what held outside
    std::string_view close[6];
    std::size_t count = 0;
    bool is_written = false;
    std::string open;
};

class Writer {
  public:
    Writer(const Quotes& quotes, Format format) : quotes_(quotes), format_(format) {}

    std::string write(const std::vector<Piece>& pieces) {
        for (const Piece& piece : pieces) write(piece);
        return std::move(out_);
    }

  private:
    void write(const Piece& piece) {
        switch (piece.event->kind) {
            case EventKind::text:
                return write_text(piece.shown());
            case EventKind::open:
                return open(*piece.event);
            case EventKind::close:
                return close();
            case EventKind::open_quote:
                return open_quote(piece.event->is_single);
            case EventKind::close_quote:
                return close_quote();
            case EventKind::begin:
            case EventKind::end:
                return;
        }
    }

    void write_text(std::string_view text) {
        if (text.empty()) return;
        for (; written_ < formats_.size(); ++written_) out_ += formats_[written_].open;
        if (format_ == Format::html) {
            append_with_superscripts(text);
        } else {
            out_ += text;
        }
    }

    /// Unicode's superscript letters and digits, as locales have them, become superscripts.
    void append_with_superscripts(std::string_view text) {
        std::size_t done = 0;
        for (std::size_t offset = 0; offset < text.size();) {
            const std::size_t at = offset;
            if (static_cast<unsigned char>(text[offset]) < 0x80) {
                ++offset;
                continue;
            }
            const std::string_view base = base_of_superscript(next_code_point(text, offset));
            if (base.empty()) continue;
            append_html(out_, text.substr(done, at - done));
            out_ += "<sup>";
            out_ += base;
            out_ += "</sup>";
            done = offset;
        }
        append_html(out_, text.substr(done));
    }

    void open_quote(bool is_single) {
        const bool is_inner = levels_.empty() ? is_single : !levels_.back();
        levels_.push_back(is_inner);
        write_text(is_inner ? quotes_.open_inner : quotes_.open);
    }

    void close_quote() {
        const bool is_inner = levels_.back();
        levels_.pop_back();
        write_text(is_inner ? quotes_.close_inner : quotes_.close);
    }

    void add_tag(OpenFormat& format, std::string_view open, std::string_view close) const {
        if (format_ != Format::html) return;
        format.open += open;
        format.close[format.count++] = close;
    }

    void open(const Event& event) {
        OpenFormat format{.outer = now_};
        open_display(format, event.display);
        open_others(format, event);
        open_weight(format, event);
        open_style(format, event);
        formats_.push_back(std::move(format));
    }

    void open_display(OpenFormat& format, Display display) const {
        switch (display) {
            case Display::unset:
                return;
            case Display::block:
                return add_tag(format, "\n\n    <div class=\"csl-block\">", "</div>\n");
            case Display::left_margin:
                return add_tag(format, "\n    <div class=\"csl-left-margin\">", "</div>");
            case Display::right_inline:
                return add_tag(format, "<div class=\"csl-right-inline\">", "</div>\n  ");
            case Display::indent:
                return add_tag(format, "\n    <div class=\"csl-indent\">", "</div>\n  ");
        }
    }

    void open_style(OpenFormat& format, const Event& event) {
        FontStyle style = event.formatting.style;
        const bool is_slanted = now_.style == FontStyle::italic || now_.style == FontStyle::oblique;
        if (event.flips && style == now_.style && is_slanted) style = FontStyle::normal;
        if (style != FontStyle::unset && style != now_.style) {
            if (style == FontStyle::italic) add_tag(format, "<i>", "</i>");
            if (style == FontStyle::oblique) add_tag(format, "<em>", "</em>");
            if (style == FontStyle::normal && is_slanted)
                add_tag(format, "<span style=\"font-style:normal;\">", "</span>");
            now_.style = style;
        }
    }

    void open_weight(OpenFormat& format, const Event& event) {
        FontWeight weight = event.formatting.weight;
        const bool is_heavy = now_.weight == FontWeight::bold || now_.weight == FontWeight::light;
        if (event.flips && weight == now_.weight && is_heavy) weight = FontWeight::normal;
        if (weight == FontWeight::unset || weight == now_.weight) return;
        if (weight == FontWeight::bold) add_tag(format, "<b>", "</b>");
        if (weight == FontWeight::light) add_tag(format, "<span style=\"font-weight:lighter;\">", "</span>");
        if (weight == FontWeight::normal && is_heavy)
            add_tag(format, "<span style=\"font-weight:normal;\">", "</span>");
        now_.weight = weight;
    }

    void open_others(OpenFormat& format, const Event& event) {
        FontVariant variant = event.formatting.variant;
        if (event.flips && variant == now_.variant && variant == FontVariant::small_caps) variant = FontVariant::normal;
        if (variant != FontVariant::unset && variant != now_.variant) {
            if (variant == FontVariant::small_caps)
                add_tag(format, "<span style=\"font-variant:small-caps;\">", "</span>");
            if (variant == FontVariant::normal && now_.variant == FontVariant::small_caps)
                add_tag(format, "<span style=\"font-variant:normal;\">", "</span>");
            now_.variant = variant;
        }
        const Decoration decoration = event.formatting.decoration;
        if (decoration != Decoration::unset && decoration != now_.decoration) {
            if (decoration == Decoration::underline)
                add_tag(format, "<span style=\"text-decoration:underline;\">", "</span>");
            if (decoration == Decoration::none && now_.decoration == Decoration::underline)
                add_tag(format, "<span style=\"text-decoration:none;\">", "</span>");
            now_.decoration = decoration;
        }
        const VerticalAlign align = event.formatting.align;
        if (align == VerticalAlign::unset || align == now_.align) return;
        if (align == VerticalAlign::superscript) add_tag(format, "<sup>", "</sup>");
        if (align == VerticalAlign::subscript) add_tag(format, "<sub>", "</sub>");
        if (align == VerticalAlign::baseline && now_.align != VerticalAlign::unset)
            add_tag(format, "<span style=\"baseline\">", "</span>");
        now_.align = align;
    }

    void close() {
        const OpenFormat& format = formats_.back();
        if (written_ == formats_.size()) {
            for (std::size_t i = format.count; i-- > 0;) out_ += format.close[i];
            --written_;
        }
        now_ = format.outer;
        formats_.pop_back();
    }

    const Quotes& quotes_;
    Format format_;
    std::string out_;
    Formatting now_;
    std::vector<OpenFormat> formats_;
    std::size_t written_ = 0;   ///< formats whose tags stand in the output
    std::vector<bool> levels_;  ///< of the open quotation marks: whether each is an inner one
};

}  // namespace

std::string serialize(const Output& output, const Quotes& quotes, Format format) {
    const Punctuation settled(output, quotes.punctuation_inside);
    return Writer(quotes, format).write(settled.pieces());
}

}  // namespace conspectus::csl
