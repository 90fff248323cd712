#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "render/prose/body.h"
#include "render/search/search_entry.h"
#include "render/search/searched_things.h"

namespace conspectus {

/// What search shows of a text: a sentence of a body, a row of a table, or a
/// piece of either.
struct SearchSentence {
    std::string text;           ///< plain, without citations and notes; never empty
    std::uint32_t heading = 0;  ///< index of the nearest heading above, plus 1; 0 = none
};

/// Returns the sentences of a body in reading order, in one pass over its tokens.
std::vector<SearchSentence> search_sentences(const Body& body);

/// A summary or a page of prose in one language. Borrows the catalog.
struct SearchBody {
    const Paper* paper = nullptr;    ///< null for a page
    const PageText* page = nullptr;  ///< null for a summary
    const Summary* text = nullptr;
    std::uint32_t language = 0;  ///< index of a site language
    std::vector<SearchSentence> sentences;
};

/// Returns the sentences of all summaries and pages: language by language, the
/// latest paper first, in reading order. Reads each document once.
std::vector<SearchBody> search_bodies(const SearchSource& source);

/// Returns the sentences of a body as entries.
std::vector<WrittenEntry> written_sentences(const SearchSource& source, const SearchBody& body);

}  // namespace conspectus
