#include "bibliography/bibtex_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

constexpr std::size_t most_nested_braces = 100;
constexpr std::size_t most_value_bytes = std::size_t{1} << 20;
constexpr std::size_t most_key_bytes = 300;
constexpr std::size_t most_fields = 500;
/// A macro may be made of macros: what they become in all is limited.
constexpr std::size_t most_macro_bytes = std::size_t{64} << 20;

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}
bool is_name_character(char c) {
    return !is_white(c) && std::string_view("\"#%'(),={}@\\").find(c) == std::string_view::npos;
}

struct Refused {
    std::size_t offset;
    std::string text;
};

class BibtexParser {
  public:
    BibtexParser(std::string_view text, std::vector<BibliographyFault>& faults) : text_(text), faults_(faults) {
        constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                               "July",    "August",   "September", "October", "November", "December"};
        for (const std::string_view month : months) macros_[ascii_lowered(month.substr(0, 3))] = month;
    }

    std::vector<BibtexEntry> parse() {
        while ((offset_ = text_.find('@', offset_)) < text_.size() && faults_.size() < max_bibliography_faults) {
            const std::size_t begin = offset_;
            try {
                item();
            } catch (const Refused& refused) {
                faults_.push_back({cursor_.at(text_, refused.offset), refused.text});
                offset_ = next_entry(std::max(begin + 1, offset_));
            }
        }
        if (faults_.size() >= max_bibliography_faults)
            faults_.push_back({cursor_.at(text_, std::min(offset_, text_.size())),
                               "expected fewer faults; the rest of the file is not read"});
        return std::move(entries_);
    }

  private:
    [[noreturn]] void refuse(std::size_t offset, std::string text) { throw Refused{offset, std::move(text)}; }

    bool at_end() const { return offset_ >= text_.size(); }
    char here() const { return at_end() ? '\0' : text_[offset_]; }
    void skip_white() {
        while (!at_end() && is_white(text_[offset_])) ++offset_;
    }
    /// Between fields, "%" begins a comment.
    void skip_white_and_comments() {
        skip_white();
        while (here() == '%') {
            offset_ = std::min(text_.find('\n', offset_), text_.size());
            skip_white();
        }
    }
    std::string found() const {
        if (at_end()) return "the end of the file";
        std::size_t end = offset_;
        next_code_point(text_, end);
        return quote(text_.substr(offset_, end - offset_));
    }
    std::string_view name() {
        const std::size_t begin = offset_;
        while (!at_end() && is_name_character(text_[offset_])) ++offset_;
        return text_.substr(begin, offset_ - begin);
    }

    /// Returns whether a line begins before `offset`, apart from white space.
    bool begins_line(std::size_t offset) const {
        while (offset > 0 && (text_[offset - 1] == ' ' || text_[offset - 1] == '\t')) --offset;
        return offset == 0 || text_[offset - 1] == '\n';
    }
    /// Returns whether an "@" that begins a line begins an entry: `@word{key,`, `@string{name =`, `@comment{`.
    bool begins_entry(std::size_t offset) const {
        const auto skip = [&](auto is_wanted) {
            const std::size_t end = std::min(text_.size(), offset + most_key_bytes);
            const std::size_t begin = offset;
            while (offset < end && is_wanted(text_[offset])) ++offset;
            return offset > begin;
        };
        const std::size_t at = offset++;
        const std::size_t word = offset;
        if (!skip([](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); })) return false;
        const std::string type = ascii_lowered(text_.substr(word, offset - word));
        skip(is_white);
        if (offset >= text_.size() || (text_[offset] != '{' && text_[offset] != '(')) return false;
        ++offset;
        if (!begins_line(at)) return false;
        if (type == "comment" || type == "preamble") return true;
        skip(is_white);
        skip([](char c) { return !is_white(c) && c != ',' && c != '=' && c != '{' && c != '}' && c != '@'; });
        skip(is_white);
        return offset < text_.size() && (text_[offset] == ',' || text_[offset] == '=');
    }
    std::size_t next_entry(std::size_t offset) const {
        while ((offset = text_.find('@', offset)) < text_.size()) {
            if (begins_entry(offset)) return offset;
            ++offset;
        }
        return text_.size();
    }

    void item() {
        const std::size_t begin = offset_++;
        if (begin > 0 && !is_white(text_[begin - 1]) && is_name_character(text_[begin - 1])) return;
        skip_white();
        const std::string type = ascii_lowered(name());
        skip_white();
        const char open = here();
        if (type.empty() || (open != '{' && open != '(')) {
            // An "@" between entries is text, such as an address; at the start of a line it was meant as an entry.
            if (type == "comment" || type.empty() || !begins_line(begin)) return;
            refuse(offset_, fmt::format("expected '{{' after '@{}', found {}", type, found()));
        }
        ++offset_;
        const char close = open == '{' ? '}' : ')';
        if (type == "comment") return comment(close);
        if (type == "string") return macro(close);
        if (type == "preamble") return preamble(close);
        entry(begin, type, close);
    }

    /// A comment that is not closed ends where an entry begins.
    void comment(char close) {
        std::size_t depth = 0;
        for (; !at_end(); ++offset_) {
            const char c = here();
            if (c == close && depth == 0) {
                ++offset_;
                return;
            }
            if (c == '{') ++depth;
            if (c == '}' && depth > 0) --depth;
            if (c == '@' && begins_line(offset_) && begins_entry(offset_)) return;
        }
    }
    void preamble(char close) {
        value();
        skip_white();
        expect_close(close, "@preamble");
    }
    void macro(char close) {
        skip_white();
        const std::string macro_name = ascii_lowered(name());
        if (macro_name.empty()) refuse(offset_, fmt::format("expected the name of a macro, found {}", found()));
        expect_equals(macro_name);
        std::string text = value();
        skip_white();
        if (here() == ',') ++offset_;
        skip_white();
        expect_close(close, "@string");
        macros_[macro_name] = std::move(text);
    }
    void expect_close(char close, std::string_view what) {
        if (here() != close)
            refuse(offset_, fmt::format("expected '{}' at the end of {}, found {}", close, what, found()));
        ++offset_;
    }
    void expect_equals(std::string_view field) {
        skip_white();
        if (here() != '=') refuse(offset_, fmt::format("expected '=' after {}, found {}", quote(field), found()));
        ++offset_;
    }

    void entry(std::size_t begin, const std::string& type, char close) {
        BibtexEntry entry;
        entry.type = type;
        entry.offset = begin;
        entry.key = key(close);
        for (;;) {
            skip_white_and_comments();
            if (here() == ',') {
                ++offset_;
            } else if (here() == close) {
                ++offset_;
                break;
            } else {
                field(entry, close);
            }
        }
        entry.at = cursor_.at(text_, begin);
        if (entries_.size() >= max_bibliography_entries)
            refuse(begin, fmt::format("expected at most {} entries; split the file", max_bibliography_entries));
        entries_.push_back(std::move(entry));
    }
    std::string key(char close) {
        skip_white();
        const std::size_t begin = offset_;
        while (!at_end() && here() != ',' && here() != close && here() != '\n' && here() != '=' && here() != '{' &&
               offset_ - begin <= most_key_bytes)
            ++offset_;
        const std::string_view key = trimmed(text_.substr(begin, offset_ - begin));
        skip_white();
        if (here() == '=')
            refuse(begin, fmt::format("expected a key and ',' before the first field, found {}", quote(key)));
        if (here() != ',' && here() != close)
            refuse(offset_, fmt::format("expected ',' after the key {}, found {}", quote(key), found()));
        if (key.empty()) refuse(begin, fmt::format("expected a key, found {}", found()));
        return std::string(key);
    }
    void field(BibtexEntry& entry, char close) {
        const std::string field_name = ascii_lowered(name());
        if (field_name.empty())
            refuse(offset_,
                   fmt::format("expected a field or '{}' in the entry {}, found {}", close, quote(entry.key), found()));
        expect_equals(field_name);
        std::string text = value();
        skip_white_and_comments();
        if (here() != ',' && here() != close)
            refuse(offset_,
                   fmt::format("expected ',' or '{}' after the field {}, found {}", close, quote(field_name), found()));
        if (entry.find(field_name) != nullptr) {
            entry.repeated.push_back(field_name);
        } else if (entry.fields.size() >= most_fields) {
            refuse(offset_, fmt::format("expected at most {} fields in an entry", most_fields));
        } else {
            entry.fields.push_back({field_name, std::move(text)});
        }
    }

    /// Reads parts joined by "#".
    std::string value() {
        std::string text;
        for (;;) {
            skip_white();
            part(text);
            skip_white();
            if (here() != '#') return text;
            ++offset_;
        }
    }
    void part(std::string& text) {
        const std::size_t begin = offset_;
        const char c = here();
        if (c == '{' || c == '"') {
            ++offset_;
            append(text, delimited(begin, c == '{' ? '}' : '"'), begin);
            return;
        }
        const std::string_view word = name();
        if (word.empty())
            refuse(offset_, fmt::format("expected a value in braces or quotation marks, a number or a macro, found {}",
                                        found()));
        if (is_ascii_number(word)) return append(text, word, begin);
        const auto macro = macros_.find(ascii_lowered(word));
        if (macro == macros_.end())
            refuse(begin,
                   fmt::format("expected a macro that @string defines, found {}; put text in braces", quote(word)));
        macro_bytes_ += macro->second.size();
        if (macro_bytes_ > most_macro_bytes)
            refuse(begin, fmt::format("expected macros of at most {} bytes in all", most_macro_bytes));
        append(text, macro->second, begin);
    }
    void append(std::string& text, std::string_view part, std::size_t begin) {
        if (text.size() + part.size() > most_value_bytes)
            refuse(begin, fmt::format("expected a value of at most {} bytes", most_value_bytes));
        text += part;
    }
    /// Returns what stands before the closing delimiter. As in BibTeX, a brace counts after a backslash too.
    std::string_view delimited(std::size_t open, char close) {
        const std::size_t begin = offset_;
        std::size_t depth = 0;
        for (; !at_end(); ++offset_) {
            const char c = text_[offset_];
            if (c == close && depth == 0) return text_.substr(begin, offset_++ - begin);
            if (c == '{' && ++depth > most_nested_braces)
                refuse(offset_, fmt::format("expected braces nested at most {} deep", most_nested_braces));
            if (c == '}') {
                if (depth == 0) refuse(offset_, "expected '\"' before a '}' that closes nothing");
                --depth;
            }
            if (c == '@' && begins_entry(offset_)) unclosed(open, close, "the next entry");
        }
        unclosed(open, close, "the end of the file");
    }
    [[noreturn]] void unclosed(std::size_t open, char close, std::string_view found) {
        const std::string what =
            at_end() ? std::string(found) : fmt::format("{} in line {}", found, cursor_.at(text_, offset_).line);
        refuse(open, fmt::format("expected a '{}' for the '{}' here, found {}", close, text_[open], what));
    }

    std::string_view text_;
    std::vector<BibliographyFault>& faults_;
    std::size_t offset_ = 0;
    std::size_t macro_bytes_ = 0;
    PositionCursor cursor_{1};
    std::unordered_map<std::string, std::string> macros_;
    std::vector<BibtexEntry> entries_;
};

}  // namespace

const std::string* BibtexEntry::find(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &BibtexField::name);
    return found == fields.end() ? nullptr : &found->value;
}

std::vector<BibtexEntry> parse_bibtex(std::string_view text, std::vector<BibliographyFault>& faults) {
    return BibtexParser(text, faults).parse();
}

}  // namespace conspectus
