#include "quantity/quantity_scanner.h"

#include <algorithm>

#include "quantity/date_form.h"
#include "quantity/glyphs.h"
#include "quantity/number_form.h"
#include "quantity/unit_form.h"
#include "text/ascii.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_citation = 200;  ///< glyphs
constexpr std::size_t longest_symbol = 16;
constexpr std::size_t longest_name = 256;

/// Scans a text once. Every reader looks a bounded way ahead, or moves past what it looked at.
class QuantityScanner {
  public:
    QuantityScanner(std::string_view text, const QuantityWords& words) : text_(glyphs(text)), words_(words) {}

    std::vector<Quantity> run() {
        while (at_ < text_.size()) step();
        return std::move(found_);
    }

  private:
    void step() {
        if (skip_citation() || read_date()) return;
        if (is_digit(next()) || is_sign(text_, at_) || is_bare_fraction()) return read_number();
        if (is_letter(next())) return read_word();
        if (read_comparison(at_, at_)) return;
        ++at_;
    }

    char32_t glyph(std::size_t at) const { return at < text_.size() ? text_[at].code_point : 0; }
    char32_t next() const { return glyph(at_); }
    std::size_t skip_blank(std::size_t at) const { return is_blank(glyph(at)) ? at + 1 : at; }

    void add(Quantity&& quantity, std::size_t begin, std::size_t end) {
        quantity.begin = text_[begin].begin;
        quantity.end = text_[end - 1].end;
        found_.push_back(std::move(quantity));
        at_ = end;
    }

    /// Skips [12,13], [17-18; 20], [@7, p. 3].
    bool skip_citation() {
        if (next() != U'[') return false;
        const bool key = glyph(at_ + 1) == U'@';
        const std::size_t last = std::min(text_.size(), at_ + longest_citation);
        bool digits = false;
        for (std::size_t i = at_ + 1; i < last; ++i) {
            const char32_t c = text_[i].code_point;
            if (c == U']') {
                if (digits || key) at_ = i + 1;
                return digits || key;
            }
            digits = digits || is_digit(c);
            if (!key && !is_digit(c) && !is_blank(c) && !is_dash(c) && !is_separator(c)) return false;
        }
        return false;
    }

    static bool is_separator(char32_t c) { return c == U',' || c == U'，' || c == U'、' || c == U';' || c == U'~'; }

    bool read_date() {
        if (!is_digit(next()) && !is_letter(next())) return false;
        const auto date = date_at(text_, at_, words_);
        if (!date || (is_letter(glyph(date->end)) && is_word_glyph(glyph(date->end - 1)))) return false;
        Quantity quantity;
        quantity.kind = QuantityKind::date;
        for (const int part : {date->date.year, date->date.month, date->date.day})
            if (part > 0) quantity.numerals.push_back({(part < 10 ? "0" : "") + std::to_string(part), "", 0, 0});
        for (Numeral& numeral : quantity.numerals) {
            numeral.begin = text_[at_].begin;
            numeral.end = text_[date->end - 1].end;
        }
        add(std::move(quantity), at_, date->end);
        return true;
    }

    /// Returns true for .05, but not for the end of a sentence before a number.
    bool is_bare_fraction() const {
        if (next() != U'.' || !is_digit(glyph(at_ + 1))) return false;
        return at_ == 0 || is_blank(glyph(at_ - 1)) || glyph(at_ - 1) == U'(';
    }

    void read_number() {
        if (read_DOI() || read_power()) return;
        if (read_compound(Quantity{}, at_, at_)) return;
        if (!is_digit(next())) return void(++at_);
        read_name(at_);
    }

    bool read_compound(Quantity&& quantity, std::size_t begin, std::size_t at) {
        auto compound = compound_at(text_, at, words_);
        if (!compound) return false;
        quantity.numerals = std::move(compound->numerals);
        quantity.joints = std::move(compound->joints);
        add(std::move(quantity), begin, compound->end);
        return true;
    }

    /// Reads 10⁹/L alone, as in the head of a column: "10^9" is its number.
    bool read_power() {
        const auto power = power_of_ten_at(text_, at_);
        if (!power) return false;
        const auto unit = unit_at(text_, power->end, words_);
        const std::size_t end = unit ? unit->end : power->end;
        Quantity quantity;
        quantity.numerals.push_back(
            {"10^" + power->key.substr(3), unit ? unit->key : "", text_[at_].begin, text_[end - 1].end});
        add(std::move(quantity), at_, end);
        return true;
    }

    /// Reads 10.1016/j.jvs.2010.11.117 as a name.
    bool read_DOI() {
        if (next() != U'1' || glyph(at_ + 1) != U'0' || glyph(at_ + 2) != U'.') return false;
        std::size_t end = at_ + 3;
        while (is_digit(glyph(end)) && end < at_ + 13) ++end;
        if (end < at_ + 7 || glyph(end) != U'/') return false;
        end = address_end(end);
        add_name(at_, end);
        return true;
    }

    /// Returns the end of an address or DOI: before anything that is not ASCII, a blank or a bracket, and before its
    /// last stop.
    std::size_t address_end(std::size_t end) const {
        constexpr std::u32string_view enders = U" \n\t<>\"()[]{}";
        const std::size_t last = std::min(text_.size(), end + longest_name);
        while (end < last && glyph(end) < 0x80 && enders.find(glyph(end)) == std::u32string_view::npos) ++end;
        while (glyph(end - 1) == U'.' || glyph(end - 1) == U',' || glyph(end - 1) == U';' || glyph(end - 1) == U':')
            --end;
        return end;
    }

    bool is_word_glyph(char32_t c) const { return is_letter(c) || is_digit(c); }

    /// Returns the end of a word of letters and digits; hyphens inside belong to it.
    std::size_t word_end(std::size_t at) const {
        while (is_word_glyph(glyph(at)) ||
               ((glyph(at) == U'-' || glyph(at) == 0x2010 || glyph(at) == 0x2011) && is_word_glyph(glyph(at + 1))))
            ++at;
        return at;
    }

    void read_word() {
        const std::size_t end = word_end(at_);
        if (is_address(end)) return read_name(address_end(end));
        if (read_symbol(end)) return;
        read_name(end);
    }

    /// Returns true for http://… and example.org/…: a host of words with full stops between them, and a path.
    bool is_address(std::size_t end) const {
        if (glyph(end) == U':' && glyph(end + 1) == U'/' && glyph(end + 2) == U'/') return true;
        bool host = false;
        const std::size_t last = end + longest_name;
        while (glyph(end) == U'.' && is_letter(glyph(end + 1)) && end < last) {
            end = word_end(end + 1);
            host = true;
        }
        return host && glyph(end) == U'/';
    }

    void read_name(std::size_t end) {
        if (end == at_) end = word_end(at_);
        const bool digits = std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                        text_.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](const Glyph& g) { return is_digit(g.code_point); });
        if (digits) return add_name(at_, end);
        at_ = end;
    }

    void add_name(std::size_t begin, std::size_t end) {
        Quantity name;
        name.kind = QuantityKind::name;
        name.symbol = spelled(text_, begin, end);
        add(std::move(name), begin, end);
    }

    /// Reads P=0.002 or χ²=4.677: a symbol before a comparison.
    bool read_symbol(std::size_t end) {
        while (is_superscript(glyph(end))) ++end;
        const std::size_t comparison = skip_blank(end);
        const std::size_t letters = end - at_;
        if (letters > longest_symbol) return false;
        bool capital = true;
        for (std::size_t i = at_; i < end; ++i) {
            if (is_digit(glyph(i))) return false;
            capital = capital && !is_ascii_lower(glyph(i));
        }
        const bool symbol = capital || letters == 1 || (letters == 2 && comparison == end);
        return symbol && read_comparison(at_, comparison, end);  // "age ≥18" has none
    }

    bool read_comparison(std::size_t begin, std::size_t at) { return read_comparison(begin, at, begin); }

    bool read_comparison(std::size_t begin, std::size_t at, std::size_t symbol_end) {
        Quantity quantity;
        const char32_t c = glyph(at);
        const bool or_equal = glyph(at + 1) == U'=';
        switch (c) {
            case U'=':
                quantity.comparator = "=";
                break;
            case U'≤':
                quantity.comparator = "≤";
                break;
            case U'≥':
                quantity.comparator = "≥";
                break;
            case U'<':
                quantity.comparator = or_equal ? "≤" : "<";
                break;
            case U'>':
                quantity.comparator = or_equal ? "≥" : ">";
                break;
            default:
                return false;
        }
        const std::size_t number = skip_blank(at + (or_equal && c != U'=' ? 2 : 1));
        quantity.symbol = spelled(text_, begin, symbol_end);
        if (quantity.symbol == "p") quantity.symbol = "P";
        return read_compound(std::move(quantity), begin, number);
    }

    Glyphs text_;
    const QuantityWords& words_;
    std::size_t at_ = 0;
    std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> scan_quantities(std::string_view text, const QuantityWords& words) {
    return QuantityScanner(text, words).run();
}

}  // namespace conspectus
