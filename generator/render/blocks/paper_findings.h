#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/finding_line.h"
#include "render/prose/body.h"

namespace conspectus {

/// Returns what the copy button of a finding copies, as plain text in the
/// page's language: on one line the finding with every value as printed, what
/// the values are and where the source prints them; the work it is quoted
/// from, if any; each editorial note on it; `source`; and the finding's
/// address, if the site has one.
std::string copied_finding(const PageContext& context, const Paper& paper, const Finding& finding,
                           const FindingLineView& line, const std::string& source);

/// Returns the paper's reference in the site's style, the same for all of its
/// findings, and its title in the page's language if the reference lacks it.
std::string copied_source(const PageContext& context, const Paper& paper);

/// A finding on its paper's own page.
struct PaperFindingView {
    std::uint32_t index = 0;  ///< into the paper's findings
    std::string anchor;       ///< "finding-patency-6m"
    FindingLineView line;
    std::vector<WordingView> other_labels;  ///< in the site's other languages
    std::string copied;                     ///< of a key finding: what its copy button gives
    Html marks;                             ///< links to the references it comes from and to notes
    static const TypeInfo& template_type();
};

/// Findings that share the columns of one table: all short ones, or long ones
/// with the same times, or long ones without times.
struct FindingTableView {
    std::string anchor;  ///< of its caption
    bool is_long = false;
    std::vector<WordingView> times;  ///< empty: one column holds the values
    bool has_tests = false;
    bool has_n = false;
    bool has_when = false;   ///< short: some finding has a population or a time
    bool has_where = false;  ///< some finding has its location in the source
    std::int64_t columns = 0;
    std::vector<PaperFindingView> findings;
    static const TypeInfo& template_type();
};

/// Returns the findings marked `key`, in file order.
std::vector<PaperFindingView> key_findings(const Body& body, std::uint32_t paper);

/// Returns the finding that represents the paper elsewhere: the first key
/// finding with a single value, else the first key finding.
std::optional<FindingLineView> main_finding(const PageContext& context, std::uint32_t paper);

/// Returns all findings of the paper as tables, in file order.
std::vector<FindingTableView> finding_tables(const Body& body, std::uint32_t paper);

}  // namespace conspectus
