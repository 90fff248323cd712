// Any bytes as a bibliography; the first byte chooses its format. Every fault must be one clean line at a position of
// the file, every text of an item sound.
#include "bibliography/bibliography_reader.h"
#include "fuzz_target.h"

namespace conspectus {
namespace {

/// The file with the line ends that editors count.
std::string with_line_feeds(std::string_view bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r')
            text += bytes[i];
        else if (bytes.substr(i + 1, 1) != "\n")
            text += '\n';
    }
    return text;
}

void require_sound(const std::string& text) {
    require(!first_invalid_utf8(text), "a text of an item is UTF-8", text);
    require(!first_forbidden_character(text), "a text of an item is clean", text);
}

void require_sound(const csl::Item& item) {
    for (std::size_t i = 0; i < csl::variable_count; ++i) {
        const auto variable = static_cast<csl::Variable>(i);
        if (!item.has(variable)) continue;
        switch (kind_of(variable)) {
            case csl::VariableKind::text:
            case csl::VariableKind::number:
                require_sound(item.text(variable));
                break;
            case csl::VariableKind::date:
                require_sound(item.date(variable)->literal);
                break;
            case csl::VariableKind::name:
                for (const csl::Name& name : item.names(variable)) {
                    require(name != csl::Name(), "a name has something");
                    for (const std::string* part : {&name.family, &name.given, &name.suffix, &name.literal})
                        require_sound(*part);
                }
                break;
        }
    }
}

void check(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto format = static_cast<BibliographyFormat>(static_cast<unsigned char>(bytes.front()) % 5);
    bytes.remove_prefix(1);
    guess_bibliography_format(bytes);
    const Bibliography all = read_bibliography(bytes, format);
    const std::string text = with_line_feeds(bytes);
    for (const BibliographyFault& fault : all.faults) {
        require_clean_line(fault.text);
        require_position(fault.at, text);
    }
    for (const BibliographyEntry& entry : all.entries) {
        require(entry.at.line > 0 && entry.at.column > 0, "an entry has a place");
        require_position(entry.at, text);
        require_sound(entry.item.id);
        require_sound(entry.item);
    }
}

}  // namespace
}  // namespace conspectus

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    conspectus::check(conspectus::input_bytes(data, size));
    return 0;
}
