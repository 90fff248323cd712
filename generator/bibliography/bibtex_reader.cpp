#include "bibliography/bibtex_reader.h"

#include "bibliography/bibtex_inheritance.h"
#include "bibliography/bibtex_item.h"
#include "bibliography/bibtex_parser.h"

namespace conspectus {

Bibliography read_bibtex(std::string_view text) {
    Bibliography all;
    std::vector<BibtexEntry> entries = parse_bibtex(text, all.faults);
    inherit_fields(entries, all.faults);
    for (const BibtexEntry& entry : entries)
        if (entry.type != "xdata") all.entries.push_back(bibtex_item(entry, all.faults));
    return all;
}

}  // namespace conspectus
