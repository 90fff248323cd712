#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "text/position.h"

namespace conspectus {

/// One number of a paper and the line of the source it was found in.
struct TraceRow {
    std::string place;  ///< ClaimSection::name
    std::string token;  ///< the quantity or construct in its one spelling
    std::string line;   ///< the source's line, 1-based, or a word: "derived"
    Location at;        ///< of the row
};

/// traces/<paper>.tsv, in the order of the paper's text. It holds no prose.
struct TraceRecord {
    std::string paper;
    std::vector<TraceRow> rows;
    Location at;
    bool complete = true;  ///< false: rows were lost to faults of the file
};

}  // namespace conspectus
