#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus::csl {

enum class FontStyle : std::uint8_t { unset, normal, italic, oblique };
enum class FontVariant : std::uint8_t { unset, normal, small_caps };
enum class FontWeight : std::uint8_t { unset, normal, bold, light };
enum class Decoration : std::uint8_t { unset, none, underline };
enum class VerticalAlign : std::uint8_t { unset, baseline, superscript, subscript };
enum class Display : std::uint8_t { unset, block, left_margin, right_inline, indent };

struct Formatting {
    FontStyle style = FontStyle::unset;
    FontVariant variant = FontVariant::unset;
    FontWeight weight = FontWeight::unset;
    Decoration decoration = Decoration::unset;
    VerticalAlign align = VerticalAlign::unset;

    bool operator==(const Formatting&) const = default;
    bool is_unset() const { return *this == Formatting(); }
};

enum class EventKind : std::uint8_t { text, open, close, open_quote, close_quote, begin, end };

/// What a stretch of the output is, for the steps that look for it again.
enum class Tag : std::uint8_t { names, name, year, citation_number, year_suffix, no_case };

/// One step of the output. `open` and `begin` are ended by the next `close` and `end` on the same level.
struct Event {
    EventKind kind = EventKind::text;
    Tag tag = Tag::names;              ///< of begin and end
    Display display = Display::unset;  ///< of open
    bool flips = false;                ///< of open: markup of a field, which turns italics in italics upright
    bool is_term = false;              ///< of a text: a word of the style's language
    bool is_single = false;            ///< of open_quote: a curly single mark in the field
    bool continues = false;            ///< of a text: it belongs to the field that the text before it is of
    Formatting formatting;             ///< of open
    std::uint32_t begin = 0;           ///< of a text, in the buffer
    std::uint32_t end = 0;
};

/// What is rendered, as a sequence of events over one buffer of text. It can be cut back to an earlier state, since
/// much is rendered only to be found empty.
class Output {
  public:
    struct Mark {
        std::size_t events = 0;
        std::size_t bytes = 0;
    };

    Mark mark() const { return {events_.size(), buffer_.size()}; }
    void cut(Mark mark);
    bool has_text_since(Mark mark) const { return buffer_.size() > mark.bytes; }

    /// Adds a text as it is; nothing if it is empty.
    void add(std::string_view text);
    /// Adds a text whose markup and quotation marks become formatting.
    void add_rich(std::string_view text);
    /// Adds such a text to the block that is closed last, or behind what is no block.
    void add_rich_to_block(std::string_view text);
    void open(const Formatting& formatting, Display display = Display::unset, bool flips = false);
    void close() { events_.push_back({.kind = EventKind::close}); }
    void open_quote(bool is_single = false) {
        events_.push_back({.kind = EventKind::open_quote, .is_single = is_single});
    }
    void close_quote() { events_.push_back({.kind = EventKind::close_quote}); }
    void begin(Tag tag) { events_.push_back({.kind = EventKind::begin, .tag = tag}); }
    void end(Tag tag) { events_.push_back({.kind = EventKind::end, .tag = tag}); }
    /// Marks the texts since an event as words of the style's language.
    void mark_terms(std::size_t first);

    const std::vector<Event>& events() const { return events_; }
    std::string_view text_of(const Event& event) const {
        return std::string_view(buffer_).substr(event.begin, event.end - event.begin);
    }
    /// Replaces the text of an event.
    void replace(std::size_t event, std::string_view text);
    /// Takes the `begin` at an index and its `end` away.
    void drop_tag(std::size_t begin);
    /// Appends events of another output.
    void append(const Output& other, std::size_t first, std::size_t last);
    void append(const Output& other) { append(other, 0, other.events_.size()); }
    /// Returns the text without formatting from an event on.
    std::string plain(std::size_t first, std::size_t last) const;
    std::string plain() const { return plain(0, events_.size()); }
    /// Returns the index past the `end` that belongs to the `begin` at an index.
    std::size_t past_end(std::size_t begin) const;
    /// Returns the index of the first `begin` of a tag at or behind `from`; the number of events if there is none.
    std::size_t find(Tag tag, std::size_t from = 0) const;

  private:
    bool ends_block() const;

    std::string buffer_;
    std::vector<Event> events_;
};

}  // namespace conspectus::csl
