#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/ui_strings.h"

namespace conspectus {

/// The plural rules of a language (CLDR). Immutable; safe for any number of
/// threads.
class PluralRules {
  public:
    /// `language` is a language key or tag: zh, en, zh-Hans. A language unknown to
    /// ICU has only "other".
    explicit PluralRules(const std::string& language);
    ~PluralRules();
    PluralRules(PluralRules&&) noexcept;
    PluralRules& operator=(PluralRules&&) noexcept;

    /// Returns zero, one, two, few, many or other.
    std::string_view category(std::int64_t count) const;

  private:
    struct Handle;
    std::unique_ptr<const Handle> handle_;
};

/// A piece of a UI text: literal text or an argument.
struct PhrasePiece {
    std::string text;  ///< the literal, or the argument's name
    bool is_argument = false;
};

/// Splits "{n} papers" into the argument n and the text " papers". A brace that
/// opens no name is text.
std::vector<PhrasePiece> split_phrase(std::string_view text);

struct PhraseForm {
    std::string category;  ///< CLDR: one, few, other …
    std::vector<PhrasePiece> pieces;
};

/// One UI text in one language; empty if the language lacks it.
struct Phrase {
    std::vector<PhraseForm> forms;

    /// Returns the form for that category, else "other", else the first.
    const std::vector<PhrasePiece>& form(std::string_view category) const;
    std::set<std::string> arguments() const;
};

/// The UI texts of all languages.
class PhraseBook {
  public:
    explicit PhraseBook(const std::vector<Strings>& strings);

    std::size_t size() const { return strings_.size(); }
    const std::string& language(std::size_t index) const { return strings_[index].language; }
    /// Returns the text in that language, or nothing if it has none.
    std::optional<Phrase> find(std::size_t language, const std::string& key) const;
    std::vector<std::string_view> keys() const;

  private:
    const std::vector<Strings>& strings_;
};

}  // namespace conspectus
