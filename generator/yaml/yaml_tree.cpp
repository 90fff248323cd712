#include "yaml/yaml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "text/character_set.h"
#include "text/diagnostics.h"
#include "text/utf8.h"
#include "yaml/yaml_slips.h"
#include "yaml/yaml_text.h"

namespace conspectus {
namespace {

std::string stands_alone_text(std::string_view key) {
    if (key.find("：") != std::string_view::npos)
        return fmt::format("{} has a full-width colon; write an ASCII colon and a space: ': '", quote(key));
    if (key.find(':') != std::string_view::npos)
        return fmt::format("{} has no space after the colon; write ': '", quote(key));
    return fmt::format(
        "{} stands alone inside {{ }}, where a comma separates entries; put a text that contains a comma in quotes",
        quote(key));
}

/// Returns the position of a scalar's first character, if `written`, the text from its
/// mark on, has the value as it is.
Position text_position(Position at, std::string_view written, std::string_view value) {
    const bool is_quoted = written.starts_with('"') || written.starts_with('\'');
    const std::string_view inside = written.substr(is_quoted ? 1 : 0);
    const bool is_as_it_is =
        inside.starts_with(value) && (!is_quoted || inside.substr(value.size()).starts_with(written.front()));
    if (!is_as_it_is) return {at.line, 0};
    return {at.line, at.column + (is_quoted ? 1 : 0)};
}

/// yaml-cpp 0.7 writes what "\N" and "\_" stand for as one byte of Latin-1, and not as UTF-8.
void mend_escapes(std::string& value) {
    if (!first_invalid_utf8(value)) return;
    std::string mended;
    for (std::size_t offset = 0; offset < value.size();) {
        const std::size_t begin = offset;
        next_code_point(value, offset);
        const std::string_view character = std::string_view(value).substr(begin, offset - begin);
        if (first_invalid_utf8(character)) {
            append_code_point(mended, static_cast<unsigned char>(character.front()));
        } else {
            mended += character;
        }
    }
    value = std::move(mended);
}

}  // namespace

YamlTree::YamlTree(const std::string& text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics)
    : text_(text), file_(file), diagnostics_(diagnostics), cursor_(first_line) {}

bool YamlTree::open(YamlKind kind, std::size_t offset, bool flow) {
    if (open_.size() == max_depth) {
        refuse(offset, fmt::format("lists and mappings are nested more than {} deep here", max_depth));
        return false;
    }
    Open opened;
    opened.value.kind = kind;
    opened.value.at = cursor_.at(text_, offset);
    opened.offset = offset;
    opened.flow = flow;
    opened.indent = flow ? block_indent() : static_cast<int>(offset - line_start(text_, offset));
    open_.push_back(std::move(opened));
    return true;
}

void YamlTree::close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    refuse_duplicates(closed.value.entries);
    add(std::move(closed.value), closed.offset);
}

void YamlTree::scalar(std::size_t offset, std::string value, bool quoted) {
    if (quoted) mend_escapes(value);
    last_scalar_ = offset;
    last_was_quoted_ = quoted;
    YamlValue scalar;
    scalar.kind = YamlKind::scalar;
    scalar.at = cursor_.at(text_, offset);
    scalar.quoted = quoted;
    scalar.text_at = text_position(scalar.at, std::string_view(text_).substr(offset), value);
    if (quoted) {
        check_quoted(offset, value);
    } else {
        refuse_full_width(offset, value);
    }
    const bool single_line = !quoted && std::string_view(text_).substr(offset).starts_with(value);
    if (single_line) warn_about_comment(offset + value.size(), value);
    scalar.scalar = std::move(value);
    add(std::move(scalar), offset);
}

void YamlTree::null() {
    YamlValue null;
    if (!open_.empty()) {
        Open& top = open_.back();
        null.at = top.key ? top.key->at : top.value.at;
        if (top.key && top.key->kind == YamlKind::scalar) {
            const auto colon = text_.find_first_not_of(" :", top.key_offset + top.key->scalar.size());
            if (colon != std::string::npos && text_[colon] == '#') warn_about_comment(colon - 1, top.key->scalar);
        }
    }
    add(std::move(null), 0);
}

void YamlTree::refuse(std::size_t offset, std::string text) {
    diagnostics_.report(Code::yaml_syntax, here(offset), std::move(text));
}

std::optional<std::size_t> YamlTree::open_flow() const {
    if (open_.empty() || !open_.back().flow) return std::nullopt;
    return open_.back().offset;
}

void YamlTree::add(YamlValue value, std::size_t offset) {
    if (open_.empty()) {
        root_ = std::move(value);
        return;
    }
    Open& top = open_.back();
    if (top.value.kind == YamlKind::sequence) {
        top.value.items.push_back(std::move(value));
    } else if (!top.key) {
        add_key(std::move(value), offset);
    } else {
        add_entry(std::move(value));
    }
}

void YamlTree::add_key(YamlValue key, std::size_t offset) {
    Open& top = open_.back();
    if (key.kind == YamlKind::null) {
        diagnostics_.report(Code::yaml_syntax, {file_, key.at}, "a key is missing here; expected 'key: value'");
    } else if (key.kind != YamlKind::scalar) {
        diagnostics_.report(
            Code::yaml_syntax, {file_, key.at},
            "a key must be one word, not a list or mapping; put a value that begins with [ or { in quotes");
    } else if (key.scalar == "<<" && !key.quoted) {
        refuse(offset, "merge keys (<<) are not accepted; write the keys out");
        key.kind = YamlKind::null;
    }
    top.key = std::move(key);
    top.key_offset = offset;
}

void YamlTree::add_entry(YamlValue value) {
    Open& top = open_.back();
    YamlValue key = *std::exchange(top.key, std::nullopt);
    if (key.kind != YamlKind::scalar) return;
    if (value.kind == YamlKind::null && !key.quoted && refuse_bare_key(key, top.key_offset, top.flow)) return;
    top.value.entries.push_back({std::move(key.scalar), key.at, std::move(value)});
}

/// Refuses a word in the position of a key without a colon, which YAML takes for a key without a value.
bool YamlTree::refuse_bare_key(const YamlValue& key, std::size_t offset, bool in_flow) {
    const auto next = text_.find_first_not_of(in_flow ? " \t\r\n" : " \t", offset + key.scalar.size());
    const char after = next == std::string::npos ? '\n' : text_[next];
    if (after == ':') return false;
    if (in_flow) {
        if (after != ',' && after != '}') return false;
        diagnostics_.report(Code::yaml_syntax, {file_, key.at}, stands_alone_text(key.scalar));
    } else {
        const YamlSlip slip = explain_missing_colon(text_, offset);
        diagnostics_.report(Code::yaml_syntax, here(slip.offset), slip.text);
    }
    return true;
}

/// Keeps the first entry of each key. Sorting keeps the time for a mapping of 100,000 keys nearly linear.
void YamlTree::refuse_duplicates(std::vector<YamlEntry>& entries) {
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const std::string& { return entries[i].key; });
    std::vector<bool> repeated(entries.size(), false);
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const YamlEntry& entry = entries[order[i]];
        if (entry.key != entries[order[first]].key) {
            first = i;
            continue;
        }
        repeated[order[i]] = true;
        diagnostics_
            .report(Code::duplicate_key, {file_, entry.key_at},
                    fmt::format("the key {} stands here a second time; keep one of the two", quote(entry.key)))
            .notes.push_back({{file_, entries[order[first]].key_at}, "first defined here"});
    }
    std::size_t at = 0;
    std::erase_if(entries, [&](const YamlEntry&) { return repeated[at++]; });
}

void YamlTree::check_quoted(std::size_t offset, std::string& value) {
    const char opener = text_[offset];
    if ((opener == '"' || opener == '\'') && !lost_) {
        if (const auto line = swallowed_line(text_, offset, block_indent())) {
            lost_ = true;
            diagnostics_
                .report(Code::yaml_syntax, here(offset),
                        fmt::format("the {} that opens here is not closed on its line; close it before the next key",
                                    opener))
                .notes.push_back({here(*line), "this line was taken into the quoted text"});
        }
    }
    refuse_hidden(offset, value);
}

void YamlTree::refuse_full_width(std::size_t offset, std::string_view value) {
    const bool is_in_flow = !open_.empty() && open_.back().flow;
    const bool is_in_list = is_in_flow && open_.back().value.kind == YamlKind::sequence;
    const bool is_key = !open_.empty() && open_.back().value.kind == YamlKind::mapping && !open_.back().key;
    if (is_key) return;
    const ScalarContext context = is_in_list   ? ScalarContext::flow_list
                                  : is_in_flow ? ScalarContext::flow_mapping
                                               : ScalarContext::block;
    if (auto slip = full_width_slip(value, context))
        diagnostics_.report(Code::input_method, here(offset), *std::move(slip));
}

/// Refuses "\u202e" and the like: escapes could bring in what the file itself may not contain.
void YamlTree::refuse_hidden(std::size_t offset, std::string& value) {
    auto hidden = first_forbidden_character(value);
    if (!hidden) return;
    const char32_t first = next_code_point(value, *hidden);
    diagnostics_.report(Code::bad_character, here(offset),
                        fmt::format("an escape stands for {}, which is not accepted", character_name(first)));
    std::string kept;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t begin = at;
        next_code_point(value, at);
        const std::string_view character = std::string_view(value).substr(begin, at - begin);
        if (!first_forbidden_character(character)) kept += character;
    }
    value = std::move(kept);
}

/// Warns that `a # c` drops the "c". A comment set off by more than one space is meant as one.
void YamlTree::warn_about_comment(std::size_t value_end, std::string_view rest_of) {
    const std::string_view after = std::string_view(text_).substr(value_end, 3);
    if (!after.starts_with(" #")) return;
    const Location at = here(value_end + 1);
    diagnostics_.report(
        Code::comment_in_value, at,
        fmt::format("everything after # is a comment and not part of {}; put the value in quotes, or set the "
                    "comment off by two spaces",
                    quote(rest_of)));
}

/// Returns the column of the innermost block collection, or −1 outside of any.
int YamlTree::block_indent() const {
    return open_.empty() ? -1 : open_.back().indent;
}

}  // namespace conspectus
