#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/claims/claim.h"
#include "evidence/trace/citation_markers.h"
#include "evidence/trace/source_text.h"
#include "model/catalog.h"
#include "model/keyword.h"
#include "quantity/quantity.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// The names of keywords in sources, indexed once for the tracing of all papers.
/// Borrows the keywords.
class ThesaurusNames {
  public:
    /// A name of a keyword in a paper's source.
    struct SourceName {
        const Keyword* keyword;
        std::string_view name;
    };

    explicit ThesaurusNames(const std::vector<Keyword>& keywords);

    /// Returns the `names-in-source` of that paper, in the order of the thesaurus.
    std::span<const SourceName> in_source_of(std::string_view paper) const;

    /// Finds another term of the keyword that has `name`, which contains digits: a
    /// summary and its source may use different terms. Returns the byte of the
    /// source where the term begins, looking from `from` on first.
    std::optional<std::size_t> find_other(std::string_view name, const SourceText& source, std::size_t from) const;

  private:
    std::map<std::string, const Keyword*, std::less<>> with_digits_;  ///< by folded term
    std::map<std::string_view, std::vector<SourceName>> in_sources_;  ///< by paper
};

enum class TraceableKind {
    quantity,        ///< of a claim
    unit,            ///< of a claim, apart from its number: "(mmol/L)"
    citation,        ///< of a claim: "@17-18", "@chick2017", or "[17-18,20]" in a text
    finding_value,   ///< "=patency-6m"
    derived_number,  ///< a number of a derivation's `from`
    record_item,     ///< bibliographic data of the paper itself
    printed_number,  ///< of a reference; `token` is "@17"
    reference_item,  ///< bibliographic data of a reference
    name_in_source,  ///< of a keyword
};

/// Something in a paper that must be in its source.
struct Traceable {
    TraceableKind kind = TraceableKind::quantity;
    std::string section;               ///< of the trace's row
    std::string token;                 ///< of the trace's row
    std::string written;               ///< as the content writes it
    Quantity quantity;                 ///< of a quantity and a derived number
    std::size_t text = 0;              ///< of a quantity: index into the texts of its section
    std::vector<NumberRange> numbers;  ///< of a citation by printed number
    std::uint32_t reference = 0;       ///< index into the paper's references, for those that are of one
    Location at;
    std::uint32_t length = 1;  ///< code points
};

/// What tracing the papers of a catalog takes, made once for all of them. Borrows
/// the catalog and the words.
struct TraceInput {
    const Catalog& catalog;
    const QuantityWords& words;
    ThesaurusNames thesaurus;

    TraceInput(const Catalog& from, const QuantityWords& with) : catalog(from), words(with), thesaurus(from.keywords) {}
};

/// Returns everything in the paper that must be in its source, in the order of a
/// trace.
std::vector<Traceable> traceables(const Paper& paper, const std::vector<ClaimSection>& claims, const TraceInput& input);

}  // namespace conspectus
