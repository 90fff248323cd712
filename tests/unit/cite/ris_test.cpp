#include "cite/ris.h"

#include <gtest/gtest.h>

#include "unit/cite/export_maker.h"

namespace conspectus::ris_test {
namespace {

std::string ris_of(const ExportedWork& work) {
    return ris(export_entry(work.item()));
}

TEST(Ris, WritesAnArticleWhoseAuthorListIsCut) {
    EXPECT_EQ(ris_of(hage_work()),
              "TY  - JOUR\r\n"
              "ID  - hage2018\r\n"
              "AU  - Hage, AN\r\n"
              "AU  - Srinivasa, RN\r\n"
              "AU  - Abramowitz, SD\r\n"
              "N1  - author: the list is incomplete; the source ends it with \"et al.\"\r\n"
              "TI  - Endovascular ilio caval reconstruction: From imaging to intervention\r\n"
              "T2  - Vasc Med\r\n"
              "VL  - 23\r\n"
              "IS  - 3\r\n"
              "SP  - 267\r\n"
              "EP  - 275\r\n"
              "DO  - 10.1177/1358863X18754695\r\n"
              "LA  - en\r\n"
              "PY  - 2018\r\n"
              "ER  - \r\n");
}

TEST(Ris, WritesBothLanguagesAndTheStatus) {
    EXPECT_EQ(ris_of(retracted_work()),
              "TY  - JOUR\r\n"
              "ID  - liu2022\r\n"
              "AU  - 刘, 建龙\r\n"
              "AU  - 李, 金勇\r\n"
              "N1  - author-en: Liu, JL; Li, JY\r\n"
              "TI  - 下肢深静脉血栓清除临床关注焦点\r\n"
              "T2  - 中国普通外科杂志\r\n"
              "VL  - 31\r\n"
              "IS  - 6\r\n"
              "SP  - 705\r\n"
              "EP  - 712\r\n"
              "DO  - 10.7659/j.issn.1005-6947.2022.06.001\r\n"
              "N1  - CSTR: 32003.36.j.issn\r\n"
              "LA  - zh\r\n"
              "TT  - Clinically focused issues in thrombectomy\r\n"
              "N1  - container-title-en: China Journal of General Surgery\r\n"
              "PY  - 2022\r\n"
              "DA  - 2022/06/03/\r\n"
              "N1  - ORCID: 刘, 建龙 0000-0002-1825-0097\r\n"
              "N1  - Retracted: 2024-05-01. https://doi.org/10.1000/x. The data were invented.\r\n"
              "ER  - \r\n");
}

struct LineCase {
    std::string_view name;
    void (*change)(Record&);
    std::string_view lines;
};

TEST(Ris, PutsDatesAndPagesInTheFormsOfTheFormat) {
    const LineCase cases[] = {
        {"month",
         [](Record& record) {
             record.issued.first = {2025, 12, 0};
         },
         "PY  - 2025\r\nDA  - 2025/12//\r\n"},
        {"range",
         [](Record& record) {
             record.issued = {{2025, 0, 0}, {2026, 1, 2}};
         },
         "PY  - 2025\r\nDA  - 2025///to 2026-01-02\r\n"},
        {"accessed",
         [](Record& record) {
             record.accessed.first = {2026, 11, 21};
         },
         "Y2  - 2026/11/21/\r\n"},
        {"article number", [](Record& record) { record.page = "e1024"; }, "SP  - e1024\r\n"},
        {"several ranges", [](Record& record) { record.page = "1-3, 7-9"; }, "SP  - 1-3, 7-9\r\n"},
        {"dotted", [](Record& record) { record.page = "S1-12-S1-15"; }, "SP  - S1-12-S1-15\r\n"},
    };
    for (const LineCase& each : cases) {
        ExportedWork work = work_of("x", {});
        each.change(work.record);
        EXPECT_EQ(ris_of(work), "TY  - GEN\r\nID  - x\r\n" + std::string(each.lines) + "ER  - \r\n") << each.name;
    }
}

TEST(Ris, NamesATypeItHasNoWordFor) {
    ExportedWork work = work_of("x", {});
    work.record.type = "treaty";
    EXPECT_EQ(ris_of(work), "TY  - GEN\r\nID  - x\r\nN1  - type: treaty\r\nER  - \r\n");
}

}  // namespace
}  // namespace conspectus::ris_test
