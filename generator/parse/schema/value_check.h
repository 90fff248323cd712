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

/// What is wrong with a scalar as a value of that field, and how to write it.
/// `suggest` offers near spellings, which costs time.
std::optional<ValueFault> check_scalar(const Field& field, std::string_view text, bool suggest);

}  // namespace conspectus
