#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "link/catalog/namespace.h"
#include "link/catalog/works.h"
#include "link/resolve/resolver.h"
#include "quantity/readings.h"
#include "render/frame/page_context.h"
#include "render/prose/body.h"

namespace conspectus {

/// A site of two languages with one paper, one keyword and three works; tests
/// change what they need before they ask for a context. Names are resolved by
/// the program's own resolver whenever a context is asked for.
struct SmallSite {
    mutable Catalog catalog;
    Indexes indexes;
    Sources content;
    Strings strings;
    Readings readings;  ///< the words; a test that draws values has them read

    SmallSite() {
        catalog.site.title = {{{"zh", "小站", {}}, {"en", "Small site", {}}}};
        catalog.site.languages = {{.key = "zh", .tag = "zh-Hans", .name = "中文", .collation = "zh"},
                                  {.key = "en", .tag = "en", .name = "English", .collation = "en"}};
        catalog.site.citation_style = "gb-t-7714-2025";
        catalog.keywords.push_back({.id = "rankl", .label = both("核因子κB受体活化因子配体", "RANK ligand")});
        catalog.keywords[0].abbreviation = "RANKL";
        for (const char* id : {"chick2017", "hage2018", "shi2017"}) add_work(id);
        add_paper("liu2022");
        linked();
        strings = {.language = "en", .texts = {}};
        static const Readings words = read_numbers(catalog);
        readings.words = words.words;
        set("citation-label", "Reference {label}: {name}");
        set("note-label", "Editorial note {number}");
        set("note-mark", "note {number}");
        set("heading-link", "Link to {heading}");
        set("table-label", "Table {number}");
    }

    static Localized both(std::string zh, std::string en) {
        return {{{"zh", std::move(zh), {}}, {"en", std::move(en), {}}}};
    }

    void set(const std::string& key, std::string text) { strings.texts[key] = {{"other", std::move(text)}}; }

    Paper& paper() { return catalog.papers[0]; }
    SharedWork& work(std::string_view id) { return *std::ranges::find(catalog.shared_works, id, &SharedWork::id); }

    /// Makes an entry of the paper's list one whose work is not known; the work keeps its id.
    Reference& lose(std::size_t index) {
        Reference& entry = paper().references[index];
        entry.unresolved = true;
        std::erase_if(catalog.shared_works, [&](const SharedWork& work) { return work.id == entry.work; });
        return entry;
    }

    /// The catalog with all of its names resolved as they are now.
    const Catalog& linked() const {
        Diagnostics ignored;
        catalog.works = unify_works(catalog, ignored);
        catalog.ids.clear();
        fill_namespace(catalog, ignored);
        catalog = resolve(std::move(catalog), ignored);
        return catalog;
    }

    /// A document as the paper's summary in English, its names resolved.
    Body body(const PageContext& page, Document document = {}) const {
        catalog.papers[0].summaries = {{.language = "en", .document = std::move(document)}};
        linked();
        return body_of(page, catalog.papers[0], catalog.papers[0].summaries[0]);
    }

    /// An English page unless `language` says another of the site's.
    PageContext context(std::string path = "en/papers/liu2022.html", std::size_t language = 1) const {
        linked();
        return {.catalog = catalog,
                .indexes = indexes,
                .content = content,
                .language = catalog.site.languages[language],
                .strings = strings,
                .path = std::move(path),
                .base_url = base_url,
                .root = {},
                .readings = &readings};
    }

    std::string base_url;

  private:
    void add_work(const std::string& id) {
        SharedWork work{.id = id};
        work.record.title = {{{"", "Work " + id, {}}}};
        std::string family = id.substr(0, id.size() - 4);
        family[0] = static_cast<char>(family[0] - 'a' + 'A');
        Person person;
        person.names = {{"", {.family = std::move(family)}}};
        work.record.authors = {person};
        work.record.issued.first.year = 2018;
        catalog.shared_works.push_back(std::move(work));
    }

    void add_paper(const std::string& id) {
        Paper paper{.id = id};
        paper.record.title = both("一篇论文", "A paper");
        paper.keywords = {"rankl"};
        paper.references = {{.number = 1, .work = "shi2017"}, {.number = 2, .work = "hage2018"}};
        paper.editor_references = {{.work = "chick2017"}};
        catalog.papers.push_back(std::move(paper));
    }
};

/// A small site with what rendering it takes: its indexes have a row for each of
/// the catalog's things, and both languages have the site's strings.
struct RenderedSite {
    SmallSite site;
    std::array<Strings, 2> own;  ///< strings of one language, which replace the site's

    RenderedSite() {
        site.indexes.works.resize(site.catalog.works.size());
        site.indexes.keywords.resize(site.catalog.keywords.size());
        site.indexes.related.resize(site.catalog.papers.size());
    }
    RenderInput input() const {
        strings_ = {own[0], own[1]};
        for (Strings& strings : strings_) {
            strings.language = site.strings.language;
            strings.texts.insert(site.strings.texts.begin(), site.strings.texts.end());
        }
        return {site.linked(), site.indexes, site.content, none_, none_, strings_, site.base_url};
    }

  private:
    mutable std::vector<Strings> strings_;
    Sources none_;
};

}  // namespace conspectus
