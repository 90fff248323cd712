// The names by which templates reach the fields of the views.
#include "render/blocks/work_line.h"
#include "render/frame/frame_view.h"
#include "render/frame/status.h"
#include "render/frame/wording.h"

namespace conspectus {

const TypeInfo& LinkView::template_type() {
    static const TypeInfo type = record<LinkView>("link", {
                                                              field<&LinkView::label>("label"),
                                                              field<&LinkView::language>("language"),
                                                              field<&LinkView::url>("url"),
                                                              field<&LinkView::current>("current"),
                                                              field<&LinkView::status>("status"),
                                                          });
    return type;
}

const TypeInfo& SwitchView::template_type() {
    static const TypeInfo type = record<SwitchView>("language switch", {
                                                                           field<&SwitchView::name>("name"),
                                                                           field<&SwitchView::tag>("tag"),
                                                                           field<&SwitchView::url>("url"),
                                                                           field<&SwitchView::current>("current"),
                                                                       });
    return type;
}

const TypeInfo& AlternateView::template_type() {
    static const TypeInfo type = record<AlternateView>("alternate", {
                                                                        field<&AlternateView::tag>("tag"),
                                                                        field<&AlternateView::url>("url"),
                                                                    });
    return type;
}

const TypeInfo& FrameView::template_type() {
    static const TypeInfo type = record<FrameView>("frame", {
                                                                field<&FrameView::language>("language"),
                                                                field<&FrameView::title>("title"),
                                                                field<&FrameView::site_title>("site_title"),
                                                                field<&FrameView::description>("description"),
                                                                field<&FrameView::generator>("generator"),
                                                                field<&FrameView::home>("home"),
                                                                field<&FrameView::stylesheet>("stylesheet"),
                                                                field<&FrameView::script>("script"),
                                                                field<&FrameView::search>("search"),
                                                                field<&FrameView::search_box>("search_box"),
                                                                field<&FrameView::opensearch>("opensearch"),
                                                                field<&FrameView::feed>("feed"),
                                                                field<&FrameView::icon>("icon"),
                                                                field<&FrameView::is_search>("is_search"),
                                                                field<&FrameView::navigation>("navigation"),
                                                                field<&FrameView::languages>("languages"),
                                                                field<&FrameView::breadcrumb>("breadcrumb"),
                                                                field<&FrameView::canonical>("canonical"),
                                                                field<&FrameView::alternates>("alternates"),
                                                                field<&FrameView::metadata>("metadata"),
                                                                field<&FrameView::updated>("updated"),
                                                                field<&FrameView::source_path>("source_path"),
                                                                field<&FrameView::edit>("edit"),
                                                                field<&FrameView::license_name>("license_name"),
                                                                field<&FrameView::license>("license"),
                                                                field<&FrameView::is_home>("is_home"),
                                                                field<&FrameView::is_article>("is_article"),
                                                                field<&FrameView::locale>("locale"),
                                                            });
    return type;
}

const TypeInfo& WordingView::template_type() {
    static const TypeInfo type = record<WordingView>("wording", {
                                                                    field<&WordingView::text>("text"),
                                                                    field<&WordingView::language>("language"),
                                                                });
    return type;
}

const TypeInfo& StatusView::template_type() {
    static const TypeInfo type = record<StatusView>("status", {
                                                                  field<&StatusView::kind>("kind"),
                                                                  field<&StatusView::label>("label"),
                                                                  field<&StatusView::mark>("mark"),
                                                                  field<&StatusView::prefix>("prefix"),
                                                                  field<&StatusView::meaning>("meaning"),
                                                                  field<&StatusView::date>("date"),
                                                                  field<&StatusView::text>("text"),
                                                                  field<&StatusView::doi>("doi"),
                                                                  field<&StatusView::notice>("notice"),
                                                              });
    return type;
}

const TypeInfo& WorkLineView::template_type() {
    static const TypeInfo type = record<WorkLineView>("work", {
                                                                  field<&WorkLineView::id>("id"),
                                                                  field<&WorkLineView::name>("name"),
                                                                  field<&WorkLineView::reference>("reference"),
                                                                  field<&WorkLineView::url>("url"),
                                                                  field<&WorkLineView::doi>("doi"),
                                                                  field<&WorkLineView::is_paper>("is_paper"),
                                                                  field<&WorkLineView::unresolved>("unresolved"),
                                                                  field<&WorkLineView::status>("status"),
                                                              });
    return type;
}

}  // namespace conspectus
