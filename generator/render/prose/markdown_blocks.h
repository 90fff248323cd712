#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Joins Markdown blocks: blank lines between them, and the prefixes of the
/// quotes and list items around them. The text given to it is Markdown already.
class MarkdownBlocks {
  public:
    /// Begins a block; what is put next is on its first line.
    void begin();
    void put(std::string_view markdown) { out_ += markdown; }
    /// Begins a further line of the same block.
    void next_line();

    void open_quote();
    void open_list(bool tight);
    void open_ordered_list(bool tight, std::uint32_t first);
    void open_item();
    /// Ends the innermost quote, list or item.
    void close();

    /// Returns the last byte written; '\0' at the beginning.
    char last() const { return out_.empty() ? '\0' : out_.back(); }
    /// Returns the text, which ends with a newline unless it is empty.
    std::string take();

  private:
    struct Level {
        std::size_t prefix = 0;  ///< bytes of the prefix outside of it
        bool tight = false;      ///< no blank lines between blocks
        bool ordered = false;
        std::uint32_t number = 0;
    };
    void open(std::string_view prefix, Level level);

    std::string out_;
    std::string prefix_;
    std::vector<Level> levels_;
    bool has_line_ = false;  ///< a marker was written, its block not begun
    bool is_first_ = true;   ///< the innermost list has no item yet
};

}  // namespace conspectus
