#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace conspectus {

/// A test statistic whose P can be computed.
enum class StatisticKind { t, z, chi_squared };

/// Returns it as messages write it: "t", "Z", "χ²".
std::string_view symbol(StatisticKind kind);

/// Reads a symbol: t, Z, χ², χ2, chi2 …
std::optional<StatisticKind> statistic_kind(std::string_view symbol);

/// Reads the head of a column: "χ²/t", "Z值"; "统计量" gives all kinds. Returns nothing if the column holds no
/// statistics, or one that is not known here.
std::vector<StatisticKind> statistic_kinds(std::string_view heading);

/// Returns whether the head of a column, or a symbol, names P values.
bool names_p(std::string_view heading);

}  // namespace conspectus
