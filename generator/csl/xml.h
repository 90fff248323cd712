#pragma once
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus::csl {

/// A fault of a style or locale file. The column counts bytes from 1; that of an element is where its "<" stands.
struct StyleFault {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string text;
};

/// An XML text, read, with the faults found in it so far.
class XmlSource {
  public:
    /// A text that is no XML is reported, and has no root.
    XmlSource(std::string_view text, std::vector<StyleFault>& faults);

    pugi::xml_node root() const { return document_.document_element(); }
    void report(const pugi::xml_node& at, std::string text);

    /// Returns the value that an attribute names, by its index in `values`, or nothing if there is no such attribute.
    /// Another value is reported.
    std::optional<std::size_t> choice(const pugi::xml_node& node, const char* attribute,
                                      std::span<const std::string_view> values);
    /// The same of one of the words of an attribute.
    std::optional<std::size_t> choice(const pugi::xml_node& node, const char* attribute, std::string_view word,
                                      std::span<const std::string_view> values);
    std::optional<bool> flag(const pugi::xml_node& node, const char* attribute);
    std::optional<unsigned> count(const pugi::xml_node& node, const char* attribute);

  private:
    void report_at(std::size_t offset, std::string text);

    std::string_view text_;
    pugi::xml_document document_;
    std::vector<StyleFault>& faults_;
};

/// Returns the words of an attribute, divided by white space.
std::vector<std::string_view> words_of(const pugi::xml_node& node, const char* attribute);
std::string attribute_text(const pugi::xml_node& node, const char* attribute);

}  // namespace conspectus::csl
