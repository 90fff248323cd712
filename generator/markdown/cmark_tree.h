#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/document.h"

namespace conspectus {

enum class NodeKind {
    // blocks
    block_quote,
    bullet_list,
    ordered_list,
    list_item,
    code_block,
    html_block,
    paragraph,
    heading,
    thematic_break,
    // inlines
    text,
    soft_break,
    hard_break,
    code,
    html_inline,
    emphasis,
    strong,
    link,
    image,
};

/// One step of the traversal. Lines are those of the block, 1-based in the parsed
/// text; there are no columns, because cmark's are wrong for inlines.
struct TreeEvent {
    NodeKind kind = NodeKind::text;
    Edge edge = Edge::leaf;
    std::string text;          ///< literal; the address of a link or image
    std::string title;         ///< of an image
    std::uint32_t number = 0;  ///< level of a heading, start of an ordered list
    bool tight = false;        ///< of a list
    std::uint32_t first_line = 0;
    std::uint32_t last_line = 0;
};

/// A CommonMark tree, owned, with one traversal over it (never recursive: the
/// tree may be 100,000 deep). The only file that knows cmark.
class CmarkTree {
  public:
    explicit CmarkTree(std::string_view markdown);
    ~CmarkTree();
    CmarkTree(CmarkTree&&) noexcept;
    CmarkTree& operator=(CmarkTree&&) noexcept;

    /// Returns the next event, or nothing at the end.
    std::optional<TreeEvent> next();

  private:
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

/// Returns the characters that a character reference such as `&eacute;` denotes, or the text itself if it is not one.
std::string decode_character_reference(std::string_view reference);

}  // namespace conspectus
