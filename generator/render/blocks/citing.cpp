#include "render/blocks/citing.h"

#include <map>
#include <utility>

#include "render/prose/citation_marks.h"
#include "render/prose/sentence.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(SentenceView, "sentence", sentence, language, section, further)
VIEW(CitingSentenceView, "citing sentence", original, translations)
VIEW(CitingPaperView, "citing paper", paper, number, entry, sentences)

namespace {

/// The mentions of the work in one paper.
struct Citing {
    const ListedIn* listed = nullptr;  ///< null: in neither of its lists
    std::vector<const PairedMention*> mentions;
};

/// Mentions of a work in one sentence of one summary, in reading order. `pairs`
/// are the corresponding mentions in the original.
struct MentionedSentence {
    TokenRange tokens;
    std::vector<Mention> mentions;
    std::vector<const PairedMention*> pairs;
};

/// Groups mentions in one paper by sentence, in the order of the first mention of each.
class SentenceGroups {
  public:
    explicit SentenceGroups(const Paper& paper) : paper_(paper) {}

    void add(const Mention& mention, const PairedMention& pair) {
        const TokenRange tokens = sentence_around(paper_.summaries[mention.summary].document, mention.group);
        const auto [known, is_new] = known_.try_emplace({mention.summary, tokens.first}, sentences_.size());
        if (is_new) sentences_.push_back({tokens, {}, {}});
        sentences_[known->second].mentions.push_back(mention);
        sentences_[known->second].pairs.push_back(&pair);
    }
    const std::vector<MentionedSentence>& sentences() const { return sentences_; }

  private:
    const Paper& paper_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> known_;
    std::vector<MentionedSentence> sentences_;
};

std::string section_label(const PageContext& context, const Document& document, const CitationGroup& group) {
    const bool has_heading = group.heading > 0 && group.heading <= document.headings.size();
    return has_heading ? document.headings[group.heading - 1].plain : ui_text(context.strings, "section-none");
}

SentenceView sentence_view(const PageContext& context, const Paper& paper, const MentionedSentence& sentence) {
    const Summary& summary = paper.summaries[sentence.mentions.front().summary];
    const Body body = body_of(context, paper, summary);
    const CitationGroup& first = summary.document.citation_groups[sentence.mentions.front().group];
    const std::string path = output_path(context.catalog.site, summary.language, PageKind::paper, paper.id);
    const std::string tag = foreign_tag(context, language_tag(context.catalog.site, summary.language));
    const auto link = [&](const Mention& mention) {
        const CitedWork& cited = body.names.citation_groups[mention.group][mention.citation];
        return context.link(path, citation_anchor(context.catalog, cited));
    };
    SentenceView view{.sentence = sentence_html(body, sentence.tokens, sentence.mentions),
                      .language = tag,
                      .section = {.label = section_label(context, summary.document, first),
                                  .language = first.heading > 0 ? tag : std::string(),
                                  .url = link(sentence.mentions.front())},
                      .further = {}};
    for (std::size_t i = 1; i < sentence.mentions.size(); ++i)
        view.further.push_back({.label = std::to_string(i + 1), .url = link(sentence.mentions[i])});
    return view;
}

std::vector<CitingSentenceView> citing_sentences(const PageContext& context, const Paper& paper,
                                                 const std::vector<const PairedMention*>& mentions) {
    SentenceGroups originals(paper);
    for (const PairedMention* mention : mentions) originals.add(mention->original, *mention);
    std::vector<CitingSentenceView> views;
    for (const MentionedSentence& original : originals.sentences()) {
        SentenceGroups translations(paper);
        for (const PairedMention* pair : original.pairs) {
            for (const Mention& translation : pair->translations) translations.add(translation, *pair);
        }
        CitingSentenceView& view = views.emplace_back();
        view.original = sentence_view(context, paper, original);
        for (const MentionedSentence& translation : translations.sentences())
            view.translations.push_back(sentence_view(context, paper, translation));
    }
    return views;
}

CitingPaperView paper_view(const PageContext& context, std::uint32_t index, const Citing& citing, std::uint32_t work) {
    const Paper& paper = context.catalog.papers[index];
    CitingPaperView view{.paper = paper_line(context, index), .number = {}, .entry = {}, .sentences = {}};
    if (citing.listed != nullptr) {
        const std::uint32_t number = citing.listed->number;
        view.number = number > 0 ? std::to_string(number) : list_label(context.catalog.names_of(paper), work);
    }
    if (!view.number.empty()) view.entry = context.to(PageKind::paper, paper.id, reference_anchor(view.number));
    view.sentences = citing_sentences(context, paper, citing.mentions);
    return view;
}

}  // namespace

std::vector<CitingPaperView> citing_papers(const PageContext& context, const WorkRow& row) {
    std::map<std::uint32_t, Citing> papers;
    for (const ListedIn& listed : row.listed_in) papers[listed.paper].listed = &listed;
    for (const PairedMention& mention : row.mentions) papers[mention.original.paper].mentions.push_back(&mention);
    std::vector<CitingPaperView> views;
    for (const auto& [paper, citing] : papers) views.push_back(paper_view(context, paper, citing, row.work));
    return views;
}

std::string citing_counts(const PageContext& context, const WorkRow& row) {
    return ui_text(context.strings, "cited-counts", -1,
                   {{"lists", ui_text(context.strings, "cited-lists", std::ssize(row.listed_in))},
                    {"mentions", ui_text(context.strings, "cited-mentions", std::ssize(row.mentions))}});
}

}  // namespace conspectus
