#include "bibliography/bibtex_type.h"

#include <unordered_map>

#include "csl/vocabulary.h"

namespace conspectus {

BibtexType bibtex_type(std::string_view entry) {
    static const std::unordered_map<std::string_view, BibtexType> all = {
        {"article", {"article-journal"}},
        {"artwork", {"graphic", {}, false, true}},
        {"audio", {"song", {}, false, true}},
        {"bibnote", {"document", {}, false, true}},
        {"book", {"book"}},
        {"bookinbook", {"chapter", {}, true}},
        {"booklet", {"pamphlet"}},
        {"collection", {"book"}},
        {"commentary", {"book"}},
        {"conference", {"paper-conference", {}, true}},
        {"dataset", {"dataset", {}, false, true}},
        {"electronic", {"webpage", {}, false, true}},
        {"image", {"graphic", {}, false, true}},
        {"inbook", {"chapter", {}, true}},
        {"incollection", {"chapter", {}, true}},
        {"inproceedings", {"paper-conference", {}, true}},
        {"inreference", {"entry-encyclopedia", {}, true}},
        {"jurisdiction", {"legal_case", {}, false, true}},
        {"legal", {"treaty", {}, false, true}},
        {"legislation", {"legislation", {}, false, true}},
        {"letter", {"personal_communication", {}, false, true}},
        {"manual", {"book"}},
        {"mastersthesis", {"thesis", "Master’s thesis", false, true}},
        {"misc", {"document", {}, false, true}},
        {"movie", {"motion_picture", {}, false, true}},
        {"music", {"song", {}, false, true}},
        {"mvbook", {"book"}},
        {"mvcollection", {"book"}},
        {"mvproceedings", {"book"}},
        {"mvreference", {"book"}},
        {"online", {"webpage", {}, false, true}},
        {"patent", {"patent", {}, false, true}},
        {"performance", {"performance", {}, false, true}},
        {"periodical", {"periodical"}},
        {"phdthesis", {"thesis", "PhD thesis", false, true}},
        {"proceedings", {"book"}},
        {"reference", {"book"}},
        {"report", {"report", {}, false, true}},
        {"review", {"review"}},
        {"set", {"collection"}},
        {"software", {"software", {}, false, true}},
        {"standard", {"standard", {}, false, true}},
        {"suppbook", {"chapter", {}, true}},
        {"suppcollection", {"chapter", {}, true}},
        {"suppperiodical", {"article-journal"}},
        {"techreport", {"report", {}, false, true}},
        {"thesis", {"thesis", {}, false, true}},
        {"unpublished", {"manuscript", {}, false, true}},
        {"video", {"motion_picture", {}, false, true}},
        {"www", {"webpage", {}, false, true}},
    };
    if (const auto found = all.find(entry); found != all.end()) return found->second;
    // Some programs write the types of CSL.
    if (csl::find_type(entry)) return {entry, {}, false, true};
    return {};
}

std::string_view bibtex_genre(std::string_view type) {
    static const std::unordered_map<std::string_view, std::string_view> words = {
        {"phdthesis", "PhD thesis"},
        {"mathesis", "Master’s thesis"},
        {"bathesis", "Bachelor’s thesis"},
        {"candthesis", "Candidate thesis"},
        {"techreport", "technical report"},
        {"resreport", "research report"},
        {"software", "computer software"},
        {"datacd", "data CD"},
        {"audiocd", "audio CD"},
        {"patent", "patent"},
        {"patentde", "German patent"},
        {"patenteu", "European patent"},
        {"patentfr", "French patent"},
        {"patentuk", "British patent"},
        {"patentus", "U.S. patent"},
        {"patreq", "patent request"},
        {"patreqde", "German patent request"},
        {"patreqeu", "European patent request"},
        {"patreqfr", "French patent request"},
        {"patrequk", "British patent request"},
        {"patrequs", "U.S. patent request"},
    };
    const auto found = words.find(type);
    return found == words.end() ? type : found->second;
}

}  // namespace conspectus
