#pragma once
#include <string>

#include "model/date.h"

namespace conspectus {

/// "2025-12-03", "2025-12", "2025"; empty for no date.
std::string iso_date(const Date& date);

/// A range as ISO 8601 writes it, "2025-12/2026-01"; one date alone as above.
std::string iso_dates(const DateRange& dates);

}  // namespace conspectus
