#pragma once
#include <string_view>

#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reports an `id` in front matter that is not the one in the file's name.
void check_file_id(const ValueReader& front_matter, std::string_view id, Diagnostics& diagnostics);

}  // namespace conspectus
