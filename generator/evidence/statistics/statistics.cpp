#include "evidence/statistics/statistics.h"

#include <algorithm>
#include <array>

#include "evidence/statistics/finding_statistics.h"
#include "evidence/statistics/p_value_check.h"
#include "evidence/statistics/printed_table.h"
#include "evidence/statistics/table_statistics.h"
#include "evidence/statistics/value_statistics.h"
#include "model/token_visitor.h"
#include "quantity/quantity_scanner.h"
#include "text/fold.h"

namespace conspectus {
namespace {

bool is_lone(const Quantity& quantity) {
    return quantity.kind == QuantityKind::number && quantity.numerals.size() == 1 && quantity.numerals[0].unit.empty();
}

bool may_hold_test(std::string_view text) {
    return text.find('=') != std::string_view::npos || text.find("＝") != std::string_view::npos;
}

/// Checks a test in running text: t=2.256，P=0.028.
class ProseTests {
  public:
    ProseTests(const Paper& paper, const TextBlock& block, const QuantityWords& words, StatisticsReport& report)
        : paper_(paper), block_(block), report_(report), quantities_(scan_quantities(block.text.text, words)) {}

    void run() {
        for (std::size_t i = 0; i + 1 < quantities_.size(); ++i) {
            const auto kind = kind_of(quantities_[i]);
            if (!kind || !joins(i)) continue;
            TestSetting setting;
            setting.kinds = {*kind};
            const bool degrees =
                i + 2 < quantities_.size() && states_degrees(quantities_[i + 1], setting) && joins(i + 1);
            check(quantities_[i], quantities_[degrees ? i + 2 : i + 1], setting);
        }
    }

  private:
    static std::optional<StatisticKind> kind_of(const Quantity& quantity) {
        if (!is_lone(quantity) || quantity.comparator != "=") return std::nullopt;
        return statistic_kind(quantity.symbol);
    }

    /// Returns whether only a comma or "and" separates this quantity from the next.
    bool joins(std::size_t i) const {
        constexpr std::array<std::string_view, 9> gaps = {"", ",", ";", "、", "and", ", and", "与", "和", "且"};
        const std::size_t end = quantities_[i].end;
        const std::size_t next = quantities_[i + 1].begin;
        if (next < end || next - end > 12) return false;
        const std::string gap = fold(std::string_view(block_.text.text).substr(end, next - end));
        return std::ranges::find(gaps, gap) != gaps.end();
    }

    static bool states_degrees(const Quantity& quantity, TestSetting& setting) {
        if (!is_lone(quantity) || quantity.comparator != "=") return false;
        if (quantity.symbol != "df" && quantity.symbol != "ν" && quantity.symbol != "v") return false;
        const auto number = read_printed_number(quantity.numerals[0].digits);
        if (number) setting.stated_degrees = number->value;
        return number.has_value();
    }

    void check(const Quantity& statistic, const Quantity& p_quantity, const TestSetting& setting) {
        if (!is_lone(p_quantity) || !names_p(p_quantity.symbol)) return;
        const auto value = read_printed_number(statistic.numerals[0].digits);
        const auto p_number = read_printed_number(p_quantity.numerals[0].digits);
        const auto p = value && p_number ? printed_p(p_quantity.comparator, *p_number) : std::nullopt;
        if (!p) return;
        if (const auto arithmetic = p_value_doubt(*value, *p, setting))
            report_.doubt(Code::implausible_p, locate(block_, {p_quantity.begin, p_quantity.end}, paper_, report_),
                          *arithmetic);
    }

    const Paper& paper_;
    const TextBlock& block_;
    StatisticsReport& report_;
    std::vector<Quantity> quantities_;
};

class SummaryCheck : public TokenVisitor {
  public:
    SummaryCheck(const Paper& paper, const Summary& summary, const ResolvedDocument& names, const QuantityWords& words,
                 StatisticsReport& report)
        : paper_(paper), summary_(summary), names_(names), words_(words), report_(report) {}

    void run() {
        for (at_ = 0; at_ < summary_.document.tokens.size(); ++at_) visit_token(*this, summary_.document.tokens[at_]);
    }

    void paragraph(const Token& token) { take_text(token); }
    void heading(const Token& token) { take_text(token); }
    void table_caption(const Token& token) { take_text(token); }
    void table(const Token& token) {
        if (token.edge == Edge::open) {
            table_ = at_;
        } else {
            check_table_statistics(paper_, printed_table(paper_, summary_, names_, table_, at_), words_, report_);
        }
    }

  private:
    void take_text(const Token& token) {
        if (token.edge == Edge::open) {
            open_ = at_;
        } else {
            check_prose(text_block(paper_, summary_, names_, open_, at_));
        }
    }

    void check_prose(const TextBlock& block) {
        for (const ValueDoubt& doubt : value_doubts({block.text.text, false, {}}, words_))
            report_.doubt(doubt.code, locate(block, doubt.span, paper_, report_), doubt.arithmetic);
        if (may_hold_test(block.text.text)) ProseTests(paper_, block, words_, report_).run();
    }

    const Paper& paper_;
    const Summary& summary_;
    const ResolvedDocument& names_;
    const QuantityWords& words_;
    StatisticsReport& report_;
    std::size_t at_ = 0;
    std::size_t open_ = 0;
    std::size_t table_ = 0;
};

}  // namespace

void check_statistics(const Catalog& catalog, const Paper& paper, const PaperReadings& readings,
                      const QuantityWords& words, Diagnostics& diagnostics) {
    StatisticsReport report(paper, diagnostics);
    const ResolvedPaper& names = catalog.names_of(paper);
    check_finding_statistics(paper, names, readings, words, report);
    for (std::size_t i = 0; i < paper.summaries.size(); ++i)
        SummaryCheck(paper, paper.summaries[i], names.summaries[i], words, report).run();
    report.check_acceptances();
}

}  // namespace conspectus
