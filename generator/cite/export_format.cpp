#include "cite/export_format.h"

#include <nlohmann/json.hpp>

#include "cite/bibtex.h"
#include "cite/csl_json.h"
#include "cite/ris.h"

namespace conspectus {
namespace {

/// Returns the separator of the items of a file.
std::string_view separator(ExportFormat format) {
    switch (format) {
        case ExportFormat::bibtex:
            return "\n";
        case ExportFormat::ris:
            return "\r\n";
        case ExportFormat::csl_json:
            return ",\n";
    }
    return {};
}

std::string item_text(ExportFormat format, const ExportItem& item) {
    switch (format) {
        case ExportFormat::bibtex:
            return bibtex(export_entry(item));
        case ExportFormat::ris:
            return ris(export_entry(item));
        case ExportFormat::csl_json:
            return json_text(csl_item(export_entry(item)));
    }
    return {};
}

}  // namespace

std::string_view export_title(ExportFormat format) {
    switch (format) {
        case ExportFormat::bibtex:
            return "BibTeX";
        case ExportFormat::ris:
            return "RIS";
        case ExportFormat::csl_json:
            return "CSL-JSON";
    }
    return {};
}

std::string_view export_extension(ExportFormat format) {
    switch (format) {
        case ExportFormat::bibtex:
            return ".bib";
        case ExportFormat::ris:
            return ".ris";
        case ExportFormat::csl_json:
            return ".csl.json";
    }
    return {};
}

std::string_view export_media_type(ExportFormat format) {
    switch (format) {
        case ExportFormat::bibtex:
            return "application/x-bibtex";
        case ExportFormat::ris:
            return "application/x-research-info-systems";
        case ExportFormat::csl_json:
            return "application/vnd.citationstyles.csl+json";
    }
    return {};
}

std::string export_file(ExportFormat format, const std::vector<ExportItem>& items) {
    std::string text;
    for (const ExportItem& item : items) {
        if (!text.empty()) text += separator(format);
        text += item_text(format, item);
    }
    return format == ExportFormat::csl_json ? "[\n" + text + "\n]\n" : text;
}

std::string export_shown(ExportFormat format, const ExportItem& item) {
    if (format != ExportFormat::csl_json) return item_text(format, item);
    return json_text(nlohmann::ordered_json::array({csl_item(export_entry(item))}), 2) + "\n";
}

}  // namespace conspectus
