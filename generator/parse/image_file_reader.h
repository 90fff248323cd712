#pragma once
#include <optional>

#include "model/parsed_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A raster figure. Bytes that are no picture, or another one than the name
/// says, are reported.
std::optional<ImageFile> read_image_file(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
