#include "cite/type_mark.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace conspectus {
namespace {

struct TypeMark {
    std::string_view csl;
    std::string_view mark;
};

constexpr std::array marks = {
    TypeMark{"article-journal", "J"},
    TypeMark{"article-magazine", "J"},
    TypeMark{"review", "J"},
    TypeMark{"article-newspaper", "N"},
    TypeMark{"book", "M"},
    TypeMark{"chapter", "M"},
    TypeMark{"entry-dictionary", "M"},
    TypeMark{"entry-encyclopedia", "M"},
    TypeMark{"paper-conference", "C"},
    TypeMark{"thesis", "D"},
    TypeMark{"report", "R"},
    TypeMark{"standard", "S"},
    TypeMark{"patent", "P"},
    TypeMark{"dataset", "DS"},
    TypeMark{"software", "CP"},
    TypeMark{"webpage", "EB"},
    TypeMark{"post", "EB"},
    TypeMark{"post-weblog", "EB"},
    TypeMark{"map", "CM"},
    TypeMark{"collection", "A"},
    TypeMark{"article", "PP"},
};

std::string_view bare_mark(const Record& record, bool edition_2025) {
    if (record.type.empty() && !record.container_title.empty()) return "J";
    const auto* found = std::ranges::find(marks, record.type, &TypeMark::csl);
    if (found == marks.end()) return "Z";
    const bool preprint = found->mark == "PP";
    return preprint && !edition_2025 ? "Z" : found->mark;
}

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types) {
    return std::ranges::find(types, type) != types.end();
}

}  // namespace

std::string type_mark(const Record& record, bool edition_2025) {
    std::string mark(bare_mark(record, edition_2025));
    const bool online = !record.URL.empty() || mark == "EB" || mark == "PP";
    return online ? mark + "/OL" : mark;
}

bool is_part(const Record& record) {
    return is_one_of(record.type, {"chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"});
}

bool is_serial(const Record& record) {
    const bool untyped = record.type.empty() && !record.container_title.empty();
    return untyped || is_one_of(record.type, {"article-journal", "article-magazine", "article-newspaper", "review"});
}

}  // namespace conspectus
