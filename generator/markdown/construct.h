#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/citation_syntax.h"

namespace conspectus {

enum class ConstructKind { citation, cross_link, finding_value, note_mark };

/// A construct as it is written, or what looks like one. Offsets are bytes of the body.
struct WrittenConstruct {
    ConstructKind kind = ConstructKind::citation;
    std::size_t begin = 0;        ///< of its first bracket
    std::size_t end = 0;          ///< past its last bracket
    std::size_t inner_begin = 0;  ///< between the outer brackets
    std::size_t inner_end = 0;
    std::size_t content_begin = 0;  ///< between all brackets, behind the sigil
    std::size_t content_end = 0;
    bool closed = true;
    bool plain = true;  ///< false: brackets or sigil are full-width or lenticular
    bool whole = true;  ///< false: backticks, an image or the start of a block may take it apart
};

/// A construct, read.
struct Construct {
    ConstructKind kind = ConstructKind::citation;
    std::vector<CitationItem> items;  ///< of a citation
    std::string target;               ///< of a link; the path of a finding value; the id of a note
    std::string fragment;
    std::string label;
    std::size_t shown_offset = 0;  ///< of a link's label, or of its target without one
};

struct ReadConstruct {
    Construct construct;
    std::optional<SyntaxFault> fault;
    bool mended = false;  ///< readable only after full-width characters were replaced
};

/// Reads a closed construct of `body`. Escapes and character references are decoded, and a line break with the
/// container markers behind it becomes "\n". Offsets are bytes of the body; that of a fault of the construct as a whole
/// is its beginning.
ReadConstruct read_construct(std::string_view body, const WrittenConstruct& written);

/// Returns the offset past the line break at `offset`, and the indentation and quote marks of the next line.
std::size_t skip_line_break(std::string_view body, std::size_t offset);

/// Returns part of a body as written, with "\n" for each line break and the container markers behind it.
std::string written_text(std::string_view body, std::size_t begin, std::size_t end);

/// Returns a construct in its normal form: `[@7; 8]`.
std::string print(const Construct& construct);

/// Returns "citation", "link" … for messages.
std::string_view noun(ConstructKind kind);

}  // namespace conspectus
