#pragma once
#include <string>
#include <vector>

#include "evidence/translation/statement.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Two texts that should say the same, and what messages call them.
struct ComparedTexts {
    const StatedText& original;
    const StatedText& translation;
    std::string original_name;     ///< "the original"
    std::string translation_name;  ///< "the translation's section 'Results'"
};

/// Warns of each difference at its location in the translation, or at the
/// translation's beginning where it lacks something; a note gives the location in
/// the original. What is beyond ten is only counted.
void report_drift(const ComparedTexts& texts, const std::vector<Difference>& found, Diagnostics& diagnostics);

}  // namespace conspectus
