#pragma once
#include <string>
#include <vector>

#include "evidence/translation/statement.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Two texts that should state the same, and their names in messages.
struct ComparedTexts {
    const StatedText& original;
    const StatedText& translation;
    std::string original_name;     ///< "the original"
    std::string translation_name;  ///< "the translation's section 'Results'"
};

/// Warns of each difference at its location in the translation, or at the
/// translation's beginning if it lacks something; a note gives the location in
/// the original. Reports at most ten and the number of the rest.
void report_drift(const ComparedTexts& texts, const std::vector<Difference>& found, Diagnostics& diagnostics);

}  // namespace conspectus
