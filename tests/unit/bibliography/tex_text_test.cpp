#include "bibliography/tex_text.h"

#include <gtest/gtest.h>

namespace conspectus::tex_text_test {
namespace {

struct Case {
    std::string tex;
    std::string expected;
};

void PrintTo(const Case& test, std::ostream* out) {
    *out << test.tex;
}

class TexText : public testing::TestWithParam<Case> {};
class TexTitle : public testing::TestWithParam<Case> {};

TEST_P(TexText, BecomesUnicode) {
    EXPECT_EQ(tex_to_text(GetParam().tex, TexField::text), GetParam().expected);
}
TEST_P(TexTitle, KeepsProtection) {
    EXPECT_EQ(tex_to_text(GetParam().tex, TexField::title), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Accents, TexText,
    testing::Values(Case{R"(\"o)", "ö"}, Case{R"({\"o})", "ö"}, Case{R"(\"{o})", "ö"}, Case{R"({\"{o}})", "ö"},
                    Case{R"(\'e\`e\^e\~n)", "éèêñ"}, Case{R"(\c c\c{c})", "çç"}, Case{R"({\c{s}})", "ş"},
                    Case{R"(\v{s}\v S)", "šŠ"}, Case{R"(\H{o})", "ő"}, Case{R"(\k{a})", "ą"}, Case{R"(\r{a})", "å"},
                    Case{R"(\u{g})", "ğ"}, Case{R"(\=a)", "ā"}, Case{R"(\.z)", "ż"}, Case{R"(\d{h})", "ḥ"},
                    Case{R"(\'\i)", "í"}, Case{R"(\'{\i})", "í"}, Case{R"({\'{\i}})", "í"}, Case{R"(\"{\i}x)", "ïx"},
                    Case{R"(\^{}x)", "^x"}, Case{R"(\~{}x)", "~x"}, Case{R"(\'{\^e})", "ế"}, Case{R"(\' e)", "é"},
                    Case{"e\xCC\x81", "é"}, Case{R"(Erd\H{o}s)", "Erdős"}, Case{R"(\d{\i})", "ị"}));

INSTANTIATE_TEST_SUITE_P(Symbols, TexText,
                         testing::Values(Case{R"(\ss\ \o\ \L{}o\AE)", "ß ø ŁoÆ"}, Case{R"(\aa ngstr\"om)", "ångström"},
                                         Case{R"({\OE}uvre)", "Œuvre"}, Case{R"(\& \% \$ \# \_)", "& % $ # _"},
                                         Case{R"(\{x\})", "{x}"}, Case{"a~b", "a\u00A0b"}, Case{R"(a\ b\,c)", "a b c"},
                                         Case{R"(\textendash{} \textemdash)", "– —"},
                                         Case{R"(\copyright 2020)", "©2020"}, Case{R"(\textasciitilde{}x)", "~x"},
                                         Case{R"(100\%)", "100%"}, Case{R"(\unknown{x} y)", R"(\unknownx y)"},
                                         Case{R"(\LaTeX{} x)", "LaTeX x"}));

INSTANTIATE_TEST_SUITE_P(Punctuation, TexText,
                         testing::Values(Case{"1--2", "1–2"}, Case{"a---b", "a—b"}, Case{"a-b", "a-b"},
                                         Case{"``a'' `b'", "“a” ‘b’"}, Case{"O'Brien's", "O'Brien's"},
                                         Case{"`don't'", "‘don't’"}, Case{"?`Que?", "¿Que?"}, Case{"!`No!", "¡No!"},
                                         Case{"a \n\t b", "a b"}, Case{R"(\enquote{a})", "“a”"},
                                         Case{R"(\href{http://x}{y})", "y"},
                                         Case{R"(\url{http://x/_y})", "http://x/_y"},
                                         Case{R"({\noopsort{a}}1973)", "1973"}));

INSTANTIATE_TEST_SUITE_P(
    Markup, TexText,
    testing::Values(Case{R"(\emph{a} b)", "<i>a</i> b"}, Case{R"(\textit{a}\textbf{b})", "<i>a</i><b>b</b>"},
                    Case{R"({\it a} b)", "<i>a</i> b"}, Case{R"({\bf a b} c)", "<b>a b</b> c"},
                    Case{R"(\textsc{Abc})", R"(<span style="font-variant:small-caps;">Abc</span>)"},
                    Case{R"(x\textsuperscript{2}\textsubscript{i})", "x<sup>2</sup><sub>i</sub>"},
                    Case{R"(\emph a b)", "<i>a</i> b"}, Case{R"(\textit{a \textbf{b}} c)", "<i>a <b>b</b></i> c"},
                    Case{R"(\emph{a)", "<i>a</i>"}, Case{"a}b", "ab"}));

INSTANTIATE_TEST_SUITE_P(Mathematics, TexText,
                         testing::Values(Case{"H$_2$O", "H<sub>2</sub>O"}, Case{"$x^{10}$", "x<sup>10</sup>"},
                                         Case{R"($\alpha$-helix)", "α-helix"}, Case{R"(\(\beta\))", "β"},
                                         Case{R"($p \leq 0.05$)", "p ≤0.05"}, Case{R"($-1$)", "−1"},
                                         Case{R"(\ensuremath{\mu})", "μ"}, Case{"$5", "$5"},
                                         Case{R"($^{\circ}$C)", "<sup>∘</sup>C"},
                                         Case{R"($\mathrm{Ca}^{2+}$)", "Ca<sup>2+</sup>"},
                                         Case{R"(CD4$^+$ T)", "CD4<sup>+</sup> T"}, Case{"a_b^c", "a_b^c"},
                                         Case{R"($\frac{1}{2}$)", "1/2"}, Case{R"($\bar{x}$)", "x\u0304"}));

INSTANTIATE_TEST_SUITE_P(
    Braces, TexTitle,
    testing::Values(Case{"The {DNA} of", R"(The <span class="nocase">DNA</span> of)"},
                    Case{"{B}ayesian", R"(<span class="nocase">B</span>ayesian)"}, Case{"a {10} b", "a 10 b"},
                    Case{R"({\"U}ber)", "Über"}, Case{R"({\it Escherichia coli})", "<i>Escherichia coli</i>"},
                    Case{"{A {B} C}", R"(<span class="nocase">A B C</span>)"},
                    Case{R"({CO$_2$})", R"(<span class="nocase">CO<sub>2</sub></span>)"},
                    Case{R"(\emph{E. coli} {K}12)", R"(<i>E. coli</i> <span class="nocase">K</span>12)"},
                    Case{"{中文}", R"(<span class="nocase">中文</span>)"}, Case{"a{}b", "ab"}));

TEST(TexPlain, DropsMarkup) {
    EXPECT_EQ(tex_to_text(R"(\emph{a} {B} 10\textsuperscript{th} x--y)", TexField::plain), "a B 10th x–y");
}

TEST(TexText, BearsNestingWithoutEnd) {
    EXPECT_EQ(tex_to_text(std::string(100000, '{') + "a", TexField::title).size(), 1 + 28U);
    EXPECT_FALSE(tex_to_text(
                     [] {
                         std::string text;
                         for (int i = 0; i < 20000; ++i) text += "\\emph";
                         return text;
                     }(),
                     TexField::text)
                     .empty());
}

}  // namespace
}  // namespace conspectus::tex_text_test
