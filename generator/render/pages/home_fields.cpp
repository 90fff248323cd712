// The names by which templates reach the fields of the home and work pages' views.
#include "render/pages/home_page.h"
#include "render/pages/work_page.h"

namespace conspectus {

const TypeInfo& PaperCardView::template_type() {
    static const TypeInfo type =
        record<PaperCardView>("paper card", {
                                                field<&PaperCardView::paper>("paper"),
                                                field<&PaperCardView::other_titles>("other_titles"),
                                                field<&PaperCardView::finding>("finding"),
                                            });
    return type;
}

const TypeInfo& LinkCardView::template_type() {
    static const TypeInfo type =
        record<LinkCardView>("link card", {
                                              field<&LinkCardView::url>("url"),
                                              field<&LinkCardView::kind>("kind"),
                                              field<&LinkCardView::title>("title"),
                                              field<&LinkCardView::other>("other"),
                                              field<&LinkCardView::abbreviation>("abbreviation"),
                                              field<&LinkCardView::definition>("definition"),
                                              field<&LinkCardView::finding>("finding"),
                                              field<&LinkCardView::reference>("reference"),
                                              field<&LinkCardView::status>("status"),
                                          });
    return type;
}

const TypeInfo& EntranceView::template_type() {
    static const TypeInfo type = record<EntranceView>("entrance", {
                                                                      field<&EntranceView::link>("link"),
                                                                      field<&EntranceView::count>("count"),
                                                                  });
    return type;
}

const TypeInfo& NewsView::template_type() {
    static const TypeInfo type = record<NewsView>("news", {
                                                              field<&NewsView::date>("date"),
                                                              field<&NewsView::text>("text"),
                                                              field<&NewsView::paper>("paper"),
                                                          });
    return type;
}

const TypeInfo& PaperPairView::template_type() {
    static const TypeInfo type = record<PaperPairView>("pair of papers", {
                                                                             field<&PaperPairView::first>("first"),
                                                                             field<&PaperPairView::second>("second"),
                                                                             field<&PaperPairView::reason>("reason"),
                                                                         });
    return type;
}

const TypeInfo& HomePageView::template_type() {
    static const TypeInfo type =
        record<HomePageView>("home page", {
                                              field<&HomePageView::frame>("frame"),
                                              field<&HomePageView::title>("title"),
                                              field<&HomePageView::introduction>("introduction"),
                                              field<&HomePageView::cards>("cards"),
                                              field<&HomePageView::introduction_language>("introduction_language"),
                                              field<&HomePageView::papers_count>("papers_count"),
                                              field<&HomePageView::papers>("papers"),
                                              field<&HomePageView::pages>("pages"),
                                              field<&HomePageView::is_first>("is_first"),
                                              field<&HomePageView::entrances>("entrances"),
                                              field<&HomePageView::news>("news"),
                                              field<&HomePageView::pairs>("pairs"),
                                              field<&HomePageView::map>("map"),
                                          });
    return type;
}

const TypeInfo& WorkPageView::template_type() {
    static const TypeInfo type =
        record<WorkPageView>("work page", {
                                              field<&WorkPageView::frame>("frame"),
                                              field<&WorkPageView::title>("title"),
                                              field<&WorkPageView::heading>("heading"),
                                              field<&WorkPageView::other_titles>("other_titles"),
                                              field<&WorkPageView::work>("work"),
                                              field<&WorkPageView::said>("said"),
                                              field<&WorkPageView::status>("status"),
                                              field<&WorkPageView::publication>("publication"),
                                              field<&WorkPageView::counts>("counts"),
                                              field<&WorkPageView::citing>("citing"),
                                              field<&WorkPageView::findings>("findings"),
                                              field<&WorkPageView::cite>("cite"),
                                          });
    return type;
}

}  // namespace conspectus
