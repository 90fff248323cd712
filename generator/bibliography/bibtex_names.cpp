#include "bibliography/bibtex_names.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "bibliography/tex_text.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

using csl::Name;
using Pieces = std::vector<std::string_view>;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '~';
}

/// Calls `visit` with the offset of each character outside of braces; it returns how many characters it took.
template <typename Visit>
void each_at_top(std::string_view tex, Visit visit) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < tex.size();) {
        const char c = tex[i];
        if (c == '\\' && i + 1 < tex.size() && tex[i + 1] != '{' && tex[i + 1] != '}') {
            i += 2;
            continue;
        }
        if (c == '{') ++depth;
        if (c == '}' && depth > 0) --depth;
        i += depth == 0 && c != '}' ? visit(i) : 1;
    }
}

Pieces split_at_and(std::string_view tex) {
    Pieces pieces;
    std::size_t begin = 0;
    each_at_top(tex, [&](std::size_t i) -> std::size_t {
        const bool is_and = is_blank(tex[i]) && i + 4 < tex.size() && ascii_lowered(tex.substr(i + 1, 3)) == "and" &&
                            is_blank(tex[i + 4]);
        if (!is_and) return 1;
        pieces.push_back(trimmed(tex.substr(begin, i - begin)));
        begin = i + 4;
        return 4;
    });
    pieces.push_back(trimmed(tex.substr(begin)));
    return pieces;
}

Pieces split_at_commas(std::string_view tex) {
    Pieces pieces;
    std::size_t begin = 0;
    each_at_top(tex, [&](std::size_t i) -> std::size_t {
        if (tex[i] == ',') {
            pieces.push_back(trimmed(tex.substr(begin, i - begin)));
            begin = i + 1;
        }
        return 1;
    });
    pieces.push_back(trimmed(tex.substr(begin)));
    return pieces;
}

Pieces split_at_blanks(std::string_view tex) {
    Pieces pieces;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        if (end > begin) pieces.push_back(tex.substr(begin, end - begin));
        begin = end + 1;
    };
    each_at_top(tex, [&](std::size_t i) -> std::size_t {
        if (is_blank(tex[i])) take(i);
        return 1;
    });
    take(tex.size());
    return pieces;
}

bool is_in_braces(std::string_view tex) {
    if (!tex.starts_with('{') || !tex.ends_with('}') || tex.starts_with("{\\")) return false;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < tex.size(); ++i) {
        if (tex[i] == '{') ++depth;
        if (tex[i] == '}' && --depth == 0) return i + 1 == tex.size();
    }
    return false;
}

std::string plain(std::string_view tex) {
    const std::string text = tex_to_text(tex, TexField::plain);
    constexpr std::string_view no_break = "\u00A0";
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(no_break, begin), text.size());
        out.append(text, begin, end - begin);
        if (end < text.size()) out += ' ';
        begin = end + no_break.size();
    }
    return out;
}

std::string joined(const Pieces& pieces, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin) text += ' ';
        text += plain(pieces[i]);
    }
    return text;
}

/// Returns whether a word begins in lower case, as a "von" does; braces make it neither.
bool is_lower(std::string_view word) {
    if (word.starts_with('{') && !word.starts_with("{\\")) return false;
    const std::string text = plain(word);
    for (std::size_t offset = 0; offset < text.size();) {
        const auto c = static_cast<UChar32>(next_code_point(text, offset));
        if (u_isalpha(c)) return u_islower(c);
    }
    return false;
}

class NameReader {
  public:
    explicit NameReader(bool use_prefix) : use_prefix_(use_prefix) {}

    /// Returns nothing for a name with too many commas.
    std::optional<Name> read(std::string_view tex) {
        Name name;
        if (is_in_braces(tex)) {
            name.literal = plain(tex);
            return name;
        }
        const Pieces parts = split_at_commas(tex);
        if (const auto keyed = read_keyed(parts)) return keyed;
        if (parts.size() > 3) return std::nullopt;
        if (parts.size() == 1) return read_first_last(parts[0]);
        read_von_last(name, split_at_blanks(parts[0]), 0);
        if (parts.size() == 3) name.suffix = plain(parts[1]);
        name.given = joined_words(parts.back());
        return name;
    }

  private:
    static std::string joined_words(std::string_view tex) {
        const Pieces words = split_at_blanks(tex);
        return joined(words, 0, words.size());
    }
    void set_particle(Name& name, std::string particle) const {
        (use_prefix_ ? name.non_dropping_particle : name.dropping_particle) = std::move(particle);
    }
    Name read_first_last(std::string_view tex) const {
        Name name;
        const Pieces words = split_at_blanks(tex);
        if (contains_han(tex)) {
            read_han(name, words);
        } else {
            const auto von = std::find_if(words.begin(), words.empty() ? words.end() : words.end() - 1, is_lower);
            const bool has_von = !words.empty() && von != words.end() - 1;
            const std::size_t begin =
                has_von ? static_cast<std::size_t>(von - words.begin()) : std::max<std::size_t>(words.size(), 1) - 1;
            name.given = joined(words, 0, std::min(begin, words.size()));
            read_von_last(name, words, begin);
        }
        return name;
    }
    /// Han names have the family name first.
    static void read_han(Name& name, const Pieces& words) {
        if (words.size() == 2) {
            name.family = plain(words[0]);
            name.given = plain(words[1]);
        } else {
            name.literal = joined(words, 0, words.size());
        }
    }
    void read_von_last(Name& name, const Pieces& words, std::size_t begin) const {
        std::size_t last = begin;
        for (std::size_t i = begin; i + 1 < words.size(); ++i)
            if (is_lower(words[i])) last = i + 1;
        set_particle(name, joined(words, begin, last));
        name.family = joined(words, last, words.size());
    }
    std::optional<Name> read_keyed(const Pieces& parts) const {
        constexpr std::string_view keys[] = {"family", "given", "prefix", "suffix"};
        const auto key_of = [](std::string_view part) {
            return ascii_lowered(trimmed(part.substr(0, std::min(part.find('='), part.size()))));
        };
        if (std::ranges::none_of(parts, [&](std::string_view part) {
                return part.find('=') != std::string_view::npos && std::ranges::count(keys, key_of(part)) > 0;
            }))
            return std::nullopt;
        Name name;
        std::string prefix;
        bool use_prefix = use_prefix_;
        for (const std::string_view part : parts) {
            const std::size_t equals = std::min(part.find('='), part.size());
            const std::string value = plain(part.substr(std::min(equals + 1, part.size())));
            const std::string key = key_of(part);
            if (key == "family") name.family = value;
            if (key == "given") name.given = value;
            if (key == "suffix") name.suffix = value;
            if (key == "prefix") prefix = value;
            if (key == "useprefix") use_prefix = value != "false";
        }
        (use_prefix ? name.non_dropping_particle : name.dropping_particle) = prefix;
        return name;
    }

    bool use_prefix_;
};

}  // namespace

BibtexNames read_bibtex_names(std::string_view tex, bool use_prefix) {
    BibtexNames all;
    NameReader reader(use_prefix);
    for (const std::string_view piece : split_at_and(tex)) {
        if (piece.empty()) continue;
        if (ascii_lowered(piece) == "others") {
            all.others = true;
        } else if (auto name = reader.read(piece)) {
            if (*name != Name()) all.names.push_back(std::move(*name));
        } else {
            Name name_as_written;
            name_as_written.literal = plain(piece);
            all.doubtful.push_back(name_as_written.literal);
            all.names.push_back(std::move(name_as_written));
        }
    }
    return all;
}

}  // namespace conspectus
