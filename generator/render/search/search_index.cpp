#include "render/search/search_index.h"

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <span>

#include "render/search/search_bodies.h"
#include "render/search/search_entries.h"
#include "render/search/search_shard.h"
#include "render/search/search_terms.h"
#include "text/escape.h"
#include "text/search_tokens.h"
#include "text/slug.h"

namespace conspectus {
namespace {

constexpr std::size_t entry_shard_size = 3000;  // bytes, about
constexpr unsigned largest_shift = 6;

constexpr SearchKind catalog_kinds[] = {SearchKind::paper, SearchKind::keyword, SearchKind::finding, SearchKind::work,
                                        SearchKind::author};

std::string_view kind_name(SearchKind kind) {
    switch (kind) {
        case SearchKind::paper:
            return "paper";
        case SearchKind::keyword:
            return "keyword";
        case SearchKind::finding:
            return "finding";
        case SearchKind::work:
            return "work";
        case SearchKind::author:
            return "author";
        case SearchKind::text:
            return "text";
    }
    return {};
}

unsigned shift_for(std::size_t bytes, std::uint32_t count) {
    if (count == 0 || bytes == 0) return 0;
    const std::size_t fitting = std::max<std::size_t>(1, entry_shard_size * count / bytes);
    return std::min(largest_shift, static_cast<unsigned>(std::bit_width(fitting)) - 1);
}

std::size_t bytes_of(const std::vector<SearchText>& texts) {
    std::size_t bytes = 0;
    for (const SearchText& text : texts) bytes += text.text.size() + text.keys.size() + 6;
    return bytes;
}

/// Everything that the shards may hold changes the name of each of them.
std::string generation_of(const RenderInput& input) {
    std::string generation = short_hash(CONSPECTUS_VERSION);
    for (const SourceFile& file : input.content) generation = short_hash(generation + file.path + "\n" + file.bytes);
    return generation;
}

void add_tokens(SearchTerms& terms, std::span<const SearchText> texts, std::uint32_t number, std::uint32_t weight) {
    const auto add = [&](std::string_view token) { terms.add_weighed(token, number, weight); };
    for (const SearchText& text : texts) {
        each_search_token(text.text, add);
        each_search_token(text.keys, add);
    }
}

/// By its name first: what is added again with a greater weight is dropped.
void add_entry(SearchTerms& terms, const SearchEntry& entry, std::uint32_t number) {
    const std::span<const SearchText> more = entry.more;
    add_tokens(terms, entry.shown, number, 0);
    add_tokens(terms, more.first(entry.strong), number, 0);
    add_tokens(terms, more.subspan(entry.strong), number, 1);
    add_tokens(terms, entry.byline, number, 1);
    add_tokens(terms, entry.place.names, number, 2);
}

std::string index_json(std::uint32_t shard, unsigned weights, const std::vector<std::string>& first_tokens) {
    std::string tokens;
    for (const std::string& token : first_tokens) tokens += (tokens.empty() ? "" : " ") + token;
    return fmt::format(R"({{"shard":{},"weights":{},"tokens":{}}})", shard, weights, json_in_script(tokens));
}

}  // namespace

struct SearchIndex::State {
    /// The entries of a kind: where they stand among all, and in which shards.
    struct Range {
        SearchKind kind = SearchKind::paper;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        unsigned shift = 0;  ///< a shard holds 2^shift entries
        std::uint32_t shard = 0;
        int language = -1;  ///< of texts

        std::uint32_t shards() const { return (count + (1U << shift) - 1) >> shift; }
    };

    const Site& site;
    SearchEntries entries;
    SearchBodies bodies;
    std::string generation;
    std::vector<Range> ranges;  ///< by kind; text last
    SearchTermShards names;
    SearchTermShards texts;
    SearchList runs;

    explicit State(const RenderInput& input)
        : site(input.catalog.site), entries(input), bodies(input), generation(generation_of(input)) {}
    void index_names();
    void index_bodies();
    void number_shards();
    /// The first numbers of the kinds from `range` on, as lists with that many weights have them.
    std::vector<std::uint32_t> firsts(std::vector<Range>::const_iterator range, std::uint32_t weights) const {
        std::vector<std::uint32_t> starts;
        for (; range != ranges.end(); ++range) starts.push_back(range->first * weights);
        return starts;
    }
    std::uint32_t names_shard() const { return 1; }
    std::uint32_t texts_shard() const { return names_shard() + static_cast<std::uint32_t>(names.contents.size()); }
    std::uint32_t runs_shard() const { return texts_shard() + static_cast<std::uint32_t>(texts.contents.size()); }
    std::string directory() const;
    std::string entry_shard(const Range& range, std::uint32_t shard) const;
    PlainFile file(std::uint32_t number, std::function<std::string()> json) const;
};

void SearchIndex::State::index_names() {
    SearchTerms terms;
    std::uint32_t number = 0;
    for (const SearchKind kind : catalog_kinds) {
        Range range{.kind = kind, .first = number, .count = static_cast<std::uint32_t>(entries.size(kind))};
        std::size_t bytes = 0;
        for (std::uint32_t i = 0; i < range.count; ++i, ++number) {
            const SearchEntry entry = entries.entry(kind, i);
            add_entry(terms, entry, number);
            bytes += entry.place.url.size() + bytes_of(entry.place.names) + bytes_of(entry.shown) +
                     bytes_of(entry.byline) + bytes_of(entry.more);
        }
        range.shift = shift_for(bytes, range.count);
        ranges.push_back(range);
    }
    names = pack_terms(terms.take(), firsts(ranges.begin(), search_weights));
}

void SearchIndex::State::index_bodies() {
    SearchTerms terms;
    std::vector<std::uint32_t> sizes;
    std::uint32_t number = 0;
    std::size_t bytes = 0;
    for (std::size_t body = 0; body < bodies.bodies(); ++body) {
        const std::vector<SearchSentence> sentences = bodies.sentences(body);
        if (!sentences.empty()) runs.add(number);
        for (const SearchSentence& sentence : sentences) {
            each_search_token(sentence.text, [&](std::string_view token) { terms.add(token, number); });
            bytes += sentence.text.size();
            ++number;
        }
        sizes.push_back(static_cast<std::uint32_t>(sentences.size()));
    }
    bodies.set_sizes(sizes);
    for (std::uint32_t language = 0; language < site.languages.size(); ++language) {
        const std::uint32_t first = bodies.first_in(language);
        ranges.push_back({.kind = SearchKind::text,
                          .first = first,
                          .count = bodies.first_in(language + 1) - first,
                          .shift = shift_for(bytes, number),
                          .shard = 0,
                          .language = static_cast<int>(language)});
    }
    texts = pack_terms(terms.take(), firsts(ranges.end() - static_cast<std::ptrdiff_t>(site.languages.size()), 1));
}

void SearchIndex::State::number_shards() {
    std::uint32_t shard = runs_shard() + 1;
    for (Range& range : ranges) {
        range.shard = shard;
        shard += range.shards();
    }
}

std::string SearchIndex::State::directory() const {
    std::string languages;
    for (const Language& language : site.languages) {
        const std::string folder = &language == &site.languages.front() ? std::string() : language.key + "/";
        languages +=
            (languages.empty() ? "[" : ",[") + json_in_script(language.tag) + "," + json_in_script(folder) + "]";
    }
    std::string kinds;
    for (const Range& range : ranges) {
        kinds += kinds.empty() ? "" : ",";
        kinds += fmt::format(R"({{"name":"{}","first":{},"count":{},"shift":{},"shard":{},"language":{}}})",
                             kind_name(range.kind), range.first, range.count, range.shift, range.shard, range.language);
    }
    return fmt::format(R"({{"languages":[{}],"kinds":[{}],"names":{},"texts":{},"runs":{}}})", languages, kinds,
                       index_json(names_shard(), search_weights, names.first_tokens),
                       index_json(texts_shard(), 1, texts.first_tokens), runs_shard());
}

std::string SearchIndex::State::entry_shard(const Range& range, std::uint32_t shard) const {
    const std::uint32_t first = shard << range.shift;
    const std::uint32_t last = std::min(range.count, (shard + 1) << range.shift);
    if (range.kind == SearchKind::text)
        return search_entries_json(bodies.entries(range.first + first, range.first + last));
    std::vector<SearchEntry> held;
    for (std::uint32_t i = first; i < last; ++i) held.push_back(entries.entry(range.kind, i));
    return search_entries_json(held);
}

PlainFile SearchIndex::State::file(std::uint32_t number, std::function<std::string()> json) const {
    const std::string name = generation + fmt::format("{:x}", number);
    return {"assets/search/" + name + ".js", [name, json = std::move(json)] { return search_shard(name, json()); }};
}

SearchIndex::SearchIndex(const RenderInput& input) : state_(std::make_unique<State>(input)) {
    state_->index_names();
    state_->index_bodies();
    state_->number_shards();
}

SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;

const std::string& SearchIndex::generation() const {
    return state_->generation;
}

std::vector<PlainFile> SearchIndex::files() const {
    const State& state = *state_;
    std::vector<PlainFile> files = {state.file(0, [&state] { return state.directory(); })};
    std::uint32_t number = state.names_shard();
    for (const SearchTermShards* shards : {&state.names, &state.texts}) {
        for (const std::string& content : shards->contents) {
            files.push_back(state.file(number++, [&content] { return content; }));
        }
    }
    files.push_back(state.file(number, [&state] { return "\"" + search_list_text(state.runs) + "\""; }));
    for (const State::Range& range : state.ranges) {
        for (std::uint32_t shard = 0; shard < range.shards(); ++shard) {
            files.push_back(
                state.file(range.shard + shard, [&state, &range, shard] { return state.entry_shard(range, shard); }));
        }
    }
    return files;
}

}  // namespace conspectus
