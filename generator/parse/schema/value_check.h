#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "parse/schema/schema.h"
#include "text/diagnostics.h"

namespace conspectus {

struct ValueFault {
    Code code;
    std::string text;
};

/// Returns what is wrong with a scalar as a value of a field, and how to write it.
/// `suggest` adds near spellings, which are slow to find.
std::optional<ValueFault> check_scalar(const Field& field, std::string_view text, bool suggest);

}  // namespace conspectus
