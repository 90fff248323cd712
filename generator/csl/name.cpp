#include "csl/name.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "csl/text_case.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus::csl {
namespace {

constexpr std::string_view apostrophes[] = {"'", "\u2019"};

bool ends_in_apostrophe(std::string_view text) {
    return std::ranges::any_of(apostrophes, [&](std::string_view mark) { return text.ends_with(mark); });
}

bool is_lower_word(std::string_view word) {
    std::size_t offset = 0;
    while (offset < word.size()) {
        const auto c = static_cast<UChar32>(next_code_point(word, offset));
        if (u_isupper(c)) return false;
        if (u_islower(c)) return true;
        if (c != '\'' && c != 0x2019 && c != 0x02BF && c != '`') return false;
    }
    return false;
}

/// Returns the length of the particles that a family name begins with, spaces behind them included.
std::size_t particles_before(std::string_view family) {
    std::size_t end = 0;
    while (end < family.size()) {
        const std::string_view rest = family.substr(end);
        const std::size_t space = rest.find(' ');
        if (space != std::string_view::npos && is_lower_word(rest.substr(0, space))) {
            end += space + 1;
            continue;
        }
        // "d'Aubignac", "al-Hakim": short, small, and a capital behind.
        for (const std::string_view joint :
             {std::string_view("'"), std::string_view("\u2019"), std::string_view("-")}) {
            const std::size_t at = rest.find(joint);
            if (at == std::string_view::npos || at == 0 || at > 4 || (space != std::string_view::npos && space < at))
                continue;
            const std::string_view behind = rest.substr(at + joint.size());
            std::size_t first = 0;
            if (!is_lower_word(rest.substr(0, at)) || behind.empty()) continue;
            if (u_isupper(static_cast<UChar32>(next_code_point(behind, first)))) return end + at + joint.size();
        }
        break;
    }
    return end < family.size() ? end : 0;
}

/// Returns the length of the particles that given names end in, spaces before them included.
std::size_t particles_behind(std::string_view given) {
    std::size_t begin = given.size();
    const std::size_t comma = given.rfind(',');
    if (comma != std::string_view::npos && is_lower_word(given.substr(std::min(comma + 2, given.size())))) return 0;
    while (begin > 0) {
        const std::size_t space = given.rfind(' ', begin - 1);
        if (space == std::string_view::npos || space == 0) break;
        if (!is_lower_word(given.substr(space + 1, begin - space - 1))) break;
        if (given[space - 1] == ',') break;
        begin = space;
    }
    return given.size() - begin;
}

/// A given name between spaces, periods and hyphens.
struct GivenPart {
    std::string_view text;
    char after = ' ';  ///< '.', '-' or ' '
};

std::vector<GivenPart> given_parts_of(std::string_view given) {
    std::vector<GivenPart> pieces;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= given.size(); ++i) {
        const char c = i < given.size() ? given[i] : ' ';
        if (c != ' ' && c != '.' && c != '-') continue;
        if (i > begin) {
            pieces.push_back({given.substr(begin, i - begin), c});
        } else if (c == '-' && !pieces.empty()) {
            pieces.back().after = pieces.back().after == '.' ? 'd' : '-';  // "J.-L."
        }
        begin = i + 1;
    }
    return pieces;
}

std::string_view first_character(std::string_view text) {
    std::size_t end = 0;
    next_code_point(text, end);
    return text.substr(0, end);
}

std::string_view without_end_spaces(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

class InitialsWriter {
  public:
    explicit InitialsWriter(const Initials& how) : how_(how) {}

    void add(const GivenPart& piece, bool is_behind_hyphen) {
        const bool has_period = piece.after == '.' || piece.after == 'd';
        const std::string_view first = first_character(piece.text);
        const bool is_small = is_lower_word(piece.text) && is_lower_word(first);
        const bool is_one = first.size() == piece.text.size() && !is_small;
        if (is_small && !has_period) return is_behind_hyphen && how_.shortens ? drop_hyphen() : add_word(piece.text);
        if (!how_.shortens && !has_period && !is_one) return add_word(piece.text);
        add_initial(has_period ? piece.text : first);
    }

    void add_hyphen() {
        if (!how_.keeps_hyphens && how_.shortens) return;
        while (out_.ends_with(' ')) out_.pop_back();
        out_ += '-';
    }

    std::string take() { return std::string(without_end_spaces(out_)); }

  private:
    void drop_hyphen() {
        if (out_.ends_with('-')) out_.pop_back();
    }

    void add_word(std::string_view word) {
        if (!out_.empty() && !out_.ends_with(' ') && !out_.ends_with('-')) out_ += ' ';
        out_ += word;
        needs_space_ = true;
    }

    void add_initial(std::string_view letters) {
        if (needs_space_ && !out_.ends_with(' ') && !out_.ends_with('-')) out_ += ' ';
        needs_space_ = false;
        out_ += letters;
        out_ += how_.with;
    }

    const Initials& how_;
    std::string out_;
    bool needs_space_ = false;  ///< a whole word is the last
};

}  // namespace

Name with_particles(const Name& name) {
    Name parsed = name;
    if (!name.parse_particles || !name.literal.empty()) return parsed;
    if (parsed.family.size() > 1 && parsed.family.front() == '"' && parsed.family.back() == '"') {
        parsed.family = parsed.family.substr(1, parsed.family.size() - 2);
        return parsed;
    }
    if (parsed.non_dropping_particle.empty() && parsed.dropping_particle.empty()) {
        const std::size_t before = particles_before(parsed.family);
        parsed.non_dropping_particle = parsed.family.substr(0, before);
        if (!ends_in_apostrophe(without_end_spaces(parsed.non_dropping_particle)))
            parsed.non_dropping_particle = without_end_spaces(parsed.non_dropping_particle);
        parsed.family.erase(0, before);
    }
    if (parsed.dropping_particle.empty()) {
        const std::size_t behind = particles_behind(parsed.given);
        if (behind > 0) {
            parsed.dropping_particle = parsed.given.substr(parsed.given.size() - behind + 1);
            parsed.given.resize(parsed.given.size() - behind);
        }
    }
    if (parsed.suffix.empty()) {
        const std::size_t comma = parsed.given.rfind(", ");
        const std::string_view rest =
            comma == std::string::npos ? "" : std::string_view(parsed.given).substr(comma + 2);
        if (!rest.empty() && !ends_in_apostrophe(rest) && rest.find(' ') == std::string_view::npos) {
            const bool has_comma = rest.starts_with('!');
            parsed.suffix = rest.substr(has_comma ? 1 : 0);
            parsed.comma_suffix = has_comma || name.comma_suffix;
            parsed.given.resize(comma);
        }
    }
    return parsed;
}

bool is_east_asian(const Name& name) {
    bool found = false;
    for (const std::string* part : {&name.family, &name.given}) {
        for (std::size_t offset = 0; offset < part->size();) {
            const auto c = static_cast<UChar32>(next_code_point(*part, offset));
            if (c < 0x2E80) {
                if (u_isalpha(c)) return false;
                continue;
            }
            UErrorCode status = U_ZERO_ERROR;
            const UScriptCode script = uscript_getScript(c, &status);
            found |= script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
                     script == USCRIPT_HANGUL;
        }
    }
    return found;
}

std::string_view without_article(std::string_view literal) {
    const std::size_t space = literal.find(' ');
    if (space == std::string_view::npos) return literal;
    const std::string word = ascii_lowered(literal.substr(0, space));
    return word == "a" || word == "an" || word == "the" ? literal.substr(space + 1) : literal;
}

std::string initials(std::string_view given, const Initials& how) {
    InitialsWriter writer(how);
    bool is_behind_hyphen = false;
    for (const GivenPart& piece : given_parts_of(given)) {
        writer.add(piece, is_behind_hyphen);
        is_behind_hyphen = piece.after == '-' || piece.after == 'd';
        if (is_behind_hyphen) writer.add_hyphen();
    }
    return writer.take();
}

}  // namespace conspectus::csl
