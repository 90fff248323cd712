#include "evidence/trace/traceable.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "quantity/bare_unit.h"
#include "quantity/quantity_scanner.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

std::uint32_t length_of(std::string_view text) {
    return static_cast<std::uint32_t>(std::max<std::size_t>(count_code_points(text), 1));
}

/// Where the key was written, if that is in the same file.
Location place_of(const std::map<std::string, Location>& places, const std::string& key, Location otherwise) {
    const auto found = places.find(key);
    return found == places.end() || found->second.file != otherwise.file ? otherwise : found->second;
}

Traceable traceable(TraceableKind kind, const std::string& place, const std::string& token, Location at) {
    Traceable item;
    item.kind = kind;
    item.place = place;
    item.token = token;
    item.written = token;
    item.at = at;
    return item;
}

/// Of "@17-18, p. 3"; none of "@chick2017".
std::vector<NumberRange> cited_numbers(std::string_view written) {
    std::string_view key = written.substr(1);
    key = key.substr(0, key.find(','));
    const std::size_t dash = key.find('-');
    const auto first = citation_number(key.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : citation_number(key.substr(dash + 1));
    if (!first || !last) return {};
    return {{*first, *last}};
}

/// Collects in the order of a record.
class Collector {
  public:
    Collector(const Paper& paper, const Catalog& catalog, const QuantityWords& words)
        : paper_(paper), catalog_(catalog), words_(words) {}

    void add_claims(const ClaimSection& place) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < place.texts.size(); ++i) {
            std::vector<Traceable> stated = statements(place.name, place.texts[i], values_in(place, i));
            for (Traceable& item : stated) {
                next = add_constructs(place, next, i, item.quantity.begin);
                item.text = i;
                items_.push_back(std::move(item));
            }
            next = add_constructs(place, next, i, place.texts[i].text.size());
        }
        add_constructs(place, next, place.texts.size(), 0);
    }

    void add_derivations() {
        for (const Derivation& derivation : paper_.derived)
            for (std::size_t i = 0; i < derivation.from.size(); ++i) {
                const Location at = i < derivation.from_at.size() ? derivation.from_at[i] : derivation.at;
                for (Quantity& quantity : scan_quantities(derivation.from[i], words_)) {
                    Traceable item = traceable(TraceableKind::derived_number, "derived", quantity.canonical(), at);
                    item.written = derivation.from[i];
                    item.length = length_of(item.written);
                    item.quantity = std::move(quantity);
                    items_.push_back(std::move(item));
                }
            }
    }

    void add_record() {
        add_items(TraceableKind::record_item, "record", paper_.record, paper_.at);
        add_texts("record", paper_.record.title);
        for (const auto& [key, affiliation] : paper_.affiliations) add_texts("record", affiliation);
    }

    void add_references() {
        for (std::size_t i = 0; i < paper_.references.size(); ++i) {
            const Reference& reference = paper_.references[i];
            const std::size_t first = items_.size();
            items_.push_back(traceable(TraceableKind::printed_number, "references",
                                       "@" + std::to_string(reference.number), reference.at));
            const std::int64_t work = catalog_.work_index(reference.work);
            if (work >= 0 && !reference.unresolved && reference.as_printed.empty())
                add_entry(catalog_.works[static_cast<std::size_t>(work)].record, reference.at);
            for (std::size_t item = first; item < items_.size(); ++item)
                items_[item].reference = static_cast<std::uint32_t>(i);
        }
    }

    void add_keywords() {
        for (const Keyword& keyword : catalog_.keywords) {
            const auto names = keyword.names_in_source.find(paper_.id);
            if (names == keyword.names_in_source.end()) continue;
            const Location at = place_of(keyword.key_at, "names-in-source", keyword.at);
            for (const std::string& name : names->second)
                items_.push_back(traceable(TraceableKind::name_in_source, "keywords", name, at));
        }
    }

    std::vector<Traceable> take() { return std::move(items_); }

  private:
    /// Where a text shows findings' values.
    static std::vector<std::size_t> values_in(const ClaimSection& place, std::size_t text) {
        std::vector<std::size_t> offsets;
        for (const ClaimConstruct& construct : place.constructs)
            if (construct.text == text && construct.written.starts_with('=')) offsets.push_back(construct.offset);
        std::ranges::sort(offsets);
        return offsets;
    }

    /// The quantities, bare units and printed citations of a text, by where they begin.
    std::vector<Traceable> statements(const std::string& place, const ClaimText& text,
                                      const std::vector<std::size_t>& values = {}) const {
        std::vector<Traceable> stated;
        const auto add = [&](TraceableKind kind, const std::string& token, Quantity&& quantity) {
            stated.push_back(traceable(kind, place, token, text.at(quantity.begin)));
            stated.back().written = text.text.substr(quantity.begin, quantity.end - quantity.begin);
            stated.back().length = length_of(stated.back().written);
            stated.back().quantity = std::move(quantity);
        };
        for (Quantity& quantity : scan_quantities(text.text, words_)) {
            const std::string token = quantity.canonical();
            add(TraceableKind::quantity, token, std::move(quantity));
        }
        for (const BareUnit& unit : bare_units(text.text, values, words_)) {
            Quantity place_only;
            place_only.begin = unit.begin;
            place_only.end = unit.end;
            add(TraceableKind::unit, "(" + unit.key + ")", std::move(place_only));
        }
        for (PrintedCitation& citation : printed_citations(text.text)) {
            Quantity place_only;
            place_only.begin = citation.begin;
            place_only.end = citation.end;
            add(TraceableKind::citation, text.text.substr(citation.begin, citation.end - citation.begin),
                std::move(place_only));
            stated.back().numbers = std::move(citation.numbers);
        }
        std::ranges::stable_sort(stated, {}, [](const Traceable& item) { return item.quantity.begin; });
        return stated;
    }

    void add_texts(const std::string& place, const Localized& text) {
        for (const Wording& wording : text.wordings)
            std::ranges::move(statements(place, {wording.text, {{0, {wording.at.file, wording.text_at}}}}),
                              std::back_inserter(items_));
    }

    /// What an entry of a reference list prints in digits, those of its title included.
    void add_entry(const Record& record, Location reference) {
        add_items(TraceableKind::reference_item, "references", record, reference);
        for (const Wording& wording : record.title.wordings) {
            const bool elsewhere = wording.at.file != reference.file;
            const ClaimText title{wording.text, {{0, {wording.at.file, wording.text_at}}}};
            for (Traceable& item : statements("references", title)) {
                item.kind = TraceableKind::reference_item;
                if (elsewhere) item.at = reference;
                items_.push_back(std::move(item));
            }
        }
    }

    /// The constructs that stand before that byte of that text.
    std::size_t add_constructs(const ClaimSection& place, std::size_t next, std::size_t text, std::size_t offset) {
        for (; next < place.constructs.size(); ++next) {
            const ClaimConstruct& construct = place.constructs[next];
            if (std::pair(construct.text, construct.offset) > std::pair(text, offset)) break;
            const bool citation = construct.written.starts_with('@');
            Traceable item = traceable(citation ? TraceableKind::citation : TraceableKind::finding_value, place.name,
                                       construct.written, construct.at);
            item.length = construct.length;
            if (citation) item.numbers = cited_numbers(construct.written);
            items_.push_back(std::move(item));
        }
        return next;
    }

    /// What a reference list prints in digits.
    void add_items(TraceableKind kind, const std::string& place, const Record& record, Location otherwise) {
        const auto add = [&](const std::string& key, const std::string& token) {
            if (!token.empty())
                items_.push_back(traceable(kind, place, token, place_of(record.key_at, key, otherwise)));
        };
        add("issued", record.issued.empty() ? std::string() : std::to_string(record.issued.first.year));
        add("volume", record.volume);
        add("issue", record.issue);
        add("page", record.page);
        add("PMID", record.PMID);
        add("DOI", record.DOI);
    }

    const Paper& paper_;
    const Catalog& catalog_;
    const QuantityWords& words_;
    std::vector<Traceable> items_;
};

}  // namespace

std::vector<Traceable> traceables(const Paper& paper, const Catalog& catalog, const std::vector<ClaimSection>& claims,
                                  const QuantityWords& words) {
    Collector collector(paper, catalog, words);
    for (const ClaimSection& place : claims) collector.add_claims(place);
    collector.add_derivations();
    collector.add_record();
    collector.add_references();
    collector.add_keywords();
    return collector.take();
}

}  // namespace conspectus
