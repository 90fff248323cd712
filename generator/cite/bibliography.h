#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cite/run.h"
#include "model/journal.h"
#include "model/record.h"

namespace conspectus {

enum class CitationStyle { gb_t_7714_2025, gb_t_7714_2015, vancouver, ama, apa };

/// Returns the style with that name in site.yaml ("gb-t-7714-2025"), or null.
const CitationStyle* find_citation_style(std::string_view name);
std::string_view citation_style_name(CitationStyle style);
/// Returns the name for readers: "GB/T 7714—2025".
std::string_view citation_style_title(CitationStyle style);
const std::vector<CitationStyle>& all_citation_styles();

/// One entry for a work, in one language except for its titles.
struct ReferenceEntry {
    std::string language;  ///< key of the language of names, journals and terms
    std::vector<Run> runs;
};

/// One rendering of a work. A bilingual record in a GB/T style has two entries
/// (the Chinese one, then the English one); otherwise one.
struct FormattedReference {
    std::vector<ReferenceEntry> entries;
    std::string plain() const;  ///< only the text, entries joined by a newline
};

/// Formats a work's record. Omits what is unknown; puts a title supplied by the
/// editor in [ ]. `journal` is the record's entry of journals.yaml or null. `reader_language` (a site language key)
/// only decides wordings that belong to no item ("title not stated").
FormattedReference format_reference(const Record& record, const Journal* journal, CitationStyle style,
                                    std::string_view reader_language);

/// Returns the short name of a work in lists, "Hage et al., 2018" or
/// "刘建龙等，2022"; its title if it has no authors. It is in the reader's language if
/// the first author's name is known in it, else in the record's own.
std::string short_citation(const Record& record, std::string_view reader_language = {});
/// Returns the language key of that short name.
std::string short_citation_language(const Record& record, std::string_view reader_language);

}  // namespace conspectus
