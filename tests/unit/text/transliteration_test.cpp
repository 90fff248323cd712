#include "text/transliteration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace conspectus::transliteration_test {
namespace {

TEST(Pinyin, Table) {
    struct Case {
        std::string_view text, pinyin;
    };
    const Case cases[] = {
        {"腔静脉", "qiang jing mai"},
        {"药物涂层球囊 DCB", "yao wu tu ceng qiu nang DCB"},
        {"RNA长链3期", "RNA zhang lian 3 qi"},
        {"骨、肝；é", "gu、gan；é"},
        {"绿", "lü"},
        {"Étude", "Étude"},
        {"", ""},
        {"。", "。"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(pinyin(text, false), expected);
}

TEST(Pinyin, ReadsSurnames) {
    struct Case {
        std::string_view name, pinyin;
    };
    const Case cases[] = {
        {"单凡", "shan fan"}, {"仇凡", "qiu fan"},  {"曾凡", "zeng fan"},        {"查凡", "zha fan"},
        {"解凡", "xie fan"},  {"覃凡", "qin fan"},  {"缪凡", "miao fan"},        {"區凡", "ou fan"},
        {"尉凡", "wei fan"},  {"朴凡", "piao fan"}, {"尉迟恭", "yu chi gong"},   {"万俟凡", "mo qi fan"},
        {"纪凡", "ji fan"},   {"华凡", "hua fan"},  {"长孙凡", "zhang sun fan"}, {"刘建龙", "liu jian long"},
        {"Liu", "Liu"},       {"x单", "x dan"},
    };
    for (const auto& [name, expected] : cases) EXPECT_EQ(pinyin(name, true), expected) << name;
}

TEST(Pinyin, GivenNamesKeepTheUsualReading) {
    EXPECT_EQ(pinyin("王长曾", true), "wang zhang ceng");
    EXPECT_EQ(pinyin("单", false), "dan");
}

TEST(Pinyin, GivesTheSameInEveryThread) {
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (auto& result : results) threads.emplace_back([&] { result = pinyin("缪静脉", true); });
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(results, testing::Each("miao jing mai"));
}

}  // namespace
}  // namespace conspectus::transliteration_test
