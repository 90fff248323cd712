#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// One language's alphabetical order and its A–Z buckets. Chinese sorts by
/// pinyin ("zh-u-co-pinyin"), under the same Latin letters as English. Not
/// thread-safe; creating one costs some 60 ms.
class Collation {
  public:
    explicit Collation(const std::string& locale);
    ~Collation();
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;

    /// A byte string that sorts as the text does. An explicit pinyin sort key
    /// ("qiang jing mai") sorts among pinyin of Han text.
    std::string sort_key(std::string_view text) const;
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
