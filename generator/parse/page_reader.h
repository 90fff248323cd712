#pragma once
#include "model/page_text.h"
#include "model/parsed_file.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Fills a page that has its id from its front matter.
void read_page(const ValueReader& front_matter, PageText& page, Diagnostics& diagnostics);

/// Fills a translation from its front matter.
void read_translation(const ValueReader& front_matter, TranslationFile& translation);

}  // namespace conspectus
