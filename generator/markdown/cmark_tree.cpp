#include "markdown/cmark_tree.h"

#include <cmark.h>

#include <csetjmp>
#include <cstdlib>
#include <new>

namespace conspectus {
namespace {

std::string owned(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

NodeKind list_kind(cmark_node* node) {
    return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? NodeKind::ordered_list : NodeKind::bullet_list;
}

std::optional<NodeKind> kind_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_NONE:
        case CMARK_NODE_DOCUMENT:
        case CMARK_NODE_CUSTOM_BLOCK:
        case CMARK_NODE_CUSTOM_INLINE:
            return std::nullopt;
        case CMARK_NODE_BLOCK_QUOTE:
            return NodeKind::block_quote;
        case CMARK_NODE_LIST:
            return list_kind(node);
        case CMARK_NODE_ITEM:
            return NodeKind::list_item;
        case CMARK_NODE_CODE_BLOCK:
            return NodeKind::code_block;
        case CMARK_NODE_HTML_BLOCK:
            return NodeKind::html_block;
        case CMARK_NODE_PARAGRAPH:
            return NodeKind::paragraph;
        case CMARK_NODE_HEADING:
            return NodeKind::heading;
        case CMARK_NODE_THEMATIC_BREAK:
            return NodeKind::thematic_break;
        case CMARK_NODE_TEXT:
            return NodeKind::text;
        case CMARK_NODE_SOFTBREAK:
            return NodeKind::soft_break;
        case CMARK_NODE_LINEBREAK:
            return NodeKind::hard_break;
        case CMARK_NODE_CODE:
            return NodeKind::code;
        case CMARK_NODE_HTML_INLINE:
            return NodeKind::html_inline;
        case CMARK_NODE_EMPH:
            return NodeKind::emphasis;
        case CMARK_NODE_STRONG:
            return NodeKind::strong;
        case CMARK_NODE_LINK:
            return NodeKind::link;
        case CMARK_NODE_IMAGE:
            return NodeKind::image;
    }
    return std::nullopt;
}

bool is_leaf(NodeKind kind) {
    switch (kind) {
        case NodeKind::code_block:
        case NodeKind::html_block:
        case NodeKind::thematic_break:
        case NodeKind::text:
        case NodeKind::soft_break:
        case NodeKind::hard_break:
        case NodeKind::code:
        case NodeKind::html_inline:
            return true;
        case NodeKind::block_quote:
        case NodeKind::bullet_list:
        case NodeKind::ordered_list:
        case NodeKind::list_item:
        case NodeKind::paragraph:
        case NodeKind::heading:
        case NodeKind::emphasis:
        case NodeKind::strong:
        case NodeKind::link:
        case NodeKind::image:
            return false;
    }
    return false;
}

Edge edge_of(NodeKind kind, cmark_event_type type) {
    if (is_leaf(kind)) return Edge::leaf;
    return type == CMARK_EVENT_ENTER ? Edge::open : Edge::close;
}

bool has_address(NodeKind kind) {
    return kind == NodeKind::link || kind == NodeKind::image;
}

std::uint32_t number_of(NodeKind kind, cmark_node* node) {
    if (kind == NodeKind::heading) return static_cast<std::uint32_t>(cmark_node_get_heading_level(node));
    if (kind == NodeKind::ordered_list) return static_cast<std::uint32_t>(cmark_node_get_list_start(node));
    return 0;
}

TreeEvent read_event(NodeKind kind, cmark_event_type type, cmark_node* node) {
    TreeEvent event;
    event.kind = kind;
    event.edge = edge_of(kind, type);
    event.text = owned(has_address(kind) ? cmark_node_get_url(node) : cmark_node_get_literal(node));
    if (kind == NodeKind::image) event.title = owned(cmark_node_get_title(node));
    event.number = number_of(kind, node);
    event.tight = cmark_node_get_list_tight(node) != 0;
    event.first_line = static_cast<std::uint32_t>(cmark_node_get_start_line(node));
    event.last_line = static_cast<std::uint32_t>(cmark_node_get_end_line(node));
    return event;
}

/// Where a failed allocation of cmark leads, which would otherwise end the process. Between the two there are only
/// functions of C. What cmark had allocated until then is lost, and the run ends.
thread_local std::jmp_buf out_of_memory;

void* required(void* block) {
    if (block == nullptr) std::longjmp(out_of_memory, 1);
    return block;
}

cmark_mem memory = {[](std::size_t count, std::size_t size) { return required(std::calloc(count, size)); },
                    [](void* block, std::size_t size) { return required(std::realloc(block, size)); },
                    [](void* block) { std::free(block); }};

struct Parsed {
    cmark_node* root = nullptr;
    cmark_iter* iterator = nullptr;
};

/// cmark_parse_document with our memory, and an iterator over what it makes.
Parsed parsed(const char* text, std::size_t size) {
    if (setjmp(out_of_memory) != 0) throw std::bad_alloc();
    cmark_parser* const parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
    cmark_parser_feed(parser, text, size);
    cmark_node* const root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return {root, cmark_iter_new(root)};
}

}  // namespace

struct CmarkTree::Handles {
    struct NodeDeleter {
        void operator()(cmark_node* node) const { cmark_node_free(node); }
    };
    struct IteratorDeleter {
        void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
    };
    std::unique_ptr<cmark_node, NodeDeleter> root;
    std::unique_ptr<cmark_iter, IteratorDeleter> iterator;
};

CmarkTree::CmarkTree(std::string_view markdown) : handles_(std::make_unique<Handles>()) {
    const Parsed made = parsed(markdown.data(), markdown.size());
    handles_->root.reset(made.root);
    handles_->iterator.reset(made.iterator);
}

CmarkTree::~CmarkTree() = default;
CmarkTree::CmarkTree(CmarkTree&&) noexcept = default;
CmarkTree& CmarkTree::operator=(CmarkTree&&) noexcept = default;

std::optional<TreeEvent> CmarkTree::next() {
    for (;;) {
        const cmark_event_type type = cmark_iter_next(handles_->iterator.get());
        if (type == CMARK_EVENT_DONE) return std::nullopt;
        cmark_node* node = cmark_iter_get_node(handles_->iterator.get());
        if (const auto kind = kind_of(node)) return read_event(*kind, type, node);
    }
}

std::string decode_character_reference(std::string_view reference) {
    std::string text;
    CmarkTree tree(reference);
    while (const auto event = tree.next()) {
        if (event->kind == NodeKind::text) text += event->text;
    }
    return text;
}

}  // namespace conspectus
