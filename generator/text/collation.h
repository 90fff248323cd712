#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// One language's alphabetical order and its A–Z buckets. Han text sorts by
/// pinyin, under the same Latin letters as English, unless the language orders
/// it otherwise (ja, ko, zh-Hant). Numbers sort by value. An unknown locale is
/// the root one. Not thread-safe; creating one costs some 60 ms.
class Collation {
  public:
    explicit Collation(const std::string& locale);
    ~Collation();
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;

    /// A byte string that sorts as the text does. An explicit pinyin sort key
    /// ("qiang jing mai") sorts among pinyin of Han text. Punctuation that opens
    /// the text does not count.
    std::string sort_key(std::string_view text) const;
    /// The same for a personal name: surname readings, and people of one surname
    /// (汪 apart from 王) together.
    std::string name_sort_key(std::string_view family, std::string_view given) const;
    /// "A" … "Z"; "#" for digits, Greek and everything else.
    std::string bucket(std::string_view text) const;

  private:
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

/// The pinyin of a Han text, tone-less, syllables separated by spaces; other
/// text is kept. `personal_name` uses surname readings (单 shàn, 仇 qiú, 曾 zēng,
/// 查 zhā, 解 xiè, 覃 qín, 缪 miào). Thread-safe.
std::string pinyin(std::string_view text, bool personal_name);

}  // namespace conspectus
