#pragma once
#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "link/catalog_builder.h"
#include "link/index/index_builder.h"
#include "link/resolve/resolver.h"
#include "model/parsed_file.h"

namespace conspectus {

inline Localized text_in(std::vector<std::pair<std::string, std::string>> wordings, Location at = {}) {
    Localized text;
    for (auto& [language, wording] : wordings) text.wordings.push_back({language, wording, at});
    return text;
}

inline Person person(std::string family, std::string given, std::string language = "", std::string id = "") {
    return {.id = std::move(id),
            .names = {{std::move(language), {.family = std::move(family), .given = std::move(given)}}}};
}

inline Person bilingual(Name han, Name latin, std::string id = "") {
    return {.id = std::move(id), .names = {{"zh", std::move(han)}, {"en", std::move(latin)}}};
}

/// A body; everything added stands on the file's next line.
class Body {
  public:
    Body(Summary& summary, std::uint32_t& line) : summary_(&summary), line_(&line) {}

    Body& heading(std::string plain, std::uint32_t level = 2) {
        document().headings.push_back({.level = level, .plain = std::move(plain), .at = next()});
        return *this;
    }
    Body& cite(const std::vector<std::string>& keys) {
        const Position at = next();
        CitationGroup group{.heading = heading_above(), .at = at};
        for (const std::string& key : keys) group.citations.push_back({.key = key, .at = at});
        document().citation_groups.push_back(std::move(group));
        return *this;
    }
    Body& link(std::string target, std::string fragment = "") {
        document().cross_links.push_back(
            {.target = std::move(target), .fragment = std::move(fragment), .heading = heading_above(), .at = next()});
        return *this;
    }
    Body& value(std::string path) {
        document().finding_values.push_back({.path = std::move(path), .at = next()});
        return *this;
    }
    Body& mark(std::string note) {
        document().note_marks.push_back({.note = std::move(note), .at = next()});
        return *this;
    }
    Body& figure(std::string source) {
        document().figures.push_back({.source = std::move(source), .at = next()});
        return *this;
    }

  private:
    Document& document() { return summary_->document; }
    Position next() { return {++*line_, 1}; }
    std::uint32_t heading_above() { return static_cast<std::uint32_t>(document().headings.size()); }

    Summary* summary_;
    std::uint32_t* line_;
};

/// A paper's file, with one key finding unless told otherwise.
class PaperDraft {
  public:
    PaperDraft(std::string id, FileId file) : file_(file) {
        value.id = std::move(id);
        value.at = {file, {}};
        value.key_at["title"] = at();
        value.key_at["added"] = value.key_at["title"];
        value.summaries.resize(1);
        value.summaries[0].file = file;
        const Location here = at();
        value.findings = {{.id = "main", .key = true, .outcome_at = here, .at = here}};
    }

    PaperDraft& with(auto change) {
        change(value);
        return *this;
    }
    PaperDraft& alias(std::string id) {
        return with([&](Paper& p) { p.aliases.push_back(std::move(id)); });
    }
    PaperDraft& draft() {
        return with([](Paper& p) { p.draft = true; });
    }
    PaperDraft& author(Person someone) {
        someone.at = at();
        value.record.authors.push_back(std::move(someone));
        return *this;
    }
    PaperDraft& keyword(std::string term) {
        value.keywords.push_back(std::move(term));
        value.keywords_at.push_back(at());
        return *this;
    }
    PaperDraft& defines(std::string id, Record record = {}) {
        reference({.work = std::move(id), .defined = std::move(record)});
        return *this;
    }
    PaperDraft& lists(std::string id) { return reference({.work = std::move(id)}); }
    PaperDraft& unresolved(std::string author = "") {
        const std::string number = std::to_string(value.references.size() + 1);
        return reference(
            {.work = value.id + "-ref" + number, .unresolved = true, .unresolved_author = std::move(author)});
    }
    PaperDraft& editor_lists(std::string id) {
        value.editor_references.push_back({.work = std::move(id), .at = at()});
        return *this;
    }
    PaperDraft& finding(Finding finding) {
        finding.at = at();
        finding.outcome_at = finding.at;
        for (FindingCitation& source : finding.cites) source.at = finding.at;
        value.findings.push_back(std::move(finding));
        return *this;
    }
    PaperDraft& note(std::string id) {
        value.notes.push_back({.id = std::move(id), .at = at()});
        return *this;
    }
    Body body() { return {value.summaries[0], line_}; }

    Paper value;

  private:
    Location at() { return {file_, {++line_, 3}}; }
    PaperDraft& reference(Reference reference) {
        reference.number = static_cast<std::uint32_t>(value.references.size() + 1);
        reference.at = at();
        value.references.push_back(std::move(reference));
        return *this;
    }

    FileId file_;
    std::uint32_t line_ = 0;
};

struct Linked {
    Catalog catalog;
    std::string messages;  ///< "path:line: text [code]", notes indented below

    const Paper& paper(std::string_view id) const { return catalog.papers[catalog.find(id).index]; }
    const Document& body(std::string_view id) const { return paper(id).summaries.front().document; }
    /// What the names in the paper, and in its original summary, lead to.
    const ResolvedPaper& names(std::string_view id) const { return catalog.names_of(paper(id)); }
    const ResolvedDocument& body_names(std::string_view id) const { return names(id).summaries.front(); }
    std::uint32_t work_index(std::string_view id) const {
        const auto work = std::ranges::find(catalog.works, id, &Work::id);
        return static_cast<std::uint32_t>(work - catalog.works.begin());
    }
    const Work& work(std::string_view id) const { return catalog.works.at(work_index(id)); }
    /// The id of a work, empty for none.
    std::string id_of(MaybeIndex work) const { return work ? catalog.works[*work].id : std::string(); }
    Indexes indexes() const { return build_indexes(catalog); }
};

/// A small collection made of values, as if its files had been parsed. Files
/// are numbered in the order in which they are added.
class Collection {
  public:
    Collection() {
        site.title = text_in({{"", "Test"}});
        site.languages = {{"zh", "zh-Hans", "中文", "zh-u-co-pinyin", true}, {"en", "en", "English", "en", false}};
        site.at = file_at("site.yaml");
    }

    PaperDraft& paper(std::string id) {
        const FileId file = file_at("papers/" + id + ".md").file;
        return papers_.emplace_back(std::move(id), file);
    }
    Body translation(std::string id, std::string language) {
        return translate(false, std::move(id), std::move(language));
    }
    Body page(std::string id) {
        const Location at = file_at("pages/" + id + ".md");
        PageText& page = pages_.emplace_back();
        page.id = std::move(id);
        page.at = at;
        page.bodies.resize(1);
        page.bodies[0].file = at.file;
        return {page.bodies[0], lines_.emplace_back(0)};
    }
    Body page_translation(std::string id, std::string language) {
        return translate(true, std::move(id), std::move(language));
    }
    Keyword& keyword(std::string id, std::string zh, std::string en) {
        Keyword& keyword = keywords_.emplace_back();
        keyword.id = std::move(id);
        keyword.at = line_of("keywords.yaml");
        keyword.label = text_in({{"zh", std::move(zh)}, {"en", std::move(en)}}, keyword.at);
        return keyword;
    }
    Journal& journal(std::string id, std::string title) {
        Journal& journal = journals_.emplace_back();
        journal.id = std::move(id);
        journal.at = line_of("journals.yaml");
        journal.title = text_in({{"", std::move(title)}}, journal.at);
        return journal;
    }
    SharedWork& shared(std::string id) {
        SharedWork& work = shared_.emplace_back();
        work.id = std::move(id);
        work.at = line_of("references/all.yaml");
        return work;
    }
    void image(std::string path, std::uint32_t width, std::uint32_t height) {
        const FileId file = file_at(path).file;
        images_.push_back({std::move(path), width, height, file});
    }
    void section(std::string key, std::string zh, std::string en, bool optional = false) {
        site.sections.push_back(
            {std::move(key), text_in({{"zh", std::move(zh)}, {"en", std::move(en)}}, site.at), optional});
    }

    std::vector<ParsedFile> parsed() const {
        std::vector<ParsedFile> all;
        if (with_site) all.emplace_back(SiteFile{site});
        for (const PaperDraft& paper : papers_) all.emplace_back(PaperFile{paper.value});
        for (const TranslationFile& file : translations_) all.emplace_back(file);
        for (const PageText& page : pages_) all.emplace_back(PageFile{page});
        all.emplace_back(ThesaurusFile{{keywords_.begin(), keywords_.end()}});
        all.emplace_back(JournalsFile{{journals_.begin(), journals_.end()}});
        all.emplace_back(ReferencesFile{{shared_.begin(), shared_.end()}});
        for (const ImageFile& image : images_) all.emplace_back(image);
        return all;
    }

    Linked link(bool with_drafts = false) const { return link(parsed(), with_drafts); }
    Linked link(std::vector<ParsedFile> parsed, bool with_drafts = false) const {
        Diagnostics diagnostics;
        Catalog catalog = build_catalog(std::move(parsed), with_drafts, diagnostics);
        catalog = resolve(std::move(catalog), diagnostics);
        return {std::move(catalog), dump(diagnostics)};
    }

    Site site;
    bool with_site = true;

  private:
    Body translate(bool of_page, std::string id, std::string language) {
        const Location at = file_at((of_page ? "pages/" : "papers/") + id + "." + language + ".md");
        TranslationFile& file = translations_.emplace_back();
        file.of_page = of_page;
        file.id = std::move(id);
        file.summary.language = std::move(language);
        file.summary.file = at.file;
        file.at = at;
        return {file.summary, lines_.emplace_back(0)};
    }
    Location file_at(std::string path) {
        paths_.push_back(std::move(path));
        return {static_cast<FileId>(paths_.size() - 1), {}};
    }
    /// The next line of a file that holds many things.
    Location line_of(const std::string& path) {
        for (FileId file = 0; file < paths_.size(); ++file) {
            if (paths_[file] == path) return {file, {++list_line_, 1}};
        }
        return {file_at(path).file, {++list_line_, 1}};
    }
    std::string located(Location at) const {
        if (at.file == no_file) return "-";
        return paths_[at.file] + (at.position.line == 0 ? "" : ":" + std::to_string(at.position.line));
    }
    std::string dump(const Diagnostics& diagnostics) const {
        std::string out;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            out += located(diagnostic.at) + ": " + diagnostic.text + " [" + std::string(name(diagnostic.code)) + "]\n";
            for (const Note& note : diagnostic.notes) out += "  " + located(note.at) + ": " + note.text + "\n";
        }
        return out;
    }

    std::vector<std::string> paths_;
    std::uint32_t list_line_ = 0;
    std::deque<std::uint32_t> lines_;
    std::deque<PaperDraft> papers_;
    std::deque<TranslationFile> translations_;
    std::deque<PageText> pages_;
    std::deque<Keyword> keywords_;
    std::deque<Journal> journals_;
    std::deque<SharedWork> shared_;
    std::vector<ImageFile> images_;
};

}  // namespace conspectus
