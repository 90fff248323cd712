#include "render/pages/publication.h"

#include <algorithm>

#include "render/frame/names.h"
#include "template/ui_text.h"
#include "text/utf8.h"

namespace conspectus {

VIEW(CreditView, "author", name, url, marks, orcid)
VIEW(AffiliationView, "affiliation", mark, text)
VIEW(PublicationView, "publication", authors, has_others, affiliations, journal, year, date, locator, doi, doi_url,
     pmid, pmid_url, url)

namespace {

const AuthorRow* author_row(const Indexes& indexes, std::uint32_t work, std::size_t author) {
    if (work >= indexes.work_authors.size() || author >= indexes.work_authors[work].size()) return nullptr;
    const std::int64_t row = indexes.work_authors[work][author];
    return row < 0 ? nullptr : &indexes.authors[static_cast<std::size_t>(row)];
}

/// Returns a name as a title page prints it: 田晨阳, Chenyang Tian; Hage AN if only
/// initials are known.
std::string credit_name(const Name& name) {
    std::string listed = index_name(name);
    if (listed.find(", ") == listed.npos) return listed;
    std::string text;
    for (const std::string* part :
         {&name.given, &name.dropping_particle, &name.non_dropping_particle, &name.family, &name.suffix}) {
        if (part->empty()) continue;
        text += (text.empty() ? "" : " ") + *part;
    }
    return text;
}

WordingView name_for_page(const PageContext& context, const Person& person) {
    const NameForm* best = nullptr;
    for (const NameForm& form : person.names) {
        if (best == nullptr || form.language == context.language.key) best = &form;
    }
    if (best == nullptr) return {};
    std::string text = credit_name(best->name);
    const std::string_view key = best->language.empty() && contains_han(text) ? "zh" : std::string_view(best->language);
    return {std::move(text),
            key.empty() ? std::string() : foreign_tag(context, language_tag(context.catalog.site, key))};
}

/// Collects affiliations in the order in which the authors name them.
class Affiliations {
  public:
    Affiliations(const PageContext& context, const std::map<std::string, Localized>& texts)
        : context_(context), texts_(texts) {}

    std::string marks(const Person& person) {
        std::string marks;
        for (const std::string& key : person.affiliations) {
            const auto text = texts_.find(key);
            if (text == texts_.end()) continue;
            const auto [mark, is_new] = marks_.try_emplace(key, std::to_string(marks_.size() + 1));
            if (is_new) views_.push_back({mark->second, wording(context_, text->second)});
            marks += (marks.empty() ? "" : ",") + mark->second;
        }
        return marks;
    }
    std::vector<AffiliationView> take() { return std::move(views_); }

  private:
    const PageContext& context_;
    const std::map<std::string, Localized>& texts_;
    std::map<std::string, std::string> marks_;
    std::vector<AffiliationView> views_;
};

void add_authors(PublicationView& view, const PageContext& context, std::uint32_t work,
                 const std::map<std::string, Localized>& affiliations) {
    Affiliations named(context, affiliations);
    const std::vector<Person>& authors = context.catalog.record_of(context.catalog.works[work]).authors;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        if (authors[i].others) {
            view.has_others = true;
            continue;
        }
        const AuthorRow* row = author_row(context.indexes, work, i);
        view.authors.push_back(
            {.name = name_for_page(context, authors[i]),
             .url = row == nullptr ? Url{} : context.to(PageKind::author, row->slug),
             .marks = named.marks(authors[i]),
             .orcid = authors[i].orcid.empty() ? Url{} : external_url("https://orcid.org/" + authors[i].orcid)});
    }
    view.affiliations = named.take();
}

std::optional<LinkView> journal_link(const PageContext& context, std::uint32_t work) {
    const Record& record = context.catalog.record_of(context.catalog.works[work]);
    const Journal* listed = context.catalog.journal_of(context.catalog.works[work]);
    WordingView title =
        wording(context, listed != nullptr && !listed->title.empty() ? listed->title : record.container_title,
                neutral_tag(context.catalog.site, record));
    if (title.text.empty()) return std::nullopt;
    const std::int64_t row = work < context.indexes.work_journals.size() ? context.indexes.work_journals[work] : -1;
    const Url url =
        row < 0 ? Url{} : context.to(PageKind::journal, context.indexes.journals[static_cast<std::size_t>(row)].slug);
    return link_view(std::move(title), url);
}

/// Returns volume, issue and pages, "34(12): 2654-2663", as far as known.
std::string locator(const Record& record) {
    std::string text = record.volume;
    if (!record.issue.empty()) text += "(" + record.issue + ")";
    const std::string& pages = record.page.empty() ? record.number : record.page;
    if (pages.empty()) return text;
    return text.empty() ? pages : text + ": " + pages;
}

}  // namespace

PublicationView publication_view(const PageContext& context, std::uint32_t work,
                                 const std::map<std::string, Localized>& affiliations) {
    const Record& record = context.catalog.record_of(context.catalog.works[work]);
    PublicationView view;
    add_authors(view, context, work, affiliations);
    view.journal = journal_link(context, work);
    if (!record.issued.empty()) {
        const std::string year = std::to_string(record.issued.first.year);
        view.year = LinkView{.label = year, .url = context.to(PageKind::year, year)};
    }
    view.date = iso_date(record.issued.first);
    view.locator = locator(record);
    view.doi = record.DOI;
    view.doi_url = doi_url(record.DOI);
    view.pmid = record.PMID;
    if (!record.PMID.empty()) view.pmid_url = external_url("https://pubmed.ncbi.nlm.nih.gov/" + record.PMID + "/");
    view.url = external_url(record.URL);
    return view;
}

}  // namespace conspectus
