#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/search/search_entry.h"

namespace conspectus {

/// A shard as the page loads it: a script that hands data over and does
/// nothing else. `json` is safe in a script.
std::string search_shard(std::string_view name, std::string_view json);

/// Entries for being shown: {"p": places, "e": entries}. A place is
/// [url, language, names], an entry [place, shown, byline, more], a text
/// [language, text, keys]; empty lists and keys at the end are left out.
/// Neighbouring entries of one place share it.
std::string search_entries_json(const std::vector<SearchEntry>& entries);

}  // namespace conspectus
