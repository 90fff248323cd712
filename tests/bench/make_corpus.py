#!/usr/bin/env python3
"""Writes a synthetic collection for benchmarks: make_corpus.py FOLDER PAPERS [--seed N] [--shape default|speed].

Shape `default`: each paper has a Chinese summary, every fourth an English translation, 30
references (a third of them shared with other papers), 10 findings, 8 keywords of
a thesaurus with synonyms that grows with the square root of the collection, citations in most
sentences and links to other papers.

Shape `speed`, to compare with generators of plain blogs: one language, 30
references a paper of which 7.5 are new works and the others are shared, no
findings, no translations.

The same arguments give the same bytes.
"""
import argparse
import os
import random
import re
import sys

HAN = "肝门静脉积气肠黏膜屏障缺血菌群消融胰腺恶性肿瘤直肠转移感染休克功能衰竭化疗腹泻下腔滤器药物涂层球囊扩张支架血栓综合征评分骨质疏松密度破骨成骨细胞维生素"
WORDS = ("bone portal vein gas barrier ischaemia gut patency stent balloon filter score density osteoclast marker "
         "cohort trial review patients median range outcome treatment group risk").split()


def han(rng, low, high):
    return "".join(rng.choice(HAN) for _ in range(rng.randint(low, high)))


def english(rng, low, high):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(low, high)))


def in_one_language(text):
    """Drops the English label, title or list of every {zh: …, en: …}, and the language itself."""
    text = re.sub(r", en: (\[[^\]]*\]|[^}]*)}", "}", text)
    return re.sub(r"  - {key: en.*\n", "", text)


SITE = """title: {zh: 合成文集, en: Synthetic collection}
description: {zh: 用于测速。, en: For benchmarks.}
languages:
  - {key: zh, tag: zh-Hans, name: 中文, collation: zh-u-co-pinyin, surname-readings: true}
  - {key: en, tag: en, name: English, collation: en}
base-url: "https://example.org/"
license: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
citation-style: gb-t-7714-2025
offer-styles: [gb-t-7714-2025, vancouver]
study-types: {review: {zh: 综述, en: Review}}
sections:
  - {key: question, label: {zh: 研究问题, en: Question}}
  - {key: results, label: {zh: 结果, en: Results}}
  - {key: limits, label: {zh: 局限, en: Limits}}
facets: [{key: disease, label: {zh: 疾病, en: Diseases}}]
"""


def keywords_yaml(rng, count):
    lines = []
    for i in range(count):
        broader = f"\n  broader: [k{rng.randrange(i)}]" if i > 20 and i % 3 == 0 else ""
        names = f"synonyms: {{zh: [{han(rng, 4, 6)}{i}], en: [{english(rng, 2, 3)} {i} {rng.choice(WORDS)}]}}"
        lines.append(f"- id: k{i}\n  facet: disease\n  label: {{zh: {han(rng, 3, 5)}{i}, en: {english(rng, 2, 2)} {i}}}\n"
                     f"  abbreviation: {''.join(rng.choice('ABCDEHNPRT') for _ in range(3))}{i}\n  {names}\n"
                     f"  sort: {{zh: key {i:06}}}{broader}\n  definition: {{zh: {han(rng, 8, 12)}。, en: {english(rng, 6, 9)}.}}\n")
    return "".join(lines)


def reference(rng, number):
    """A full entry of this paper's own, or one that the first paper of a group defines and others share."""
    names = ", ".join(f"{{family: {rng.choice(WORDS).title()}{rng.randrange(400)}, given: {rng.choice('ABCDEFGH')}}}"
                      for _ in range(3))
    return (f"  - id: {number}\n    type: article-journal\n    author: [{names}, {{literal: others}}]\n"
            f"    title: {english(rng, 8, 14)}\n    container-title: J {rng.choice(WORDS).title()} {rng.randrange(40)}\n"
            f"    issued: {rng.randint(1990, 2026)}\n    volume: {rng.randint(1, 90)}\n    page: {rng.randint(1, 900)}-{rng.randint(901, 999)}\n"
            f"    DOI: 10.1000/{number}\n    language: en\n")


def new_works(paper):
    """7.5 a paper: every second paper has one more."""
    return 7 + paper % 2


def shared_references(rng, paper):
    """The works that this paper defines, and others of earlier papers."""
    earlier = sorted({(other, n) for other in (rng.randrange(paper) for _ in range(90)) for n in (1 + rng.randrange(7),)}
                     if paper else [])
    rng.shuffle(earlier)
    out = [reference(rng, f"w{paper}-{n}") for n in range(1, new_works(paper) + 1)]
    out += [f"  - w{other}-{n}\n" for other, n in earlier[:30 - len(out)]]
    return "".join(out)


def references(rng, paper):
    out = []
    group = paper - paper % 10
    for n in range(1, 31):
        if n <= 10:  # shared by ten papers; the first of them defines it
            out.append(reference(rng, f"w{group}-{n}") if paper == group else f"  - w{group}-{n}\n")
        else:
            out.append(reference(rng, f"w{paper}-{n}"))
    return "".join(out)


def body(rng, paper, total, keyword_count, labels, text, shape, cited=30):
    sentence = 0
    values = " [=f1] [=f2]" if shape == "default" else ""
    parts = []
    for label in labels:
        parts.append(f"\n## {label}\n")
        for _ in range(4):
            sentences = []
            for _ in range(4):
                sentence += 1
                mark = f"[@{sentence % cited + 1}]" if sentence % 2 else f"[[k{rng.randrange(keyword_count)}]]"
                sentences.append(text(rng, mark))
            parts.append("\n" + "".join(sentences) + "\n")
        other = (paper + rng.randint(1, max(1, total - 1))) % total
        link = f"[[p{other}]]" if other != paper else ""
        if link or values:
            parts.append(f"\n{(link + values).strip()}\n")
    return "".join(parts)


def paper_text(rng, paper, total, keyword_count, shape):
    findings = "" if shape == "speed" else "findings:\n" + "".join(
        f"  - {{id: f{i}, {'key: true, ' if i <= 3 else ''}outcome: k{rng.randrange(keyword_count)}, "
        f"label: {{zh: {han(rng, 4, 8)}, en: {english(rng, 2, 4)}}}, value: \"{rng.randint(1, 99)}%\", n: {rng.randint(10, 900)}}}\n"
        for i in range(1, 11))
    shared = shared_references(rng, paper) if shape == "speed" else ""
    cited = shared.count("  - ") or 30
    terms = ", ".join(f"k{k}" for k in rng.sample(range(keyword_count), 8))
    return (f"---\ntype: article-journal\nstudy-type: review\ntitle: {{zh: {han(rng, 10, 20)}, en: {english(rng, 6, 10)}}}\n"
            f"author:\n  - {{zh: {{family: {rng.choice('赵钱孙李周吴郑王')}, given: {han(rng, 2, 2)}}}}}\n"
            f"container-title: J {rng.choice(WORDS).title()} {rng.randrange(40)}\nissued: {rng.randint(2000, 2026)}\n"
            f"DOI: 10.2000/p{paper}\nlanguage: zh\nkeywords: [{terms}]\nadded: 2026-01-02\n{findings}"
            f"references:\n{shared or references(rng, paper)}---\n"
            + body(rng, paper, total, keyword_count, ["研究问题", "结果", "局限"],
                   lambda r, mark: f"{han(r, 20, 40)}，{han(r, 8, 16)}{mark}。", shape, cited))


def translation_text(rng, paper, total, keyword_count):
    return ("---\nupdated: 2026-01-03\n---\n"
            + body(rng, paper, total, keyword_count, ["Question", "Results", "Limits"],
                   lambda r, mark: f"The {english(r, 10, 18)} {mark}. ", "default"))


def main():
    parser = argparse.ArgumentParser(description="Writes a synthetic collection for benchmarks.")
    parser.add_argument("folder")
    parser.add_argument("papers", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shape", choices=["default", "speed"], default="default")
    given = parser.parse_args()
    folder, total, seed, shape = given.folder, given.papers, given.seed, given.shape
    keyword_count = max(30, int(total ** 0.5) * 15)
    os.makedirs(f"{folder}/content/papers", exist_ok=True)
    files = {"site.yaml": SITE, "keywords.yaml": keywords_yaml(random.Random(seed), keyword_count)}
    for paper in range(total):
        links = f"{seed}-{paper}"
        files[f"papers/p{paper}.md"] = paper_text(random.Random(links), paper, total, keyword_count, shape)
        if paper % 4 == 0 and shape == "default":
            files[f"papers/p{paper}.en.md"] = translation_text(random.Random(links), paper, total, keyword_count)
    for path, text in files.items():
        if shape == "speed":
            text = in_one_language(text)
        with open(f"{folder}/content/{path}", "w", encoding="utf-8", newline="\n") as out:
            out.write(text)


main()
