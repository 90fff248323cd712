// How search reads texts and queries: generator/text/search_tokens.md.
"use strict";
const conspectusText = (() => {
  const unspaced = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"].map((name) => `\\p{Script=${name}}`).join("");
  const point = "\uffff";  // a full stop between digits: content never holds this code point
  const pieces = new RegExp(`((?:(?=[\\p{L}\\p{M}\\p{N}])[${unspaced}])+)|((?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}${point}])+)|([\\p{Pd}\\u2212'’()])|[^]`, "gu");
  const known = new Map();

  function foldCharacter(character) {
    const letters = character.normalize("NFKC").toUpperCase().toLowerCase().replaceAll("ς", "σ");
    return letters.replace(/\p{Script=Latin}/gu, (letter) => letter.normalize("NFD")).replace(/[\u0300-\u036f]|\p{Default_Ignorable_Code_Point}/gu, "");
  }

  // The folded text, and where each of its code units comes from; one more for the end.
  function fold(text) {
    const from = [];
    let folded = "";
    let at = 0;
    for (const character of text) {
      if (!known.has(character)) known.set(character, foldCharacter(character));
      folded += known.get(character);
      while (from.length < folded.length) from.push(at);
      at += character.length;
    }
    return { folded, from: [...from, at] };
  }

  // Runs and compounds in order: {run}, {words: [[word, begin, end] …]}.
  function split(folded) {
    const found = [];
    let compound = null;
    let connected = true;
    for (const { 0: piece, 1: run, 2: word, 3: connector, index } of folded.replace(/(\d)\.(?=\d)/g, "$1" + point).matchAll(pieces)) {
      if (word) {
        if (!compound || !connected) found.push(compound = { words: [] });
        compound.words.push([word.replaceAll(point, "."), index, index + piece.length]);
      } else if (!connector || connected) {
        compound = null;
        if (run) found.push({ run });
      }
      connected = !word;
    }
    return found;
  }

  const cut = (word) => [...word].slice(0, 32).join("");
  const joined = (words) => words.map(([word]) => word).join("");

  // Each character of a run with the one after it; the last alone.
  function pairs(run) {
    const characters = [...run];
    return characters.map((character, i) => character + (characters[i + 1] ?? ""));
  }

  // The tokens of a text, as the index holds them.
  function tokens(text) {
    return split(fold(text.normalize("NFC")).folded).flatMap(({ run, words }) =>
      run ? pairs(run) : [...words.map(([word]) => word), ...(words.length > 1 ? [joined(words)] : [])].map(cut));
  }

  // The terms of a query: {run}, or {word, parts, open}; an open word is one that is still being typed.
  function terms(query) {
    const { folded } = fold(query.normalize("NFC"));
    return split(folded).map(({ run, words }) =>
      run ? { run } : { word: cut(joined(words)), parts: words.map(([word]) => cut(word)), open: words.at(-1)[2] === folded.length });
  }

  const equals = ({ word, open }, other) => word === other || (open && other.startsWith(word));

  // Neighbouring words that join to the term's.
  function wordSpans(term, folded) {
    const words = split(folded).flatMap((piece) => piece.words ?? []);
    return words.flatMap(([, begin], first) => {
      let text = "";
      for (let i = first; i < words.length && text.length < term.word.length; ++i) {
        text += words[i][0];
        if (equals(term, cut(text))) return [[begin, words[i][2]]];
      }
      return [];
    });
  }

  function runSpans({ run }, folded) {
    const spans = [];
    for (let at = -1; (at = folded.indexOf(run, at + 1)) >= 0;) spans.push([at, at + run.length]);
    return spans;
  }

  // Where a text holds a term: [begin, end] pairs. One of its keys stands for the first of its names.
  function find(term, text, keys = "") {
    const { folded, from } = fold(text);
    const spans = (term.run ? runSpans : wordSpans)(term, folded).map((span) => span.map((at) => from[at]));
    return spans.length === 0 && term.word && keys.split(" ").some((key) => equals(term, cut(key))) ? [[0, (text + " · ").indexOf(" · ")]] : spans;
  }

  return { tokens, terms, pairs, find };
})();
