#pragma once
#include <string>
#include <vector>

#include "render/pictures/change_panel.h"

namespace conspectus {

/// Changes over the same times, a panel for each finding, in file order.
struct ChangePlotView {
    std::string id;              ///< of its heading: "change-1"
    std::string title;           ///< "before → 6 months"
    std::string title_language;  ///< tag of the times, where it is not the page's
    WordingView first;
    WordingView last;
    bool has_between = false;  ///< there are times between
    WordingView population;    ///< where all panels have the same
    std::string table;         ///< id of the caption of the table behind it
    std::vector<ChangePanelView> panels;
    bool has_deviations = false;  ///< what its whiskers and axes are
    bool has_quartiles = false;
    bool has_shares = false;
    std::int64_t left_out = 0;  ///< findings of the table without a panel
    static const TypeInfo& template_type();
};

/// Of each table of the long form with a finding that can be drawn. A finding
/// can be if every value of it is read beyond doubt, all are of one unit, and
/// each group has two or more. `tables` are the paper's own.
std::vector<ChangePlotView> change_plots(const Body& body, std::uint32_t paper,
                                         const std::vector<FindingTableView>& tables);

}  // namespace conspectus
