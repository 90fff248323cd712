#include "bibliography/bibliography_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "bibliography/bibtex_reader.h"
#include "bibliography/csl_json_reader.h"
#include "bibliography/csl_yaml_reader.h"
#include "bibliography/nbib_reader.h"
#include "bibliography/ris_reader.h"
#include "text/ascii.h"
#include "text/character_set.h"
#include "text/readable_text.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_wide_encoding(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
           (text.size() >= 4 && text.substr(0, 4).find('\0') != std::string_view::npos);
}

/// Copies a text, with line feeds for line ends. What the readers do not accept is reported once a line, and replaced
/// by one character, so that columns stay.
class TextCleaner {
  public:
    TextCleaner(std::string_view bytes, std::vector<BibliographyFault>& faults) : bytes_(bytes), faults_(faults) {}

    std::string clean() {
        text_.reserve(bytes_.size());
        while (offset_ < bytes_.size()) step();
        return std::move(text_);
    }

  private:
    void step() {
        const auto byte = static_cast<unsigned char>(bytes_[offset_]);
        if (byte == '\r') {
            if (bytes_.substr(offset_ + 1, 1) != "\n") end_line();
            ++offset_;
        } else if (byte == '\n') {
            end_line();
            ++offset_;
        } else if (byte < 0x80 && (byte >= 0x20 || byte == '\t') && byte != 0x7F) {
            text_ += static_cast<char>(byte);
            ++offset_;
            ++column_;
        } else {
            unusual();
        }
    }
    void end_line() {
        text_ += '\n';
        ++line_;
        column_ = 1;
        reported_ = false;
    }
    void unusual() {
        const std::size_t begin = offset_;
        const char32_t code_point = next_code_point(bytes_, offset_);
        const std::string_view character = bytes_.substr(begin, offset_ - begin);
        if (first_invalid_utf8(character)) {
            report(
                fmt::format("expected UTF-8, found the byte 0x{:02X}; the file may be GBK or Latin-1: save it as UTF-8",
                            static_cast<unsigned char>(bytes_[begin])));
            text_ += "\xEF\xBF\xBD";
        } else if (character == byte_order_mark) {
            report("expected text, found a byte order mark in the middle of the file; delete it");
            text_ += ' ';
        } else if (first_forbidden_character(character)) {
            report(fmt::format("expected text, found {}; delete it", character_name(code_point)));
            text_ += ' ';
        } else {
            text_ += character;
        }
        ++column_;
    }
    void report(std::string text) {
        if (!reported_ && faults_.size() < max_bibliography_faults)
            faults_.push_back({{line_, column_}, std::move(text)});
        reported_ = true;
    }

    std::string_view bytes_;
    std::vector<BibliographyFault>& faults_;
    std::string text_;
    std::size_t offset_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
    bool reported_ = false;
};

Bibliography read(std::string_view text, BibliographyFormat format) {
    switch (format) {
        case BibliographyFormat::bibtex:
            return read_bibtex(text);
        case BibliographyFormat::ris:
            return read_ris(text);
        case BibliographyFormat::nbib:
            return read_nbib(text);
        case BibliographyFormat::csl_json:
            return read_csl_json(text);
        case BibliographyFormat::csl_yaml:
            return read_csl_yaml(text);
    }
    return {};
}

}  // namespace

std::optional<BibliographyFormat> bibliography_format_of_name(std::string_view name) {
    const std::string suffix = ascii_lowered(name.substr(std::min(name.rfind('.'), name.size())));
    if (suffix == ".bib" || suffix == ".bibtex") return BibliographyFormat::bibtex;
    if (suffix == ".ris") return BibliographyFormat::ris;
    if (suffix == ".nbib" || suffix == ".medline") return BibliographyFormat::nbib;
    if (suffix == ".json") return BibliographyFormat::csl_json;
    if (suffix == ".yaml" || suffix == ".yml") return BibliographyFormat::csl_yaml;
    return std::nullopt;
}

std::optional<BibliographyFormat> guess_bibliography_format(std::string_view text) {
    text = without_byte_order_mark(text);
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return std::nullopt;
    text.remove_prefix(begin);
    if (text.starts_with("TY  -")) return BibliographyFormat::ris;
    if (text.starts_with("PMID-")) return BibliographyFormat::nbib;
    if (text.starts_with("---") || text.starts_with("references:") || text.starts_with("- "))
        return BibliographyFormat::csl_yaml;
    if (text.front() == '[' || text.front() == '{') return BibliographyFormat::csl_json;
    if (text.find('@') != std::string_view::npos) return BibliographyFormat::bibtex;
    return std::nullopt;
}

Bibliography read_bibliography(std::string_view bytes, BibliographyFormat format) {
    Bibliography all;
    if (bytes.size() > max_bibliography_bytes) {
        all.faults.push_back(
            {{},
             fmt::format("expected at most {} bytes, found {}; split the file", max_bibliography_bytes, bytes.size())});
        return all;
    }
    if (is_wide_encoding(bytes)) {
        all.faults.push_back({{1, 1}, "expected UTF-8, found UTF-16 or UTF-32; save the file as UTF-8"});
        return all;
    }
    std::vector<BibliographyFault> faults;
    const std::string text = TextCleaner(without_byte_order_mark(bytes), faults).clean();
    all = read(text, format);
    all.faults.insert(all.faults.end(), std::make_move_iterator(faults.begin()), std::make_move_iterator(faults.end()));
    std::ranges::stable_sort(all.faults, {}, &BibliographyFault::at);
    return all;
}

}  // namespace conspectus
