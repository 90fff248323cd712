#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "text/position.h"

namespace conspectus {

/// One number of a paper and the line of the source that has it.
struct TraceRow {
    std::string section;  ///< ClaimSection::name, or "derived", "record", "references", "keywords"; the column "place"
    std::string token;    ///< the quantity or construct in its one spelling
    std::string line;     ///< of the source, 1-based, or a word: "derived"
    Location at;          ///< of the row
};

/// traces/<paper>.tsv, in the order of the paper's text. It holds no prose.
struct Trace {
    std::string paper;
    std::vector<TraceRow> rows;
    Location at;
    bool complete = true;  ///< false: rows were lost to faults of the file
};

}  // namespace conspectus
