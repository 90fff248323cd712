#include "bibliography/csl_yaml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "bibliography/csl_json.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/white_space.h"
#include "yaml/yaml.h"

namespace conspectus {
namespace {

using nlohmann::json;

/// Lists of more bytes are read item by item.
constexpr std::size_t most_whole_bytes = std::size_t{500} << 10;

/// A part of the file, and the line that it begins in.
struct Part {
    std::string_view text;
    std::uint32_t line = 1;
};

std::string_view first_line_of(std::string_view text) {
    std::string_view line = text.substr(0, text.find('\n'));
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    return line;
}

/// Calls `visit` with the offset and the text of each line until it returns false.
template <typename Visit>
void each_line(std::string_view text, Visit visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (!visit(begin, text.substr(begin, end - begin))) return;
        begin = end + 1;
    }
}

/// Returns the text without the lines "---" and "..." around it, and without what follows them.
Part metadata_block(std::string_view text) {
    Part part{text, 1};
    while (!part.text.empty() && first_line_of(part.text).empty()) {
        part.text.remove_prefix(std::min(part.text.find('\n') + 1, part.text.size()));
        ++part.line;
    }
    if (first_line_of(part.text) == "---") {
        part.text.remove_prefix(std::min(std::min(part.text.find('\n'), part.text.size()) + 1, part.text.size()));
        ++part.line;
    }
    each_line(part.text, [&](std::size_t begin, std::string_view line) {
        const std::string_view mark = first_line_of(line);
        if (mark != "---" && mark != "...") return true;
        part.text = part.text.substr(0, begin);
        return false;
    });
    return part;
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}
bool begins_item(std::string_view line) {
    const std::string_view rest = line.substr(indent_of(line));
    return rest.starts_with("- ") || rest == "-";
}

/// Cuts a list into its items by the indent of its first one.
std::vector<Part> items_in(const Part& list) {
    std::vector<Part> items;
    std::optional<std::size_t> indent;
    std::uint32_t line_number = list.line;
    bool is_list = false;
    each_line(list.text, [&](std::size_t begin, std::string_view line) {
        const bool is_key = !line.empty() && indent_of(line) == 0 && !begins_item(line) && line.front() != '#';
        if (is_key) is_list = line.starts_with("references:");
        if (!indent && begins_item(line) && (is_list || items.empty())) indent = indent_of(line);
        const bool is_item = indent && begins_item(line) && indent_of(line) == *indent;
        if (is_key && indent) {
            if (!items.empty())
                items.back().text = items.back().text.substr(0, list.text.data() + begin - items.back().text.data());
            return false;
        }
        if (is_item) {
            if (!items.empty())
                items.back().text = items.back().text.substr(0, list.text.data() + begin - items.back().text.data());
            items.push_back({list.text.substr(begin), line_number});
        }
        ++line_number;
        return true;
    });
    return items;
}

bool is_markdown_text(csl::Variable variable) {
    using csl::Variable;
    if (kind_of(variable) != csl::VariableKind::text) return false;
    return variable != Variable::doi && variable != Variable::url && variable != Variable::citation_key;
}

/// yaml-cpp writes the escapes \_ and \N as single bytes, which are those of Latin-1.
std::string sound(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t code_point = next_code_point(text, offset);
        const bool is_byte = first_invalid_utf8(text.substr(begin, offset - begin)).has_value();
        append_code_point(out, is_byte ? static_cast<unsigned char>(text[begin]) : code_point);
    }
    return out;
}

json to_json(const YamlValue& value, bool markdown) {
    switch (value.kind) {
        case YamlKind::null:
            return nullptr;
        case YamlKind::scalar: {
            const std::string text = sound(value.scalar);
            return markdown ? markdown_to_csl(on_one_line(trimmed(text))) : std::string(trimmed(text));
        }
        case YamlKind::sequence: {
            json items = json::array();
            for (const YamlValue& item : value.items) items.push_back(to_json(item, markdown));
            return items;
        }
        case YamlKind::mapping: {
            json object = json::object();
            for (const YamlEntry& entry : value.entries) object[sound(entry.key)] = to_json(entry.value, markdown);
            return object;
        }
    }
    return nullptr;
}

json item_of(const YamlValue& value) {
    json object = json::object();
    for (const YamlEntry& entry : value.entries) {
        const auto variable = csl::find_variable(entry.key);
        object[sound(entry.key)] = to_json(entry.value, variable && is_markdown_text(*variable));
    }
    return object;
}

class YamlItems {
  public:
    Bibliography read(std::string_view text) {
        const Part block = metadata_block(text);
        std::vector<BibliographyFault> faults;
        const std::vector<Part> parts = items_in(block);
        const bool is_large = block.text.size() > most_whole_bytes && parts.size() > 1;
        const auto whole = is_large ? std::nullopt : parse(block, faults);
        if (whole || parts.size() < 2) {
            keep(std::move(faults));
            if (whole) items(*whole, block.line);
            return std::move(all_);
        }
        for (const Part& part : parts) {
            std::vector<BibliographyFault> of_part;
            const auto value = parse(part, of_part);
            keep(std::move(of_part));
            if (value) list(*value);
        }
        // A fault that no item has by itself is between them.
        if (all_.faults.empty()) keep(std::move(faults));
        return std::move(all_);
    }

  private:
    static std::optional<YamlValue> parse(const Part& part, std::vector<BibliographyFault>& faults) {
        Diagnostics diagnostics;
        auto value = read_yaml(part.text, 0, part.line, diagnostics);
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            // Full-width quotation marks around a title are no slip here.
            if (diagnostic.code == Code::input_method && value) continue;
            faults.push_back({diagnostic.at.position, diagnostic.text});
        }
        return value;
    }
    void keep(std::vector<BibliographyFault> faults) {
        for (BibliographyFault& fault : faults)
            if (all_.faults.size() < max_bibliography_faults) all_.faults.push_back(std::move(fault));
    }
    void report(Position at, std::string text) { keep({{at, std::move(text)}}); }

    void items(const YamlValue& root, std::uint32_t line) {
        const YamlValue* list_value = &root;
        if (root.kind == YamlKind::mapping) {
            const YamlValue* found = root.find("references");
            if (found == nullptr) found = root.find("items");
            if (found != nullptr) list_value = found;
        }
        const bool is_item = list_value == &root && root.kind == YamlKind::mapping &&
                             (root.find("id") != nullptr || root.find("type") != nullptr);
        if (is_item) return item(root);
        if (list_value->kind == YamlKind::sequence) return list(*list_value);
        report(list_value->at.line > 0 ? list_value->at : Position{line, 1},
               "expected a list of items, alone or under the key 'references', found something else");
    }
    void list(const YamlValue& list) {
        if (list.kind != YamlKind::sequence) return report(list.at, "expected '- ' and an item, found something else");
        for (const YamlValue& each : list.items) item(each);
    }
    void item(const YamlValue& value) {
        if (value.kind != YamlKind::mapping)
            return report(value.at, "expected an item, a mapping with 'id' and 'type', found another value");
        if (all_.entries.size() >= max_bibliography_entries)
            return report(value.at, fmt::format("expected at most {} items; split the file", max_bibliography_entries));
        BibliographyEntry entry;
        entry.item = read_csl_item(item_of(value), entry.left_out);
        entry.at = value.at;
        all_.entries.push_back(std::move(entry));
    }

    Bibliography all_;
};

/// Reads pandoc's Markdown within one text.
class MarkdownText {
  public:
    explicit MarkdownText(std::string_view text) : text_(text) {}

    std::string read() {
        while (offset_ < text_.size()) step();
        // What was opened and never closed is text.
        for (auto open = open_.rbegin(); open != open_.rend(); ++open)
            out_.replace(open->begin, open->tag_size, open->written);
        return std::move(out_);
    }

  private:
    struct Open {
        std::string_view written;  ///< "*", "**", "^", "~", "["
        std::size_t begin = 0;     ///< of its tag in the output
        std::size_t tag_size = 0;
        std::string_view close = {};
    };

    char next(std::size_t after) const { return offset_ + after < text_.size() ? text_[offset_ + after] : ' '; }
    char before() const { return offset_ > 0 ? text_[offset_ - 1] : ' '; }
    static bool is_blank(char c) { return c == ' ' || c == '\n'; }
    static bool is_word(char c) {
        return is_ascii_letter(static_cast<unsigned char>(c)) || is_ascii_digit(static_cast<unsigned char>(c));
    }

    void step() {
        const char c = text_[offset_];
        if (c == '\\' && is_escapable(next(1))) {
            out_ += next(1);
            offset_ += 2;
        } else if (c == '<') {
            tag();
        } else if (c == '*') {
            next(1) == '*' ? delimiter("**", "<b>", "</b>") : delimiter("*", "<i>", "</i>");
        } else if (c == '_') {
            const bool inside = is_word(before()) && is_word(next(1));
            inside ? plain(1) : delimiter("_", "<i>", "</i>");
        } else if (c == '^') {
            delimiter("^", "<sup>", "</sup>");
        } else if (c == '~') {
            delimiter("~", "<sub>", "</sub>");
        } else if (c == '[') {
            open("[", "", "");
        } else if (c == ']') {
            bracket();
        } else if (text_.substr(offset_).starts_with("---")) {
            out_ += "—";
            offset_ += 3;
        } else if (text_.substr(offset_).starts_with("--")) {
            out_ += "–";
            offset_ += 2;
        } else {
            plain(1);
        }
    }
    static bool is_escapable(char c) {
        return std::string_view("\\`*_{}[]()#+-.!~^<>'\"$@&|:%/=,;?").find(c) != std::string_view::npos;
    }
    void plain(std::size_t count) {
        out_ += text_.substr(offset_, count);
        offset_ += count;
    }
    /// Tags of HTML are markup of CSL already.
    void tag() {
        const std::size_t end = text_.substr(offset_, 80).find('>');
        plain(end == std::string_view::npos ? 1 : end + 1);
    }
    void open(std::string_view written, std::string_view tag, std::string_view close) {
        open_.push_back({written, out_.size(), tag.size(), close});
        out_ += tag;
        if (written == "[") {
            out_ += '[';
            open_.back().tag_size = 1;
        }
        offset_ += written.size();
    }
    void delimiter(std::string_view mark, std::string_view tag, std::string_view close) {
        const bool can_close = !is_blank(before());
        const bool can_open = !is_blank(next(mark.size()));
        const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                        [&](const Open& o) { return o.written == mark || o.written == "["; });
        if (can_close && found != open_.rend() && found->written == mark) {
            while (open_.back().written != mark) undo();
            const Open opened = open_.back();
            // Superscripts and subscripts hold no spaces.
            const bool has_space = out_.find(' ', opened.begin) != std::string::npos;
            if (has_space && (mark == "^" || mark == "~")) {
                undo();
                if (!can_open) return plain(mark.size());
                return open(mark, tag, close);
            }
            open_.pop_back();
            out_ += opened.close;
            offset_ += mark.size();
        } else if (can_open && open_.size() < 100) {
            open(mark, tag, close);
        } else {
            plain(mark.size());
        }
    }
    void undo() {
        const Open open = open_.back();
        open_.pop_back();
        out_.replace(open.begin, open.tag_size, open.written);
    }
    /// `[…]{.nocase}`; any other bracket is text.
    void bracket() {
        while (!open_.empty() && open_.back().written != "[") undo();
        if (open_.empty()) return plain(1);
        const Open opened = open_.back();
        open_.pop_back();
        const std::string_view rest = text_.substr(offset_ + 1);
        for (const auto& [name, tag] :
             {std::pair<std::string_view, std::string_view>{"{.nocase}", "<span class=\"nocase\">"},
              {"{.smallcaps}", "<span style=\"font-variant:small-caps;\">"}}) {
            if (!rest.starts_with(name)) continue;
            out_.replace(opened.begin, 1, tag);
            out_ += "</span>";
            offset_ += 1 + name.size();
            return;
        }
        plain(1);
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    std::string out_;
    std::vector<Open> open_;
};

}  // namespace

std::string markdown_to_csl(std::string_view text) {
    return MarkdownText(text).read();
}

Bibliography read_csl_yaml(std::string_view text) {
    return YamlItems().read(text);
}

}  // namespace conspectus
