#include "cite/csl_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/cite/export_maker.h"

namespace conspectus::csl_json_test {
namespace {

std::string csl_of(const ExportedWork& work) {
    return json_text(csl_item(export_entry(work.item())));
}

TEST(CslJson, WritesAnArticleWhoseAuthorListIsCut) {
    EXPECT_EQ(csl_of(hage_work()),
              R"({"id":"hage2018","type":"article-journal",)"
              R"("title":"Endovascular ilio caval reconstruction: From imaging to intervention",)"
              R"("author":[{"family":"Hage","given":"AN"},{"family":"Srinivasa","given":"RN"},)"
              R"({"family":"Abramowitz","given":"SD"},{"literal":"others"}],)"
              R"("container-title":"Vasc Med","volume":"23","issue":"3","page":"267-275",)"
              R"("DOI":"10.1177/1358863X18754695","language":"en","issued":{"date-parts":[[2018]]}})");
}

TEST(CslJson, WritesBothLanguagesAndTheStatus) {
    const auto item = nlohmann::json::parse(csl_of(retracted_work()));
    EXPECT_EQ(item["title"], "下肢深静脉血栓清除临床关注焦点");
    EXPECT_EQ(item["author"][0]["family"], "刘");
    EXPECT_EQ(item["issued"].dump(), R"({"date-parts":[[2022,6,3]]})");
    EXPECT_EQ(item["status"], "retracted");
    EXPECT_EQ(item["note"], "Retracted: 2024-05-01. https://doi.org/10.1000/x. The data were invented.");
    EXPECT_FALSE(item.contains("CSTR"));
    EXPECT_EQ(item["custom"],
              nlohmann::json::parse(
                  R"({"CSTR": "32003.36.j.issn", "title": {"en": "Clinically focused issues in thrombectomy"},
                      "container-title": {"en": "China Journal of General Surgery"},
                      "author": {"en": [{"family": "Liu", "given": "JL"}, {"family": "Li", "given": "JY"}]},
                      "ORCID": {"刘, 建龙": "0000-0002-1825-0097"},
                      "editorial-status": {"kind": "retracted", "date": "2024-05-01", "DOI": "10.1000/x",
                                           "text": {"zh": "数据系伪造。", "en": "The data were invented."}}})"));
}

TEST(CslJson, GivesARangeOfDatesTwoParts) {
    ExportedWork work = work_of("x", {});
    work.record.issued = {{2019, 12, 0}, {2020, 1, 0}};
    EXPECT_EQ(csl_of(work), R"({"id":"x","type":"document","issued":{"date-parts":[[2019,12],[2020,1]]}})");
}

TEST(CslJson, KeepsAPublishedStatusThatTheRecordStates) {
    ExportedWork work = retracted_work();
    work.record.other["status"] = localized({{"", "in press"}});
    EXPECT_EQ(nlohmann::json::parse(csl_of(work))["status"], "in press");
}

TEST(CslJson, ReplacesBytesThatAreNoText) {
    ExportedWork work = work_of("x", {});
    work.record.volume = "a\xFF\x01";
    EXPECT_EQ(csl_of(work), "{\"id\":\"x\",\"type\":\"document\",\"volume\":\"a\uFFFD\\u0001\"}");
}

}  // namespace
}  // namespace conspectus::csl_json_test
