#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

class SiteFolder;

/// Files of a collection by path, such as "content/site.yaml".
using Files = std::map<std::string, std::string>;

/// One construct or list of FORMAT.md, and a collection that has n of it: the base collection with `write(n)` over it.
/// The work that it costs may grow no faster than n.
struct Construct {
    std::string name;
    std::size_t n;  ///< of the smaller collection, large enough that a quadratic pass would show
    std::function<Files(std::size_t n)> write;
    int exit_code = 0;       ///< of `conspectus build`: 1 where the n things are faults
    bool has_limit = false;  ///< 2n is near a limit of the format, so that every measure takes this very n
};

/// All constructs, in the order of FORMAT.md.
std::vector<Construct> constructs();

std::vector<Construct> constructs_of_papers();
std::vector<Construct> constructs_of_texts();
std::vector<Construct> constructs_of_collections();
std::vector<Construct> faults();

/// Returns `pattern` n times, "$" in it replaced by 1 to n and "^" by 0 to n - 1.
std::string each(std::size_t n, std::string_view pattern);

/// A paper's file with further front matter and the text of its first section.
std::string paper(std::string_view front, std::string_view text);
/// Files that hold the paper papers/grown.md.
Files grown(std::string_view front, std::string_view text);

/// n entries of a reference list, or of a file of content/references, with the ids w1 to wn.
std::string works(std::size_t n);
/// n keywords with the ids k1 to kn and the terms 词1 and "term 1".
std::string keywords(std::size_t n, std::string_view further = "");
/// Returns a file of the base collection: that of tests/sites/base, but with nothing in it that is ordered by pinyin.
/// To load that costs five times what the rest of a build does.
std::string base_file(const std::string& path);

/// Writes the base collection into `site`, or one with n of the construct.
void write_base(SiteFolder& site);
void write(const Construct& construct, std::size_t n, SiteFolder& site);
/// Writes the base collection with one fault, of the kind that stops the build where most faults do.
void write_faulty_base(SiteFolder& site);

/// How the work for a construct may grow from n to 2n, the work for the base collection taken off.
constexpr double most_growth = 2.3;

}  // namespace conspectus
