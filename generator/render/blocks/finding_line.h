#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"

namespace conspectus {

/// A group of a long finding: one value for each of the finding's times, or
/// one value in a finding without times.
struct FindingGroupView {
    WordingView label;
    std::string n;
    std::vector<WordingView> values;
    std::string test;
    static const TypeInfo& template_type();
};

/// A comparison between the groups, at one time where the finding has times.
struct FindingComparisonView {
    WordingView time;
    std::string test;
    std::string text;  ///< "Between groups, 6 months: P=0.028"
    static const TypeInfo& template_type();
};

/// One finding in a list, everything as printed; nothing is ever combined from
/// two findings.
struct FindingLineView {
    std::string id;  ///< unique on the page
    WordingView label;
    WordingView value;  ///< of the short form
    Html printed;       ///< the value with its language, numbers kept together with their units
    std::string n;
    WordingView population;
    WordingView at;
    WordingView unit;
    std::string measure;  ///< what the two numbers of a value are, in the page's language; else empty
    WordingView where;    ///< in the source
    LinkView paper;
    Url url;  ///< the finding on its paper's page
    std::vector<LinkView> works;
    std::vector<WordingView> times;  ///< of the long form; may be empty
    std::vector<FindingGroupView> groups;
    std::vector<FindingComparisonView> comparisons;
    bool has_tests = false;        ///< a group has one
    bool has_group_sizes = false;  ///< a group has an n
    static const TypeInfo& template_type();
};

/// Findings by form, each form in the order given.
struct FindingListView {
    std::vector<FindingLineView> values;  ///< short
    std::vector<FindingLineView> tables;  ///< long
    bool has_n = false;                   ///< one of the short ones has an n
    bool has_population = false;
    static const TypeInfo& template_type();
};

/// Returns "t=2.402, P=0.019", in the order written.
std::string test_text(const TestResult& test);

FindingLineView finding_line(const PageContext& context, FindingRef finding);
FindingListView finding_list(const PageContext& context, const FindingRef* first, const FindingRef* last);

}  // namespace conspectus
