#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostics.h"
#include "text/position.h"
#include "yaml/yaml_value.h"

namespace conspectus {

/// Builds a YamlValue from parser events. Reports what YAML allows but this format
/// does not (duplicate and non-scalar keys, merge keys, escaped control
/// characters), and mistakes that YAML silently reads as something else (a
/// forgotten closing quote, a "#" or a comma that truncates a text). Offsets are
/// bytes of the text.
class YamlTree {
  public:
    static constexpr std::size_t max_depth = 8;

    /// `text` must outlive the tree.
    YamlTree(const std::string& text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics);

    /// Opens a collection. Returns false if it is nested too deeply; the document cannot be read further then.
    bool open(YamlKind kind, std::size_t offset, bool flow);
    void close();
    void scalar(std::size_t offset, std::string value, bool quoted);
    void null();
    void refuse(std::size_t offset, std::string text);

    YamlValue take() { return std::move(root_); }

    /// Returns whether a forgotten quote was reported: the faults that it causes need no message.
    bool lost() const { return lost_; }
    /// Returns the offset of the innermost open [ or {.
    std::optional<std::size_t> open_flow() const;
    std::size_t last_scalar() const { return last_scalar_; }
    bool last_was_quoted() const { return last_was_quoted_; }

  private:
    struct Open {
        YamlValue value;
        std::size_t offset = 0;
        bool flow = false;
        int indent = 0;
        std::optional<YamlValue> key;
        std::size_t key_offset = 0;
    };

    void add(YamlValue value, std::size_t offset);
    void add_key(YamlValue key, std::size_t offset);
    void add_entry(YamlValue value);
    void refuse_duplicates(std::vector<YamlEntry>& entries);
    void check_quoted(std::size_t offset, std::string& value);
    bool refuse_bare_key(const YamlValue& key, std::size_t offset, bool in_flow);
    void refuse_full_width(std::size_t offset, std::string_view value);
    void refuse_hidden(std::size_t offset, std::string& value);
    void warn_about_comment(std::size_t value_end, std::string_view rest_of);
    int block_indent() const;
    Location here(std::size_t offset) { return {file_, cursor_.at(text_, offset)}; }

    const std::string& text_;
    FileId file_;
    Diagnostics& diagnostics_;
    PositionCursor cursor_;
    std::vector<Open> open_;
    YamlValue root_;
    std::size_t last_scalar_ = 0;
    bool last_was_quoted_ = false;
    bool lost_ = false;
};

}  // namespace conspectus
