#include "evidence/trace/traceable.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "evidence/trace/source_search.h"
#include "quantity/quantity_scanner.h"
#include "quantity/unit_form.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

std::vector<std::string_view> terms_of(const Keyword& keyword) {
    std::vector<std::string_view> terms;
    for (const Wording& wording : keyword.label.wordings) terms.emplace_back(wording.text);
    if (!keyword.abbreviation.empty()) terms.emplace_back(keyword.abbreviation);
    for (const LocalizedTerms& synonyms : keyword.synonyms)
        for (const std::string& term : synonyms.terms) terms.emplace_back(term);
    for (const auto& [paper, names] : keyword.names_in_source)
        for (const std::string& name : names) terms.emplace_back(name);
    return terms;
}

}  // namespace

ThesaurusNames::ThesaurusNames(const std::vector<Keyword>& keywords) {
    for (const Keyword& keyword : keywords) {
        for (const std::string_view term : terms_of(keyword))
            if (term.find_first_of("0123456789") != std::string_view::npos) with_digits_.emplace(fold(term), &keyword);
        for (const auto& [paper, names] : keyword.names_in_source)
            for (const std::string& name : names) in_sources_[paper].push_back({&keyword, name});
    }
}

std::span<const ThesaurusNames::SourceName> ThesaurusNames::in_source_of(std::string_view paper) const {
    const auto found = in_sources_.find(paper);
    return found == in_sources_.end() ? std::span<const SourceName>() : found->second;
}

std::optional<std::size_t> ThesaurusNames::find_other(std::string_view name, const SourceText& source,
                                                      std::size_t from) const {
    const auto found = with_digits_.find(fold(name));
    if (found == with_digits_.end()) return std::nullopt;
    for (const std::string_view term : terms_of(*found->second))
        if (const auto at = find_name(term, source, from)) return at;
    return std::nullopt;
}

namespace {

std::uint32_t length_of(std::string_view text) {
    return static_cast<std::uint32_t>(std::max<std::size_t>(count_code_points(text), 1));
}

/// Returns the location of the key if it is in the same file.
Location location_of(const std::map<std::string, Location>& keys, const std::string& key, Location otherwise) {
    const auto found = keys.find(key);
    return found == keys.end() || found->second.file != otherwise.file ? otherwise : found->second;
}

Traceable traceable(TraceableKind kind, const std::string& section, const std::string& token, Location at) {
    Traceable item;
    item.kind = kind;
    item.section = section;
    item.token = token;
    item.written = token;
    item.at = at;
    return item;
}

/// Returns the numbers of "@17-18, p. 3"; none for "@chick2017".
std::vector<NumberRange> cited_numbers(std::string_view written) {
    std::string_view key = written.substr(1);
    key = key.substr(0, key.find(','));
    const std::size_t dash = key.find('-');
    const auto first = citation_number(key.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : citation_number(key.substr(dash + 1));
    if (!first || !last) return {};
    return {{*first, *last}};
}

/// Collects traceables in the order of a trace.
class Collector {
  public:
    Collector(const Paper& paper, const TraceInput& input)
        : paper_(paper), catalog_(input.catalog), thesaurus_(input.thesaurus), words_(input.words) {}

    void add_claims(const ClaimSection& section) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < section.texts.size(); ++i) {
            std::vector<Traceable> stated = statements(section.name, section.texts[i], values_in(section, i));
            for (Traceable& item : stated) {
                next = add_constructs(section, next, i, item.quantity.begin);
                item.text = i;
                items_.push_back(std::move(item));
            }
            next = add_constructs(section, next, i, section.texts[i].text.size());
        }
        add_constructs(section, next, section.texts.size(), 0);
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
            const MaybeIndex work = catalog_.names_of(paper_).references[i];
            if (work && !reference.unresolved && reference.as_printed.empty())
                add_entry(catalog_.record_of(catalog_.works[*work]), reference.at);
            for (std::size_t item = first; item < items_.size(); ++item)
                items_[item].reference = static_cast<std::uint32_t>(i);
        }
    }

    void add_keywords() {
        for (const auto& [keyword, name] : thesaurus_.in_source_of(paper_.id)) {
            const Location at = location_of(keyword->key_at, "names-in-source", keyword->at);
            items_.push_back(traceable(TraceableKind::name_in_source, "keywords", std::string(name), at));
        }
    }

    std::vector<Traceable> take() { return std::move(items_); }

  private:
    /// Returns the offsets at which a text shows findings' values.
    static std::vector<std::size_t> values_in(const ClaimSection& section, std::size_t text) {
        std::vector<std::size_t> offsets;
        for (const ClaimConstruct& construct : section.constructs)
            if (construct.text == text && construct.written.starts_with('=')) offsets.push_back(construct.offset);
        std::ranges::sort(offsets);
        return offsets;
    }

    /// Returns the quantities, bare units and printed citations of a text in order.
    std::vector<Traceable> statements(const std::string& section, const ClaimText& text,
                                      const std::vector<std::size_t>& values = {}) const {
        std::vector<Traceable> stated;
        const auto add = [&](TraceableKind kind, const std::string& token, Quantity&& quantity) {
            stated.push_back(traceable(kind, section, token, text.at(quantity.begin)));
            stated.back().written = text.text.substr(quantity.begin, quantity.end - quantity.begin);
            stated.back().length = length_of(stated.back().written);
            stated.back().quantity = std::move(quantity);
        };
        for (Quantity& quantity : scan_quantities(text.text, words_)) {
            const std::string token = quantity.canonical();
            add(TraceableKind::quantity, token, std::move(quantity));
        }
        for (const BareUnit& unit : bare_units(text.text, values, words_)) {
            Quantity span_only;
            span_only.begin = unit.begin;
            span_only.end = unit.end;
            add(TraceableKind::unit, "(" + unit.key + ")", std::move(span_only));
        }
        for (PrintedCitation& citation : printed_citations(text.text)) {
            Quantity span_only;
            span_only.begin = citation.begin;
            span_only.end = citation.end;
            add(TraceableKind::citation, text.text.substr(citation.begin, citation.end - citation.begin),
                std::move(span_only));
            stated.back().numbers = std::move(citation.numbers);
        }
        std::ranges::stable_sort(stated, {}, [](const Traceable& item) { return item.quantity.begin; });
        return stated;
    }

    void add_texts(const std::string& section, const Localized& text) {
        for (const Wording& wording : text.wordings)
            std::ranges::move(statements(section, {wording.text, {{0, {wording.at.file, wording.text_at}}}}),
                              std::back_inserter(items_));
    }

    /// Adds what an entry of a reference list prints in digits, including its title.
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

    /// Adds the constructs from `next` on that are written before that byte of that
    /// text; returns the index of the one after them.
    std::size_t add_constructs(const ClaimSection& section, std::size_t next, std::size_t text, std::size_t offset) {
        for (; next < section.constructs.size(); ++next) {
            const ClaimConstruct& construct = section.constructs[next];
            if (std::pair(construct.text, construct.offset) > std::pair(text, offset)) break;
            const bool citation = construct.written.starts_with('@');
            Traceable item = traceable(citation ? TraceableKind::citation : TraceableKind::finding_value, section.name,
                                       construct.written, construct.at);
            item.length = construct.length;
            if (citation) item.numbers = cited_numbers(construct.written);
            items_.push_back(std::move(item));
        }
        return next;
    }

    /// Adds what a reference list prints in digits.
    void add_items(TraceableKind kind, const std::string& section, const Record& record, Location otherwise) {
        const auto add = [&](const std::string& key, const std::string& token) {
            if (!token.empty())
                items_.push_back(traceable(kind, section, token, location_of(record.key_at, key, otherwise)));
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
    const ThesaurusNames& thesaurus_;
    const QuantityWords& words_;
    std::vector<Traceable> items_;
};

}  // namespace

std::vector<Traceable> traceables(const Paper& paper, const std::vector<ClaimSection>& claims,
                                  const TraceInput& input) {
    Collector collector(paper, input);
    for (const ClaimSection& section : claims) collector.add_claims(section);
    collector.add_derivations();
    collector.add_record();
    collector.add_references();
    collector.add_keywords();
    return collector.take();
}

}  // namespace conspectus
