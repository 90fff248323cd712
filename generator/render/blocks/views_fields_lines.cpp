// The names by which templates reach the fields of the views: lines of lists.
#include "render/blocks/entry_line.h"
#include "render/blocks/finding_line.h"
#include "render/frame/page_bar.h"

namespace conspectus {

const TypeInfo& PaperLineView::template_type() {
    static const TypeInfo type = record<PaperLineView>("paper line", {
                                                                         field<&PaperLineView::title>("title"),
                                                                         field<&PaperLineView::url>("url"),
                                                                         field<&PaperLineView::genre>("genre"),
                                                                         field<&PaperLineView::year>("year"),
                                                                         field<&PaperLineView::count>("count"),
                                                                         field<&PaperLineView::status>("status"),
                                                                     });
    return type;
}

const TypeInfo& KeywordLineView::template_type() {
    static const TypeInfo type =
        record<KeywordLineView>("keyword line", {
                                                    field<&KeywordLineView::label>("label"),
                                                    field<&KeywordLineView::other>("other"),
                                                    field<&KeywordLineView::abbreviation>("abbreviation"),
                                                    field<&KeywordLineView::url>("url"),
                                                    field<&KeywordLineView::papers>("papers"),
                                                    field<&KeywordLineView::count>("count"),
                                                });
    return type;
}

const TypeInfo& WorkEntryView::template_type() {
    static const TypeInfo type = record<WorkEntryView>("work entry", {
                                                                         field<&WorkEntryView::work>("work"),
                                                                         field<&WorkEntryView::papers>("papers"),
                                                                         field<&WorkEntryView::mentions>("mentions"),
                                                                     });
    return type;
}

const TypeInfo& FindingGroupView::template_type() {
    static const TypeInfo type =
        record<FindingGroupView>("finding group", {
                                                      field<&FindingGroupView::label>("label"),
                                                      field<&FindingGroupView::n>("n"),
                                                      field<&FindingGroupView::values>("values"),
                                                      field<&FindingGroupView::test>("test"),
                                                  });
    return type;
}

const TypeInfo& FindingComparisonView::template_type() {
    static const TypeInfo type =
        record<FindingComparisonView>("finding comparison", {
                                                                field<&FindingComparisonView::time>("time"),
                                                                field<&FindingComparisonView::test>("test"),
                                                            });
    return type;
}

const TypeInfo& FindingLineView::template_type() {
    static const TypeInfo type =
        record<FindingLineView>("finding line", {
                                                    field<&FindingLineView::id>("id"),
                                                    field<&FindingLineView::label>("label"),
                                                    field<&FindingLineView::value>("value"),
                                                    field<&FindingLineView::printed>("printed"),
                                                    field<&FindingLineView::n>("n"),
                                                    field<&FindingLineView::population>("population"),
                                                    field<&FindingLineView::at>("at"),
                                                    field<&FindingLineView::unit>("unit"),
                                                    field<&FindingLineView::measure>("measure"),
                                                    field<&FindingLineView::where>("where"),
                                                    field<&FindingLineView::paper>("paper"),
                                                    field<&FindingLineView::place>("place"),
                                                    field<&FindingLineView::works>("works"),
                                                    field<&FindingLineView::times>("times"),
                                                    field<&FindingLineView::groups>("groups"),
                                                    field<&FindingLineView::comparisons>("comparisons"),
                                                    field<&FindingLineView::has_tests>("has_tests"),
                                                    field<&FindingLineView::has_group_sizes>("has_group_sizes"),
                                                });
    return type;
}

const TypeInfo& FindingListView::template_type() {
    static const TypeInfo type =
        record<FindingListView>("finding list", {
                                                    field<&FindingListView::values>("values"),
                                                    field<&FindingListView::tables>("tables"),
                                                    field<&FindingListView::has_n>("has_n"),
                                                    field<&FindingListView::has_population>("has_population"),
                                                });
    return type;
}

const TypeInfo& PageBarView::template_type() {
    static const TypeInfo type = record<PageBarView>("page bar", {
                                                                     field<&PageBarView::groups>("groups"),
                                                                     field<&PageBarView::numbers>("numbers"),
                                                                     field<&PageBarView::previous>("previous"),
                                                                     field<&PageBarView::next>("next"),
                                                                 });
    return type;
}

}  // namespace conspectus
