#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

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

}  // namespace conspectus
