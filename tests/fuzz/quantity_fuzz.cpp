// Any bytes as a source: its quantities must lie in it in order, be whole in
// themselves, and be found in it where they stand.
#include "evidence/trace/source_search.h"
#include "evidence/trace/source_text.h"
#include "fuzz_target.h"

namespace conspectus {
namespace {

const QuantityWords& words() {
    static const QuantityWords all = [] {
        Site site;
        site.languages = {{"zh", "zh-Hans", "中文", "zh", false}, {"en", "en", "English", "en", false}};
        site.units = {{"mo", {{"zh", {"个月"}}, {"en", {"month", "months"}}}}, {"{patient}", {{"zh", {"例"}}}}};
        return quantity_words(site);
    }();
    return all;
}

bool has_numerals(const Quantity& quantity) {
    switch (quantity.kind) {
        case QuantityKind::number:
            return !quantity.numerals.empty() && quantity.joints.size() + 1 == quantity.numerals.size();
        case QuantityKind::date:
            return !quantity.numerals.empty() && quantity.numerals.size() <= 3;
        case QuantityKind::name:
            return quantity.numerals.empty() && !quantity.symbol.empty();
    }
    return false;
}

void check_quantities(std::string_view text, const std::vector<Quantity>& quantities) {
    std::size_t last = 0;
    for (const Quantity& quantity : quantities) {
        require(quantity.begin >= last && quantity.begin < quantity.end, "quantities stand in order");
        require(quantity.end <= text.size(), "a quantity lies in the text");
        require(has_numerals(quantity), "a quantity is whole");
        for (const Numeral& numeral : quantity.numerals) {
            require(numeral.begin >= quantity.begin && numeral.end <= quantity.end, "a number lies in its quantity");
            require(!numeral.digits.empty(), "a number has digits");
        }
        require(!first_invalid_utf8(quantity.canonical()), "a spelling is UTF-8");
        last = quantity.end;
    }
}

void check_citations(std::string_view text) {
    for (const PrintedCitation& citation : printed_citations(text)) {
        require(citation.begin < citation.end && citation.end <= text.size(), "a citation lies in the text");
        require(!citation.numbers.empty(), "a citation has a number");
    }
}

void check(const std::string& text) {
    const SourceText source(text, words());
    check_quantities(text, source.quantities());
    check_citations(text);
    std::size_t left = 20;
    for (const Quantity& quantity : source.quantities()) {
        if (quantity.kind == QuantityKind::name || left-- == 0) continue;
        require(find_quantity(quantity, source, quantity.begin).has_value(), "what stands in a text is found in it");
    }
    line_with_most({"2017", "9-16"}, source);
}

}  // namespace
}  // namespace conspectus

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    conspectus::check(std::string(conspectus::input_bytes(data, size)));
    return 0;
}
