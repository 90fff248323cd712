#include "text/search_tokens.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <string>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_token = 32;  // code points

enum class CharacterClass { unspaced, word, connector, separator };

bool is_unspaced_script(UScriptCode script) {
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           script == USCRIPT_THAI || script == USCRIPT_LAO || script == USCRIPT_KHMER || script == USCRIPT_MYANMAR;
}

bool is_connector(UChar32 c) {
    return c == '\'' || c == '(' || c == ')' || c == 0x2019 || c == 0x2212 || u_charType(c) == U_DASH_PUNCTUATION;
}

CharacterClass class_of(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    if (c >= 0x4E00 && c <= 0x9FFF) return CharacterClass::unspaced;
    if (is_connector(c)) return CharacterClass::connector;
    constexpr auto in_words = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
    if ((U_GET_GC_MASK(c) & in_words) == 0) return CharacterClass::separator;
    UErrorCode status = U_ZERO_ERROR;
    return is_unspaced_script(uscript_getScript(c, &status)) ? CharacterClass::unspaced : CharacterClass::word;
}

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && is_ascii_digit(text[at]);
}

/// A run of one class, as offsets into the folded text.
struct Run {
    CharacterClass kind = CharacterClass::separator;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t code_points = 0;
};

/// Reads a folded text from left to right.
class Reader {
  public:
    explicit Reader(std::string folded) : text_(std::move(folded)) {}

    /// Returns the next run; a connector or a separator is always a run of its own. `end` equals `begin` at the end.
    Run next() {
        Run run{.kind = CharacterClass::separator, .begin = at_, .end = at_};
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            const CharacterClass kind = class_at();
            if (run.code_points == 0) run.kind = kind;
            if (run.code_points > 0 && (kind != run.kind || is_single(kind))) {
                at_ = begin;
                break;
            }
            run.end = at_;
            ++run.code_points;
        }
        return run;
    }
    std::string_view text(std::size_t begin, std::size_t end) const {
        return std::string_view(text_).substr(begin, end - begin);
    }

  private:
    static bool is_single(CharacterClass kind) {
        return kind == CharacterClass::connector || kind == CharacterClass::separator;
    }
    CharacterClass class_at() {
        const std::size_t begin = at_;
        const char32_t c = next_code_point(text_, at_);
        const bool decimal = c == '.' && begin > 0 && is_digit(text_, begin - 1) && is_digit(text_, begin + 1);
        return decimal ? CharacterClass::word : class_of(c);
    }

    std::string text_;
    std::size_t at_ = 0;
};

std::string_view cut(std::string_view token) {
    return first_code_points(token, longest_token);
}

void visit_run(std::string_view run, const std::function<void(std::string_view)>& visit) {
    std::size_t begin = 0;
    std::size_t next = 0;
    next_code_point(run, next);
    while (next < run.size()) {
        const std::size_t middle = next;
        next_code_point(run, next);
        visit(run.substr(begin, next - begin));
        begin = middle;
    }
    visit(run.substr(begin));
}

/// The words read so far that single connectors join.
struct Compound {
    std::string joined;
    std::size_t words = 0;
    bool connected = false;  ///< a connector follows the last word

    void end(const std::function<void(std::string_view)>& visit) {
        if (words > 1) visit(cut(joined));
        *this = {};
    }
    void add(std::string_view word, const std::function<void(std::string_view)>& visit) {
        if (!connected) end(visit);
        visit(cut(word));
        if (joined.size() < 4 * longest_token) joined += word;
        ++words;
        connected = false;
    }
    void connect(const std::function<void(std::string_view)>& visit) {
        if (connected || words == 0) return end(visit);
        connected = true;
    }
};

}  // namespace

void each_search_token(std::string_view text, const std::function<void(std::string_view)>& visit) {
    Reader reader(search_fold(text));
    Compound compound;
    for (Run run = reader.next(); run.end > run.begin; run = reader.next()) {
        const std::string_view part = reader.text(run.begin, run.end);
        switch (run.kind) {
            case CharacterClass::word:
                compound.add(part, visit);
                break;
            case CharacterClass::connector:
                compound.connect(visit);
                break;
            case CharacterClass::unspaced:
                compound.end(visit);
                visit_run(part, visit);
                break;
            case CharacterClass::separator:
                compound.end(visit);
                break;
        }
    }
    compound.end(visit);
}

}  // namespace conspectus
