#include "link/check/date_check.h"

#include <fmt/format.h>

#include <string>

namespace conspectus {
namespace {

bool lies_before(const Date& date, const Date& other) {
    if (date.year == 0 || other.year == 0) return false;
    if (date.year != other.year) return date.year < other.year;
    if (date.month == 0 || other.month == 0) return false;
    if (date.month != other.month) return date.month < other.month;
    return date.day != 0 && other.day != 0 && date.day < other.day;
}

void warn(const Paper& paper, Code code, std::string_view key, std::string text, Diagnostics& diagnostics) {
    const auto found = paper.key_at.find(std::string(key));
    const bool is_written = found != paper.key_at.end();
    Diagnostic& warning = diagnostics.report(code, is_written ? found->second : paper.at, std::move(text));
    if (is_written) warning.length = static_cast<std::uint32_t>(key.size());
}

struct DatedKey {
    std::string_view key;
    Date date;
};

void check_order(const Paper& paper, const DatedKey& first, const DatedKey& then, Diagnostics& diagnostics) {
    if (!lies_before(then.date, first.date)) return;
    warn(paper, Code::unfit_dates, then.key,
         fmt::format("'{}' lies before '{}': correct one of the two dates", then.key, first.key), diagnostics);
}

}  // namespace

void check_dates(const Paper& paper, Diagnostics& diagnostics) {
    if (!paper.draft && !paper.key_at.contains("added")) {
        warn(paper, Code::no_added_date, "title",
             "this paper does not say when it was added, so it is in no feed and not under recent changes: add added: "
             "YYYY-MM-DD",
             diagnostics);
    }
    if (!paper.reviewed_by.empty() && !paper.key_at.contains("reviewed")) {
        warn(paper, Code::unfit_dates, "reviewed-by",
             "'reviewed-by' names a reviewer, but nothing says when the review was: add reviewed: YYYY-MM-DD",
             diagnostics);
    }
    check_order(paper, {"reviewed", paper.reviewed}, {"review-by", paper.review_by}, diagnostics);
    check_order(paper, {"added", paper.added}, {"updated", paper.updated}, diagnostics);
}

}  // namespace conspectus
