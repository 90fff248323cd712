#pragma once
#include <string>
#include <vector>

namespace conspectus {

/// Whether the labels are the grades of one whole scale, one each and alike but
/// for the grade's word: no, mild, moderate, severe (无、轻度、中度、重度);
/// male, female (男、女). Their counts divide a group, and so add up to it.
bool is_whole_scale(const std::vector<std::string>& labels);

/// Whether a label holds a word of some scale: a cheap test before the other.
bool names_grade(const std::string& label);

}  // namespace conspectus
