#include "bibliography/csl_json_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "bibliography/csl_json.h"
#include "text/ascii.h"
#include "text/diagnostics.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t most_item_bytes = std::size_t{1} << 19;
constexpr std::size_t most_nested = 20;

class JsonItems {
  public:
    explicit JsonItems(std::string_view text) : text_(text) {}

    Bibliography read() {
        skip_white();
        if (here() == '[') {
            ++offset_;
            list();
            expect_end();
        } else if (here() == '{') {
            object();
        } else {
            report(offset_, fmt::format("expected '[' and a list of items, or '{{' and an item, found {}", found()));
        }
        return std::move(all_);
    }

  private:
    bool at_end() const { return offset_ >= text_.size(); }
    char here() const { return at_end() ? '\0' : text_[offset_]; }
    void skip_white() {
        while (!at_end() && std::string_view(" \t\n").find(text_[offset_]) != std::string_view::npos) ++offset_;
    }
    std::string found() const {
        if (at_end()) return "the end of the file";
        std::size_t end = offset_;
        next_code_point(text_, end);
        return quote(text_.substr(offset_, end - offset_));
    }
    void report(std::size_t offset, std::string text) {
        if (all_.faults.size() < max_bibliography_faults)
            all_.faults.push_back({cursor_.at(text_, offset), std::move(text)});
    }

    /// Returns the offset behind the value that begins at `begin`; nothing if it does not end, or is too long or deep.
    std::optional<std::size_t> end_of_value(std::size_t begin) const {
        std::size_t depth = 0;
        const std::size_t end = std::min(text_.size(), begin + most_item_bytes);
        for (std::size_t i = begin; i < end; ++i) {
            const char c = text_[i];
            if (c == '"') {
                for (++i; i < end && text_[i] != '"' && text_[i] != '\n'; ++i)
                    if (text_[i] == '\\') ++i;
                if (i >= end || text_[i] != '"') return std::nullopt;
                if (depth == 0) return i + 1;
            } else if (c == '{' || c == '[') {
                if (++depth > most_nested) return std::nullopt;
            } else if (c == '}' || c == ']') {
                if (depth == 0) return i;
                if (--depth == 0) return i + 1;
            } else if (depth == 0 && c == ',') {
                return i;
            }
        }
        if (depth == 0 && end == text_.size()) return end;
        return std::nullopt;
    }
    /// Returns the offset of the next line that begins with "{", where the next item probably is.
    std::size_t next_item(std::size_t offset) const {
        while ((offset = text_.find('\n', offset)) < text_.size()) {
            offset = std::min(text_.find_first_not_of(" \t\n", offset), text_.size());
            if (offset < text_.size() && text_[offset] == '{') return offset;
        }
        return text_.size();
    }

    void list() {
        for (;;) {
            skip_white();
            if (here() == ',') {
                ++offset_;
            } else if (here() == ']') {
                ++offset_;
                return;
            } else if (at_end()) {
                report(offset_, "expected ']' at the end of the list, found the end of the file");
                return;
            } else if (all_.faults.size() >= max_bibliography_faults) {
                return;
            } else {
                list_item();
            }
        }
    }
    void list_item() {
        const std::size_t begin = offset_;
        const auto end = end_of_value(begin);
        if (!end || *end == begin) {
            report(begin,
                   fmt::format("expected an item of at most {} bytes and its '}}', found none", most_item_bytes));
            offset_ = next_item(begin + 1);
            return;
        }
        offset_ = *end;
        if (!item(begin, *end)) {
            // The item may have ended too early or too late: the next one is where a line begins with it.
            skip_white();
            if (here() != ',' && here() != ']') offset_ = next_item(begin + 1);
            return;
        }
        skip_white();
        if (here() != ',' && here() != ']' && !at_end())
            report(offset_, fmt::format("expected ',' or ']' behind an item, found {}", found()));
    }
    bool item(std::size_t begin, std::size_t end) {
        const auto value = parse(begin, end);
        if (!value) return false;
        if (!value->is_object()) {
            report(begin, "expected an item in '{' and '}', found another value");
            return true;
        }
        if (all_.entries.size() >= max_bibliography_entries) {
            report(begin, fmt::format("expected at most {} items; split the file", max_bibliography_entries));
            return true;
        }
        BibliographyEntry entry;
        entry.item = read_csl_item(*value, entry.left_out);
        entry.at = cursor_.at(text_, begin);
        all_.entries.push_back(std::move(entry));
        return true;
    }
    std::optional<nlohmann::json> parse(std::size_t begin, std::size_t end) {
        const std::string_view text = text_.substr(begin, end - begin);
        try {
            return nlohmann::json::parse(text);
        } catch (const nlohmann::json::parse_error& error) {
            std::size_t at = std::min(begin + (error.byte > 0 ? error.byte - 1 : 0), text_.size());
            while (at > begin && at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) --at;
            std::size_t behind = at;
            if (at < text_.size()) next_code_point(text_, behind);
            report(at, fmt::format("expected JSON, found {}", at >= end ? std::string("the end of the item")
                                                                        : quote(text_.substr(at, behind - at))));
        } catch (const nlohmann::json::exception&) {
            report(begin, "expected JSON with numbers of a common size");
        }
        return std::nullopt;
    }

    /// An object is an item unless it has a list of items.
    void object() {
        const std::size_t begin = offset_;
        if (find_list()) {
            list();
            return;
        }
        offset_ = begin;
        const auto end = end_of_value(begin);
        if (!end) {
            report(begin, "expected an item and its '}', found no end");
            return;
        }
        offset_ = *end;
        if (item(begin, *end)) expect_end();
    }
    /// Steps into the list of the key "items" or "references" of the object.
    bool find_list() {
        ++offset_;
        for (;;) {
            skip_white();
            if (here() == ',') {
                ++offset_;
                continue;
            }
            if (here() != '"') return false;
            const auto key_end = end_of_value(offset_);
            if (!key_end) return false;
            const std::string_view key = text_.substr(offset_ + 1, *key_end - offset_ - 2);
            offset_ = *key_end;
            skip_white();
            if (here() != ':') return false;
            ++offset_;
            skip_white();
            if ((key == "items" || key == "references") && here() == '[') {
                ++offset_;
                return true;
            }
            const auto end = end_of_value(offset_);
            if (!end || *end == offset_) return false;
            offset_ = *end;
        }
    }
    void expect_end() {
        skip_white();
        if (!at_end())
            report(offset_, fmt::format("expected the end of the file behind the last item, found {}", found()));
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    PositionCursor cursor_{1};
    Bibliography all_;
};

}  // namespace

Bibliography read_csl_json(std::string_view text) {
    return JsonItems(text).read();
}

}  // namespace conspectus
