#include "evidence/statistics/grade_scale.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "text/ascii.h"
#include "text/fold.h"

namespace conspectus {
namespace {

using Spellings = std::array<std::string_view, 4>;  // longest first, empty at the end

constexpr std::array severity_en = {Spellings{"without", "none", "no"}, Spellings{"mild"}, Spellings{"moderate"},
                                    Spellings{"severe"}};
constexpr std::array severity_zh = {Spellings{"无"}, Spellings{"轻度", "轻"}, Spellings{"中度", "中"},
                                    Spellings{"重度", "重"}};
constexpr std::array sex_en = {Spellings{"female", "women"}, Spellings{"male", "men"}};
constexpr std::array sex_zh = {Spellings{"女性", "女"}, Spellings{"男性", "男"}};

constexpr std::size_t longest_label = 120;

/// Returns the label without that word if it contains it; a Latin word must be a whole word.
std::optional<std::string> without(const std::string& label, std::string_view word) {
    const auto at = label.find(word);
    if (word.empty() || at == std::string::npos) return std::nullopt;
    const auto end = at + word.size();
    const bool inside = is_ascii_lower(word.front()) && ((at > 0 && is_ascii_lower(label[at - 1])) ||
                                                         (end < label.size() && is_ascii_lower(label[end])));
    if (inside) return std::nullopt;
    return fold(label.substr(0, at) + label.substr(end));
}

std::optional<std::string> without_grade(const std::string& label, const Spellings& spellings) {
    for (const std::string_view word : spellings) {
        if (auto rest = without(label, word)) return rest;
    }
    return std::nullopt;
}

/// Returns whether each grade occurs in exactly one label, and the rests of the labels are equal.
bool is_scale(const std::vector<std::string>& folded, std::span<const Spellings> scale) {
    if (folded.size() != scale.size()) return false;
    std::vector<bool> taken(folded.size());
    std::optional<std::string> common;
    for (const Spellings& grade : scale) {
        bool found = false;
        for (std::size_t i = 0; i < folded.size() && !found; ++i) {
            const auto rest = taken[i] ? std::nullopt : without_grade(folded[i], grade);
            if (!rest || (common && *common != *rest)) continue;
            common = rest;
            taken[i] = found = true;
        }
        if (!found) return false;
    }
    return true;
}

std::vector<std::string> folded_labels(const std::vector<std::string>& labels) {
    std::vector<std::string> folded;
    for (const std::string& label : labels) {
        if (label.size() > longest_label) return {};
        folded.push_back(fold(label));
    }
    return folded;
}

}  // namespace

bool is_whole_scale(const std::vector<std::string>& labels) {
    if (labels.size() != severity_en.size() && labels.size() != sex_en.size()) return false;
    const std::vector<std::string> folded = folded_labels(labels);
    return is_scale(folded, severity_en) || is_scale(folded, severity_zh) || is_scale(folded, sex_en) ||
           is_scale(folded, sex_zh);
}

bool names_grade(const std::string& label) {
    if (label.size() > longest_label) return false;
    const std::string folded = fold(label);
    const auto named = [&](const Spellings& grade) { return without_grade(folded, grade).has_value(); };
    return std::ranges::any_of(severity_en, named) || std::ranges::any_of(severity_zh, named) ||
           std::ranges::any_of(sex_en, named) || std::ranges::any_of(sex_zh, named);
}

}  // namespace conspectus
