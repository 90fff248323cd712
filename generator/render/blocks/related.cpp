#include "render/blocks/related.h"

#include <algorithm>

#include "template/ui_text.h"

namespace conspectus {

VIEW(RelatedPaperView, "related paper", paper, reason)

namespace {

constexpr std::size_t most_keywords_named = 6;

Html keyword_link(const PageContext& context, std::uint32_t keyword) {
    const KeywordLineView line = keyword_line(context, keyword);
    return {"<a class=\"keyword\" href=\"" + html_attribute(line.url.text) + "\">" + wording_html(line.label).markup +
            "</a>"};
}

Html keyword_list(const PageContext& context, const std::vector<std::uint32_t>& keywords) {
    Html list;
    for (std::size_t i = 0; i < std::min(keywords.size(), most_keywords_named); ++i) {
        if (i > 0) list.markup += html_text(ui_text(context.strings, "enumeration-separator"));
        list.markup += keyword_link(context, keywords[i]).markup;
    }
    if (keywords.size() > most_keywords_named) list.markup += " …";
    return list;
}

std::string_view link_key(const RelatedPaper& related, ReasonVoice voice) {
    if (related.links_to && related.linked_from) return "related-linked-both";
    switch (voice) {
        case ReasonVoice::this_and_that:
            return related.links_to ? "related-links-to" : "related-linked-from";
        case ReasonVoice::first_and_second:
            return related.links_to ? "related-first-links" : "related-second-links";
    }
    return {};
}

}  // namespace

Html relation_reason(const PageContext& context, const RelatedPaper& related, ReasonVoice voice) {
    std::vector<Html> parts;
    if (!related.shared_keywords.empty()) {
        parts.push_back(ui_html(context.strings, "related-keywords",
                                {{"keywords", keyword_list(context, related.shared_keywords)}},
                                std::ssize(related.shared_keywords)));
    }
    if (!related.shared_works.empty()) {
        parts.push_back(ui_html(context.strings, "related-works", {}, std::ssize(related.shared_works)));
    }
    if (related.links_to || related.linked_from) {
        parts.push_back(ui_html(context.strings, link_key(related, voice), {}));
    }
    Html reason;
    for (const Html& part : parts) {
        if (!reason.markup.empty()) reason.markup += html_text(ui_text(context.strings, "clause-separator"));
        reason.markup += part.markup;
    }
    return reason;
}

std::vector<RelatedPaperView> related_papers(const PageContext& context, std::uint32_t paper, std::size_t most) {
    const std::vector<RelatedPaper>& all = context.indexes.related[paper];
    std::vector<RelatedPaperView> views;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
        views.push_back(
            {paper_line(context, all[i].paper), relation_reason(context, all[i], ReasonVoice::this_and_that)});
    }
    return views;
}

}  // namespace conspectus
