#include "csl/item.h"

namespace conspectus::csl {
namespace {

template <typename Value>
void set(std::uint8_t& slot, std::vector<Value>& values, Value value, bool is_empty) {
    if (is_empty) {
        slot = 0;
    } else if (slot != 0) {
        values[slot - 1U] = std::move(value);
    } else {
        values.push_back(std::move(value));
        slot = static_cast<std::uint8_t>(values.size());
    }
}

}  // namespace

const std::string& Item::text(Variable variable) const {
    static const std::string none;
    return slot(variable) == 0 ? none : texts_[slot(variable) - 1U];
}

const Date* Item::date(Variable variable) const {
    return slot(variable) == 0 ? nullptr : &dates_[slot(variable) - 1U];
}

const std::vector<Name>& Item::names(Variable variable) const {
    static const std::vector<Name> none;
    return slot(variable) == 0 ? none : names_[slot(variable) - 1U];
}

void Item::set_text(Variable variable, std::string value) {
    const bool is_empty = value.empty();
    set(slot(variable), texts_, std::move(value), is_empty);
}

void Item::set_date(Variable variable, Date value) {
    const bool is_empty = value == Date();
    set(slot(variable), dates_, std::move(value), is_empty);
}

void Item::set_names(Variable variable, std::vector<Name> value) {
    const bool is_empty = value.empty();
    set(slot(variable), names_, std::move(value), is_empty);
}

}  // namespace conspectus::csl
