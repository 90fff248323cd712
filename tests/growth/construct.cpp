#include "construct.h"

#include <fmt/format.h>

#include "site_folder.h"

namespace conspectus {

std::string each(std::size_t n, std::string_view pattern) {
    std::string all;
    for (std::size_t i = 1; i <= n; ++i) {
        for (const char c : pattern) {
            if (c == '$' || c == '^') {
                all += std::to_string(c == '$' ? i : i - 1);
            } else {
                all += c;
            }
        }
    }
    return all;
}

std::string paper(std::string_view front, std::string_view text) {
    return fmt::format(
        "---\ntype: article-journal\nstudy-type: review\ntitle: {{zh: 增长, en: Growth}}\nlanguage: zh\n"
        "added: 2026-01-02\n{}---\n\n## 研究问题\n\n{}\n\n## 结果\n\n无。\n",
        front, text);
}

Files grown(std::string_view front, std::string_view text) {
    return {{"content/papers/grown.md", paper(front, text)}};
}

std::string works(std::size_t n) {
    return each(n,
                "  - {id: w$, type: article-journal, author: [{family: Family$, given: AB}], title: Title $, "
                "container-title: J Bones, issued: 2020, volume: $, page: 1-9, DOI: 10.1000/w.$, language: en}\n");
}

std::string keywords(std::size_t n, std::string_view further) {
    const std::string keyword = "- {id: k$, facet: disease, label: {zh: 词$, en: term $}";
    return base_file("keywords.yaml") + each(n, keyword + std::string(further) + "}\n");
}

namespace {

void replace(std::string& text, const std::string& old, const std::string& by) {
    if (const std::size_t at = text.find(old); at != text.npos) text.replace(at, old.size(), by);
}

}  // namespace

std::string base_file(const std::string& path) {
    std::string text = read_file(std::filesystem::path(TEST_FOLDER) / "sites/base/content" / path);
    replace(text, "collation: zh-u-co-pinyin, surname-readings: true", "collation: ja");
    replace(text, "collation: en", "collation: ja");
    replace(text, "{family: 张, given: 三}", "{family: Zhang, given: San}");
    replace(text, "container-title: {zh: 测试杂志, en: Journal of Tests}", "container-title: Journal of Tests");
    return text;
}

void write_base(SiteFolder& site) {
    for (const char* path : {"site.yaml", "papers/first.md"})
        site.write(std::string("content/") + path, base_file(path));
}

void write(const Construct& construct, std::size_t n, SiteFolder& site) {
    write_base(site);
    for (const auto& [path, bytes] : construct.write(n)) site.write(path, bytes);
}

void write_faulty_base(SiteFolder& site) {
    write_base(site);
    for (const auto& [path, bytes] : grown("nothing: 1\n", "文。")) site.write(path, bytes);
}

std::vector<Construct> constructs() {
    std::vector<Construct> all;
    for (std::vector<Construct>& some :
         std::vector{constructs_of_papers(), constructs_of_texts(), constructs_of_collections(), faults()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace conspectus
