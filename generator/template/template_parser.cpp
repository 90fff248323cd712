#include "template/template_parser.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>

#include "template/template_cursor.h"
#include "template/template_expression_parser.h"
#include "template/template_lexer.h"
#include "text/character_set.h"
#include "text/near_spelling.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t largest_template = 256 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_line_feeds(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') text += bytes[i];
    }
    return text;
}

Position position_of(const std::string& text, std::size_t offset) {
    TemplateCursor cursor{text};
    cursor.advance(offset);
    return cursor.at;
}

/// Returns the offset of the first character that a text with LF line ends cannot hold.
std::optional<std::size_t> first_forbidden(std::string_view text) {
    const std::size_t lone_return = text.find('\r');
    if (const auto forbidden = first_forbidden_character(text)) return std::min(*forbidden, lone_return);
    return lone_return == text.npos ? std::nullopt : std::optional(lone_return);
}

/// Returns a template file's text: UTF-8 without the characters that content may not hold either, LF line
/// ends, no byte order mark. Reports a file that is no such text or larger than
/// 256 KiB, and returns nothing.
std::optional<std::string> template_text(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    std::string_view bytes = source.bytes;
    if (bytes.size() > largest_template) {
        diagnostics.report(Code::file_too_large, {file, {}},
                           "a template may have 256 KiB; move parts of it into files of their own and include them");
        return std::nullopt;
    }
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    std::string text = with_line_feeds(bytes);
    if (const auto wrong = first_invalid_utf8(text)) {
        diagnostics.report(Code::bad_encoding, {file, position_of(text, *wrong)},
                           "expected UTF-8 but found a byte that is not; save the file as UTF-8");
        return std::nullopt;
    }
    if (const auto control = first_forbidden(text)) {
        diagnostics.report(Code::bad_character, {file, position_of(text, *control)},
                           "a template cannot hold control characters other than tab and line end; delete it");
        return std::nullopt;
    }
    return text;
}

using Kind = TemplateTokenKind;

constexpr std::size_t most_open_tags = 32;

constexpr std::string_view opening_word(NodeKind kind) {
    return kind == NodeKind::condition ? "if" : kind == NodeKind::loop ? "for" : "block";
}

std::string closing_word(NodeKind kind) {
    return "end" + std::string(opening_word(kind));
}

class TemplateParser {
  public:
    TemplateParser(std::vector<TemplateToken> tokens, FileId file, Diagnostics& diagnostics)
        : tokens_(std::move(tokens), file, diagnostics) {
        parsed_.file = file;
    }

    ParsedTemplate run() {
        while (tokens_.peek().kind != Kind::end && !too_deep_) parse_piece();
        if (!too_deep_) close_all();
        parsed_.usable = tokens_.faults() == 0;
        return std::move(parsed_);
    }

  private:
    using ParseTag = void (TemplateParser::*)(const TemplateToken& word);
    struct Tag {
        std::string_view word;
        ParseTag parse;
    };
    static const std::array<Tag, 13> tags;

    void parse_piece() {
        const TemplateToken token = tokens_.take();
        switch (token.kind) {
            case Kind::text:
                return add_text(token);
            case Kind::output_begin:
                return parse_output(token.at);
            case Kind::tag_begin:
                return parse_tag();
            case Kind::output_end:
            case Kind::tag_end:
            case Kind::name:
            case Kind::string:
            case Kind::integer:
            case Kind::symbol:
            case Kind::broken:
            case Kind::end:
                return;
        }
    }

    void add_text(const TemplateToken& token) {
        if (is_child_layout()) return refuse_child_text(token);
        TemplateNode node;
        node.kind = NodeKind::text;
        node.at = token.at;
        node.name = token.text;
        add(std::move(node));
    }

    void parse_output(Position at) {
        if (is_child_layout()) refuse_in_child(at);
        TemplateNode node;
        node.kind = NodeKind::output;
        node.at = at;
        node.expression = parse_expression(tokens_);
        tokens_.finish("the output");
        add(std::move(node));
    }

    void parse_tag() {
        if (tokens_.peek().kind != Kind::name) {
            tokens_.expected("the name of a tag after '{%'");
            return tokens_.finish("the tag");
        }
        const TemplateToken word = tokens_.take();
        const auto known = std::ranges::find(tags, word.text, &Tag::word);
        if (known != tags.end()) {
            (this->*known->parse)(word);
        } else {
            refuse_tag(word);
        }
        tokens_.finish("the tag");
    }

    void refuse_tag(const TemplateToken& word) {
        std::vector<std::string_view> words;
        for (const Tag& known : tags) words.push_back(known.word);
        tokens_.fail(word.at,
                     "'" + word.text + "' is not a tag of this template language" +
                         did_you_mean(word.text, words, ", which has if, for, block, extends, include, set and raw"),
                     count_code_points(word.text));
    }

    void parse_if(const TemplateToken& word) {
        TemplateNode& node = open(NodeKind::condition, word);
        node.branches.front().has_condition = true;
        node.branches.front().condition = parse_expression(tokens_);
    }

    void parse_elif(const TemplateToken& word) {
        if (!may_branch(word, NodeKind::condition)) return;
        TemplateBranch branch{word.at, true, parse_expression(tokens_), {}};
        open_.back().branches.push_back(std::move(branch));
    }

    void parse_else(const TemplateToken& word) {
        const bool of_loop = !open_.empty() && open_.back().kind == NodeKind::loop;
        if (!may_branch(word, of_loop ? NodeKind::loop : NodeKind::condition)) return;
        TemplateBranch branch;
        branch.at = word.at;
        open_.back().branches.push_back(std::move(branch));
    }

    /// Returns whether `elif` or `else` is allowed here.
    bool may_branch(const TemplateToken& word, NodeKind kind) {
        if (open_.empty() || open_.back().kind != kind) {
            tokens_.fail(word.at,
                         "'" + word.text + "' stands outside of an 'if'" + (word.text == "else" ? " or 'for'" : ""),
                         word.text.size());
            return false;
        }
        const TemplateBranch& last = open_.back().branches.back();
        const bool ended = kind == NodeKind::loop ? open_.back().branches.size() > 1 : !last.has_condition;
        if (ended) tokens_.fail(word.at, "'" + word.text + "' stands after the 'else'", word.text.size());
        return !ended;
    }

    void parse_for(const TemplateToken& word) {
        TemplateNode& node = open(NodeKind::loop, word);
        take_variable(node, "'for'");
        if (!tokens_.take_word("in")) return tokens_.expected("'in' and a list after the loop's variable");
        node.expression = parse_loop_list(tokens_);
        if (tokens_.at_word("if")) {
            tokens_.fail(tokens_.peek().at, "a loop takes its whole list; put '{% if … %}' inside the loop", 2);
        }
    }

    void parse_set(const TemplateToken& word) {
        TemplateNode node;
        node.kind = NodeKind::set;
        node.at = word.at;
        take_variable(node, "'set'");
        if (tokens_.expect_symbol("=", "the variable")) node.expression = parse_expression(tokens_);
        add(std::move(node));
    }

    void take_variable(TemplateNode& node, std::string_view after) {
        const TemplateToken& name = tokens_.peek();
        node.name_at = name.at;
        if (name.kind != Kind::name) return tokens_.expected("a variable's name after " + std::string(after));
        if (is_reserved_word(name.text)) {
            return tokens_.fail(name.at, "'" + name.text + "' is a word of the language and cannot name a variable",
                                name.text.size());
        }
        node.name = tokens_.take().text;
    }

    void parse_include(const TemplateToken& word) {
        if (is_child_layout()) refuse_in_child(word.at);
        TemplateNode node;
        node.kind = NodeKind::include;
        node.at = word.at;
        node.name_at = tokens_.peek().at;
        if (tokens_.peek().kind != Kind::string) return tokens_.expected("a template's path in quotes after 'include'");
        node.name = tokens_.take().text;
        add(std::move(node));
    }

    void parse_extends(const TemplateToken& word) {
        if (tokens_.peek().kind != Kind::string) return tokens_.expected("a template's path in quotes after 'extends'");
        const TemplateToken path = tokens_.take();
        const bool first = open_.empty() && parsed_.parent.empty() && std::ranges::all_of(parsed_.body, is_blank);
        if (!first) return tokens_.fail(word.at, "'extends' must be the first thing in its file", word.text.size());
        parsed_.parent = path.text;
        parsed_.parent_at = path.at;
        parsed_.body.clear();
    }

    static bool is_blank(const TemplateNode& node) {
        return node.kind == NodeKind::text && std::ranges::all_of(node.name, is_template_space);
    }

    void parse_block(const TemplateToken& word) {
        const bool in_loop = std::ranges::any_of(open_, [](const TemplateNode& n) { return n.kind == NodeKind::loop; });
        if (in_loop) {
            tokens_.report(word.at, "a block cannot stand inside of a loop; put the loop into the block", 5);
        }
        TemplateNode& node = open(NodeKind::block, word);
        take_variable(node, "'block'");
        if (node.name.empty()) return;
        const auto [first, is_new] = blocks_.try_emplace(node.name, node.name_at);
        if (is_new) return;
        tokens_.report(node.name_at, "block '" + node.name + "' stands twice in this file", node.name.size())
            .notes.push_back({{parsed_.file, first->second}, "first defined here"});
    }

    void parse_endif(const TemplateToken& word) { close(NodeKind::condition, word); }
    void parse_endfor(const TemplateToken& word) { close(NodeKind::loop, word); }

    void parse_endblock(const TemplateToken& word) {
        const TemplateToken& name = tokens_.peek();
        const bool named = name.kind == Kind::name && !open_.empty() && open_.back().kind == NodeKind::block;
        if (named && name.text != open_.back().name) {
            tokens_.report(name.at, "this closes block '" + open_.back().name + "', not '" + name.text + "'",
                           name.text.size());
        }
        if (named) tokens_.take();
        close(NodeKind::block, word);
    }

    /// Reports a raw section that the lexer did not accept.
    void parse_raw(const TemplateToken& word) {
        tokens_.fail(word.at, "'raw' takes nothing; write '{% raw %}'", word.text.size());
    }

    void parse_endraw(const TemplateToken& word) {
        tokens_.fail(word.at, "'endraw' without a 'raw' before it", word.text.size());
    }

    TemplateNode& open(NodeKind kind, const TemplateToken& word) {
        if (is_child_layout() && kind != NodeKind::block) refuse_in_child(word.at);
        too_deep_ = open_.size() >= most_open_tags;
        if (too_deep_) tokens_.fail(word.at, "tags may nest 32 deep; move the inner ones into a file and include it");
        TemplateNode node;
        node.kind = kind;
        node.at = word.at;
        node.branches.emplace_back().at = word.at;
        return open_.emplace_back(std::move(node));
    }

    void close(NodeKind kind, const TemplateToken& word) {
        const auto opened = std::ranges::find(open_.rbegin(), open_.rend(), kind, &TemplateNode::kind);
        if (opened == open_.rend()) {
            return tokens_.fail(word.at,
                                "'" + word.text + "' without a '" + std::string(opening_word(kind)) + "' before it",
                                word.text.size());
        }
        while (open_.back().kind != kind) report_unclosed();
        close_innermost();
    }

    void close_all() {
        while (!open_.empty()) report_unclosed();
    }

    void report_unclosed() {
        const TemplateNode& node = open_.back();
        const std::string word(opening_word(node.kind));
        tokens_.report(node.at,
                       "'" + word + "' is not closed; write '{% " + closing_word(node.kind) + " %}' where it ends",
                       word.size());
        close_innermost();
    }

    void close_innermost() {
        TemplateNode node = std::move(open_.back());
        open_.pop_back();
        add(std::move(node));
    }

    void add(TemplateNode node) {
        auto& body = open_.empty() ? parsed_.body : open_.back().branches.back().body;
        body.push_back(std::move(node));
    }

    bool is_child_layout() const { return open_.empty() && !parsed_.parent.empty(); }

    void refuse_child_text(const TemplateToken& token) {
        TemplateCursor cursor{token.text, 0, token.at};
        cursor.skip_space();
        if (!cursor.done()) refuse_in_child(cursor.at);
    }

    void refuse_in_child(Position at) {
        tokens_.report(at, "a template that extends another shows only its blocks; put this into a block");
    }

    TemplateTokenStream tokens_;
    ParsedTemplate parsed_;
    std::vector<TemplateNode> open_;
    std::map<std::string, Position> blocks_;
    bool too_deep_ = false;
};

const std::array<TemplateParser::Tag, 13> TemplateParser::tags = {{
    {"if", &TemplateParser::parse_if},
    {"elif", &TemplateParser::parse_elif},
    {"else", &TemplateParser::parse_else},
    {"endif", &TemplateParser::parse_endif},
    {"for", &TemplateParser::parse_for},
    {"endfor", &TemplateParser::parse_endfor},
    {"include", &TemplateParser::parse_include},
    {"block", &TemplateParser::parse_block},
    {"endblock", &TemplateParser::parse_endblock},
    {"set", &TemplateParser::parse_set},
    {"extends", &TemplateParser::parse_extends},
    {"raw", &TemplateParser::parse_raw},
    {"endraw", &TemplateParser::parse_endraw},
}};

}  // namespace

ParsedTemplate parse_template(const SourceFile& source, FileId file, Diagnostics& diagnostics) {
    const auto text = template_text(source, file, diagnostics);
    if (text) return TemplateParser(lex_template(*text, file, diagnostics), file, diagnostics).run();
    ParsedTemplate unreadable;
    unreadable.file = file;
    unreadable.usable = false;
    return unreadable;
}

}  // namespace conspectus
