#include "render/search/search_bodies.h"

#include <algorithm>

#include "render/prose/plain_text.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_piece = 400;  // code points; a longer text is shown in pieces
constexpr std::string_view cell_separator = " · ";

enum class Role { words, inner, cell_end, heading, sentence_end, edge };

/// The role of a token in the sentence around it.
Role role_of(const Token& token) {
    switch (token.kind) {
        case TokenKind::text:
        case TokenKind::code:
        case TokenKind::soft_break:
        case TokenKind::hard_break:
        case TokenKind::cross_link:
        case TokenKind::finding_value:
        case TokenKind::code_block:
            return Role::words;
        case TokenKind::emphasis:
        case TokenKind::strong:
        case TokenKind::link:
        case TokenKind::citation_group:
        case TokenKind::note_mark:
        case TokenKind::table_body:
        case TokenKind::table_head:
            return Role::inner;
        case TokenKind::table_cell:
            return token.edge == Edge::close ? Role::cell_end : Role::inner;
        case TokenKind::heading:
            return token.edge == Edge::open ? Role::heading : Role::edge;
        case TokenKind::sentence_end:
            return Role::sentence_end;
        case TokenKind::paragraph:
        case TokenKind::block_quote:
        case TokenKind::bullet_list:
        case TokenKind::ordered_list:
        case TokenKind::list_item:
        case TokenKind::table:
        case TokenKind::table_caption:
        case TokenKind::table_row:
        case TokenKind::thematic_break:
        case TokenKind::figure:
            return Role::edge;
    }
    return Role::edge;
}

/// Removes white space at the ends, and separators after the last cells of a row.
std::string_view trimmed(std::string_view text) {
    text = text.substr(std::min(text.find_first_not_of(" \n\t"), text.size()));
    for (;;) {
        text = text.substr(0, text.find_last_not_of(" \n\t") + 1);
        if (!text.ends_with("·")) return text;
        text.remove_suffix(std::string_view("·").size());
    }
}

/// Returns the end of the first piece of a text: at a space, if there is one.
std::size_t piece_end(std::string_view text) {
    std::size_t end = 0;
    std::size_t space = 0;
    for (std::size_t count = 0; end < text.size() && count < longest_piece; ++count) {
        next_code_point(text, end);
        if (text[end - 1] == ' ') space = end;
    }
    return end < text.size() && space > 0 ? space : end;
}

class SentenceReader {
  public:
    explicit SentenceReader(const Body& body) : body_(body) {}

    std::vector<SearchSentence> read() {
        for (std::size_t i = 0; i < body_.document.tokens.size(); ++i) take(i);
        end();
        return std::move(sentences_);
    }

  private:
    void take(std::size_t at) {
        const Token& token = body_.document.tokens[at];
        switch (role_of(token)) {
            case Role::words:
                add_words(at);
                break;
            case Role::inner:
                break;
            case Role::cell_end:
                text_ += cell_separator;
                break;
            case Role::heading:
                end();
                heading_ = token.index + 1;
                break;
            case Role::sentence_end:
                if (!in_row_) end();
                break;
            case Role::edge:
                take_edge(token);
                break;
        }
    }
    /// A heading that is a section of every paper is uninformative by itself.
    void take_edge(const Token& token) {
        if (in_row_ && token.kind != TokenKind::table_row) return;
        const bool is_section = token.kind == TokenKind::heading && body_.document.headings[token.index].level < 3;
        if (is_section) text_.clear();
        end();
        in_row_ = token.kind == TokenKind::table_row && token.edge == Edge::open;
    }
    void add_words(std::size_t at) {
        const Token& token = body_.document.tokens[at];
        if (token.kind == TokenKind::code_block) {
            text_ += token.text;
        } else if (token.kind != TokenKind::soft_break || !is_silent_break(body_, at)) {
            text_ += plain_text(body_, token);
        }
    }
    void end() {
        for (std::string_view rest = trimmed(text_); !rest.empty();) {
            const std::size_t size = piece_end(rest);
            sentences_.push_back({std::string(trimmed(rest.substr(0, size))), heading_});
            rest = trimmed(rest.substr(size));
        }
        text_.clear();
    }

    const Body& body_;
    std::vector<SearchSentence> sentences_;
    std::string text_;
    std::uint32_t heading_ = 0;
    bool in_row_ = false;
};

}  // namespace

std::vector<SearchSentence> search_sentences(const Body& body) {
    return SentenceReader(body).read();
}

namespace {

/// Returns " › Results": a heading as written, or in another language its section.
std::string below_title(const Site& site, const Body& body, std::uint32_t heading, bool as_written,
                        std::string_view language) {
    if (as_written) return " › " + body.document.headings[heading].plain;
    const MaybeIndex section = body.names.headings[heading].section;
    const Wording* label = section ? site.sections[*section].label.in(language) : nullptr;
    return label == nullptr ? std::string() : " › " + label->text;
}

Body read_body(const SearchSource& source, const SearchBody& body) {
    const PageContext& context = source.contexts[body.language];
    return body.paper != nullptr ? body_of(context, *body.paper, *body.text) : body_of(context, *body.page, *body.text);
}

SearchTarget target_under(const SearchSource& source, const SearchBody& body, std::uint32_t heading) {
    const Site& site = source.catalog.site;
    const Body text = read_body(source, body);
    const std::string fragment = heading == 0 ? std::string() : text.names.headings[heading - 1].id;
    SearchTarget target{.url = {}, .language = static_cast<int>(body.language)};
    if (body.paper != nullptr) {
        target.url = search_url(site, PageKind::paper, body.paper->id, fragment);
        target.names = search_titles(site, body.paper->record);
    } else {
        const bool is_home = body.page->id == "index";
        target.url =
            search_url(site, is_home ? PageKind::home : PageKind::text, is_home ? "" : body.page->id, fragment);
        target.names = search_texts(site, is_home ? site.title : body.page->title);
    }
    if (heading == 0) return target;
    for (SearchText& name : target.names) {
        const std::size_t language = name.language < 0 ? body.language : static_cast<std::size_t>(name.language);
        name.text += below_title(site, text, heading - 1, language == body.language, site.languages[language].key);
    }
    return target;
}

/// Returns the target of the sentences under a heading, given as index + 1; 0 = under none.
std::string target_json(const SearchSource& source, const SearchBody& body, std::uint32_t heading) {
    SearchEntry entry{.target = target_under(source, body, heading), .shown = {}};
    if (body.paper != nullptr) add_search_status(entry, source.catalog.status_of(*body.paper), source.contexts);
    return written_target(entry.target);
}

}  // namespace

std::vector<SearchBody> search_bodies(const SearchSource& source) {
    const Catalog& catalog = source.catalog;
    std::vector<SearchBody> bodies;
    const auto add = [&](const std::vector<Summary>& texts, SearchBody body) {
        const std::string& language = catalog.site.languages[body.language].key;
        const auto found = std::ranges::find(texts, language, &Summary::language);
        if (found == texts.end()) return;
        body.text = &*found;
        body.sentences = search_sentences(read_body(source, body));
        bodies.push_back(std::move(body));
    };
    const std::vector<std::uint32_t> papers = latest_papers(catalog);
    for (std::uint32_t language = 0; language < source.contexts.size(); ++language) {
        for (const std::uint32_t i : papers) {
            const Paper& paper = catalog.papers[i];
            add(paper.summaries, {.paper = &paper, .language = language, .sentences = {}});
        }
        for (const PageText& page : catalog.pages)
            add(page.bodies, {.page = &page, .language = language, .sentences = {}});
    }
    return bodies;
}

std::vector<WrittenEntry> written_sentences(const SearchSource& source, const SearchBody& body) {
    std::vector<WrittenEntry> written;
    written.reserve(body.sentences.size());
    const SearchSentence* before = nullptr;
    for (const SearchSentence& sentence : body.sentences) {
        const bool is_same = before != nullptr && before->heading == sentence.heading;
        std::string target = is_same ? written.back().target : target_json(source, body, sentence.heading);
        const SearchEntry entry{.target = {}, .shown = {{static_cast<int>(body.language), sentence.text}}};
        written.push_back({std::move(target), written_texts(entry)});
        before = &sentence;
    }
    return written;
}

}  // namespace conspectus
