#pragma once
#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace conspectus {

/// A row of a table of claims: what goes in and what comes out.
struct ParseCase {
    std::string name;
    std::string input;
    std::string expected;
};

inline void PrintTo(const ParseCase& tested, std::ostream* out) {
    *out << tested.name;
}
inline std::string case_name(const testing::TestParamInfo<ParseCase>& tested) {
    return tested.param.name;
}

}  // namespace conspectus
