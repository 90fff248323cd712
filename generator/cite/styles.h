#pragma once
#include <string_view>
#include <vector>

#include "cite/run.h"
#include "model/journal.h"
#include "model/record.h"

namespace conspectus {

/// GB/T 7714, numeric: one paragraph for an entry in one language.
std::vector<Run> gb_t_7714_entry(const Record& record, const Journal* journal, std::string_view language,
                                 bool edition_2025);

/// ICMJE/NLM ("Vancouver") and AMA: one paragraph.
std::vector<Run> vancouver_entry(const Record& record, const Journal* journal);
std::vector<Run> ama_entry(const Record& record, const Journal* journal);

/// APA, 7th edition: one paragraph.
std::vector<Run> apa_entry(const Record& record, const Journal* journal);

}  // namespace conspectus
