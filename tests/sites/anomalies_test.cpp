// The misprints and contradictions of the sources stand on the pages: each is an
// editorial note in both languages, marked where the summary speaks of it.
#include <gtest/gtest.h>

#include "site_folder.h"

namespace conspectus {
namespace {

struct Anomaly {
    std::string name;
    std::string paper;
    std::string note;
    std::string printed;  ///< what the note must name, as the source prints it; in both languages
};

void PrintTo(const Anomaly& anomaly, std::ostream* out) {
    *out << anomaly.paper << ": " << anomaly.note;
}

/// A page of the collection that CTest's fixture built.
std::string page(const std::string& folder, const std::string& paper) {
    return read_file(COLLECTION "/" + folder + "papers/" + paper + ".html");
}

class Anomalies : public testing::TestWithParam<Anomaly> {};

TEST_P(Anomalies, StandOnThePageInBothLanguages) {
    const Anomaly& anomaly = GetParam();
    for (const std::string folder : {"", "en/"}) {
        const std::string html = page(folder, anomaly.paper);
        ASSERT_FALSE(html.empty()) << folder << anomaly.paper;
        const std::size_t note = html.find("<li id=\"note-" + anomaly.note + "\"");
        ASSERT_NE(note, std::string::npos) << folder << anomaly.note;
        const std::string text = html.substr(note, html.find("</li>", note) - note);
        EXPECT_NE(text.find(anomaly.printed), std::string::npos) << text;
        EXPECT_LT(html.find("href=\"#note-" + anomaly.note + "\""), note) << "no mark in the text leads to it";
    }
}

const std::string hpvg = "hpvg-case-report";
const std::string iliocaval = "iliocaval-balloon-dilatation";
const std::string hcc = "hcc-bone-metastasis-review";
const std::string hepatic = "hepatic-osteodystrophy-review";

INSTANTIATE_TEST_SUITE_P(
    Sources, Anomalies,
    testing::Values(
        Anomaly{"ScoresCiteGuidelines", iliocaval, "score-citations", "17-18,20"},
        Anomaly{"PigStudyCitesAStentStudy", iliocaval, "reference-28", "27-28"},
        Anomaly{"BaselineDiffers", iliocaval, "vcss-baseline", "0.028"},
        Anomaly{"DensityOfThrombus", iliocaval, "ctv-density", "CTV"},
        Anomaly{"StatisticAgainstP", iliocaval, "renal-longitudinal-p", "0.708"},
        Anomaly{"SeverePtsRose", iliocaval, "pts-wording", "PTS"},
        Anomaly{"AbstractP", iliocaval, "abstract-p", "No severe perioperative complications"},
        Anomaly{"BrokenDoi", iliocaval, "reference-spelling", "10.1016/j.jvsv.2022.05.012"},
        Anomaly{"OrderOfReferences", hepatic, "reference-order", "19%"},
        Anomaly{"NameOfIgf1", hepatic, "igf-1-name", "IGF-1"}, Anomaly{"NameOfPbc", hepatic, "pbc-name", "PBC"},
        Anomaly{"NameOfDenosumab", hepatic, "denosumab-name", "狄迪诺塞麦"},
        Anomaly{"DirectionsOfRankl", hepatic, "rankl-directions", "RANKL"},
        Anomaly{"CyclesAndPresentation", hpvg, "case2-cycles", "2022-09"},
        Anomaly{"DayOfTheScan", hpvg, "fig2a-date", "2023-03-08"}, Anomaly{"FirstReport", hpvg, "first-report", "HPVG"},
        Anomaly{"ThirdSite", hcc, "third-site", "H19"}, Anomaly{"Spellings", hcc, "name-variants", "索拉菲尼"},
        Anomaly{"MonotherapyOutlivesStride", hcc, "stride-comparison", "STRIDE"},
        Anomaly{"DegreesOfFreedom", iliocaval, "retrieval-test", "9.765"},
        Anomaly{"FisherAmongChiSquares", iliocaval, "cerebrovascular-test", "4.677"},
        Anomaly{"TestsOfMedians", iliocaval, "test-naming", "Wilcoxon"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace conspectus
