// The names by which templates reach the fields of the timeline's views.
#include "render/pages/timeline_page.h"

namespace conspectus {

const TypeInfo& LevelView::template_type() {
    static const TypeInfo type = record<LevelView>("level", {
                                                                field<&LevelView::count>("count"),
                                                                field<&LevelView::y>("y"),
                                                            });
    return type;
}

const TypeInfo& ColumnView::template_type() {
    static const TypeInfo type = record<ColumnView>("column", {
                                                                  field<&ColumnView::x>("x"),
                                                                  field<&ColumnView::width>("width"),
                                                                  field<&ColumnView::y>("y"),
                                                                  field<&ColumnView::height>("height"),
                                                              });
    return type;
}

const TypeInfo& ColumnsView::template_type() {
    static const TypeInfo type = record<ColumnsView>("columns", {
                                                                    field<&ColumnsView::title>("title"),
                                                                    field<&ColumnsView::foot>("foot"),
                                                                    field<&ColumnsView::levels>("levels"),
                                                                    field<&ColumnsView::columns>("columns"),
                                                                });
    return type;
}

const TypeInfo& YearMarkView::template_type() {
    static const TypeInfo type = record<YearMarkView>("year mark", {
                                                                       field<&YearMarkView::year>("year"),
                                                                       field<&YearMarkView::x>("x"),
                                                                       field<&YearMarkView::is_minor>("is_minor"),
                                                                   });
    return type;
}

const TypeInfo& NameLineView::template_type() {
    static const TypeInfo type = record<NameLineView>("name line", {
                                                                       field<&NameLineView::text>("text"),
                                                                       field<&NameLineView::y>("y"),
                                                                       field<&NameLineView::language>("language"),
                                                                       field<&NameLineView::is_status>("is_status"),
                                                                   });
    return type;
}

const TypeInfo& PaperMarkView::template_type() {
    static const TypeInfo type =
        record<PaperMarkView>("paper mark", {
                                                field<&PaperMarkView::x>("x"),
                                                field<&PaperMarkView::y>("y"),
                                                field<&PaperMarkView::is_leftward>("is_leftward"),
                                                field<&PaperMarkView::lines>("lines"),
                                            });
    return type;
}

const TypeInfo& TimelinePictureView::template_type() {
    static const TypeInfo type = record<TimelinePictureView>(
        "timeline picture", {
                                field<&TimelinePictureView::height>("height"),
                                field<&TimelinePictureView::years_per_column>("years_per_column"),
                                field<&TimelinePictureView::highest>("highest"),
                                field<&TimelinePictureView::most_works>("most_works"),
                                field<&TimelinePictureView::has_wide_counts>("has_wide_counts"),
                                field<&TimelinePictureView::works>("works"),
                                field<&TimelinePictureView::years_y>("years_y"),
                                field<&TimelinePictureView::years>("years"),
                                field<&TimelinePictureView::papers>("papers"),
                                field<&TimelinePictureView::marks_top>("marks_top"),
                                field<&TimelinePictureView::marks_title>("marks_title"),
                                field<&TimelinePictureView::marks>("marks"),
                            });
    return type;
}

const TypeInfo& TimelineRowView::template_type() {
    static const TypeInfo type = record<TimelineRowView>("timeline row", {
                                                                             field<&TimelineRowView::year>("year"),
                                                                             field<&TimelineRowView::url>("url"),
                                                                             field<&TimelineRowView::papers>("papers"),
                                                                             field<&TimelineRowView::works>("works"),
                                                                             field<&TimelineRowView::named>("named"),
                                                                         });
    return type;
}

const TypeInfo& TimelinePageView::template_type() {
    static const TypeInfo type =
        record<TimelinePageView>("timeline page", {
                                                      field<&TimelinePageView::frame>("frame"),
                                                      field<&TimelinePageView::papers>("papers"),
                                                      field<&TimelinePageView::paper_years>("paper_years"),
                                                      field<&TimelinePageView::works>("works"),
                                                      field<&TimelinePageView::work_years>("work_years"),
                                                      field<&TimelinePageView::undated>("undated"),
                                                      field<&TimelinePageView::picture>("picture"),
                                                      field<&TimelinePageView::rows>("rows"),
                                                  });
    return type;
}

}  // namespace conspectus
