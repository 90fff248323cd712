// The page reads texts as the generator does: both are held to tokens.tsv.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { conspectusText as text } from "./scripts.mjs";


function vectors() {
  const lines = readFileSync(new URL("tokens.tsv", import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) =>
    line.replace(/\\u([0-9A-F]{4})/g, (escape, digits) => String.fromCodePoint(parseInt(digits, 16))).split("\t"));
}

test("each vector gives its tokens", () => {
  const found = vectors();
  assert.ok(found.length > 30);
  for (const [source, tokens] of found) assert.equal(text.tokens(source).join(" "), tokens, source);
});

const finds = [
  // query, text, what is marked
  ["静脉", "肝门静脉积气", ["静脉"]],
  ["肝静", "肝门静脉", null],
  ["肝静脉", "肝，静脉", null],
  ["balloon", "Drug-coated Balloons", ["Balloons"]],
  ["balloon ", "Drug-coated Balloons", null],
  ["pdl1", "pd at l1", null],
  ["pdl1", "the PD-L1 drugs", ["PD-L1"]],
  ["PD-L1", "PD L1 and PDL1", ["PD L1", "PDL1"]],
  ["25ohd", "serum 25(OH)D level", ["25(OH)D"]],
  ["25(OH)D", "25OHD3", ["25OHD3"]],
  ["igf-1", "IGF-1及IGF1", ["IGF-1", "IGF1"]],
  ["cafe", "Cafe\u0301 au lait", ["Cafe\u0301"]],
  ["75.0", "75.0%", ["75.0"]],
  ["750", "75.0%", null],
  ["strass", "Straße", ["Straße"]],
];
test("a query marks what it finds, and nothing else", () => {
  for (const [query, source, marked] of finds) {
    const spans = text.terms(query).flatMap((term) => text.find(term, source));
    const expected = marked ?? [];
    assert.deepEqual(spans.map(([begin, end]) => source.slice(begin, end)).sort(), [...expected].sort(), `${query} in ${source}`);
  }
});

test("a key stands for the whole text, of several names for the first", () => {
  const [term] = text.terms("gmj");
  assert.deepEqual(text.find(term, "肝门静脉 · 门脉", "ganmenjingmai gmjm"), [[0, 4]]);
  assert.deepEqual(text.find(term, "肝门静脉", "ganmenjingmai gmjm"), [[0, 4]]);
  assert.deepEqual(text.find(text.terms("gmj ")[0], "肝门静脉", "ganmenjingmai gmjm"), []);
});
