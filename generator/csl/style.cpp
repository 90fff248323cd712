#include "csl/style.h"

#include <algorithm>

namespace conspectus::csl {

void NameOptions::inherit(const NameOptions& outer) {
    const auto take = [](auto& own, const auto& other) {
        if (!own) own = other;
    };
    take(and_word, outer.and_word);
    take(delimiter, outer.delimiter);
    take(delimiter_precedes_et_al, outer.delimiter_precedes_et_al);
    take(delimiter_precedes_last, outer.delimiter_precedes_last);
    take(et_al_min, outer.et_al_min);
    take(et_al_use_first, outer.et_al_use_first);
    take(et_al_subsequent_min, outer.et_al_subsequent_min);
    take(et_al_subsequent_use_first, outer.et_al_subsequent_use_first);
    take(et_al_use_last, outer.et_al_use_last);
    take(form, outer.form);
    take(initialize, outer.initialize);
    take(initialize_with, outer.initialize_with);
    take(name_as_sort_order, outer.name_as_sort_order);
    take(sort_separator, outer.sort_separator);
    take(names_delimiter, outer.names_delimiter);
}

const Layout& Area::layout_for(const Item& item) const {
    const std::string& language = item.text(Variable::language);
    const auto found = std::ranges::find_if(layouts, [&](const Layout& layout) {
        return std::ranges::any_of(layout.languages,
                                   [&](const std::string& wanted) { return is_of_language(language, wanted); });
    });
    return found == layouts.end() ? layouts.back() : *found;
}

}  // namespace conspectus::csl
