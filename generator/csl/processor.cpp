#include "csl/processor.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "csl/bibliography_writer.h"
#include "csl/citation_writer.h"
#include "csl/disambiguation.h"
#include "csl/sorting.h"

namespace conspectus::csl {

Processor::Processor(const Style& style, const std::vector<Item>& items, std::vector<Citation> citations)
    : style_(style),
      items_(items),
      citations_(std::move(citations)),
      numbers_(items.size()),
      order_(items.size()),
      disambiguation_(items.size()) {
    std::iota(order_.begin(), order_.end(), 0);
    std::iota(numbers_.begin(), numbers_.end(), 1U);
    sort_items();
    set_positions();
    const Area& area = style.citation;
    if (area.add_names || area.add_given_names || area.add_year_suffix || style.uses_disambiguate)
        disambiguation_ = disambiguate(style, items, citations_, order_);
}

void Processor::sort_items() {
    const Sorting sorting(style_, AreaKind::bibliography);
    if (!style_.bibliography.is_there || !sorting.is_there()) return;
    std::vector<std::vector<std::string>> keys;
    for (std::size_t i = 0; i < items_.size(); ++i) keys.push_back(sorting.keys_of(items_[i], numbers_[i], nullptr));
    std::ranges::stable_sort(order_, [&](std::size_t a, std::size_t b) { return sorting.is_before(keys[a], keys[b]); });
    for (std::size_t i = 0; i < order_.size(); ++i) numbers_[order_[i]] = static_cast<unsigned>(i + 1);
}

/// Finds for every cite whether its work was cited before, and where.
void Processor::set_positions() {
    struct Earlier {
        unsigned first_note = 0;
        unsigned last_note = 0;
        std::size_t count = 0;
    };
    std::map<std::size_t, Earlier> earlier;
    const Citation* latest[2] = {};  // in the text and in the notes
    for (Citation& citation : citations_) {
        const Citation*& before = latest[citation.note > 0 ? 1 : 0];
        const Cite* last = before != nullptr && before->cites.size() == 1 ? &before->cites.front() : nullptr;
        for (Cite& cite : citation.cites) {
            const auto known = earlier.find(cite.item);
            if (known != earlier.end() && !cite.has_own_position) {
                cite.position = Position::subsequent;
                cite.first_note = known->second.first_note;
                cite.is_near_note = citation.note > 0 && known->second.last_note > 0 &&
                                    citation.note - known->second.last_note <= style_.citation.near_note_distance;
                if (last != nullptr && last->item == cite.item) {
                    if (last->locator.empty()) {
                        cite.position = cite.locator.empty() ? Position::ibid : Position::ibid_with_locator;
                    } else if (!cite.locator.empty()) {
                        cite.position = cite.locator == last->locator && cite.label == last->label
                                            ? Position::ibid
                                            : Position::ibid_with_locator;
                    }
                }
            }
            last = &cite;
            Earlier& now = earlier[cite.item];
            if (now.count++ == 0) now.first_note = citation.note;
            now.last_note = citation.note;
        }
        before = &citation;
    }
}

std::vector<std::string> Processor::citations(Format format) const {
    const CitationWriter writer(style_, items_, numbers_, disambiguation_, format);
    std::vector<std::string> texts;
    for (const Citation& citation : citations_) texts.push_back(writer.write(citation));
    return texts;
}

std::vector<BibliographyEntry> Processor::bibliography(Format format) const {
    if (!style_.bibliography.is_there) return {};
    return write_bibliography(style_, items_, order_, numbers_, disambiguation_, format);
}

}  // namespace conspectus::csl
