#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/finding_line.h"
#include "render/prose/body.h"

namespace conspectus {

/// A finding on its paper's own page.
struct PaperFindingView {
    std::uint32_t index = 0;  ///< into the paper's findings
    std::string anchor;       ///< "finding-patency-6m"
    FindingLineView line;
    std::vector<WordingView> other_labels;  ///< in the site's other languages
    std::string copied;                     ///< what its copy button gives
    Html marks;                             ///< links to the references it comes from and to notes
    static const TypeInfo& template_type();
};

/// Findings that share the columns of one table: all short ones, or long ones
/// with the same times.
struct FindingTableView {
    std::string anchor;  ///< of its caption
    bool is_long = false;
    std::vector<WordingView> times;
    bool has_tests = false;
    bool has_n = false;
    bool has_when = false;   ///< short: some finding has a population or a time
    bool has_where = false;  ///< some finding has its place in the source
    std::int64_t columns = 0;
    std::vector<PaperFindingView> findings;
    static const TypeInfo& template_type();
};

/// Above the fold: those marked `key`, in file order.
std::vector<PaperFindingView> key_findings(const Body& body, std::uint32_t paper);
/// The one that stands for a paper: a key finding with a single value where there is one.
std::optional<PaperFindingView> main_finding(const PageContext& context, std::uint32_t paper);
std::vector<FindingTableView> finding_tables(const Body& body, std::uint32_t paper);

}  // namespace conspectus
