#pragma once
#include <string>
#include <vector>

namespace conspectus {

/// Returns whether the labels are the grades of one whole scale, each once, and
/// are equal but for the word of the grade: no, mild, moderate, severe
/// (无、轻度、中度、重度); male, female (男、女). The counts of such grades add up to
/// their group.
bool is_whole_scale(const std::vector<std::string>& labels);

/// Returns whether a label contains the word of some grade: a cheap test before
/// is_whole_scale.
bool names_grade(const std::string& label);

}  // namespace conspectus
