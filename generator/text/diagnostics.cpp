#include "text/diagnostics.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace conspectus {
namespace {

struct Definition {
    std::string_view identifier;
    Severity severity;
    std::string_view meaning;
};

using enum Severity;
constexpr Definition definitions[] = {
#define CODE(identifier, severity, meaning) {#identifier, severity, meaning},
#include "text/codes.def"
#undef CODE
};
constexpr std::size_t code_count = std::size(definitions);

const Definition& definition(Code code) {
    return definitions[static_cast<std::size_t>(code)];
}

std::array<std::string, code_count> make_names() {
    std::array<std::string, code_count> names;
    for (std::size_t i = 0; i < code_count; ++i) {
        names[i] = definitions[i].identifier;
        std::ranges::replace(names[i], '_', '-');
    }
    return names;
}

bool before(const Note& a, const Note& b) {
    return std::tie(a.at, a.text) < std::tie(b.at, b.text);
}

bool before(const Diagnostic& a, const Diagnostic& b) {
    const auto left = std::tie(a.at, a.code, a.text, a.length);
    const auto right = std::tie(b.at, b.code, b.text, b.length);
    if (left != right) return left < right;
    return std::ranges::lexicographical_compare(a.notes, b.notes,
                                                [](const Note& x, const Note& y) { return before(x, y); });
}

bool same(const Diagnostic& a, const Diagnostic& b) {
    return !before(a, b) && !before(b, a);
}

std::size_t count(const std::vector<Diagnostic>& all, Severity wanted) {
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](const Diagnostic& d) { return severity(d.code) == wanted; }));
}

}  // namespace

std::string_view name(Code code) {
    static const auto names = make_names();
    return names[static_cast<std::size_t>(code)];
}

Severity severity(Code code) {
    return definition(code).severity;
}
std::string_view meaning(Code code) {
    return definition(code).meaning;
}

std::vector<Code> all_codes() {
    std::vector<Code> codes;
    for (std::size_t i = 0; i < code_count; ++i) codes.push_back(static_cast<Code>(i));
    return codes;
}

Diagnostic& Diagnostics::report(Code code, Location at, std::string text) {
    return all_.emplace_back(Diagnostic{code, at, std::move(text), {}});
}

void Diagnostics::append(Diagnostics other) {
    all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()), std::make_move_iterator(other.all_.end()));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    auto result = all_;
    std::ranges::sort(result, [](const Diagnostic& a, const Diagnostic& b) { return before(a, b); });
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

std::size_t Diagnostics::errors() const {
    return count(all_, Severity::error);
}
std::size_t Diagnostics::warnings() const {
    return count(all_, Severity::warning);
}

}  // namespace conspectus
