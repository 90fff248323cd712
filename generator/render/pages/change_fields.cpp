// The names by which templates reach the fields of the plot of changes.
#include "render/pictures/change_plot.h"

namespace conspectus {

const TypeInfo& AxisLabelView::template_type() {
    static const TypeInfo type = record<AxisLabelView>("axis label", {
                                                                         field<&AxisLabelView::text>("text"),
                                                                         field<&AxisLabelView::x>("x"),
                                                                         field<&AxisLabelView::anchor>("anchor"),
                                                                     });
    return type;
}

const TypeInfo& ChangeMarkView::template_type() {
    static const TypeInfo type =
        record<ChangeMarkView>("mark of a change", {
                                                       field<&ChangeMarkView::x>("x"),
                                                       field<&ChangeMarkView::y>("y"),
                                                       field<&ChangeMarkView::is_first>("is_first"),
                                                       field<&ChangeMarkView::is_last>("is_last"),
                                                       field<&ChangeMarkView::has_whisker>("has_whisker"),
                                                       field<&ChangeMarkView::low>("low"),
                                                       field<&ChangeMarkView::high>("high"),
                                                   });
    return type;
}

const TypeInfo& ChangeStepView::template_type() {
    static const TypeInfo type = record<ChangeStepView>("step of a change", {
                                                                                field<&ChangeStepView::from>("from"),
                                                                                field<&ChangeStepView::to>("to"),
                                                                            });
    return type;
}

const TypeInfo& ChangeTextView::template_type() {
    static const TypeInfo type = record<ChangeTextView>("line of text", {
                                                                            field<&ChangeTextView::text>("text"),
                                                                            field<&ChangeTextView::y>("y"),
                                                                        });
    return type;
}

const TypeInfo& ChangeGroupView::template_type() {
    static const TypeInfo type =
        record<ChangeGroupView>("group of a change", {
                                                         field<&ChangeGroupView::names>("names"),
                                                         field<&ChangeGroupView::language>("language"),
                                                         field<&ChangeGroupView::n>("n"),
                                                         field<&ChangeGroupView::test>("test"),
                                                         field<&ChangeGroupView::values>("values"),
                                                         field<&ChangeGroupView::values_language>("values_language"),
                                                         field<&ChangeGroupView::top>("top"),
                                                         field<&ChangeGroupView::foot>("foot"),
                                                         field<&ChangeGroupView::steps>("steps"),
                                                         field<&ChangeGroupView::marks>("marks"),
                                                     });
    return type;
}

const TypeInfo& ChangePanelView::template_type() {
    static const TypeInfo type =
        record<ChangePanelView>("panel of a change", {
                                                         field<&ChangePanelView::id>("id"),
                                                         field<&ChangePanelView::label>("label"),
                                                         field<&ChangePanelView::unit>("unit"),
                                                         field<&ChangePanelView::population>("population"),
                                                         field<&ChangePanelView::marks>("marks"),
                                                         field<&ChangePanelView::place>("place"),
                                                         field<&ChangePanelView::said>("said"),
                                                         field<&ChangePanelView::height>("height"),
                                                         field<&ChangePanelView::groups>("groups"),
                                                         field<&ChangePanelView::left>("left"),
                                                         field<&ChangePanelView::right>("right"),
                                                         field<&ChangePanelView::axis>("axis"),
                                                         field<&ChangePanelView::grid>("grid"),
                                                         field<&ChangePanelView::numbers>("numbers"),
                                                         field<&ChangePanelView::labels>("labels"),
                                                         field<&ChangePanelView::comparisons>("comparisons"),
                                                     });
    return type;
}

const TypeInfo& ChangePlotView::template_type() {
    static const TypeInfo type =
        record<ChangePlotView>("plot of changes", {
                                                      field<&ChangePlotView::id>("id"),
                                                      field<&ChangePlotView::title>("title"),
                                                      field<&ChangePlotView::title_language>("title_language"),
                                                      field<&ChangePlotView::first>("first"),
                                                      field<&ChangePlotView::last>("last"),
                                                      field<&ChangePlotView::has_between>("has_between"),
                                                      field<&ChangePlotView::population>("population"),
                                                      field<&ChangePlotView::table>("table"),
                                                      field<&ChangePlotView::panels>("panels"),
                                                      field<&ChangePlotView::has_deviations>("has_deviations"),
                                                      field<&ChangePlotView::has_quartiles>("has_quartiles"),
                                                      field<&ChangePlotView::has_shares>("has_shares"),
                                                      field<&ChangePlotView::left_out>("left_out"),
                                                  });
    return type;
}

}  // namespace conspectus
