#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/parsed_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The parsed files' values by kind. Each list but that of the shared works is
/// sorted by id and location, so that the order of the files has no effect.
struct Inventory {
    std::optional<Site> site;
    std::vector<Paper> papers;
    std::vector<TranslationFile> translations;
    std::vector<PageText> pages;
    std::vector<Keyword> keywords;
    std::vector<Journal> journals;
    std::vector<SharedWork> shared_works;
    std::vector<ImageFile> images;
    std::vector<Trace> traces;
    std::vector<ListedStatus> statuses;
    bool site_lost = false;  ///< site.yaml is there but cannot be read
    bool keywords_lost = false;
    bool works_lost = false;
};

Inventory take_inventory(std::vector<ParsedFile> parsed);

/// Appends every translation to its original's summaries, sorted by language
/// key. Texts without a language get the default language. Reports and drops a
/// translation that has no original, or is in its original's language.
void join_translations(Inventory& inventory, std::string_view default_language, Diagnostics& diagnostics);

}  // namespace conspectus
