#include "parse/derivation_reader.h"

namespace conspectus {
namespace {

Location text_location(const ValueReader& value, std::string_view key) {
    const YamlValue* found = value.mapping().find(key);
    return found == nullptr ? value.at() : Location{value.file(), text_place(*found)};
}

Derivation read_derivation(const ValueReader& value) {
    Derivation derivation;
    derivation.value = value.text("value");
    derivation.how = value.text("how");
    for (const YamlValue* number : value.values("from")) {
        if (number->kind != YamlKind::scalar) continue;
        derivation.from.push_back(clean_text(number->scalar));
        derivation.from_at.push_back({value.file(), text_place(*number)});
    }
    derivation.at = value.at();
    derivation.value_at = text_location(value, "value");
    derivation.how_at = text_location(value, "how");
    return derivation;
}

}  // namespace

std::vector<Derivation> read_derivations(const ValueReader& paper) {
    std::vector<Derivation> derivations;
    for (const ValueReader& value : paper.mappings("derived")) derivations.push_back(read_derivation(value));
    return derivations;
}

}  // namespace conspectus
