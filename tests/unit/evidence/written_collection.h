#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "evidence/examination.h"
#include "link/catalog_builder.h"
#include "link/resolve/resolver.h"
#include "parse/parse_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A small collection written as the text of its files, taken through parse,
/// catalog and resolve as the program takes it.
class WrittenCollection {
  public:
    WrittenCollection() {
        write("site.yaml", R"(title: Test
description: Test
languages:
  - {key: zh, tag: zh-Hans, name: 中文, collation: zh-u-co-pinyin}
  - {key: en, tag: en, name: English, collation: en}
license: {name: CC0, url: "https://example.org/"}
citation-style: gb-t-7714-2025
study-types: {review: {zh: 综述, en: Review}}
sections:
  - {key: results, label: {zh: 结果, en: Results}}
  - {key: limits, label: {zh: 局限, en: Limits}, optional: true}
facets: [{key: disease, label: {zh: 疾病, en: Diseases}}]
)");
    }

    /// Over a file of the same path, if there is one.
    WrittenCollection& write(std::string path, std::string bytes) {
        std::erase_if(sources_, [&](const SourceFile& file) { return file.path == path; });
        sources_.push_back({std::move(path), std::move(bytes)});
        std::ranges::sort(sources_, {}, &SourceFile::path);
        return *this;
    }
    /// papers/<id>.md with a title and a date, what `front` adds, and a body.
    WrittenCollection& paper(const std::string& id, const std::string& front, const std::string& body) {
        return write(
            "papers/" + id + ".md",
            "---\ntype: article-journal\nadded: 2026-01-02\ntitle: {zh: 题, en: Title}\n" + front + "---\n" + body);
    }
    WrittenCollection& translation(const std::string& id, const std::string& front, const std::string& body) {
        return write("papers/" + id + ".en.md", "---\n" + front + "---\n" + body);
    }

    const Sources& sources() const { return sources_; }
    Catalog catalog(Diagnostics& diagnostics) const {
        std::vector<ParsedFile> parsed;
        for (FileId file = 0; file < sources_.size(); ++file)
            parsed.push_back(parse_file(sources_[file], file, diagnostics));
        return resolve(build_catalog(std::move(parsed), false, diagnostics), diagnostics);
    }
    Catalog catalog() const {
        Diagnostics ignored;
        return catalog(ignored);
    }
    /// What the program would print after `examine`, sources and carets included.
    std::string messages() const {
        Diagnostics diagnostics;
        const Catalog examined = catalog(diagnostics);
        examine(examined, read_numbers(examined), diagnostics);
        return format_messages(diagnostics.sorted(), sources_, {});
    }

  private:
    Sources sources_;
};

}  // namespace conspectus
