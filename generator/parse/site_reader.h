#pragma once
#include "model/site.h"
#include "parse/value_reader.h"

namespace conspectus {

/// Reads site.yaml.
Site read_site(const ValueReader& value);

}  // namespace conspectus
