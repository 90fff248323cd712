#include "render/prose/markdown_blocks.h"

namespace conspectus {
namespace {

std::string_view without_final_spaces(std::string_view line) {
    const auto last = line.find_last_not_of(' ');
    return last == line.npos ? std::string_view() : line.substr(0, last + 1);
}

}  // namespace

void MarkdownBlocks::begin() {
    if (has_line_) {
        has_line_ = false;
        return;
    }
    if (!out_.empty()) {
        out_ += '\n';
        const bool tight = !levels_.empty() && levels_.back().tight;
        if (!tight) out_ += std::string(without_final_spaces(prefix_)) + "\n";
    }
    out_ += prefix_;
}

void MarkdownBlocks::next_line() {
    out_ += "\n" + prefix_;
}

void MarkdownBlocks::open(std::string_view prefix, Level level) {
    level.prefix = prefix_.size();
    prefix_ += prefix;
    levels_.push_back(level);
}

void MarkdownBlocks::open_quote() {
    begin();
    put("> ");
    open("> ", {});
    has_line_ = true;
}

void MarkdownBlocks::open_list(bool tight) {
    open({}, {.tight = tight});
    is_first_ = true;
}

void MarkdownBlocks::open_ordered_list(bool tight, std::uint32_t first) {
    open({}, {.tight = tight, .ordered = true, .number = first});
    is_first_ = true;
}

/// A blank line precedes the first item even of a tight list.
void MarkdownBlocks::open_item() {
    if (levels_.empty()) return;
    Level& list = levels_.back();
    const bool tight = list.tight;
    const bool in_tight_item = levels_.size() > 1 && levels_[levels_.size() - 2].tight;
    if (is_first_) list.tight = in_tight_item;
    begin();
    list.tight = tight;
    is_first_ = false;
    const std::string marker = list.ordered ? std::to_string(list.number++) + ". " : "- ";
    put(marker);
    open(std::string(marker.size(), ' '), {.tight = tight});
    has_line_ = true;
}

void MarkdownBlocks::close() {
    if (levels_.empty()) return;
    prefix_.resize(levels_.back().prefix);
    levels_.pop_back();
    has_line_ = false;
    is_first_ = false;
}

std::string MarkdownBlocks::take() {
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
}

}  // namespace conspectus
