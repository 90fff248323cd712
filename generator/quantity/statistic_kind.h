#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace conspectus {

/// A test statistic whose P can be computed.
enum class StatisticKind { t, z, chi_squared };

/// As messages write it: "t", "Z", "χ²".
std::string_view symbol(StatisticKind kind);

/// Of a symbol: t, Z, χ², χ2, chi2 …
std::optional<StatisticKind> statistic_kind(std::string_view symbol);

/// Of the head of a column: "χ²/t", "Z值"; all for "统计量". Empty where the
/// column holds no statistics, or some that are not known here.
std::vector<StatisticKind> statistic_kinds(std::string_view heading);

/// Whether a column's head, or a symbol, is that of P values.
bool names_p(std::string_view heading);

}  // namespace conspectus
