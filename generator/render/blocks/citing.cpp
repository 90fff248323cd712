#include "render/blocks/citing.h"

#include <algorithm>
#include <map>

#include "render/prose/citation_marks.h"
#include "render/prose/sentence.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(SentenceView, "sentence", sentence, language, place)
VIEW(CitingSentenceView, "citing sentence", original, translations)
VIEW(CitingPaperView, "citing paper", paper, number, entry, sentences)

namespace {

std::string section_label(const PageContext& context, const Document& document, const CitationGroup& group) {
    const bool has_heading = group.heading > 0 && group.heading <= document.headings.size();
    return has_heading ? document.headings[group.heading - 1].plain : ui_text(context.strings, "section-none");
}

SentenceView sentence_view(const PageContext& context, const Mention& mention) {
    const Paper& paper = context.catalog.papers[mention.paper];
    const Summary& summary = paper.summaries[mention.summary];
    const Body body = body_of(context, paper, summary);
    const CitationGroup& group = summary.document.citation_groups[mention.group];
    const std::string path = output_path(context.catalog.site, summary.language, PageKind::paper, paper.id);
    const std::string anchor =
        citation_anchor(context.catalog, body.names.citation_groups[mention.group][mention.citation]);
    std::string tag = foreign_tag(context, language_tag(context.catalog.site, summary.language));
    return {.sentence = sentence_html(body, mention.group),
            .language = tag,
            .place = {.label = section_label(context, summary.document, group),
                      .language = group.heading > 0 ? std::move(tag) : std::string(),
                      .url = context.link(path, anchor)}};
}

CitingSentenceView citing_sentence(const PageContext& context, const PairedMention& mention) {
    CitingSentenceView view{sentence_view(context, mention.original), {}};
    for (const Mention& translation : mention.translations) {
        view.translations.push_back(sentence_view(context, translation));
    }
    return view;
}

CitingPaperView& paper_entry(const PageContext& context, std::map<std::uint32_t, CitingPaperView>& papers,
                             std::uint32_t paper) {
    const auto [entry, is_new] = papers.try_emplace(paper);
    if (is_new) entry->second.paper = paper_line(context, paper);
    return entry->second;
}

}  // namespace

std::vector<CitingPaperView> citing_papers(const PageContext& context, const WorkRow& row) {
    std::map<std::uint32_t, CitingPaperView> papers;
    for (const ListedIn& listed : row.listed_in) {
        const Paper& paper = context.catalog.papers[listed.paper];
        CitingPaperView& entry = paper_entry(context, papers, listed.paper);
        entry.number = list_label(context.catalog.names_of(paper), row.work);
        if (!entry.number.empty()) entry.entry = context.to(PageKind::paper, paper.id, reference_anchor(entry.number));
    }
    for (const PairedMention& mention : row.mentions) {
        paper_entry(context, papers, mention.original.paper).sentences.push_back(citing_sentence(context, mention));
    }
    std::vector<CitingPaperView> views;
    for (auto& [paper, view] : papers) views.push_back(std::move(view));
    return views;
}

std::string citing_counts(const PageContext& context, const WorkRow& row) {
    return ui_text(context.strings, "cited-counts", -1,
                   {{"lists", ui_text(context.strings, "cited-lists", std::ssize(row.listed_in))},
                    {"mentions", ui_text(context.strings, "cited-mentions", std::ssize(row.mentions))}});
}

}  // namespace conspectus
