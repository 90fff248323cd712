#include "csl/output.h"

namespace conspectus::csl {

void Output::cut(Mark mark) {
    events_.resize(mark.events);
    buffer_.resize(mark.bytes);
}

void Output::add(std::string_view text) {
    if (text.empty()) return;
    const auto begin = static_cast<std::uint32_t>(buffer_.size());
    buffer_ += text;
    events_.push_back({.begin = begin, .end = static_cast<std::uint32_t>(buffer_.size())});
}

void Output::open(const Formatting& formatting, Display display, bool flips) {
    events_.push_back({.kind = EventKind::open, .display = display, .flips = flips, .formatting = formatting});
}

void Output::replace(std::size_t event, std::string_view text) {
    Event& changed = events_[event];
    changed.begin = static_cast<std::uint32_t>(buffer_.size());
    buffer_ += text;
    changed.end = static_cast<std::uint32_t>(buffer_.size());
}

void Output::mark_terms(std::size_t first) {
    for (std::size_t i = first; i < events_.size(); ++i) events_[i].is_term = true;
}

void Output::add_rich_to_block(std::string_view text) {
    const bool is_block = ends_block();
    if (is_block) events_.pop_back();
    add_rich(text);
    if (is_block) close();
}

/// Returns whether the last event closes a block.
bool Output::ends_block() const {
    std::size_t depth = 0;
    for (std::size_t i = events_.size(); i-- > 0;) {
        if (events_[i].kind == EventKind::close) ++depth;
        if (events_[i].kind == EventKind::open && --depth == 0) return events_[i].display != Display::unset;
        if (depth == 0) return false;
    }
    return false;
}

void Output::drop_tag(std::size_t begin) {
    events_.erase(events_.begin() + static_cast<std::ptrdiff_t>(past_end(begin)) - 1);
    events_.erase(events_.begin() + static_cast<std::ptrdiff_t>(begin));
}

void Output::append(const Output& other, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        const Event& event = other.events_[i];
        if (event.kind == EventKind::text) {
            add(other.text_of(event));
            if (event.begin < event.end) {
                events_.back().continues = event.continues;
                events_.back().is_term = event.is_term;
            }
        } else {
            events_.push_back(event);
        }
    }
}

std::string Output::plain(std::size_t first, std::size_t last) const {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (events_[i].kind == EventKind::text) text += text_of(events_[i]);
        if (events_[i].kind == EventKind::open_quote || events_[i].kind == EventKind::close_quote) text += '"';
    }
    return text;
}

std::size_t Output::past_end(std::size_t begin) const {
    std::size_t depth = 0;
    for (std::size_t i = begin; i < events_.size(); ++i) {
        if (events_[i].kind == EventKind::begin) ++depth;
        if (events_[i].kind == EventKind::end && --depth == 0) return i + 1;
    }
    return events_.size();
}

std::size_t Output::find(Tag tag, std::size_t from) const {
    for (std::size_t i = from; i < events_.size(); ++i) {
        if (events_[i].kind == EventKind::begin && events_[i].tag == tag) return i;
    }
    return events_.size();
}

}  // namespace conspectus::csl
