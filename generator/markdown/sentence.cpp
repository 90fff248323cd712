#include "markdown/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

using Text = std::u32string_view;
constexpr std::size_t no_partner = Text::npos;

bool is_one_of(char32_t c, Text set) {
    return set.find(c) != Text::npos;
}

bool is_narrow_space(char32_t c) {
    return is_one_of(c, U" \n\t\u00A0");
}

bool is_space(char32_t c) {
    return is_narrow_space(c) || c == U'\u3000';
}

// Full stops that end no sentence.

constexpr std::array<Text, 32> abbreviations = {
    U"approx", U"ca",  U"cf",   U"dr",   U"ed",  U"eds",  U"eq",   U"eqs", U"fig", U"figs", U"mr",
    U"mrs",    U"ms",  U"pp",   U"prof", U"ref", U"refs", U"resp", U"sp",  U"spp", U"st",   U"sts",
    U"suppl",  U"tab", U"tabs", U"var",  U"viz", U"vol",  U"vols", U"vs",  U"ver", U"subsp"};

/// A single capital after one of these is not an initial of a person.
constexpr std::array<Text, 38> designations = {
    U"vitamin", U"vitamins", U"hepatitis", U"group",   U"groups",         U"class",    U"classes",
    U"grade",   U"grades",   U"type",      U"types",   U"subtype",        U"genotype", U"stage",
    U"stages",  U"case",     U"arm",       U"arms",    U"factor",         U"panel",    U"panels",
    U"figure",  U"table",    U"cohort",    U"cohorts", U"level",          U"phase",    U"step",
    U"part",    U"appendix", U"influenza", U"protein", U"immunoglobulin", U"pugh",     U"category",
    U"plan",    U"option",   U"regimen"};

bool is_capital(char32_t c) {
    return is_ascii_upper(c) || (c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F);
}

bool is_letter(char32_t c) {
    return is_capital(c) || is_ascii_lower(c) || (c >= 0xDF && c <= 0x24F) || (c >= 0x370 && c <= 0x52F);
}

char32_t lower(char32_t c) {
    return is_ascii_upper(c) ? c - U'A' + U'a' : c;
}

std::u32string lower(Text word) {
    std::u32string out(word);
    std::ranges::transform(out, out.begin(), [](char32_t c) { return lower(c); });
    return out;
}

template <std::size_t size>
bool contains(const std::array<Text, size>& words, Text word) {
    return std::ranges::find(words, word) != words.end();
}

/// Returns the letters (and inner full stops) that end before `end`, at most 16.
Text word_before(Text text, std::size_t end, bool with_stops) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 16 && (is_letter(text[begin - 1]) || (with_stops && text[begin - 1] == U'.')))
        --begin;
    return text.substr(begin, end - begin);
}

std::size_t skip_spaces_back(Text text, std::size_t end) {
    while (end > 0 && is_narrow_space(text[end - 1])) --end;
    return end;
}

bool digit_follows(Text text, std::size_t stop) {
    std::size_t next = stop + 1;
    while (next < text.size() && is_narrow_space(text[next])) ++next;
    return next < text.size() && is_ascii_digit(text[next]);
}

/// Returns whether a word is the first of its sentence.
bool is_first(Text text, std::size_t begin, std::size_t sentence_start) {
    return skip_spaces_back(text, begin) <= sentence_start;
}

/// Returns whether "B and", "B or" or "B," comes before the letter, as in an enumeration of designations.
bool continues_letters(Text text, std::size_t end, Text before) {
    if (before == U"and" || before == U"or" || before == U"to")
        end = skip_spaces_back(text, end - before.size());
    else if (end == 0 || text[end - 1] != U',')
        return false;
    if (end > 0 && text[end - 1] == U',') --end;
    const Text letter = word_before(text, end, false);
    return letter.size() == 1 && is_capital(letter[0]);
}

bool is_initial(Text text, std::size_t letter) {
    if (letter == 0) return true;
    const char32_t before = text[letter - 1];
    if (before == U'-') return letter > 1 && text[letter - 2] == U'.';
    if (!is_narrow_space(before)) return Text(U"(（[【“‘\"'.").find(before) != Text::npos;
    const std::size_t end = skip_spaces_back(text, letter);
    const Text previous = word_before(text, end, false);
    return !contains(designations, lower(previous)) && !continues_letters(text, end, previous);
}

bool is_single_letter_abbreviation(Text text, std::size_t stop, std::size_t sentence_start) {
    if (is_capital(text[stop - 1])) return is_initial(text, stop - 1);
    return is_first(text, stop - 1, sentence_start) || (text[stop - 1] == U'p' && digit_follows(text, stop));
}

/// Returns true for `i.e`, `U.S`, `a.m`: every part has one or two letters.
bool is_dotted(Text word) {
    std::size_t part = 0;
    for (const char32_t c : word) {
        part = c == U'.' ? 0 : part + 1;
        if (part > 2) return false;
    }
    return word.find(U'.') != Text::npos;
}

bool is_numbering(Text text, std::size_t stop, std::size_t sentence_start) {
    std::size_t begin = stop;
    while (begin > sentence_start && stop - begin < 4 && is_ascii_digit(text[begin - 1])) --begin;
    return begin < stop && is_first(text, begin, sentence_start);
}

/// Returns whether the full stop at `stop` belongs to an abbreviation or an initial and ends no sentence.
bool is_abbreviation(Text text, std::size_t stop, std::size_t sentence_start) {
    const Text word = word_before(text, stop, true);
    if (word.empty()) return is_numbering(text, stop, sentence_start);
    if (stop > word.size() && is_ascii_digit(text[stop - word.size() - 1])) return false;  // "1st."
    if (word.size() == 1) return is_single_letter_abbreviation(text, stop, sentence_start);
    if (is_dotted(word)) return true;
    const std::u32string known = lower(word);
    if (known == U"no" || known == U"nos") return digit_follows(text, stop);
    if (known == U"al") return lower(word_before(text, skip_spaces_back(text, stop - 2), false)) == U"et";
    return contains(abbreviations, known);
}

// Where sentences begin.

bool is_wide_mark(char32_t c) {
    return is_one_of(c, U"。！？；｡");
}

bool is_mark(char32_t c) {
    return is_wide_mark(c) || is_one_of(c, U".!?．");
}

bool is_east_asian(char32_t c) {
    return c >= 0x2E80 && display_width(c) == 2;
}

/// Returns true for Latin capitals, Greek (α-SMA begins sentences too), digits, opening quotes and brackets, East Asian
/// characters, and the object characters.
bool can_begin_sentence(char32_t c) {
    const bool is_capital = is_ascii_upper(c) || (c >= 0xC0 && c <= 0xDE) || (c >= 0x100 && c <= 0x17F && c % 2 == 0) ||
                            (c >= 0x410 && c <= 0x42F);
    return is_capital || (c >= 0x370 && c <= 0x3FF) || is_ascii_digit(c) || is_one_of(c, U"“‘\"'([«") ||
           is_east_asian(c) || c == opaque_object;
}

class SentenceReader {
  public:
    explicit SentenceReader(Text text) : text_(text) {
        match_brackets();
        count_quotes();
        start_ = skip_spaces(0);
    }

    std::vector<std::size_t> read();

  private:
    void match_brackets();
    void count_quotes();
    std::size_t step(std::size_t at);
    std::size_t bracketed(std::size_t opening);
    std::size_t break_after(std::size_t mark, std::size_t behind);
    std::size_t next_start(std::size_t mark, std::size_t tail) const;
    std::size_t narrow_start(std::size_t tail) const;
    std::size_t skip_tail(std::size_t at) const;
    std::size_t skip_spaces(std::size_t at) const;
    std::size_t skip_citations(std::size_t at) const;
    bool is_closing(std::size_t at) const;
    bool is_decimal(std::size_t at) const;

    Text text_;
    std::vector<std::size_t> partners_;  ///< of opening brackets that are closed
    std::vector<std::size_t> quotes_;    ///< how many " precede
    std::size_t start_ = 0;
    std::vector<std::size_t> starts_;
};

void SentenceReader::match_brackets() {
    partners_.assign(text_.size(), no_partner);
    std::vector<std::size_t> round;
    std::vector<std::size_t> square;
    for (std::size_t i = 0; i < text_.size(); ++i) {
        const bool is_round = is_one_of(text_[i], U"(（)）");
        if (!is_round && !is_one_of(text_[i], U"[【［〔]】］〕")) continue;
        std::vector<std::size_t>& open = is_round ? round : square;
        if (is_one_of(text_[i], U"(（[【［〔")) {
            open.push_back(i);
        } else if (!open.empty()) {
            partners_[open.back()] = i;
            open.pop_back();
        }
    }
}

void SentenceReader::count_quotes() {
    quotes_.reserve(text_.size());
    std::size_t count = 0;
    for (const char32_t c : text_) {
        quotes_.push_back(count);
        if (c == U'"') ++count;
    }
}

bool SentenceReader::is_closing(std::size_t at) const {
    if (text_[at] == U'"') return (quotes_[at] - quotes_[start_]) % 2 == 1;
    return is_one_of(text_[at], U"”’」』）】》〉］〕»)]'");
}

std::size_t SentenceReader::skip_spaces(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    return at;
}

std::size_t SentenceReader::skip_citations(std::size_t at) const {
    while (at < text_.size() && text_[at] == citation_object) ++at;
    return at;
}

/// Returns the offset past the marks, closing quotes and citations that belong to a sentence.
std::size_t SentenceReader::skip_tail(std::size_t at) const {
    while (at < text_.size() && (is_mark(text_[at]) || text_[at] == citation_object || is_closing(at))) ++at;
    return at;
}

bool SentenceReader::is_decimal(std::size_t at) const {
    return text_[at] == U'．' && at + 1 < text_.size() && is_ascii_digit(text_[at + 1]);
}

/// Returns where a sentence begins after . ! ?, which is after a space or, in Chinese, at once.
std::size_t SentenceReader::narrow_start(std::size_t tail) const {
    const std::size_t next = skip_spaces(tail);
    if (next == text_.size()) return next;
    if (next == tail) return is_east_asian(text_[next]) ? next : no_partner;
    const std::size_t behind = skip_citations(next);
    if (behind == next) return can_begin_sentence(text_[next]) ? next : no_partner;
    // "… bone. [@7] The …": the citation still belongs to the sentence before.
    const std::size_t after = skip_spaces(behind);
    return after > behind && after < text_.size() && can_begin_sentence(text_[after]) ? after : next;
}

std::size_t SentenceReader::next_start(std::size_t mark, std::size_t tail) const {
    if (is_wide_mark(text_[mark]) || text_[mark] == U'．') return skip_spaces(tail);
    const std::size_t next = narrow_start(tail);
    const bool goes_on = next == no_partner || (text_[mark] == U'.' && is_abbreviation(text_, mark, start_));
    return goes_on ? no_partner : next;
}

/// Ends the sentence at its mark, if it does end there, and returns the offset at which to go on.
std::size_t SentenceReader::break_after(std::size_t mark, std::size_t behind) {
    const std::size_t tail = skip_tail(behind);
    const std::size_t next = next_start(mark, tail);
    if (next == no_partner) return tail;
    if (skip_spaces(skip_citations(next)) < text_.size()) {
        starts_.push_back(next);
        start_ = next;
    }
    return next;
}

/// Reads what is in brackets: nothing in them ends a sentence, but a whole sentence in brackets ends with them.
std::size_t SentenceReader::bracketed(std::size_t opening) {
    const std::size_t closing = partners_[opening];
    if (opening != start_) return closing + 1;
    std::size_t mark = closing;
    while (mark > opening + 1 && (text_[mark - 1] == citation_object || is_one_of(text_[mark - 1], U"”’」』\"'")))
        --mark;
    return is_mark(text_[mark - 1]) ? break_after(mark - 1, closing + 1) : closing + 1;
}

std::size_t SentenceReader::step(std::size_t at) {
    if (partners_[at] != no_partner) return bracketed(at);
    if (!is_mark(text_[at]) || is_decimal(at)) return at + 1;
    return break_after(at, at + 1);
}

std::vector<std::size_t> SentenceReader::read() {
    for (std::size_t at = 0; at < text_.size();) at = step(at);
    return std::move(starts_);
}

}  // namespace

std::vector<std::size_t> sentence_starts(std::u32string_view text) {
    return SentenceReader(text).read();
}

}  // namespace conspectus
