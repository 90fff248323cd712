#include "unit/template/template_random.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <set>

namespace conspectus::template_sample {
namespace {

/// xorshift64*: the distributions of <random> differ between libraries.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}

    std::size_t below(std::size_t limit) {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return static_cast<std::size_t>((state_ * 0x2545F4914F6CDD1Du) >> 33) % limit;
    }
    std::string pick(std::initializer_list<const char*> from) { return from.begin()[below(from.size())]; }
    bool one_in(std::size_t n) { return below(n) == 0; }

  private:
    std::uint64_t state_;
};

class Writer {
  public:
    explicit Writer(std::uint64_t seed) : chance_(seed) {}

    std::string body(int depth) {
        std::string text;
        for (std::size_t pieces = 1 + chance_.below(5); pieces > 0; --pieces) text += piece(depth);
        return text;
    }

  private:
    std::string piece(int depth) {
        switch (chance_.below(depth > 0 ? 9 : 5)) {
            case 0:
            case 1:
                return words();
            case 2:
            case 3:
                return output();
            case 4:
                return chance_.one_in(3) ? comment() : set();
            case 5:
            case 6:
                return condition(depth - 1);
            case 7:
                return loop(depth - 1);
            default:
                return known(depth - 1);
        }
    }

    std::string words() {
        std::string text;
        for (std::size_t n = 1 + chance_.below(4); n > 0; --n) {
            text += chance_.pick(
                {"a", " ", "\n", "  ", "\t", "x y", "\n\n", ".", "中文", "é", " \n ", "&amp;", "}", "%", "-", "+"});
        }
        return text;
    }

    std::string open(const char* delimiter) { return delimiter + chance_.pick({"", "", "", "-", "+"}) + gap(); }
    std::string close_tag() { return gap() + chance_.pick({"", "", "", "-", "+"}) + "%}"; }
    std::string gap() { return chance_.pick({" ", " ", "  ", "\n"}); }
    std::string tag(const std::string& inside) { return open("{%") + inside + close_tag(); }
    std::string output() {
        return open("{{") + (chance_.one_in(3) ? number(2) : text(2)) + gap() + chance_.pick({"", "-"}) + "}}";
    }
    std::string comment() { return open("{#") + "c " + text(1) + gap() + chance_.pick({"", "-", "+"}) + "#}"; }

    std::string condition(int depth) {
        std::string all = tag("if " + truth(2)) + branch(depth);
        while (chance_.one_in(3)) all += tag("elif " + truth(2)) + branch(depth);
        if (chance_.one_in(2)) all += tag("else") + branch(depth);
        return all + tag("endif");
    }

    /// A body whose variables are not relied on behind it.
    std::string branch(int depth) {
        const auto texts = texts_;
        std::string all = body(depth);
        texts_ = texts;
        return all;
    }

    std::string loop(int depth) {
        const std::string name = "v" + std::to_string(next_++);
        const bool records = chance_.one_in(2);
        const auto texts = texts_;
        const auto numbers = numbers_;
        const auto changeable = changeable_;
        changeable_.clear();
        texts_.push_back(records ? name + ".label" : name);

        texts_.pop_back();
        numbers_.insert(numbers_.end(), {"loop.index", "loop.index0", "loop.length"});
        const std::string list =
            records ? "leaves" : chance_.pick({"names", "nothing", "leaf.tags", "(names if yes else nothing)"});
        std::string all = tag("for " + name + " in " + list) + body(depth);
        numbers_ = numbers;
        texts_ = texts;
        if (chance_.one_in(3)) all += tag("else") + branch(depth);
        changeable_ = changeable;
        return all + tag("endfor");
    }

    /// A stretch in which an optional is known to be there.
    std::string known(int depth) {
        const std::string field = chance_.pick({"subtitle", "absent", "next.note"});
        const auto texts = texts_;
        texts_.push_back(field);
        std::string all = tag("if " + std::string(field == "next.note" ? "next and " : "") + field) + body(depth);
        texts_ = texts;
        return all + tag("endif");
    }

    std::string set() {
        if (!changeable_.empty() && chance_.one_in(2)) {
            const std::string name = changeable_[chance_.below(changeable_.size())];
            return tag("set " + name + " = " + text(2) + " ~ \"\"");
        }
        const std::string name = "s" + std::to_string(next_++);
        const std::string value = text(2);
        texts_.push_back(name);
        changeable_.push_back(name);
        known_changeable();
        return tag("set " + name + " = " + value + " ~ \"\"");
    }

    /// Variables that a branch has made are gone behind it.
    void known_changeable() {
        const std::set<std::string> known(texts_.begin(), texts_.end());
        std::erase_if(changeable_, [&](const std::string& name) { return !known.contains(name); });
    }

    std::string text(int depth) {
        if (depth <= 0 || chance_.one_in(3)) return plain_text();
        switch (chance_.below(7)) {
            case 0:
                return text(depth - 1) + " ~ " + (chance_.one_in(2) ? text(0) : number(0));
            case 1:
                return "(" + text(depth - 1) + " if " + truth(depth - 1) + " else " + text(depth - 1) + ")";
            case 2:
                return "(" + text(depth - 1) + chance_.pick({" or ", " and "}) + text(depth - 1) + ")";
            case 3:
                return "(" + text(depth - 1) + ") | default(" + text(0) + ", true)";
            case 4:
                return chance_.pick({"absent", "subtitle"}) + " | default(" + text(0) + ")";
            case 5:
                return chance_.pick({"names", "nothing", "leaf.tags"}) + "|join(" + text(0) + ")";
            default:
                return "(" + text(depth - 1) + ")";
        }
    }

    std::string plain_text() {
        if (!texts_.empty() && chance_.one_in(2)) return texts_[chance_.below(texts_.size())];
        return chance_.pick(
            {"title", "empty", "marks", "leaf.label", "\"t\"", "'<i>'", "\"\"", "\"}}\"", "\"扩\"", "\"a\\nb\""});
    }

    std::string number(int depth) {
        if (depth > 0 && chance_.one_in(3)) return "(" + text(depth - 1) + ") | length";
        if (depth > 0 && chance_.one_in(3))
            return "(" + number(0) + " if " + truth(depth - 1) + " else " + number(0) + ")";
        if (!numbers_.empty() && chance_.one_in(2)) return numbers_[chance_.below(numbers_.size())];
        return chance_.pick({"n", "zero", "minus", "3", "0", "-7", "leaf.count", "names | length", "leaves|length"});
    }

    std::string truth(int depth) {
        if (depth <= 0)
            return chance_.pick(
                {"yes", "no", "empty", "title", "names", "nothing", "next", "parent", "absent", "zero"});
        switch (chance_.below(8)) {
            case 0:
                return truth(depth - 1) + " and " + truth(depth - 1);
            case 1:
                return truth(depth - 1) + " or " + truth(depth - 1);
            case 2:
                return "not " + truth(depth - 1);
            case 3:
                return "(" + truth(depth - 1) + ")";
            case 4:
                return "(" + number(1) + ") " + chance_.pick({"==", "!=", "<", ">", "<=", ">="}) + " " + number(0);
            case 5:
                return "(" + text(1) + ") " + chance_.pick({"==", "!=", "<", ">", "<=", ">="}) + " " + text(0);
            case 6:
                return "(" + text(1) + ")" + chance_.pick({" in ", " not in "}) +
                       chance_.pick({"names", "nothing", "title", "marks"});
            default:
                return number(0) + chance_.pick({" in ", " not in "}) + "numbers";
        }
    }

    Chance chance_;
    std::vector<std::string> texts_, numbers_;
    std::vector<std::string> changeable_;  ///< variables of the innermost loop, or of the page
    std::size_t next_ = 0;
};

}  // namespace

std::vector<RandomTemplate> make_random_templates(std::size_t count) {
    std::vector<RandomTemplate> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back({Writer(i + 1).body(3)});
    return all;
}

TEST(RandomTemplates, AreTheSameEachTime) {
    const auto once = make_random_templates(20);
    const auto again = make_random_templates(20);
    for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].text, again[i].text);
}

}  // namespace conspectus::template_sample
