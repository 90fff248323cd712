#include "evidence/trace/tracer.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "evidence/trace/nearest_quantity.h"
#include "evidence/trace/source_search.h"
#include "quantity/quantity_scanner.h"
#include "text/diagnostics.h"

namespace conspectus {
namespace {

constexpr std::size_t most_faults = 500;
constexpr std::uint32_t largest_citation = 9999;

TraceRow row_of(const Traceable& item) {
    return {item.section, item.token, "", item.at};
}

/// Looks the items up in the source, each from the line of the previous one of its
/// section on.
class Tracer {
  public:
    Tracer(const Paper& paper, const SourceText& source, const TraceInput& input, Diagnostics& diagnostics)
        : paper_(paper),
          catalog_(input.catalog),
          source_(source),
          diagnostics_(diagnostics),
          thesaurus_(input.thesaurus),
          nearest_(source) {
        for (const Derivation& derivation : paper.derived)
            for (const Quantity& value : scan_quantities(derivation.value, input.words))
                derived_.insert(value.canonical());
        for (const MaybeIndex work : catalog_.names_of(paper).editor_references) add_identifiers(work);
        std::vector<std::string> items;
        for (const auto& item : {std::to_string(paper.record.issued.first.year), paper.record.volume,
                                 paper.record.issue, paper.record.page})
            if (!item.empty()) items.push_back(item);
        record_line_ = line_with_most(items, source);
    }

    std::string line(const Traceable& item) {
        if (item.section != section_) {
            section_ = item.section;
            line_ = 1;
        }
        switch (item.kind) {
            case TraceableKind::quantity:
                return quantity(item);
            case TraceableKind::unit:
                return unit(item);
            case TraceableKind::derived_number:
                return derived_number(item);
            case TraceableKind::citation:
                return citation(item);
            case TraceableKind::finding_value:
                return "finding";
            case TraceableKind::record_item:
                return record_item(item);
            case TraceableKind::printed_number:
                return read_printed_number(item);
            case TraceableKind::reference_item:
                return reference_item(item);
            case TraceableKind::name_in_source:
                return name_in_source(item);
        }
        return {};
    }

  private:
    std::string at(std::size_t offset) {
        line_ = source_.line_at(offset);
        return std::to_string(line_);
    }

    void report(Code code, const Traceable& item, std::string text) {
        if (faults_ > most_faults) return;
        if (++faults_ > most_faults) {
            diagnostics_.report(
                Code::too_many_faults, item.at,
                fmt::format("more than {} things of '{}' are not in its source; the others are not shown", most_faults,
                            paper_.id));
            return;
        }
        diagnostics_.report(code, item.at, std::move(text)).length = item.length;
    }

    /// Adds the identifiers (DOI, PMID) of a work that the editor cites.
    void add_identifiers(MaybeIndex index) {
        if (!index) return;
        const Work& work = catalog_.works[*index];
        const Record& record = catalog_.record_of(work);
        for (const std::string& identifier : {work.id, record.DOI, record.PMID, record.PMCID, record.URL})
            editor_ += identifier + ' ';
    }

    std::string quantity(const Traceable& item) {
        if (derived_.contains(item.token)) return "derived";
        if (faults_ > most_faults) return {};
        if (const auto found = find(item)) return at(*found);
        if (const auto reference = reference_number(item)) return *reference;
        if (const auto other = other_name(item)) return at(*other);
        if (is_of_editor(item)) return "editor";
        report_untraced(item);
        return {};
    }

    std::string unit(const Traceable& item) {
        const std::string key = item.token.substr(1, item.token.size() - 2);
        if (const auto found = source_.unit(key, source_.line_begin(line_))) return at(*found);
        report(Code::untraced_number, item,
               fmt::format("the unit {} is not in the source; correct it", quote(item.written)));
        return {};
    }

    std::string derived_number(const Traceable& item) {
        if (const auto found = find(item)) return at(*found);
        report_untraced(item);
        return {};
    }

    std::optional<std::size_t> find(const Traceable& item) const {
        return find_quantity(item.quantity, source_, source_.line_begin(line_));
    }

    /// Looks for another term of the same keyword: S-1 for 替吉奥.
    std::optional<std::size_t> other_name(const Traceable& item) const {
        if (item.quantity.kind != QuantityKind::name) return std::nullopt;
        return thesaurus_.find_other(item.quantity.symbol, source_, source_.line_begin(line_));
    }

    /// Returns whether a name is part of an identifier of a work that the editor cites, or of an address.
    bool is_of_editor(const Traceable& item) const {
        const Quantity& quantity = item.quantity;
        if (item.section.starts_with("note.") && quantity.symbol.find('/') != std::string::npos) return true;
        if (quantity.kind == QuantityKind::name) return editor_.find(quantity.symbol) != std::string::npos;
        return quantity.numerals.front().digits.size() >= 4 &&
               editor_.find(quantity.numerals.front().digits) != std::string::npos;
    }

    void report_untraced(const Traceable& item) {
        const bool name = item.quantity.kind == QuantityKind::name;
        const auto near = faults_ < most_faults ? nearest_.find(item.quantity) : std::nullopt;
        std::string text = fmt::format("{} is not in the source", quote(item.written));
        if (near) text += fmt::format(": the nearest there is {} on line {}", quote(near->written), near->line);
        if (name)
            text += "; correct it";
        else if (item.kind == TraceableKind::derived_number)
            text += "; 'from' holds numbers as the source prints them";
        else
            text += "; correct it, or list it under 'derived' with how it is worked out";
        report(name ? Code::untraced_name : Code::untraced_number, item, std::move(text));
    }

    /// Remarks and lists mention reference 12, which the source prints as [12]; any
    /// text may state the number of references.
    std::optional<std::string> reference_number(const Traceable& item) {
        const Quantity& quantity = item.quantity;
        if (quantity.kind != QuantityKind::number || !quantity.comparator.empty()) return std::nullopt;
        const bool remark = item.section.starts_with("note.") || item.section.starts_with("reference.");
        const bool count = quantity.canonical() == std::to_string(paper_.references.size());
        if (!remark && !count) return std::nullopt;
        std::optional<std::string> line;
        for (const Numeral& numeral : quantity.numerals) {
            const auto printed = numeral.unit.empty() ? citation_number(numeral.digits) : std::nullopt;
            line = printed ? marker(*printed) : std::nullopt;
            if (!line) return std::nullopt;
        }
        return line;
    }

    /// Returns the line that cites the number: the first from the previous item's on, else the last.
    std::optional<std::string> marker(std::uint32_t number) {
        const auto cited = source_.markers().offsets(number);
        if (cited.empty()) return std::nullopt;
        const auto next = std::ranges::lower_bound(cited, source_.line_begin(line_));
        return at(next == cited.end() ? cited.back() : *next);
    }

    /// The source must cite every number of a citation, and "@chick2017" by its number in the list.
    std::string citation(const Traceable& item) {
        if (!item.numbers.empty()) return cited_numbers(item, item.numbers);
        const std::string_view written = std::string_view(item.token).substr(1);
        const std::string_view key = written.substr(0, written.find(','));
        const std::vector<MaybeIndex>& works = catalog_.names_of(paper_).references;
        for (std::uint32_t i = 0; i < works.size(); ++i) {
            if (works[i] && is_called(*works[i], key)) return cited_numbers(item, {{i + 1, i + 1}});
        }
        return "editor";
    }

    /// Returns whether a trace may name the work so: by id or alias.
    bool is_called(std::uint32_t work, std::string_view name) const {
        const EntityRef named = catalog_.find(name);
        return catalog_.works[work].id == name || named == EntityRef{EntityKind::work, work} ||
               (named.kind == EntityKind::paper && catalog_.resolved.papers[named.index].work == work);
    }

    std::string cited_numbers(const Traceable& item, const std::vector<NumberRange>& numbers) {
        if (source_.markers().empty()) return "unmarked";
        std::string line;
        for (const NumberRange& range : numbers)
            for (std::uint32_t n = range.first; n <= std::max(range.first, std::min(range.last, largest_citation));
                 ++n) {
                const auto found = marker(n);
                if (!found) {
                    report(Code::untraced_reference, item,
                           fmt::format("the source does not cite [{}]; correct the number", n));
                    return {};
                }
                if (line.empty()) line = *found;
            }
        return line;
    }

    std::string record_item(const Traceable& item) {
        if (record_line_ > 0) {
            const std::size_t begin = source_.line_begin(record_line_);
            const std::size_t end = std::min(source_.text().find('\n', begin), source_.text().size());
            if (find_item(item.token, source_, begin, end)) return std::to_string(record_line_);
        }
        if (const auto found = find_item(item.token, source_, 0, source_.text().size())) return at(*found);
        report(Code::untraced_number, item, fmt::format("{} is not in the source; correct it", quote(item.token)));
        return {};
    }

    std::string read_printed_number(const Traceable& item) {
        if (source_.markers().empty()) return "unmarked";
        const Reference& reference = paper_.references[item.reference];
        if (const auto entry = source_.markers().entry(reference.number); entry.end > 0) return at(entry.begin);
        if (const auto found = marker(reference.number)) return *found;
        report(
            Code::untraced_reference, item,
            fmt::format("the source neither cites nor lists [{}]; correct the list of references", reference.number));
        return {};
    }

    /// Returns the line of a datum of a work in the source's list; "elsewhere" if the list lacks the entry or its DOI.
    std::string reference_item(const Traceable& item) {
        const std::uint32_t printed = paper_.references[item.reference].number;
        const auto entry = source_.markers().entry(printed);
        if (entry.end == 0) return "elsewhere";
        if (const auto found = find_item(item.written, source_, entry.begin, entry.end)) return at(*found);
        const bool has_DOI = find_item("doi", source_, entry.begin, entry.end).has_value();
        if (item.token.starts_with("10.") && !has_DOI) return "elsewhere";
        report(Code::untraced_reference, item,
               fmt::format("{} is not in the source's entry [{}] on line {}; correct it", quote(item.written), printed,
                           source_.line_at(entry.begin)));
        return {};
    }

    std::string name_in_source(const Traceable& item) {
        if (const auto found = find_name(item.token, source_, 0)) return at(*found);
        report(Code::untraced_name, item,
               fmt::format("{} is not in the source of '{}'; write the name as it is printed there", quote(item.token),
                           paper_.id));
        return {};
    }

    const Paper& paper_;
    const Catalog& catalog_;
    const SourceText& source_;
    Diagnostics& diagnostics_;
    const ThesaurusNames& thesaurus_;
    NearestQuantity nearest_;
    std::set<std::string, std::less<>> derived_;
    std::string editor_;
    std::uint32_t record_line_ = 0;
    std::string section_;
    std::uint32_t line_ = 1;
    std::size_t faults_ = 0;
};

}  // namespace

std::vector<TraceRow> trace_rows(const Paper& paper, const std::vector<ClaimSection>& claims, const TraceInput& input) {
    std::vector<TraceRow> rows;
    for (const Traceable& item : traceables(paper, claims, input)) rows.push_back(row_of(item));
    return rows;
}

Trace trace_paper(const Paper& paper, const std::vector<ClaimSection>& claims, const SourceText& source,
                  const TraceInput& input, Diagnostics& diagnostics) {
    Trace trace{paper.id, {}, paper.at};
    Tracer tracer(paper, source, input, diagnostics);
    for (const Traceable& item : traceables(paper, claims, input)) {
        trace.rows.push_back(row_of(item));
        trace.rows.back().line = tracer.line(item);
    }
    return trace;
}

}  // namespace conspectus
