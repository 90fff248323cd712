// The names by which templates reach the fields of the views: keywords, authors, journals, years, prose.
#include "render/pages/author_page.h"
#include "render/pages/journal_page.h"
#include "render/pages/keyword_page.h"
#include "render/pages/not_found_page.h"
#include "render/pages/redirect_page.h"
#include "render/pages/text_page.h"

namespace conspectus {

const TypeInfo& AuthorPageView::template_type() {
    static const TypeInfo type =
        record<AuthorPageView>("author page", {
                                                  field<&AuthorPageView::frame>("frame"),
                                                  field<&AuthorPageView::name>("name"),
                                                  field<&AuthorPageView::other_names>("other_names"),
                                                  field<&AuthorPageView::affiliations>("affiliations"),
                                                  field<&AuthorPageView::initials_only>("initials_only"),
                                                  field<&AuthorPageView::institution>("institution"),
                                                  field<&AuthorPageView::paper_count>("paper_count"),
                                                  field<&AuthorPageView::work_count>("work_count"),
                                                  field<&AuthorPageView::bar>("bar"),
                                                  field<&AuthorPageView::papers>("papers"),
                                                  field<&AuthorPageView::works>("works"),
                                              });
    return type;
}

const TypeInfo& JournalPageView::template_type() {
    static const TypeInfo type =
        record<JournalPageView>("journal page", {
                                                    field<&JournalPageView::frame>("frame"),
                                                    field<&JournalPageView::title>("title"),
                                                    field<&JournalPageView::other_titles>("other_titles"),
                                                    field<&JournalPageView::abbreviation>("abbreviation"),
                                                    field<&JournalPageView::ISSN>("issn"),
                                                    field<&JournalPageView::paper_count>("paper_count"),
                                                    field<&JournalPageView::work_count>("work_count"),
                                                    field<&JournalPageView::bar>("bar"),
                                                    field<&JournalPageView::papers>("papers"),
                                                    field<&JournalPageView::works>("works"),
                                                });
    return type;
}

const TypeInfo& YearPageView::template_type() {
    static const TypeInfo type = record<YearPageView>("year page", {
                                                                       field<&YearPageView::frame>("frame"),
                                                                       field<&YearPageView::year>("year"),
                                                                       field<&YearPageView::paper_count>("paper_count"),
                                                                       field<&YearPageView::work_count>("work_count"),
                                                                       field<&YearPageView::earlier>("earlier"),
                                                                       field<&YearPageView::later>("later"),
                                                                       field<&YearPageView::bar>("bar"),
                                                                       field<&YearPageView::papers>("papers"),
                                                                       field<&YearPageView::works>("works"),
                                                                   });
    return type;
}

const TypeInfo& InLanguageView::template_type() {
    static const TypeInfo type = record<InLanguageView>("text in a language", {
                                                                                  field<&InLanguageView::name>("name"),
                                                                                  field<&InLanguageView::tag>("tag"),
                                                                                  field<&InLanguageView::text>("text"),
                                                                              });
    return type;
}

const TypeInfo& SourceNamesView::template_type() {
    static const TypeInfo type =
        record<SourceNamesView>("source names", {
                                                    field<&SourceNamesView::paper>("paper"),
                                                    field<&SourceNamesView::names>("names"),
                                                    field<&SourceNamesView::language>("language"),
                                                });
    return type;
}

const TypeInfo& KeywordPageView::template_type() {
    static const TypeInfo type =
        record<KeywordPageView>("keyword page", {
                                                    field<&KeywordPageView::frame>("frame"),
                                                    field<&KeywordPageView::keyword>("keyword"),
                                                    field<&KeywordPageView::definitions>("definitions"),
                                                    field<&KeywordPageView::synonyms>("synonyms"),
                                                    field<&KeywordPageView::names_in_sources>("names_in_sources"),
                                                    field<&KeywordPageView::facet>("facet"),
                                                    field<&KeywordPageView::mesh>("mesh"),
                                                    field<&KeywordPageView::paper_count>("paper_count"),
                                                    field<&KeywordPageView::finding_count>("finding_count"),
                                                    field<&KeywordPageView::mention_count>("mention_count"),
                                                    field<&KeywordPageView::bar>("bar"),
                                                    field<&KeywordPageView::is_first>("is_first"),
                                                    field<&KeywordPageView::papers>("papers"),
                                                    field<&KeywordPageView::findings>("findings"),
                                                    field<&KeywordPageView::broader>("broader"),
                                                    field<&KeywordPageView::narrower>("narrower"),
                                                    field<&KeywordPageView::related>("related"),
                                                    field<&KeywordPageView::together>("together"),
                                                    field<&KeywordPageView::together_count>("together_count"),
                                                });
    return type;
}

const TypeInfo& NotFoundPageView::template_type() {
    static const TypeInfo type =
        record<NotFoundPageView>("not found page", {
                                                       field<&NotFoundPageView::frame>("frame"),
                                                       field<&NotFoundPageView::papers>("papers"),
                                                       field<&NotFoundPageView::paper_count>("paper_count"),
                                                   });
    return type;
}

const TypeInfo& RedirectPageView::template_type() {
    static const TypeInfo type =
        record<RedirectPageView>("redirect page", {
                                                      field<&RedirectPageView::language>("language"),
                                                      field<&RedirectPageView::site_title>("site_title"),
                                                      field<&RedirectPageView::title>("title"),
                                                      field<&RedirectPageView::target>("target"),
                                                      field<&RedirectPageView::canonical>("canonical"),
                                                      field<&RedirectPageView::stylesheet>("stylesheet"),
                                                  });
    return type;
}

const TypeInfo& TextPageView::template_type() {
    static const TypeInfo type =
        record<TextPageView>("text page", {
                                              field<&TextPageView::frame>("frame"),
                                              field<&TextPageView::title>("title"),
                                              field<&TextPageView::body>("body"),
                                              field<&TextPageView::cards>("cards"),
                                              field<&TextPageView::language>("language"),
                                              field<&TextPageView::language_name>("language_name"),
                                          });
    return type;
}

}  // namespace conspectus
