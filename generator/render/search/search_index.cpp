#include "render/search/search_index.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <bit>

#include "render/search/inverted_index.h"
#include "render/search/search_bodies.h"
#include "render/search/searched_things.h"
#include "text/escape.h"
#include "text/search_tokens.h"

namespace conspectus {
namespace {

constexpr std::size_t most_direct = 64;  // shards of a table without pages

std::string content_name(std::string_view data) {
    return fmt::format("{:012x}", XXH3_64bits(data.data(), data.size()) & 0xFFFF'FFFF'FFFFU);
}

/// Returns a name of hex digits in six-bit digits, two for three.
std::string packed_name(std::string_view name) {
    std::string packed;
    for (std::size_t i = 0; i < name.size(); i += 3) {
        const unsigned long bits = std::stoul(std::string(name.substr(i, 3)), nullptr, 16);
        packed += six_bit_digits[bits >> 6];
        packed += six_bit_digits[bits & 63];
    }
    return packed;
}

/// Returns "names":"…","tokens":"…", the latter if there are any.
std::string list_json(std::span<const std::string> names, std::span<const std::string> first_tokens) {
    std::string packed;
    for (const std::string& name : names) packed += packed_name(name);
    std::string json = R"("names":")" + packed + '"';
    if (first_tokens.empty()) return json;
    std::string tokens;
    for (const std::string& token : first_tokens) tokens += (tokens.empty() ? "" : " ") + token;
    return json + R"(,"tokens":)" + json_in_script(tokens);
}

}  // namespace

std::string SearchShards::add(std::string json) {
    std::string name = content_name(json);
    for (auto known = data_.find(name); known != data_.end() && known->second != json; known = data_.find(name))
        name = content_name(name);
    data_.emplace(name, std::move(json));
    return name;
}

std::string SearchShards::add_table(const std::vector<std::string>& names,
                                    const std::vector<std::string>& first_tokens) {
    const unsigned bits = names.size() <= most_direct ? 0 : static_cast<unsigned>(std::bit_width(names.size())) / 2;
    if (bits == 0) return "{\"bits\":0," + list_json(names, first_tokens) + "}";
    const std::size_t page_size = std::size_t{1} << bits;
    std::vector<std::string> pages;
    std::vector<std::string> page_tokens;
    for (std::size_t first = 0; first < names.size(); first += page_size) {
        const std::size_t count = std::min(page_size, names.size() - first);
        std::span<const std::string> tokens = first_tokens;
        if (!tokens.empty()) {
            tokens = tokens.subspan(first, count);
            page_tokens.push_back(tokens.front());
        }
        pages.push_back(add("{" + list_json(std::span(names).subspan(first, count), tokens) + "}"));
    }
    return fmt::format("{{\"bits\":{},{}}}", bits, list_json(pages, page_tokens));
}

std::vector<PlainFile> SearchShards::files() const {
    std::vector<PlainFile> files;
    for (const auto& [name, json] : data_) {
        files.push_back({"assets/search/" + name + ".js", [&name = name, &json = json] {
                             return "conspectusShard(" + json_in_script(name) + "," + json + ")\n";
                         }});
    }
    return files;
}

namespace {

constexpr std::size_t entry_shard_size = 3000;  // bytes, about
constexpr unsigned largest_shift = 6;

constexpr SearchKind catalog_kinds[] = {SearchKind::paper, SearchKind::keyword, SearchKind::finding, SearchKind::work,
                                        SearchKind::author};

/// A shard holds 2^shift entries.
unsigned shift_for(std::size_t bytes, std::size_t count) {
    if (count == 0 || bytes == 0) return 0;
    const std::size_t fitting = std::max<std::size_t>(1, entry_shard_size * count / bytes);
    return std::min(largest_shift, static_cast<unsigned>(std::bit_width(fitting)) - 1);
}

void add_texts(InvertedIndex& index, std::span<const SearchText> texts, std::uint32_t number, std::uint32_t weight) {
    const auto add = [&](std::string_view token) { index.add_weighed(token, number, weight); };
    for (const SearchText& text : texts) {
        each_search_token(text.text, add);
        each_search_token(text.keys, add);
    }
}

void add_keywords(InvertedIndex& index, std::span<const KeywordNames* const> keywords, std::uint32_t number,
                  std::uint32_t weight) {
    for (const KeywordNames* keyword : keywords) {
        for (const std::string& token : keyword->tokens) index.add_weighed(token, number, weight);
    }
}

/// Adds an entry by its name first: the first weight of a token counts.
void add_entry(InvertedIndex& index, const SearchEntry& entry, std::uint32_t number) {
    const std::span<const KeywordNames* const> about = entry.about;
    add_texts(index, entry.shown, number, 0);
    add_keywords(index, about.first(entry.strong), number, 0);
    add_keywords(index, about.subspan(entry.strong), number, 1);
    add_texts(index, entry.more, number, 1);
    add_texts(index, entry.byline, number, 1);
    add_texts(index, entry.target.names, number, 2);
}

/// The numbers and shards of the entries of a kind.
struct Range {
    SearchKind kind = SearchKind::text;
    int language = -1;  ///< of texts
    std::uint32_t first = 0;
    unsigned shift = 0;
    std::uint32_t count = 0;               ///< of numbers
    std::vector<std::string> shards = {};  ///< their names

    /// Adds shards of the entries; they get the next numbers.
    void add(std::span<const WrittenEntry> entries, SearchShards& all) {
        const std::size_t size = std::size_t{1} << shift;
        count = static_cast<std::uint32_t>((shards.size() << shift) + entries.size());
        for (std::size_t i = 0; i < entries.size(); i += size)
            shards.push_back(all.add(entries_json(entries.subspan(i, std::min(size, entries.size() - i)))));
    }
    /// Returns the number at which the next shard begins.
    std::uint32_t next_shard() const { return first + static_cast<std::uint32_t>(shards.size() << shift); }
};

class IndexBuilder {
  public:
    IndexBuilder(const RenderInput& input, SearchShards& shards) : source_(input), shards_(shards) {}

    /// Adds all shards and returns the name of the directory.
    std::string build() {
        std::uint32_t number = 0;
        for (const SearchKind kind : catalog_kinds) number = add_kind(kind, number);
        const std::string names = terms_json(search_weights, ranges_);
        const std::size_t things = ranges_.size();
        add_bodies();
        const std::string texts = terms_json(1, std::span(ranges_).subspan(things));
        const std::string runs = shards_.add('"' + posting_list_text(runs_) + '"');
        return shards_.add(fmt::format(R"({{"languages":[{}],"kinds":[{}],"names":{},"texts":{},"runs":"{}"}})",
                                       languages_json(), kinds_json(), names, texts, runs));
    }

  private:
    /// Numbers the entries of a kind from `first` on; returns the number after the last.
    std::uint32_t add_kind(SearchKind kind, std::uint32_t first) {
        std::vector<WrittenEntry> entries;
        std::size_t bytes = 0;
        std::uint32_t number = first;
        each_search_entry(source_, kind, [&](const SearchEntry& entry) {
            add_entry(index_, entry, number++);
            entries.push_back({written_target(entry.target), written_texts(entry)});
            bytes += entries.back().target.size() + entries.back().texts.size();
        });
        ranges_.push_back({.kind = kind, .first = first, .shift = shift_for(bytes, entries.size())});
        ranges_.back().add(entries, shards_);
        return number;
    }

    void add_bodies() {
        std::vector<SearchBody> bodies = search_bodies(source_);
        const unsigned shift = sentence_shift(bodies);
        std::uint32_t number = 0;
        auto body = bodies.begin();
        for (std::uint32_t language = 0; language < source_.contexts.size(); ++language) {
            Range range{.language = static_cast<int>(language), .first = number, .shift = shift};
            for (; body != bodies.end() && body->language == language; ++body) {
                if (body->sentences.empty()) continue;
                add_sentences(*body, range.next_shard());
                range.add(written_sentences(source_, *body), shards_);
                body->sentences = {};
            }
            number = range.next_shard();
            ranges_.push_back(std::move(range));
        }
    }

    static unsigned sentence_shift(const std::vector<SearchBody>& bodies) {
        std::size_t bytes = 0;
        std::size_t count = 0;
        for (const SearchBody& body : bodies) {
            count += body.sentences.size();
            for (const SearchSentence& sentence : body.sentences) bytes += sentence.text.size();
        }
        return shift_for(bytes, count);
    }

    void add_sentences(const SearchBody& body, std::uint32_t number) {
        runs_.add(number);
        for (const SearchSentence& sentence : body.sentences) {
            each_search_token(sentence.text, [&](std::string_view token) { index_.add(token, number); });
            ++number;
        }
    }

    /// Packs the terms gathered so far, with lists of that many weights; empties the index.
    std::string terms_json(std::uint32_t weights, std::span<const Range> ranges) {
        std::vector<std::uint32_t> starts;
        for (const Range& range : ranges) starts.push_back(range.first * weights);
        std::vector<std::string> names;
        std::vector<std::string> first_tokens;
        for (TermShard& shard : pack_terms(index_.take(), starts)) {
            names.push_back(shards_.add(std::move(shard.json)));
            first_tokens.push_back(std::move(shard.first_token));
        }
        return fmt::format(R"({{"weights":{},"shards":{}}})", weights, shards_.add_table(names, first_tokens));
    }

    std::string languages_json() const {
        std::string json;
        const std::vector<Language>& languages = source_.catalog.site.languages;
        for (const Language& language : languages) {
            const std::string folder = &language == &languages.front() ? std::string() : language.key + "/";
            json += (json.empty() ? "[" : ",[") + json_in_script(language.tag) + "," + json_in_script(folder) + "]";
        }
        return json;
    }

    std::string kinds_json() {
        std::string json;
        for (const Range& range : ranges_) {
            json += json.empty() ? "" : ",";
            json += fmt::format(R"({{"name":"{}","language":{},"first":{},"count":{},"shift":{},"shards":{}}})",
                                kind_name(range.kind), range.language, range.first, range.count, range.shift,
                                shards_.add_table(range.shards));
        }
        return json;
    }

    const SearchSource source_;
    SearchShards& shards_;
    InvertedIndex index_;
    PostingList runs_;
    std::vector<Range> ranges_;  ///< by kind; texts last, by language
};

}  // namespace

SearchIndex::SearchIndex(const RenderInput& input) {
    directory_ = IndexBuilder(input, shards_).build();
}

}  // namespace conspectus
