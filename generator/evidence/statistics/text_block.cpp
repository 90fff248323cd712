#include "evidence/statistics/text_block.h"

#include <algorithm>
#include <iterator>

#include "model/token_visitor.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view placeholder = "\xEF\xBF\xBC";

const Localized* printed_value_of(const Paper& paper, const FindingValue& use) {
    const Finding& finding = paper.findings[use.finding];
    if (use.group < 0) return &finding.value;
    const auto group = static_cast<std::size_t>(use.group);
    if (use.value < 0 || group >= finding.groups.size()) return nullptr;
    const auto value = static_cast<std::size_t>(use.value);
    return value < finding.groups[group].values.size() ? &finding.groups[group].values[value].value : nullptr;
}

class BlockReading : public TokenVisitor {
  public:
    BlockReading(const Paper& paper, const Summary& summary) : paper_(paper), summary_(summary) {}

    void text(const Token& token) { add(token.text, token.at); }
    void code(const Token& token) { add(token.text, token.at); }
    void soft_break(const Token& token) { add(" ", token.at); }
    void hard_break(const Token& token) { add(" ", token.at); }
    void cross_link(const Token& token) {
        const CrossLink& link = summary_.document.cross_links[token.index];
        add(link.label.empty() ? link.target : link.label, {token.at.line, 0});
    }
    void finding_value(const Token& token) {
        const FindingValue& use = summary_.document.finding_values[token.index];
        block_.text.anchors.push_back({block_.text.text.size(), {summary_.file, use.at}});
        block_.text.text += placeholder;
        if (!use.resolved) return;
        block_.findings.push_back(use.finding);
        const Localized* value = printed_value_of(paper_, use);
        const Wording* wording = value == nullptr ? nullptr : value->best(summary_.language);
        if (wording != nullptr) block_.shown += wording->text;
    }
    void note_mark(const Token& token) {
        const NoteMark& mark = summary_.document.note_marks[token.index];
        if (mark.resolved) block_.notes.push_back(mark.index);
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
    TextBlock block_;
};

}  // namespace

TextBlock text_block(const Paper& paper, const Summary& summary, std::size_t first, std::size_t last) {
    const std::vector<Token>& tokens = summary.document.tokens;
    BlockReading reading(paper, summary);
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
