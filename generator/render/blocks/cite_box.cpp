#include "render/blocks/cite_box.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "cite/entry_language.h"
#include "render/blocks/entry_line.h"
#include "render/frame/wording.h"
#include "render/prose/body.h"
#include "text/escape.h"

namespace conspectus {

VIEW(CiteStyleView, "citation style", title, reference)
VIEW(ExportLinkView, "export file", title, url)
VIEW(ShownExportView, "shown export", title, text)
VIEW(CiteBoxView, "cite box", styles, coins, files, references, markdown, data, shown)

namespace {

/// Writes an OpenURL context object key by key; omits empty values.
class OpenUrl {
  public:
    void add(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        if (!text_.empty()) text_ += '&';
        text_ += std::string(key) + "=" + url_component(value);
    }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

bool is_article(const Record& record) {
    return record.type.empty() || record.type.starts_with("article");
}

std::string whole_name(const Name& name) {
    if (!name.literal.empty()) return name.literal;
    return name.given.empty() ? name.family : name.family + ", " + name.given;
}

void add_authors(OpenUrl& url, const Record& record) {
    const std::string language = own_language(record);
    for (const Person& person : record.authors) {
        if (person.others || person.names.empty()) continue;
        const NameForm* form = &person.names.front();
        for (const NameForm& each : person.names) {
            if (each.language == language) form = &each;
        }
        url.add("rft.au", whole_name(form->name));
    }
}

void add_pages(OpenUrl& url, const std::string& page) {
    url.add("rft.pages", page);
    const auto dash = page.find('-');
    url.add("rft.spage", std::string_view(page).substr(0, dash));
    if (dash != page.npos) url.add("rft.epage", std::string_view(page).substr(dash + 1));
}

CiteBoxView styles_box(const PageContext& context, const Work& work) {
    const Record& record = context.catalog.record_of(work);
    const Journal* journal = context.catalog.journal_of(work);
    CiteBoxView box;
    for (const std::string& name : context.catalog.site.offer_styles) {
        const CitationStyle* style = find_citation_style(name);
        if (style == nullptr) continue;
        box.styles.push_back(
            {std::string(citation_style_title(*style)), reference_html(context, record, journal, *style)});
    }
    box.coins = coins(record);
    return box;
}

ExportLinkView export_link(const PageContext& context, ExportFormat format, const std::string& path) {
    return {std::string(export_title(format)), context.link(path)};
}

void add_link(Html& html, std::string_view media_type, const Url& url) {
    html.markup += "<link rel=\"alternate\" type=\"" + html_attribute(media_type) + "\" href=\"" +
                   html_attribute(url.text) + "\">\n";
}

}  // namespace

std::string coins(const Record& record) {
    const std::string language = own_language(record);
    OpenUrl url;
    url.add("ctx_ver", "Z39.88-2004");
    url.add("rft_val_fmt", is_article(record) ? "info:ofi/fmt:kev:mtx:journal" : "info:ofi/fmt:kev:mtx:book");
    url.add("rft.genre", is_article(record) ? "article" : "book");
    url.add(is_article(record) ? "rft.atitle" : "rft.btitle", text_in(record.title, language));
    url.add(is_article(record) ? "rft.jtitle" : "rft.series", text_in(record.container_title, language));
    add_authors(url, record);
    url.add("rft.date", iso_date(record.issued.first));
    url.add("rft.volume", record.volume);
    url.add("rft.issue", record.issue);
    add_pages(url, record.page);
    url.add("rft.issn", record.ISSN);
    url.add("rft.isbn", record.ISBN);
    url.add("rft.pub", text_in(record.publisher, language));
    url.add("rft.language", language);
    if (!record.DOI.empty()) url.add("rft_id", "info:doi/" + record.DOI);
    if (!record.PMID.empty()) url.add("rft_id", "info:pmid/" + record.PMID);
    return url.take();
}

ExportItem export_item(const Catalog& catalog, const Work& work) {
    return {.id = work.id,
            .record = &catalog.record_of(work),
            .status = &catalog.status_of(work),
            .journal = catalog.journal_of(work),
            .paper = work.is_paper() ? &catalog.papers[work.paper] : nullptr};
}

std::vector<ExportItem> listed_items(const Catalog& catalog, const Paper& paper) {
    std::vector<ExportItem> items;
    for (const MaybeIndex index : catalog.names_of(paper).references) {
        if (index && !catalog.works[*index].is_unresolved())
            items.push_back(export_item(catalog, catalog.works[*index]));
    }
    return items;
}

bool has_listed_items(const Paper& paper) {
    return std::ranges::count(paper.references, false, &Reference::unresolved) > 0;
}

CiteBoxView cite_box(const PageContext& context, const Work& work) {
    CiteBoxView box = styles_box(context, work);
    const ExportItem item = export_item(context.catalog, work);
    for (const ExportFormat format : export_formats) {
        box.shown.push_back({std::string(export_title(format)), export_shown(format, item)});
    }
    return box;
}

CiteBoxView cite_box(const PageContext& context, const Paper& paper) {
    CiteBoxView box = styles_box(context, context.catalog.work_of(paper));
    const bool has_list = has_listed_items(paper);
    for (const ExportFormat format : export_formats) {
        box.files.push_back(export_link(context, format, paper_export_path(paper.id, format)));
        if (!has_list) continue;
        box.references.push_back(export_link(context, format, references_export_path(paper.id, format)));
    }
    if (const Summary* summary = summary_for(paper.summaries, context.language.key)) {
        box.markdown = context.link(summary_markdown_path(paper, *summary));
    }
    box.data = context.link(paper_api_path(paper.id));
    return box;
}

std::vector<ExportLinkView> collection_exports(const PageContext& context) {
    std::vector<ExportLinkView> links;
    for (const ExportFormat format : export_formats) {
        links.push_back(export_link(context, format, collection_export_path(format)));
    }
    return links;
}

Html export_links(const PageContext& context, const Paper& paper) {
    Html html;
    for (const ExportFormat format : export_formats) {
        add_link(html, export_media_type(format), context.link(paper_export_path(paper.id, format)));
    }
    if (const Summary* summary = summary_for(paper.summaries, context.language.key)) {
        add_link(html, "text/markdown", context.link(summary_markdown_path(paper, *summary)));
    }
    add_link(html, "application/json", context.link(paper_api_path(paper.id)));
    return html;
}

}  // namespace conspectus
