#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/character_set.h"
#include "text/diagnostics.h"
#include "text/source.h"
#include "text/utf8.h"

// What the fuzz targets share.

namespace conspectus {

/// Ends the program if a claim does not hold, which is a finding to libFuzzer and to fuzz_replay.
inline void require(bool holds, const char* claim) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", claim);
    std::abort();
}

/// Does the same, and prints what the claim is about.
inline void require(bool holds, const char* claim, std::string_view about) {
    if (holds) return;
    std::fprintf(stderr, "about: %.*s\n", static_cast<int>(about.size()), about.data());
    require(false, claim);
}

inline std::string_view input_bytes(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Returns the input without the bytes that the file checks refuse, so that no run is lost on them.
inline std::string accepted_text(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = input_bytes(data, size);
    std::string text;
    for (std::size_t offset = 0; offset < bytes.size();) {
        const std::size_t begin = offset;
        next_code_point(bytes, offset);
        const std::string_view character = bytes.substr(begin, offset - begin);
        if (!first_invalid_utf8(character) && !first_forbidden_character(character)) text += character;
    }
    return text;
}

inline void require_clean_line(std::string_view text) {
    require(!text.empty(), "a message says something");
    require(!first_invalid_utf8(text), "a message is UTF-8", text);
    require(text.find_first_of("\r\n") == std::string_view::npos, "a message is one line", text);
    require(!first_forbidden_character(text), "a message is clean", text);
}

/// Returns the line of that number without its terminator; nothing behind the last.
inline std::string_view line_of(std::string_view text, std::uint32_t number) {
    for (; number > 1 && !text.empty(); --number) {
        const std::size_t end = text.find('\n');
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return text.substr(0, text.find('\n'));
}

inline void require_position(const Position& at, std::string_view bytes) {
    const auto lines = static_cast<std::uint32_t>(1 + std::ranges::count(bytes, '\n'));
    require(at.line <= lines, "a message names a line of its file");
    require(at.line != 0 || at.column == 0, "a whole file has no column");
    if (at.line == 0 || at.column == 0) return;
    require(at.column <= count_code_points(line_of(bytes, at.line)) + 1, "a message names a column of its line");
}

/// Every message is one clean line of UTF-8 at a position inside of its file.
inline void require_sound_messages(const Diagnostics& diagnostics, const Sources& sources) {
    const auto require_location = [&](const Location& at) {
        require(at.file == no_file || at.file < sources.size(), "a message names a file that was read");
        if (at.file != no_file) require_position(at.position, sources[at.file].bytes);
    };
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        require_clean_line(diagnostic.text);
        require_location(diagnostic.at);
        for (const Note& note : diagnostic.notes) {
            require_clean_line(note.text);
            require_location(note.at);
        }
    }
}

}  // namespace conspectus
