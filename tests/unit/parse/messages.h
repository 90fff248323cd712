#pragma once
#include <string>

#include "text/diagnostics.h"

namespace conspectus {

/// Diagnostics as one compact text for comparison, a line each:
/// `3:5 error text [code]`, notes below as `  3:5 note`.
inline std::string messages(const Diagnostics& diagnostics) {
    std::string out;
    const auto place = [](const Location& at) {
        return std::to_string(at.position.line) + ":" + std::to_string(at.position.column) + " ";
    };
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        out += place(diagnostic.at) + (severity(diagnostic.code) == Severity::error ? "error " : "warning ");
        out += diagnostic.text + " [" + std::string(name(diagnostic.code)) + "]\n";
        for (const Note& note : diagnostic.notes) out += "  " + place(note.at) + note.text + "\n";
    }
    return out;
}

}  // namespace conspectus
