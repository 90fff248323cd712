#include "markdown/abbreviation.h"

#include <algorithm>
#include <array>
#include <string>

#include "markdown/sentence.h"
#include "text/ascii.h"

namespace conspectus {
namespace {

using Words = std::u32string_view;

constexpr std::array<Words, 32> abbreviations = {
    U"approx", U"ca",  U"cf",   U"dr",   U"ed",  U"eds",  U"eq",   U"eqs", U"fig", U"figs", U"mr",
    U"mrs",    U"ms",  U"pp",   U"prof", U"ref", U"refs", U"resp", U"sp",  U"spp", U"st",   U"sts",
    U"suppl",  U"tab", U"tabs", U"var",  U"viz", U"vol",  U"vols", U"vs",  U"ver", U"subsp"};

/// What a single capital behind them names is no person.
constexpr std::array<Words, 38> designations = {
    U"vitamin", U"vitamins", U"hepatitis", U"group",   U"groups",         U"class",    U"classes",
    U"grade",   U"grades",   U"type",      U"types",   U"subtype",        U"genotype", U"stage",
    U"stages",  U"case",     U"arm",       U"arms",    U"factor",         U"panel",    U"panels",
    U"figure",  U"table",    U"cohort",    U"cohorts", U"level",          U"phase",    U"step",
    U"part",    U"appendix", U"influenza", U"protein", U"immunoglobulin", U"pugh",     U"category",
    U"plan",    U"option",   U"regimen"};

bool is_capital(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) ||
           (c >= 0x410 && c <= 0x42F);
}

bool is_letter(char32_t c) {
    return is_capital(c) || (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0x24F) || (c >= 0x370 && c <= 0x52F);
}

bool is_space(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0;
}

char32_t lower(char32_t c) {
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

std::u32string lower(Words word) {
    std::u32string out(word);
    std::ranges::transform(out, out.begin(), [](char32_t c) { return lower(c); });
    return out;
}

template <std::size_t size>
bool contains(const std::array<Words, size>& words, Words word) {
    return std::ranges::find(words, word) != words.end();
}

/// The letters (and inner full stops) that end before `end`, at most 16.
Words word_before(Words text, std::size_t end, bool with_stops) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 16 && (is_letter(text[begin - 1]) || (with_stops && text[begin - 1] == U'.')))
        --begin;
    return text.substr(begin, end - begin);
}

std::size_t skip_spaces_back(Words text, std::size_t end) {
    while (end > 0 && is_space(text[end - 1])) --end;
    return end;
}

bool digit_follows(Words text, std::size_t stop) {
    std::size_t next = stop + 1;
    while (next < text.size() && is_space(text[next])) ++next;
    return next < text.size() && is_ascii_digit(text[next]);
}

/// The word stands first in its sentence.
bool is_first(Words text, std::size_t begin, std::size_t sentence_start) {
    return skip_spaces_back(text, begin) <= sentence_start;
}

/// "B and", "B or", "B," before the letter: an enumeration of designations.
bool continues_letters(Words text, std::size_t end, Words before) {
    if (before == U"and" || before == U"or" || before == U"to")
        end = skip_spaces_back(text, end - before.size());
    else if (end == 0 || text[end - 1] != U',')
        return false;
    if (end > 0 && text[end - 1] == U',') --end;
    const Words letter = word_before(text, end, false);
    return letter.size() == 1 && is_capital(letter[0]);
}

bool is_initial(Words text, std::size_t letter) {
    if (letter == 0) return true;
    const char32_t before = text[letter - 1];
    if (before == U'-') return letter > 1 && text[letter - 2] == U'.';
    if (!is_space(before)) return Words(U"(（[【“‘\"'.").find(before) != Words::npos;
    const std::size_t end = skip_spaces_back(text, letter);
    const Words previous = word_before(text, end, false);
    return !contains(designations, lower(previous)) && !continues_letters(text, end, previous);
}

bool is_single_letter_abbreviation(Words text, std::size_t stop, std::size_t sentence_start) {
    if (is_capital(text[stop - 1])) return is_initial(text, stop - 1);
    return is_first(text, stop - 1, sentence_start) || (text[stop - 1] == U'p' && digit_follows(text, stop));
}

/// `i.e`, `U.S`, `a.m`: every part one or two letters.
bool is_dotted(Words word) {
    std::size_t part = 0;
    for (const char32_t c : word) {
        part = c == U'.' ? 0 : part + 1;
        if (part > 2) return false;
    }
    return word.find(U'.') != Words::npos;
}

bool is_numbering(Words text, std::size_t stop, std::size_t sentence_start) {
    std::size_t begin = stop;
    while (begin > sentence_start && stop - begin < 4 && is_ascii_digit(text[begin - 1])) --begin;
    return begin < stop && is_first(text, begin, sentence_start);
}

}  // namespace

bool is_abbreviation(std::u32string_view text, std::size_t stop, std::size_t sentence_start) {
    const Words word = word_before(text, stop, true);
    if (word.empty()) return is_numbering(text, stop, sentence_start);
    if (stop > word.size() && is_ascii_digit(text[stop - word.size() - 1])) return false;  // "1st."
    if (word.size() == 1) return is_single_letter_abbreviation(text, stop, sentence_start);
    if (is_dotted(word)) return true;
    const std::u32string known = lower(word);
    if (known == U"no" || known == U"nos") return digit_follows(text, stop);
    if (known == U"al") return lower(word_before(text, skip_spaces_back(text, stop - 2), false)) == U"et";
    return contains(abbreviations, known);
}

}  // namespace conspectus
