#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cite/export_entry.h"

namespace conspectus {

enum class ExportFormat { bibtex, ris, csl_json };

inline constexpr std::array export_formats = {ExportFormat::bibtex, ExportFormat::ris, ExportFormat::csl_json};

/// Returns the name for readers: "BibTeX".
std::string_view export_title(ExportFormat format);
/// Returns the suffix of its files, with the dot: ".bib".
std::string_view export_extension(ExportFormat format);
/// Returns the media type known to servers and Zotero: "application/x-bibtex".
std::string_view export_media_type(ExportFormat format);

/// Returns a file of the items in the order given; well-formed for no items.
std::string export_file(ExportFormat format, const std::vector<ExportItem>& items);

/// Returns an item to be shown to a reader.
std::string export_shown(ExportFormat format, const ExportItem& item);

}  // namespace conspectus
