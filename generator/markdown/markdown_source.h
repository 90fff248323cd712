#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/construct.h"
#include "text/position.h"

namespace conspectus {

/// A character that no text may contain, or a reference such as `&rlm;` to one. Offsets are bytes of the body.
struct ForbiddenCharacter {
    std::size_t begin = 0;
    std::size_t end = 0;
    char32_t code_point = 0;
    bool is_reference = false;
};

/// Finds the private-use characters of a body and the references to forbidden characters, in order. The caller has
/// checked the body for other forbidden characters.
std::vector<ForbiddenCharacter> find_forbidden_characters(std::string_view body);

/// A run of bytes.
struct SourceRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};

/// The part of the body that a private-use character of the text replaces.
struct Placeholder {
    SourceRange written;        ///< in the body; empty for a mark that only says where a construct opens
    std::size_t construct = 0;  ///< index into constructs()
    bool is_first = true;       ///< false: of a further line of the construct
    bool is_last = true;        ///< false: the construct continues on the next line
};

/// A placeholder found in a literal that comes out of the parser.
struct FoundPlaceholder {
    SourceRange range;  ///< in the literal
    const Placeholder* placeholder = nullptr;
};

/// A Markdown body, and the text made of it for CommonMark. In the text a private-use character replaces what is
/// between the outer brackets of each construct, one for each of its lines, so that CommonMark carries the construct
/// through whole and takes its brackets for the punctuation that they are. Where the construct may be something else,
/// an image or part of code, the character only marks it, behind its first bracket. Private-use characters of the body,
/// and references to them, become U+FFFD: left out they could join what is beside them to another reference.
///
/// Offsets and ranges are bytes of the text unless stated otherwise. Lines are 1-based within the body, as cmark
/// counts them (LF, CRLF and CR end one).
class MarkdownSource {
  public:
    MarkdownSource(std::string_view body, std::uint32_t first_line);

    std::string_view body() const { return body_; }
    std::string_view text() const { return text_; }

    std::uint32_t line_count() const { return static_cast<std::uint32_t>(lines_.size()); }
    /// Returns a line without its terminator.
    SourceRange line(std::uint32_t number) const { return lines_[number - 1]; }
    std::uint32_t line_of(std::size_t offset) const;

    /// Returns part of the body.
    std::string_view written(SourceRange range) const;
    /// Returns the position in the file. Fast if the offsets of successive calls are near each other.
    Position position(std::size_t offset) { return body_position(body_offset(offset)); }
    /// Does the same for an offset in the body.
    Position body_position(std::size_t offset);
    /// Returns the position of a whole line in the file.
    Position line_position(std::uint32_t line) const { return {first_line_ + line - 1, 0}; }

    const std::vector<WrittenConstruct>& constructs() const { return constructs_; }
    /// Returns the offset past a construct, or past its mark.
    std::size_t end_in_text(std::size_t construct) const { return ends_in_text_[construct]; }
    /// Returns the first placeholder in a literal of the parser at or behind `offset`. A separator has no
    /// `placeholder`.
    std::optional<FoundPlaceholder> find_placeholder(std::string_view literal, std::size_t offset) const;
    /// Returns what a placeholder replaces, without private-use characters.
    std::string written_as(const Placeholder& placeholder) const;
    /// Returns a literal of the parser with its constructs as they are written.
    std::string restored(std::string_view literal) const;

  private:
    void write_text();
    void copy(std::size_t end);
    void carry(std::size_t index);
    void add_placeholder(const Placeholder& placeholder);
    void separate_before();
    void separate_behind();
    std::size_t body_offset(std::size_t offset) const;

    /// Offsets from which text and body run in parallel.
    struct Parallel {
        std::size_t text = 0;
        std::size_t body = 0;
    };

    std::string body_;
    std::string text_;
    std::vector<WrittenConstruct> constructs_;
    std::vector<std::size_t> ends_in_text_;
    std::vector<Placeholder> placeholders_;
    std::vector<Parallel> parallels_;
    std::vector<SourceRange> replaced_;  ///< of the body, by U+FFFD
    std::size_t copied_ = 0;             ///< how much of the body is in the text
    std::vector<SourceRange> lines_;
    std::vector<std::size_t> body_lines_;  ///< where each begins in the body
    std::uint32_t first_line_;
    std::uint32_t known_line_ = 0;  ///< where the last column was counted
    std::size_t known_offset_ = 0;
    std::uint32_t known_column_ = 1;
};

}  // namespace conspectus
