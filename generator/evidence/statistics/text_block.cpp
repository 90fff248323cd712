#include "evidence/statistics/text_block.h"

#include <algorithm>
#include <iterator>

#include "model/token_visitor.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view placeholder = "\xEF\xBF\xBC";

const Localized& printed_value_of(const Paper& paper, const ValueTarget& use) {
    const Finding& finding = paper.findings[use.finding];
    return use.group ? finding.groups[*use.group].values[use.value.value()].value : finding.value;
}

class BlockReading : public TokenVisitor {
  public:
    BlockReading(const Paper& paper, const Summary& summary, const ResolvedDocument& names)
        : paper_(paper), summary_(summary), names_(names) {}

    void text(const Token& token) { add(token.text, token.at); }
    void code(const Token& token) { add(token.text, token.at); }
    void soft_break(const Token& token) { add(" ", token.at); }
    void hard_break(const Token& token) { add(" ", token.at); }
    void cross_link(const Token& token) {
        const CrossLink& link = summary_.document.cross_links[token.index];
        add(link.label.empty() ? link.target : link.label, {token.at.line, 0});
    }
    void finding_value(const Token& token) {
        const Position at = summary_.document.finding_values[token.index].at;
        block_.text.anchors.push_back({block_.text.text.size(), {summary_.file, at}});
        block_.text.text += placeholder;
        const std::optional<ValueTarget>& use = names_.finding_values[token.index];
        if (!use) return;
        block_.findings.push_back(use->finding);
        const Wording* wording = printed_value_of(paper_, *use).best(summary_.language);
        if (wording != nullptr) block_.shown += wording->text;
    }
    void note_mark(const Token& token) {
        if (const auto& target = names_.note_marks[token.index]) block_.notes.push_back(target->note);
    }

    TextBlock finish(Position at) {
        block_.at = {summary_.file, at};
        if (block_.text.anchors.empty()) block_.text.anchors.push_back({0, block_.at});
        return std::move(block_);
    }

  private:
    void add(std::string_view text, Position at) {
        block_.text.anchors.push_back({block_.text.text.size(), {summary_.file, at}});
        block_.text.text += text;
        block_.shown += text;
    }

    const Paper& paper_;
    const Summary& summary_;
    const ResolvedDocument& names_;
    TextBlock block_;
};

}  // namespace

TextBlock text_block(const Paper& paper, const Summary& summary, const ResolvedDocument& names, std::size_t first,
                     std::size_t last) {
    const std::vector<Token>& tokens = summary.document.tokens;
    BlockReading reading(paper, summary, names);
    for (std::size_t i = first; i < last; ++i) visit_token(reading, tokens[i]);
    return reading.finish(first < tokens.size() ? tokens[first].at : Position{});
}

DoubtedSpan locate(const TextBlock& block, const TextSpan& span, const Paper& paper, const StatisticsReport& report) {
    const std::string_view text = block.text.text;
    const std::size_t length = count_code_points(text.substr(span.begin, span.end - span.begin));
    return {block.text.at(span.begin), static_cast<std::uint32_t>(length), attached_notes(block, paper, report)};
}

std::vector<std::uint32_t> attached_notes(const TextBlock& block, const Paper& paper, const StatisticsReport& report) {
    std::vector<std::uint32_t> notes = block.notes;
    for (const std::uint32_t finding : block.findings)
        std::ranges::copy(report.notes_of(paper.findings[finding]), std::back_inserter(notes));
    return notes;
}

}  // namespace conspectus
