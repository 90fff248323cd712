// The names by which templates reach the fields of the map's views.
#include "render/pages/map_page.h"

namespace conspectus {

const TypeInfo& MapLineView::template_type() {
    static const TypeInfo type = record<MapLineView>("map line", {
                                                                     field<&MapLineView::text>("text"),
                                                                     field<&MapLineView::y>("y"),
                                                                     field<&MapLineView::style>("style"),
                                                                     field<&MapLineView::language>("language"),
                                                                 });
    return type;
}

const TypeInfo& MapPaperView::template_type() {
    static const TypeInfo type = record<MapPaperView>("map paper", {
                                                                       field<&MapPaperView::member>("member"),
                                                                       field<&MapPaperView::name>("name"),
                                                                       field<&MapPaperView::url>("url"),
                                                                       field<&MapPaperView::lines>("lines"),
                                                                       field<&MapPaperView::y>("y"),
                                                                       field<&MapPaperView::height>("height"),
                                                                       field<&MapPaperView::node_y>("node_y"),
                                                                       field<&MapPaperView::node_height>("node_height"),
                                                                   });
    return type;
}

const TypeInfo& MapThingView::template_type() {
    static const TypeInfo type = record<MapThingView>("map thing", {
                                                                       field<&MapThingView::link>("link"),
                                                                       field<&MapThingView::kind>("kind"),
                                                                       field<&MapThingView::lines>("lines"),
                                                                       field<&MapThingView::y>("y"),
                                                                       field<&MapThingView::height>("height"),
                                                                       field<&MapThingView::mark_y>("mark_y"),
                                                                   });
    return type;
}

const TypeInfo& MapBandView::template_type() {
    static const TypeInfo type = record<MapBandView>("map band", {
                                                                     field<&MapBandView::member>("member"),
                                                                     field<&MapBandView::width>("width"),
                                                                     field<&MapBandView::from>("from"),
                                                                     field<&MapBandView::to>("to"),
                                                                 });
    return type;
}

const TypeInfo& MapGroupView::template_type() {
    static const TypeInfo type = record<MapGroupView>("map group", {
                                                                       field<&MapGroupView::members>("members"),
                                                                       field<&MapGroupView::heading>("heading"),
                                                                       field<&MapGroupView::node_y>("node_y"),
                                                                       field<&MapGroupView::node_height>("node_height"),
                                                                       field<&MapGroupView::things>("things"),
                                                                       field<&MapGroupView::bands>("bands"),
                                                                   });
    return type;
}

const TypeInfo& MapDrawingView::template_type() {
    static const TypeInfo type =
        record<MapDrawingView>("map drawing", {
                                                  field<&MapDrawingView::name>("name"),
                                                  field<&MapDrawingView::height>("height"),
                                                  field<&MapDrawingView::half_pixels>("half_pixels"),
                                                  field<&MapDrawingView::nodes_x>("nodes_x"),
                                                  field<&MapDrawingView::bands_width>("bands_width"),
                                                  field<&MapDrawingView::groups_x>("groups_x"),
                                                  field<&MapDrawingView::groups_width>("groups_width"),
                                                  field<&MapDrawingView::papers>("papers"),
                                                  field<&MapDrawingView::groups>("groups"),
                                              });
    return type;
}

const TypeInfo& MapRowView::template_type() {
    static const TypeInfo type = record<MapRowView>("map row", {
                                                                   field<&MapRowView::papers>("papers"),
                                                                   field<&MapRowView::keywords>("keywords"),
                                                                   field<&MapRowView::works>("works"),
                                                                   field<&MapRowView::link>("link"),
                                                               });
    return type;
}

const TypeInfo& MapPageView::template_type() {
    static const TypeInfo type = record<MapPageView>("map page", {
                                                                     field<&MapPageView::frame>("frame"),
                                                                     field<&MapPageView::counts>("counts"),
                                                                     field<&MapPageView::papers>("papers"),
                                                                     field<&MapPageView::all_papers>("all_papers"),
                                                                     field<&MapPageView::drawn>("drawn"),
                                                                     field<&MapPageView::shared>("shared"),
                                                                     field<&MapPageView::has_works>("has_works"),
                                                                     field<&MapPageView::drawings>("drawings"),
                                                                     field<&MapPageView::rows>("rows"),
                                                                 });
    return type;
}

}  // namespace conspectus
