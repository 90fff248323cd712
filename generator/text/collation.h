#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// The alphabetical order of one language and its A–Z buckets. Han text sorts by pinyin, among Latin letters, unless
/// the language orders it otherwise (ja, ko, zh-Hant). Numbers sort by value. An unknown locale sorts as the root
/// locale. Not thread-safe; construction takes some 60 ms.
class Collation {
  public:
    explicit Collation(const std::string& locale);
    ~Collation();
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;

    /// Returns a byte string that sorts as the text does. An explicit pinyin sort key ("qiang jing mai") sorts among
    /// the pinyin of Han text. Punctuation at the start of the text is ignored.
    std::string sort_key(std::string_view text) const;
    /// Returns the same for a personal name: uses surname readings, and keeps people of one surname together (汪 apart
    /// from 王).
    std::string name_sort_key(std::string_view family, std::string_view given) const;
    /// Returns "A" … "Z", or "#" for digits, Greek and everything else.
    std::string bucket(std::string_view text) const;

  private:
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

}  // namespace conspectus
