#include "csl/text_case.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace conspectus::csl {
namespace {

/// Words that a title in English writes small, but at its ends and behind a colon.
constexpr std::array stop_words = std::to_array<std::string_view>({"a",
                                                                   "about",
                                                                   "above",
                                                                   "across",
                                                                   "afore",
                                                                   "after",
                                                                   "against",
                                                                   "al",
                                                                   "along",
                                                                   "alongside",
                                                                   "amid",
                                                                   "amidst",
                                                                   "among",
                                                                   "amongst",
                                                                   "an",
                                                                   "and",
                                                                   "anenst",
                                                                   "apropos",
                                                                   "apud",
                                                                   "around",
                                                                   "as",
                                                                   "aside",
                                                                   "astride",
                                                                   "at",
                                                                   "athwart",
                                                                   "atop",
                                                                   "barring",
                                                                   "before",
                                                                   "behind",
                                                                   "below",
                                                                   "beneath",
                                                                   "beside",
                                                                   "besides",
                                                                   "between",
                                                                   "beyond",
                                                                   "but",
                                                                   "by",
                                                                   "c",
                                                                   "ca",
                                                                   "circa",
                                                                   "d'",
                                                                   "de",
                                                                   "despite",
                                                                   "down",
                                                                   "during",
                                                                   "et",
                                                                   "except",
                                                                   "for",
                                                                   "forenenst",
                                                                   "from",
                                                                   "given",
                                                                   "in",
                                                                   "inside",
                                                                   "into",
                                                                   "lest",
                                                                   "like",
                                                                   "modulo",
                                                                   "near",
                                                                   "next",
                                                                   "nor",
                                                                   "notwithstanding",
                                                                   "of",
                                                                   "off",
                                                                   "on",
                                                                   "onto",
                                                                   "or",
                                                                   "out",
                                                                   "over",
                                                                   "per",
                                                                   "plus",
                                                                   "pro",
                                                                   "qua",
                                                                   "sans",
                                                                   "since",
                                                                   "so",
                                                                   "than",
                                                                   "the",
                                                                   "through",
                                                                   "throughout",
                                                                   "thru",
                                                                   "thruout",
                                                                   "till",
                                                                   "to",
                                                                   "toward",
                                                                   "towards",
                                                                   "under",
                                                                   "underneath",
                                                                   "until",
                                                                   "unto",
                                                                   "up",
                                                                   "upon",
                                                                   "v",
                                                                   "v.",
                                                                   "van",
                                                                   "versus",
                                                                   "via",
                                                                   "vis-\u00E0-vis",
                                                                   "von",
                                                                   "vs",
                                                                   "vs.",
                                                                   "with",
                                                                   "within",
                                                                   "without",
                                                                   "yet"});
static_assert(std::ranges::is_sorted(stop_words));

bool is_stop_word(std::string_view word) {
    return std::ranges::binary_search(stop_words, word);
}

template <typename Map>
std::string mapped(std::string_view text, Map map) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    map(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, status);
    return U_SUCCESS(status) ? out : std::string(text);
}

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

/// Returns the offset of the first letter or digit.
std::size_t first_letter(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(word, offset);
        if (is_letter(c) || u_isdigit(static_cast<UChar32>(c))) return begin;
    }
    return word.size();
}

/// One text of the output, and whether it keeps its case.
struct Segment {
    std::size_t event = 0;
    std::string text;
    bool is_protected = false;
};

std::vector<Segment> segments_since(const Output& output, std::size_t first) {
    std::vector<Segment> segments;
    std::vector<bool> open;  // of each stretch that is open: whether it protects its text
    for (std::size_t i = first; i < output.events().size(); ++i) {
        const Event& event = output.events()[i];
        switch (event.kind) {
            case EventKind::text:
                segments.push_back(
                    {i, std::string(output.text_of(event)), std::ranges::find(open, true) != open.end()});
                break;
            case EventKind::open:
                open.push_back(event.flips && (event.formatting.align == VerticalAlign::superscript ||
                                               event.formatting.align == VerticalAlign::subscript));
                break;
            case EventKind::begin:
                open.push_back(event.tag == Tag::no_case);
                break;
            case EventKind::close:
            case EventKind::end:
                if (!open.empty()) open.pop_back();
                break;
            case EventKind::open_quote:
            case EventKind::close_quote:
                break;
        }
    }
    return segments;
}

bool divides_words(char32_t c) {
    constexpr std::u32string_view dividers = U" \u00A0\n\t-/\u2013\u2014";
    return dividers.find(c) != std::u32string_view::npos;
}

/// A word within one segment; what a word has beyond that is a word of its own, but does not begin one.
struct Word {
    std::size_t segment = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_begun = false;       ///< its beginning stands in an earlier segment
    bool ends_sentence = false;  ///< a colon, or what else begins a title anew, is its end
    bool is_part = false;        ///< a hyphen stands before it
    std::string whole;           ///< with what it has in later segments
};

std::vector<Word> words_of(const std::vector<Segment>& segments) {
    std::vector<Word> words;
    bool is_in_word = false;
    bool is_after_hyphen = false;
    for (std::size_t s = 0; s < segments.size(); ++s) {
        const std::string& text = segments[s].text;
        std::size_t begin = 0;
        for (std::size_t offset = 0; offset <= text.size();) {
            const std::size_t at = offset;
            const char32_t c = offset < text.size() ? next_code_point(text, offset) : U' ';
            const bool is_end = at == text.size();
            if (is_end || divides_words(c)) {
                if (at > begin) {
                    const char last = text[at - 1];
                    const bool ends_sentence = last == ':' || last == '?' || last == '!';
                    const std::string part = text.substr(begin, at - begin);
                    for (std::size_t w = words.size(); is_in_word && w-- > 0;) {
                        words[w].whole += part;
                        if (!words[w].is_begun) break;
                    }
                    words.push_back({s, begin, at, is_in_word, ends_sentence, is_after_hyphen, part});
                    is_in_word = true;
                }
                if (is_end) break;
                is_in_word = false;
                is_after_hyphen = c != U' ' && c != U'\u00A0';
                begin = offset;
            }
        }
    }
    return words;
}

/// Returns whether a word is a single small letter of another script than Latin, as in "β-carotene".
bool is_symbol(std::string_view word) {
    std::size_t offset = 0;
    const char32_t c = next_code_point(word, offset);
    return offset == word.size() && c > 0x370;
}

void title_case(std::vector<Segment>& segments, std::string_view language) {
    std::string whole;
    for (const Segment& segment : segments) whole += segment.text;
    const bool is_shouted = is_all_upper(whole);
    const std::vector<Word> words = words_of(segments);
    for (std::size_t i = words.size(); i-- > 0;) {
        const Word& word = words[i];
        Segment& segment = segments[word.segment];
        if (segment.is_protected || word.is_begun) continue;
        std::string text = segment.text.substr(word.begin, word.end - word.begin);
        if (is_shouted) text = lower(text, language);
        std::string bare = text.substr(std::min(first_letter(text), text.size()));
        while (!bare.empty() && std::string_view(",;:!?)]").find(bare.back()) != std::string_view::npos)
            bare.pop_back();
        const bool is_at_end = i == 0 || i + 1 == words.size() || words[i - 1].ends_sentence;
        if (is_stop_word(lower(bare, language)) && !is_at_end && !(word.is_part && !is_all_lower(bare))) {
            if (!word.is_part) text = lower(text, language);
        } else if (is_all_lower(bare) && !is_symbol(bare) && (is_shouted || is_all_lower(word.whole))) {
            const std::size_t start = first_letter(text);
            text = text.substr(0, start) + capitalized(text.substr(start), language);
        }
        segment.text.replace(word.begin, word.end - word.begin, text);
    }
}

void capitalize(std::vector<Segment>& segments, std::string_view language, bool all) {
    const std::vector<Word> words = words_of(segments);
    const std::size_t count = all ? words.size() : std::min<std::size_t>(1, words.size());
    for (std::size_t i = count; i-- > 0;) {
        Segment& segment = segments[words[i].segment];
        if (segment.is_protected || words[i].is_begun || (all && words[i].is_part)) continue;
        const std::string text = segment.text.substr(words[i].begin, words[i].end - words[i].begin);
        const std::size_t start = first_letter(text);
        if (!is_all_lower(text)) continue;
        segment.text.replace(words[i].begin, text.size(),
                             text.substr(0, start) + capitalized(text.substr(start), language));
    }
}

void sentence_case(std::vector<Segment>& segments, std::string_view language) {
    std::string whole;
    for (const Segment& segment : segments) whole += segment.text;
    if (is_all_upper(whole)) {
        for (Segment& segment : segments) {
            if (!segment.is_protected) segment.text = lower(segment.text, language);
        }
    }
    capitalize(segments, language, false);
}

}  // namespace

std::string upper(std::string_view text, std::string_view language) {
    const std::string tag(language.substr(0, 2));
    return mapped(text, [&](icu::StringPiece piece, icu::ByteSink& sink, UErrorCode& status) {
        icu::CaseMap::utf8ToUpper(tag.c_str(), 0, piece, sink, nullptr, status);
    });
}

std::string lower(std::string_view text, std::string_view language) {
    const std::string tag(language.substr(0, 2));
    return mapped(text, [&](icu::StringPiece piece, icu::ByteSink& sink, UErrorCode& status) {
        icu::CaseMap::utf8ToLower(tag.c_str(), 0, piece, sink, nullptr, status);
    });
}

std::string capitalized(std::string_view text, std::string_view language) {
    std::size_t end = 0;
    if (text.empty()) return {};
    next_code_point(text, end);
    return upper(text.substr(0, end), language) + std::string(text.substr(end));
}

bool is_all_lower(std::string_view word) {
    bool has_letter = false;
    for (std::size_t offset = 0; offset < word.size();) {
        const auto c = static_cast<UChar32>(next_code_point(word, offset));
        if (u_isupper(c)) return false;
        has_letter |= u_isalpha(c) != 0;
    }
    return has_letter;
}

bool is_all_upper(std::string_view word) {
    bool has_letter = false;
    for (std::size_t offset = 0; offset < word.size();) {
        const auto c = static_cast<UChar32>(next_code_point(word, offset));
        if (u_islower(c)) return false;
        has_letter |= u_isupper(c) != 0;
    }
    return has_letter;
}

void apply_text_case(Output& output, std::size_t first, TextCase text_case, std::string_view language,
                     bool is_english) {
    if (text_case == TextCase::unset || (text_case == TextCase::title && !is_english)) return;
    std::vector<Segment> segments = segments_since(output, first);
    switch (text_case) {
        case TextCase::lowercase:
        case TextCase::uppercase:
            for (Segment& segment : segments) {
                if (segment.is_protected) continue;
                segment.text =
                    text_case == TextCase::lowercase ? lower(segment.text, language) : upper(segment.text, language);
            }
            break;
        case TextCase::capitalize_first:
            capitalize(segments, language, false);
            break;
        case TextCase::capitalize_all:
            capitalize(segments, language, true);
            break;
        case TextCase::sentence:
            sentence_case(segments, language);
            break;
        case TextCase::title:
            title_case(segments, language);
            break;
        case TextCase::unset:
            break;
    }
    for (const Segment& segment : segments) output.replace(segment.event, segment.text);
}

}  // namespace conspectus::csl
