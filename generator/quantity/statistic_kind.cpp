#include "quantity/statistic_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_heading = 60;

struct Spelling {
    std::string_view written;  ///< folded: ² is 2
    StatisticKind kind;
};

constexpr std::array spellings = {
    Spelling{"t", StatisticKind::t},
    Spelling{"z", StatisticKind::z},
    Spelling{"χ2", StatisticKind::chi_squared},
    Spelling{"x2", StatisticKind::chi_squared},
    Spelling{"chi2", StatisticKind::chi_squared},
    Spelling{"chi-square", StatisticKind::chi_squared},
    Spelling{"chi-squared", StatisticKind::chi_squared},
    Spelling{"卡方", StatisticKind::chi_squared},
};

constexpr std::array<std::string_view, 6> any_statistic = {"统计量",    "检验统计量",     "检验值",
                                                           "statistic", "test statistic", "统计值"};

/// Returns a heading folded, without a final 值 or "value".
std::string bare(std::string_view heading) {
    if (heading.size() > longest_heading) return {};
    std::string word = fold(heading);
    for (const std::string_view ending : {"值", "value", "values", "-"}) {
        if (word.size() > ending.size() && word.ends_with(ending))
            word = fold(word.substr(0, word.size() - ending.size()));
    }
    return word;
}

}  // namespace

std::string_view symbol(StatisticKind kind) {
    switch (kind) {
        case StatisticKind::t:
            return "t";
        case StatisticKind::z:
            return "Z";
        case StatisticKind::chi_squared:
            return "χ²";
    }
    return "";
}

std::optional<StatisticKind> statistic_kind(std::string_view symbol) {
    const std::string word = bare(symbol);
    const auto found = std::ranges::find(spellings, word, &Spelling::written);
    return found == spellings.end() ? std::nullopt : std::optional(found->kind);
}

std::vector<StatisticKind> statistic_kinds(std::string_view heading) {
    const std::string word = bare(heading);
    if (std::ranges::find(any_statistic, word) != any_statistic.end())
        return {StatisticKind::t, StatisticKind::z, StatisticKind::chi_squared};
    std::vector<StatisticKind> kinds;
    std::string_view rest = word;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        const auto kind = statistic_kind(rest.substr(0, end));
        if (!kind) return {};
        kinds.push_back(*kind);
        rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return kinds;
}

bool names_p(std::string_view heading) {
    return bare(heading) == "p";
}

}  // namespace conspectus
