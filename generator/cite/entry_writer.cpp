#include "cite/entry_writer.h"

#include <algorithm>
#include <array>

namespace conspectus {

Run& EntryWriter::fresh() {
    return runs_.emplace_back();
}

EntryWriter& EntryWriter::text(std::string_view text) {
    if (text.empty()) return *this;
    const bool grows =
        !runs_.empty() && !runs_.back().italic && runs_.back().url.empty() && runs_.back().language.empty();
    (grows ? runs_.back() : fresh()).text += text;
    return *this;
}

EntryWriter& EntryWriter::italic(std::string_view text) {
    if (text.empty()) return *this;
    Run& run = fresh();
    run.text = text;
    run.italic = true;
    return *this;
}

EntryWriter& EntryWriter::title(std::string_view text, std::string_view language) {
    if (text.empty()) return *this;
    Run& run = fresh();
    run.text = text;
    run.language = language;
    return *this;
}

EntryWriter& EntryWriter::link(std::string_view text, std::string_view url) {
    if (text.empty()) return *this;
    Run& run = fresh();
    run.text = text;
    run.url = url;
    return *this;
}

EntryWriter& EntryWriter::stop(std::string_view mark) {
    constexpr std::array<std::string_view, 6> finals = {".", "?", "!", "。", "？", "！"};
    const bool ended = !runs_.empty() && std::ranges::any_of(finals, [&](std::string_view final_mark) {
        return runs_.back().text.ends_with(final_mark);
    });
    return ended || runs_.empty() ? *this : text(mark);
}

}  // namespace conspectus
