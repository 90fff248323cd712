// The names by which templates reach the fields of the paper page's views.
#include "render/pages/paper_view.h"

namespace conspectus {

const TypeInfo& CreditView::template_type() {
    static const TypeInfo type = record<CreditView>("author", {
                                                                  field<&CreditView::name>("name"),
                                                                  field<&CreditView::url>("url"),
                                                                  field<&CreditView::marks>("marks"),
                                                                  field<&CreditView::orcid>("orcid"),
                                                              });
    return type;
}

const TypeInfo& AffiliationView::template_type() {
    static const TypeInfo type = record<AffiliationView>("affiliation", {
                                                                            field<&AffiliationView::mark>("mark"),
                                                                            field<&AffiliationView::text>("text"),
                                                                        });
    return type;
}

const TypeInfo& PublicationView::template_type() {
    static const TypeInfo type =
        record<PublicationView>("publication", {
                                                   field<&PublicationView::authors>("authors"),
                                                   field<&PublicationView::has_others>("has_others"),
                                                   field<&PublicationView::affiliations>("affiliations"),
                                                   field<&PublicationView::journal>("journal"),
                                                   field<&PublicationView::year>("year"),
                                                   field<&PublicationView::date>("date"),
                                                   field<&PublicationView::place>("place"),
                                                   field<&PublicationView::doi>("doi"),
                                                   field<&PublicationView::doi_url>("doi_url"),
                                                   field<&PublicationView::pmid>("pmid"),
                                                   field<&PublicationView::pmid_url>("pmid_url"),
                                                   field<&PublicationView::url>("url"),
                                               });
    return type;
}

const TypeInfo& ContentsView::template_type() {
    static const TypeInfo type = record<ContentsView>("contents entry", {
                                                                            field<&ContentsView::label>("label"),
                                                                            field<&ContentsView::url>("url"),
                                                                            field<&ContentsView::parts>("parts"),
                                                                        });
    return type;
}

const TypeInfo& ChangeView::template_type() {
    static const TypeInfo type = record<ChangeView>("change", {
                                                                  field<&ChangeView::date>("date"),
                                                                  field<&ChangeView::text>("text"),
                                                              });
    return type;
}

const TypeInfo& PaperPageView::template_type() {
    static const TypeInfo type =
        record<PaperPageView>("paper page", {
                                                field<&PaperPageView::frame>("frame"),
                                                field<&PaperPageView::genre>("genre"),
                                                field<&PaperPageView::title>("title"),
                                                field<&PaperPageView::other_titles>("other_titles"),
                                                field<&PaperPageView::publication>("publication"),
                                                field<&PaperPageView::status>("status"),
                                                field<&PaperPageView::withheld>("withheld"),
                                                field<&PaperPageView::key_findings>("key_findings"),
                                                field<&PaperPageView::draft>("draft"),
                                                field<&PaperPageView::completeness>("completeness"),
                                                field<&PaperPageView::contents>("contents"),
                                                field<&PaperPageView::body>("body"),
                                                field<&PaperPageView::body_language>("body_language"),
                                                field<&PaperPageView::body_language_name>("body_language_name"),
                                                field<&PaperPageView::translator>("translator"),
                                                field<&PaperPageView::change_plots>("change_plots"),
                                                field<&PaperPageView::finding_tables>("finding_tables"),
                                                field<&PaperPageView::keywords>("keywords"),
                                                field<&PaperPageView::printed_keywords>("printed_keywords"),
                                                field<&PaperPageView::references>("references"),
                                                field<&PaperPageView::editor_references>("editor_references"),
                                                field<&PaperPageView::notes>("notes"),
                                                field<&PaperPageView::related>("related"),
                                                field<&PaperPageView::cited_by>("cited_by"),
                                                field<&PaperPageView::cards>("cards"),
                                                field<&PaperPageView::cite>("cite"),
                                                field<&PaperPageView::changes>("changes"),
                                                field<&PaperPageView::updated>("updated"),
                                                field<&PaperPageView::reviewed>("reviewed"),
                                                field<&PaperPageView::reviewed_by>("reviewed_by"),
                                                field<&PaperPageView::review_by>("review_by"),
                                            });
    return type;
}

const TypeInfo& CiteStyleView::template_type() {
    static const TypeInfo type =
        record<CiteStyleView>("citation style", {
                                                    field<&CiteStyleView::title>("title"),
                                                    field<&CiteStyleView::reference>("reference"),
                                                });
    return type;
}

const TypeInfo& ExportLinkView::template_type() {
    static const TypeInfo type = record<ExportLinkView>("export file", {
                                                                           field<&ExportLinkView::title>("title"),
                                                                           field<&ExportLinkView::url>("url"),
                                                                       });
    return type;
}

const TypeInfo& ShownExportView::template_type() {
    static const TypeInfo type = record<ShownExportView>("shown export", {
                                                                             field<&ShownExportView::title>("title"),
                                                                             field<&ShownExportView::text>("text"),
                                                                         });
    return type;
}

const TypeInfo& CiteBoxView::template_type() {
    static const TypeInfo type = record<CiteBoxView>("cite box", {
                                                                     field<&CiteBoxView::styles>("styles"),
                                                                     field<&CiteBoxView::coins>("coins"),
                                                                     field<&CiteBoxView::files>("files"),
                                                                     field<&CiteBoxView::references>("references"),
                                                                     field<&CiteBoxView::markdown>("markdown"),
                                                                     field<&CiteBoxView::data>("data"),
                                                                     field<&CiteBoxView::shown>("shown"),
                                                                 });
    return type;
}

const TypeInfo& SentenceView::template_type() {
    static const TypeInfo type = record<SentenceView>("sentence", {
                                                                      field<&SentenceView::sentence>("sentence"),
                                                                      field<&SentenceView::language>("language"),
                                                                      field<&SentenceView::place>("place"),
                                                                  });
    return type;
}

const TypeInfo& CitingSentenceView::template_type() {
    static const TypeInfo type =
        record<CitingSentenceView>("citing sentence", {
                                                          field<&CitingSentenceView::original>("original"),
                                                          field<&CitingSentenceView::translations>("translations"),
                                                      });
    return type;
}

const TypeInfo& CitingPaperView::template_type() {
    static const TypeInfo type =
        record<CitingPaperView>("citing paper", {
                                                    field<&CitingPaperView::paper>("paper"),
                                                    field<&CitingPaperView::number>("number"),
                                                    field<&CitingPaperView::entry>("entry"),
                                                    field<&CitingPaperView::sentences>("sentences"),
                                                });
    return type;
}

const TypeInfo& RelatedPaperView::template_type() {
    static const TypeInfo type =
        record<RelatedPaperView>("related paper", {
                                                      field<&RelatedPaperView::paper>("paper"),
                                                      field<&RelatedPaperView::reason>("reason"),
                                                  });
    return type;
}

const TypeInfo& ReferenceView::template_type() {
    static const TypeInfo type = record<ReferenceView>("reference", {
                                                                        field<&ReferenceView::label>("label"),
                                                                        field<&ReferenceView::anchor>("anchor"),
                                                                        field<&ReferenceView::work>("work"),
                                                                        field<&ReferenceView::as_printed>("as_printed"),
                                                                        field<&ReferenceView::said>("said"),
                                                                        field<&ReferenceView::back_links>("back_links"),
                                                                    });
    return type;
}

const TypeInfo& NoteView::template_type() {
    static const TypeInfo type = record<NoteView>("editorial note", {
                                                                        field<&NoteView::number>("number"),
                                                                        field<&NoteView::anchor>("anchor"),
                                                                        field<&NoteView::kind>("kind"),
                                                                        field<&NoteView::where>("where"),
                                                                        field<&NoteView::text>("text"),
                                                                        field<&NoteView::shown>("shown"),
                                                                        field<&NoteView::back_links>("back_links"),
                                                                    });
    return type;
}

const TypeInfo& PaperFindingView::template_type() {
    static const TypeInfo type =
        record<PaperFindingView>("finding of the paper", {
                                                             field<&PaperFindingView::anchor>("anchor"),
                                                             field<&PaperFindingView::line>("line"),
                                                             field<&PaperFindingView::other_labels>("other_labels"),
                                                             field<&PaperFindingView::copied>("copied"),
                                                             field<&PaperFindingView::marks>("marks"),
                                                         });
    return type;
}

const TypeInfo& FindingTableView::template_type() {
    static const TypeInfo type =
        record<FindingTableView>("finding table", {
                                                      field<&FindingTableView::anchor>("anchor"),
                                                      field<&FindingTableView::is_long>("is_long"),
                                                      field<&FindingTableView::times>("times"),
                                                      field<&FindingTableView::has_tests>("has_tests"),
                                                      field<&FindingTableView::has_n>("has_n"),
                                                      field<&FindingTableView::has_when>("has_when"),
                                                      field<&FindingTableView::has_where>("has_where"),
                                                      field<&FindingTableView::columns>("columns"),
                                                      field<&FindingTableView::findings>("findings"),
                                                  });
    return type;
}

}  // namespace conspectus
