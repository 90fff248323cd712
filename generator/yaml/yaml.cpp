#include "yaml/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "text/readable_text.h"
#include "yaml/yaml_slips.h"
#include "yaml/yaml_tree.h"

namespace conspectus {
namespace {

constexpr std::size_t max_bytes = 512 * 1024;

struct TooDeep {};

std::size_t offset_of(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

/// Passes yaml-cpp's events to the tree and refuses anchors, aliases and tags.
class TreeEvents final : public YAML::EventHandler {
  public:
    explicit TreeEvents(YamlTree& tree) : tree_(tree) {}

    bool second_document() const { return documents_ > 1; }
    std::size_t second_document_offset() const { return document_offset_; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        ++documents_;
        document_offset_ = offset_of(mark);
        if (second_document()) throw TooDeep{};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        tree_.null();
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        tree_.refuse(offset_of(mark),
                     "aliases (*) are not accepted; write the value out, or put it in quotes if it is text");
        tree_.null();
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        tree_.scalar(offset_of(mark), value, tag == "!");
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(YamlKind::sequence, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { tree_.close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(YamlKind::mapping, mark, tag, anchor, style);
    }
    void OnMapEnd() override { tree_.close(); }

  private:
    void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (!tree_.open(kind, offset_of(mark), style == YAML::EmitterStyle::Flow)) throw TooDeep{};
    }
    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor)
            tree_.refuse(offset_of(mark),
                         "anchors (&) are not accepted; delete it, or put the value in quotes if it is text");
    }
    void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!")
            tree_.refuse(offset_of(mark),
                         "tags (!) are not accepted; delete it, or put the value in quotes if it is text");
    }

    YamlTree& tree_;
    int documents_ = 0;
    std::size_t document_offset_ = 0;
};

YamlFaultKind fault_kind(std::string_view said) {
    struct Known {
        std::string_view said;
        YamlFaultKind kind;
    };
    using Kind = YamlFaultKind;
    static const std::array known = {
        Known{YAML::ErrorMsg::MAP_VALUE, Kind::map_value},
        Known{YAML::ErrorMsg::END_OF_MAP_FLOW, Kind::flow_end},
        Known{YAML::ErrorMsg::END_OF_MAP, Kind::map_end},
        Known{YAML::ErrorMsg::END_OF_SEQ_FLOW, Kind::flow_end},
        Known{YAML::ErrorMsg::END_OF_SEQ, Kind::sequence_end},
        Known{YAML::ErrorMsg::FLOW_END, Kind::stray_bracket},
        Known{YAML::ErrorMsg::DOC_IN_SCALAR, Kind::open_quote},
        Known{YAML::ErrorMsg::EOF_IN_SCALAR, Kind::open_quote},
        Known{YAML::ErrorMsg::TAB_IN_INDENTATION, Kind::tab},
        Known{YAML::ErrorMsg::UNKNOWN_TOKEN, Kind::token},
        Known{YAML::ErrorMsg::BLOCK_ENTRY, Kind::dash},
        Known{YAML::ErrorMsg::UNKNOWN_ANCHOR, Kind::alias},
        Known{YAML::ErrorMsg::ALIAS_NOT_FOUND, Kind::alias},
        Known{YAML::ErrorMsg::ANCHOR_NOT_FOUND, Kind::alias},
        Known{YAML::ErrorMsg::CHAR_IN_ALIAS, Kind::alias},
        Known{YAML::ErrorMsg::CHAR_IN_ANCHOR, Kind::alias},
        Known{YAML::ErrorMsg::CHAR_IN_BLOCK, Kind::block_header},
        Known{YAML::ErrorMsg::INVALID_ESCAPE, Kind::escape},
        Known{YAML::ErrorMsg::INVALID_HEX, Kind::escape},
        Known{YAML::ErrorMsg::INVALID_UNICODE, Kind::escape},
    };
    const auto found = std::ranges::find_if(known, [&](const Known& k) { return said.starts_with(k.said); });
    return found == known.end() ? Kind::other : found->kind;
}

YamlFault fault_of(const YAML::Exception& exception, const YamlTree& tree, std::size_t size) {
    YamlFault fault;
    fault.kind = fault_kind(exception.msg);
    fault.offset = std::min(offset_of(exception.mark), size);
    fault.said = exception.msg;
    fault.open_flow = tree.open_flow();
    fault.last_scalar = tree.last_scalar();
    fault.last_was_quoted = tree.last_was_quoted();
    return fault;
}

/// Returns whether a whole document was read. `text` ends the document itself, so that nothing unterminated can reach
/// the end of the stream.
bool drive(const std::string& text, std::size_t size, YamlTree& tree) {
    std::istringstream stream(text);
    TreeEvents events(tree);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(events);
        parser.HandleNextDocument(events);
        return !tree.lost();
    } catch (const YAML::Exception& exception) {
        if (tree.lost()) return false;
        const YamlSlip slip = explain_fault(std::string_view(text).substr(0, size), fault_of(exception, tree, size));
        tree.refuse(slip.offset, slip.text);
    } catch (const TooDeep&) {
        if (!events.second_document()) return false;
        const YamlSlip slip =
            explain_second_document(std::string_view(text).substr(0, size), events.second_document_offset());
        tree.refuse(slip.offset, slip.text);
    }
    return false;
}

bool within_limit(std::string_view text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics) {
    if (text.size() <= max_bytes) return true;
    diagnostics.report(
        Code::file_too_large, {file, {first_line, 0}},
        fmt::format("the YAML has {} bytes; at most {} are accepted: split the file", text.size(), max_bytes));
    return false;
}

/// yaml-cpp would leave the mark out, and count every offset from behind it.
bool has_no_second_mark(std::string_view text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics) {
    if (without_byte_order_mark(text).size() == text.size()) return true;
    diagnostics.report(Code::bad_character, {file, {first_line, 1}},
                       "a byte order mark stands here a second time; delete it");
    return false;
}

}  // namespace

std::optional<YamlValue> read_yaml(std::string_view text, FileId file, std::uint32_t first_line,
                                   Diagnostics& diagnostics) {
    if (!within_limit(text, file, first_line, diagnostics)) return std::nullopt;
    if (!is_readable_text(text, file, first_line, diagnostics)) return std::nullopt;
    text = without_byte_order_mark(text);
    if (!has_no_second_mark(text, file, first_line, diagnostics)) return std::nullopt;
    if (const auto marker = find_document_marker(text)) {
        diagnostics.report(Code::yaml_syntax, {file, position_of(text, marker->offset, first_line)}, marker->text);
        return std::nullopt;
    }
    const std::string ended = std::string(text) + "\n...\n";
    YamlTree tree(ended, file, first_line, diagnostics);
    if (!drive(ended, text.size(), tree)) return std::nullopt;
    YamlValue root = tree.take();
    if (root.kind != YamlKind::scalar) return root;
    const YamlSlip slip = explain_missing_colon(text, tree.last_scalar());
    tree.refuse(slip.offset, slip.text);
    return std::nullopt;
}

}  // namespace conspectus
