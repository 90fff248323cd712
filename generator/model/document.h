#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/editorial.h"
#include "text/position.h"

namespace conspectus {

/// A parsed Markdown body: a flat run of tokens in reading order, so that no
/// pass ever recurses over untrusted depth. Containers have an `open` and a
/// `close` token; everything else is one `leaf`.
enum class TokenKind {
    // blocks with content
    paragraph,      ///< open/close; `index` 1 when the list around it is tight (no <p>)
    heading,        ///< open/close; `index` into headings
    block_quote,    ///< open/close
    bullet_list,    ///< open/close; `index` 1 when tight
    ordered_list,   ///< open/close; `index` is the start number
    list_item,      ///< open/close
    table,          ///< open/close; `index` into tables
    table_caption,  ///< open/close, directly after the table's open
    table_head,     ///< open/close
    table_body,     ///< open/close; one for each row group
    table_row,      ///< open/close
    table_cell,     ///< open/close; `index` into cells
    // inline containers
    emphasis,  ///< open/close
    strong,    ///< open/close
    link,      ///< open/close; `text` is the checked URL
    // leaves
    code_block,  ///< `text` is the code, `info` of the fence is dropped
    thematic_break,
    figure,  ///< block leaf; `index` into figures
    text,    ///< `text`, with no sentence end inside
    code,    ///< inline code
    soft_break,
    hard_break,
    citation_group,  ///< `index` into citation_groups
    cross_link,      ///< `index` into cross_links
    finding_value,   ///< `index` into finding_values
    note_mark,       ///< `index` into note_marks
    sentence_end,    ///< zero width; ends a sentence inside a paragraph or cell
};

enum class Edge { open, close, leaf };

struct Token {
    TokenKind kind;
    Edge edge = Edge::leaf;
    Position at;  ///< column 0 where only the line is known
    std::uint32_t index = 0;
    std::string text;
};

struct Heading {
    std::uint32_t level = 2;
    std::string plain;  ///< text without markup
    Position at;
};

/// One work in a `[@…]`.
struct Citation {
    std::string key;                       ///< as written: a printed number or an id
    std::string locator;                   ///< "p. 3", may be empty
    StatusKind stated = StatusKind::none;  ///< what the citation says of the work: `[@7, retracted]`
    Position at;
};

/// One `[@…]`. The context is the run of tokens [first_token, last_token) of
/// its sentence; it never crosses a block.
struct CitationGroup {
    std::vector<Citation> citations;  ///< ranges expanded, in the order written
    std::uint32_t token = 0;          ///< its own
    std::uint32_t first_token = 0;
    std::uint32_t last_token = 0;
    std::uint32_t heading = 0;  ///< index into headings of the nearest heading above, +1; 0 = none
    Position at;
};

/// One `[[target#fragment|label]]`.
struct CrossLink {
    std::string target;
    std::string fragment;
    std::string label;          ///< empty: show the target's own name, or the term as written
    std::uint32_t heading = 0;  ///< as in CitationGroup
    Position at;
    Position shown_at;  ///< of the label, or of the target without one; column 0 where only the line is known
};

/// One `[=finding]` or `[=finding.group.time]`.
struct FindingValue {
    std::string path;  ///< as written
    Position at;
};

/// One `[!note]`.
struct NoteMark {
    std::string note;
    Position at;
};

enum class CellRole { data, column_header, row_header, group_header };
enum class CellAlign { none, left, center, right };

struct Cell {
    CellRole role = CellRole::data;
    CellAlign align = CellAlign::none;
    std::uint32_t column_span = 1;
};

struct Table {
    std::uint32_t columns = 0;
    bool has_caption = false;
};

/// An image that is alone in its paragraph.
struct Figure {
    std::string source;  ///< as written, relative to the Markdown file
    std::string alt;
    std::string caption;
    Position at;
};

struct Document {
    std::vector<Token> tokens;
    std::vector<Heading> headings;
    std::vector<CitationGroup> citation_groups;
    std::vector<CrossLink> cross_links;
    std::vector<FindingValue> finding_values;
    std::vector<NoteMark> note_marks;
    std::vector<Table> tables;
    std::vector<Cell> cells;
    std::vector<Figure> figures;
};

}  // namespace conspectus
