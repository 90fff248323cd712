// The names by which templates reach the fields of the views: the indexes.
#include "render/pages/authors_page.h"
#include "render/pages/citations_page.h"
#include "render/pages/findings_page.h"
#include "render/pages/glossary_page.h"
#include "render/pages/journals_page.h"
#include "render/pages/keywords_page.h"

namespace conspectus {

const TypeInfo& AuthorLineView::template_type() {
    static const TypeInfo type =
        record<AuthorLineView>("author line", {
                                                  field<&AuthorLineView::name>("name"),
                                                  field<&AuthorLineView::other_names>("other_names"),
                                                  field<&AuthorLineView::url>("url"),
                                                  field<&AuthorLineView::papers>("papers"),
                                                  field<&AuthorLineView::works>("works"),
                                                  field<&AuthorLineView::initials_only>("initials_only"),
                                                  field<&AuthorLineView::institution>("institution"),
                                              });
    return type;
}

const TypeInfo& AuthorGroupView::template_type() {
    static const TypeInfo type =
        record<AuthorGroupView>("author group", {
                                                    field<&AuthorGroupView::label>("label"),
                                                    field<&AuthorGroupView::id>("id"),
                                                    field<&AuthorGroupView::authors>("authors"),
                                                });
    return type;
}

const TypeInfo& InstitutionView::template_type() {
    static const TypeInfo type = record<InstitutionView>("institution", {
                                                                            field<&InstitutionView::name>("name"),
                                                                            field<&InstitutionView::people>("people"),
                                                                            field<&InstitutionView::more>("more"),
                                                                        });
    return type;
}

const TypeInfo& AuthorsPageView::template_type() {
    static const TypeInfo type =
        record<AuthorsPageView>("authors page", {
                                                    field<&AuthorsPageView::frame>("frame"),
                                                    field<&AuthorsPageView::total>("total"),
                                                    field<&AuthorsPageView::of_papers>("of_papers"),
                                                    field<&AuthorsPageView::is_first>("is_first"),
                                                    field<&AuthorsPageView::bar>("bar"),
                                                    field<&AuthorsPageView::groups>("groups"),
                                                    field<&AuthorsPageView::institutions>("institutions"),
                                                    field<&AuthorsPageView::institution_count>("institution_count"),
                                                });
    return type;
}

const TypeInfo& CitationRowView::template_type() {
    static const TypeInfo type =
        record<CitationRowView>("citation row", {
                                                    field<&CitationRowView::name>("name"),
                                                    field<&CitationRowView::title>("title"),
                                                    field<&CitationRowView::url>("url"),
                                                    field<&CitationRowView::year>("year"),
                                                    field<&CitationRowView::cited_by>("cited_by"),
                                                    field<&CitationRowView::papers>("papers"),
                                                    field<&CitationRowView::more>("more"),
                                                    field<&CitationRowView::times>("times"),
                                                    field<&CitationRowView::doi>("doi"),
                                                    field<&CitationRowView::is_paper>("is_paper"),
                                                    field<&CitationRowView::unresolved>("unresolved"),
                                                    field<&CitationRowView::number>("number"),
                                                    field<&CitationRowView::status>("status"),
                                                });
    return type;
}

const TypeInfo& CitationGroupView::template_type() {
    static const TypeInfo type =
        record<CitationGroupView>("citation group", {
                                                        field<&CitationGroupView::label>("label"),
                                                        field<&CitationGroupView::id>("id"),
                                                        field<&CitationGroupView::works>("works"),
                                                    });
    return type;
}

const TypeInfo& UnresolvedListView::template_type() {
    static const TypeInfo type =
        record<UnresolvedListView>("unresolved list", {
                                                          field<&UnresolvedListView::paper>("paper"),
                                                          field<&UnresolvedListView::numbers>("numbers"),
                                                          field<&UnresolvedListView::ranges>("ranges"),
                                                          field<&UnresolvedListView::list>("list"),
                                                          field<&UnresolvedListView::count>("count"),
                                                          field<&UnresolvedListView::total>("total"),
                                                      });
    return type;
}

const TypeInfo& CitationsPageView::template_type() {
    static const TypeInfo type = record<CitationsPageView>(
        "citations page", {
                              field<&CitationsPageView::frame>("frame"),
                              field<&CitationsPageView::is_first>("is_first"),
                              field<&CitationsPageView::is_alphabet>("is_alphabet"),
                              field<&CitationsPageView::works>("works"),
                              field<&CitationsPageView::papers>("papers"),
                              field<&CitationsPageView::resolved>("resolved"),
                              field<&CitationsPageView::unresolved>("unresolved"),
                              field<&CitationsPageView::mentions>("mentions"),
                              field<&CitationsPageView::bar>("bar"),
                              field<&CitationsPageView::groups>("groups"),
                              field<&CitationsPageView::repeated>("repeated"),
                              field<&CitationsPageView::repeated_count>("repeated_count"),
                              field<&CitationsPageView::queue>("queue"),
                              field<&CitationsPageView::unresolved_papers>("unresolved_papers"),
                              field<&CitationsPageView::unresolved_bar>("unresolved_bar"),
                              field<&CitationsPageView::unresolved_lists>("unresolved_lists"),
                              field<&CitationsPageView::exports>("exports"),
                          });
    return type;
}

const TypeInfo& OutcomeView::template_type() {
    static const TypeInfo type = record<OutcomeView>("outcome", {
                                                                    field<&OutcomeView::name>("name"),
                                                                    field<&OutcomeView::url>("url"),
                                                                    field<&OutcomeView::id>("id"),
                                                                    field<&OutcomeView::count>("count"),
                                                                    field<&OutcomeView::findings>("findings"),
                                                                });
    return type;
}

const TypeInfo& FindingsPageView::template_type() {
    static const TypeInfo type =
        record<FindingsPageView>("findings page", {
                                                      field<&FindingsPageView::frame>("frame"),
                                                      field<&FindingsPageView::total>("total"),
                                                      field<&FindingsPageView::outcome_count>("outcome_count"),
                                                      field<&FindingsPageView::paper_count>("paper_count"),
                                                      field<&FindingsPageView::is_first>("is_first"),
                                                      field<&FindingsPageView::bar>("bar"),
                                                      field<&FindingsPageView::outcomes>("outcomes"),
                                                  });
    return type;
}

const TypeInfo& TermView::template_type() {
    static const TypeInfo type = record<TermView>("term", {
                                                              field<&TermView::label>("label"),
                                                              field<&TermView::definition>("definition"),
                                                              field<&TermView::tag>("tag"),
                                                          });
    return type;
}

const TypeInfo& GlossaryEntryView::template_type() {
    static const TypeInfo type =
        record<GlossaryEntryView>("glossary entry", {
                                                        field<&GlossaryEntryView::id>("id"),
                                                        field<&GlossaryEntryView::url>("url"),
                                                        field<&GlossaryEntryView::abbreviation>("abbreviation"),
                                                        field<&GlossaryEntryView::terms>("terms"),
                                                    });
    return type;
}

const TypeInfo& GlossaryGroupView::template_type() {
    static const TypeInfo type =
        record<GlossaryGroupView>("glossary group", {
                                                        field<&GlossaryGroupView::label>("label"),
                                                        field<&GlossaryGroupView::id>("id"),
                                                        field<&GlossaryGroupView::entries>("entries"),
                                                    });
    return type;
}

const TypeInfo& GlossaryPageView::template_type() {
    static const TypeInfo type =
        record<GlossaryPageView>("glossary page", {
                                                      field<&GlossaryPageView::frame>("frame"),
                                                      field<&GlossaryPageView::total>("total"),
                                                      field<&GlossaryPageView::keywords>("keywords"),
                                                      field<&GlossaryPageView::is_first>("is_first"),
                                                      field<&GlossaryPageView::bar>("bar"),
                                                      field<&GlossaryPageView::groups>("groups"),
                                                  });
    return type;
}

const TypeInfo& JournalLineView::template_type() {
    static const TypeInfo type = record<JournalLineView>("journal line", {
                                                                             field<&JournalLineView::title>("title"),
                                                                             field<&JournalLineView::other>("other"),
                                                                             field<&JournalLineView::url>("url"),
                                                                             field<&JournalLineView::papers>("papers"),
                                                                             field<&JournalLineView::works>("works"),
                                                                         });
    return type;
}

const TypeInfo& JournalGroupView::template_type() {
    static const TypeInfo type =
        record<JournalGroupView>("journal group", {
                                                      field<&JournalGroupView::label>("label"),
                                                      field<&JournalGroupView::id>("id"),
                                                      field<&JournalGroupView::journals>("journals"),
                                                  });
    return type;
}

const TypeInfo& YearLineView::template_type() {
    static const TypeInfo type = record<YearLineView>("year line", {
                                                                       field<&YearLineView::year>("year"),
                                                                       field<&YearLineView::url>("url"),
                                                                       field<&YearLineView::papers>("papers"),
                                                                       field<&YearLineView::works>("works"),
                                                                   });
    return type;
}

const TypeInfo& JournalsPageView::template_type() {
    static const TypeInfo type =
        record<JournalsPageView>("journals page", {
                                                      field<&JournalsPageView::frame>("frame"),
                                                      field<&JournalsPageView::total>("total"),
                                                      field<&JournalsPageView::is_first>("is_first"),
                                                      field<&JournalsPageView::bar>("bar"),
                                                      field<&JournalsPageView::groups>("groups"),
                                                      field<&JournalsPageView::years>("years"),
                                                      field<&JournalsPageView::timeline>("timeline"),
                                                  });
    return type;
}

const TypeInfo& KeywordGroupView::template_type() {
    static const TypeInfo type =
        record<KeywordGroupView>("keyword group", {
                                                      field<&KeywordGroupView::label>("label"),
                                                      field<&KeywordGroupView::id>("id"),
                                                      field<&KeywordGroupView::keywords>("keywords"),
                                                  });
    return type;
}

const TypeInfo& KeywordOrderView::template_type() {
    static const TypeInfo type =
        record<KeywordOrderView>("keyword order", {
                                                      field<&KeywordOrderView::id>("id"),
                                                      field<&KeywordOrderView::url>("url"),
                                                      field<&KeywordOrderView::name>("name"),
                                                      field<&KeywordOrderView::tag>("tag"),
                                                      field<&KeywordOrderView::pinyin>("pinyin"),
                                                      field<&KeywordOrderView::bar>("bar"),
                                                      field<&KeywordOrderView::groups>("groups"),
                                                  });
    return type;
}

const TypeInfo& TreeNodeView::template_type() {
    static const TypeInfo type = record<TreeNodeView>("tree node", {
                                                                       field<&TreeNodeView::keyword>("keyword"),
                                                                       field<&TreeNodeView::elsewhere>("elsewhere"),
                                                                       field<&TreeNodeView::opens>("opens"),
                                                                       field<&TreeNodeView::closed>("closed"),
                                                                   });
    return type;
}

const TypeInfo& FacetView::template_type() {
    static const TypeInfo type = record<FacetView>("facet", {
                                                                field<&FacetView::label>("label"),
                                                                field<&FacetView::id>("id"),
                                                                field<&FacetView::url>("url"),
                                                                field<&FacetView::count>("count"),
                                                                field<&FacetView::bar>("bar"),
                                                                field<&FacetView::nodes>("nodes"),
                                                                field<&FacetView::closed>("closed"),
                                                            });
    return type;
}

const TypeInfo& KeywordsPageView::template_type() {
    static const TypeInfo type =
        record<KeywordsPageView>("keywords page", {
                                                      field<&KeywordsPageView::frame>("frame"),
                                                      field<&KeywordsPageView::total>("total"),
                                                      field<&KeywordsPageView::is_overview>("is_overview"),
                                                      field<&KeywordsPageView::is_split>("is_split"),
                                                      field<&KeywordsPageView::orders>("orders"),
                                                      field<&KeywordsPageView::facets>("facets"),
                                                  });
    return type;
}

}  // namespace conspectus
