#pragma once
#include <string>

#include "csl/output.h"

namespace conspectus::csl {

/// The marks that a locale quotes with.
struct Quotes {
    std::string open = "\u201C";
    std::string close = "\u201D";
    std::string open_inner = "\u2018";
    std::string close_inner = "\u2019";
    bool punctuation_inside = false;
};

enum class Format { text, html };

/// Writes rendered output: settles the punctuation where parts meet, alternates nested quotation marks and italics,
/// and leaves out formatting of nothing.
std::string serialize(const Output& output, const Quotes& quotes, Format format);

}  // namespace conspectus::csl
