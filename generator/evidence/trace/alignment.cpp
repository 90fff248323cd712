#include "evidence/trace/alignment.h"

#include <algorithm>
#include <cstdint>

namespace conspectus {
namespace {

constexpr std::size_t most_cells = 1'000'000;

enum class Step : std::uint8_t { keep, replace, remove, insert };

/// The differing parts of both sequences: [begin, begin + first) and [begin, begin + second).
struct Middle {
    std::size_t begin = 0;
    std::size_t first = 0;
    std::size_t second = 0;
};

Middle differing_part(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    const auto [a, b] = std::ranges::mismatch(first, second);
    const auto begin = static_cast<std::size_t>(a - first.begin());
    std::size_t first_end = first.size();
    std::size_t second_end = second.size();
    while (first_end > begin && second_end > begin && first[first_end - 1] == second[second_end - 1]) {
        --first_end;
        --second_end;
    }
    return {begin, first_end - begin, second_end - begin};
}

/// The table of edit distances (Wagner and Fischer); keeps only the steps.
class EditTable {
  public:
    EditTable(const std::vector<std::string>& first, const std::vector<std::string>& second, Middle middle)
        : first_(first), second_(second), middle_(middle), steps_((middle.first + 1) * (middle.second + 1)) {
        fill();
    }

    std::vector<AlignedDifference> differences() const {
        std::vector<AlignedDifference> found;
        std::size_t i = middle_.first;
        std::size_t j = middle_.second;
        while (i > 0 || j > 0) {
            const Step step = steps_[i * width() + j];
            if (step != Step::insert) --i;
            if (step != Step::remove) --j;
            if (step == Step::keep) continue;
            AlignedDifference difference;
            if (step != Step::insert) difference.first = middle_.begin + i;
            if (step != Step::remove) difference.second = middle_.begin + j;
            found.push_back(difference);
        }
        std::ranges::reverse(found);
        return found;
    }

  private:
    std::size_t width() const { return middle_.second + 1; }

    void fill() {
        std::vector<std::uint32_t> above(width());
        std::vector<std::uint32_t> row(width());
        for (std::size_t j = 1; j < width(); ++j) {
            row[j] = static_cast<std::uint32_t>(j);
            steps_[j] = Step::insert;
        }
        for (std::size_t i = 1; i <= middle_.first; ++i) {
            above.swap(row);
            row[0] = static_cast<std::uint32_t>(i);
            steps_[i * width()] = Step::remove;
            for (std::size_t j = 1; j < width(); ++j) fill_cell(above, row, i, j);
        }
    }

    void fill_cell(const std::vector<std::uint32_t>& above, std::vector<std::uint32_t>& row, std::size_t i,
                   std::size_t j) {
        const bool same = first_[middle_.begin + i - 1] == second_[middle_.begin + j - 1];
        std::uint32_t least = above[j - 1] + (same ? 0 : 1);
        Step step = same ? Step::keep : Step::replace;
        if (above[j] + 1 < least) {
            least = above[j] + 1;
            step = Step::remove;
        }
        if (row[j - 1] + 1 < least) {
            least = row[j - 1] + 1;
            step = Step::insert;
        }
        row[j] = least;
        steps_[i * width() + j] = step;
    }

    const std::vector<std::string>& first_;
    const std::vector<std::string>& second_;
    Middle middle_;
    std::vector<Step> steps_;
};

std::vector<AlignedDifference> item_by_item(const std::vector<std::string>& first,
                                            const std::vector<std::string>& second, Middle middle) {
    std::vector<AlignedDifference> found;
    for (std::size_t i = 0; i < std::max(middle.first, middle.second); ++i) {
        AlignedDifference difference;
        if (i < middle.first) difference.first = middle.begin + i;
        if (i < middle.second) difference.second = middle.begin + i;
        const bool same =
            difference.first && difference.second && first[*difference.first] == second[*difference.second];
        if (!same) found.push_back(difference);
    }
    return found;
}

}  // namespace

std::vector<AlignedDifference> align(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    const Middle middle = differing_part(first, second);
    if (middle.first * middle.second > most_cells) return item_by_item(first, second, middle);
    return EditTable(first, second, middle).differences();
}

}  // namespace conspectus
