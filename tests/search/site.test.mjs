// Search over the built collection, as its page does it: SEARCH_SITE is the folder of the site.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";

import { apart } from "./apart.mjs";
import { conspectusIndex, conspectusText } from "./scripts.mjs";

const site = process.env.SEARCH_SITE;
const generation = readFileSync(join(site, "search.html"), "utf8").match(/data-generation="([0-9a-f]+)"/)[1];

function load(name) {
  let given;
  vm.runInThisContext(`(conspectusShard) => {${readFileSync(join(site, "assets/search", name + ".js"), "utf8")}}`)((shard, data) => {
    assert.equal(shard, name);
    given = data;
  });
  return Promise.resolve(given);
}

const index = await conspectusIndex(load, generation);
const directory = await load(generation);
const language = (folder) => index.languages.findIndex(([, each]) => each === folder);

/// {kind: [first shown text, …]} of a search on a page in that language's folder.
async function found(query, folder = "") {
  const terms = conspectusText.terms(query);
  const all = {};
  for (const { kind, entries } of await index.find(terms, language(folder))) {
    const hits = (await index.read(terms, kind, entries)).found;
    if (hits.length > 0) all[kind.name] = [...(all[kind.name] ?? []), ...hits.map(([{ url, shown }]) => `${url} ${shown[0][1]}`)];
  }
  return all;
}

const first = async (query, kind) => (await found(query))[kind]?.[0] ?? "nothing";

test("an English word finds a Chinese paper", async () => {
  assert.match((await found("balloon")).paper.join("\n"), /^papers\/iliocaval-balloon-dilatation\.html/m);
});

test("a keyword is found by its label, abbreviation, synonym, pinyin and initials", async () => {
  for (const query of ["肝门静脉", "ganmenjing", "ganmenjingmai", "gmj", "gmjmjq", "HPVG", "portal venous gas", "gan'men"]) {
    assert.match((await found(query)).keyword?.join("\n") ?? "nothing", /肝门静脉/, query);
  }
});

test("a paper's own result is found by its outcome, before those it quotes", async () => {
  for (const query of ["通畅率", "一期通畅率 6个月", "6个月通畅率", "primary patency", "patency 6 months", "IVC patency 6 months"]) {
    const [result] = (await found(query)).finding ?? ["nothing"];
    assert.match(result, /#finding-patency-6m .*69\.4%/, query);
  }
});

test("a quoted result comes after all results of papers themselves that are found as well", async () => {
  const quotes = (await found("一期通畅率")).finding.map((each) => /Chick|Hage|Neglén/.test(each));
  assert.deepEqual(quotes, [...quotes].sort());
  assert.ok(quotes.includes(true));
});

test("the words of a query may each be in another name of a thing", async () => {
  for (const query of ["hepatic portal venous gas mortality", "portal venous gas mortality", "肝门静脉积气 死亡率", "肝门静脉积气 病死率", "HPVG 死亡率", "肝门静脉积气死亡率"]) {
    assert.match((await found(query)).finding?.join("\n") ?? "nothing", /#finding-series-mortality .*39%/, query);
  }
  assert.match((await found("PBC 骨质疏松 对照")).finding?.join("\n") ?? "nothing", /51\.5%/);
  assert.match((await found("肝性骨病 PBC")).paper?.join("\n") ?? "nothing", /hepatic-osteodystrophy-review/);
});

test("a paper is found by its keywords' abbreviations, synonyms, pinyin and initials", async () => {
  for (const query of ["HPVG", "portal vein gas", "门脉积气", "ganmenjing", "gmj"]) {
    const { paper = [], finding = [] } = await found(query);
    assert.match(paper.join("\n"), /hpvg-case-report/, query);
    assert.match(finding.join("\n"), /hpvg-case-report.*39%/, query);
  }
  assert.ok((await found("RANKL")).paper.length > 1);
});

test("a name of the thing itself comes before a name of its keyword", async () => {
  assert.match(await first("肝细胞癌", "paper"), /肝细胞癌/);
  assert.match(await first("HPVG", "finding"), /HPVG/);
});

test("a place in a text that says nothing but the query is left out", async () => {
  const { text } = await found("HPVG");
  assert.ok(text.length > 2);
  for (const each of text) assert.doesNotMatch(each, / HPVG$/);
});

test("characters that stand apart are not found together", async () => {
  const pairs = apart(site);
  assert.ok(pairs.length > 0);
  for (const pair of pairs) assert.deepEqual(await found(pair), {}, pair);
});

test("a term that is what was asked for comes before those that hold it", async () => {
  assert.match(await first("RANKL", "keyword"), /RANKL|κB/);
  assert.match(await first("肝细胞癌", "keyword"), /肝细胞癌$/);
});

test("Chinese and English mix, in one sentence or in one paper", async () => {
  assert.match((await found("RANKL 破骨细胞")).text[0], /papers\//);
  assert.ok((await found("balloon 髂静脉")).paper);
});

test("a text is found in the language of the page first", async () => {
  const [chinese] = (await found("RANKL")).text;
  const [english] = (await found("RANKL", "en/")).text;
  assert.match(chinese, /\p{Script=Han}/u);
  assert.doesNotMatch(english, /\p{Script=Han}/u);
});

test("authors and works are found by name", async () => {
  assert.ok((await found("Hage")).author);
  assert.ok((await found("Hage")).work);
});

test("a slip gets keywords that are close", async () => {
  for (const query of ["baloon", "肝静", "osteoprosis"]) {
    const { found } = await index.near(conspectusText.terms(query));
    assert.ok(found.length > 0, query);
  }
});

test("a suggestion shares more than half of a word", async () => {
  const near = async (query) => (await index.near(conspectusText.terms(query))).found.map(([{ shown }]) => shown.map(([, text]) => text).join(" "));
  for (const query of ["zzz", "xyzzyx", "qq"]) assert.deepEqual(await near(query), [], query);
  for (const each of await near("baloon")) assert.match(each, /balloon/);
  for (const each of await near("肝静")) assert.match(each, /肝.*静|静.*肝/);
});

test("nothing is not found", async () => {
  assert.deepEqual(await found("xyzzyx"), {});
  assert.deepEqual(await found("，。！?"  + "zzzzzz"), {});
});

/// Every entry there is, with its kind and number; the last shard of a body may have fewer entries than numbers.
async function* allEntries() {
  for (const kind of directory.kinds) {
    for (let number = kind.first; number < kind.first + kind.count; ++number) {
      const entry = await index.entry(kind, number);
      if (entry) yield { kind, number, entry };
    }
  }
}

test("each entry is proposed for each of its tokens", async () => {
  let asked = 0;
  for await (const { kind, number, entry } of allEntries()) {
    const texts = [...entry.shown, ...entry.byline, ...entry.more];
    const tokens = texts.flatMap(([, text, keys = ""]) => [...conspectusText.tokens(text), ...conspectusText.tokens(keys)]);
    const token = tokens[(number * 7919) % tokens.length];
    const terms = conspectusText.terms(token + " ");
    if (terms.length !== 1) continue;
    ++asked;
    const proposals = (await index.find(terms, 0)).filter((each) => each.kind.name === kind.name && each.kind.first === kind.first);
    assert.ok(proposals.some(({ entries }) => entries.some(([each]) => each === number)), `${kind.name} ${number}: ${token}`);
  }
  assert.ok(asked > 500, `${asked}`);
});

test("each entry leads to a page and a place on it", async () => {
  for await (const { entry } of allEntries()) {
    const folder = index.languages[Math.max(0, entry.language)][1];
    const [path, fragment] = (folder + entry.url).split("#");
    assert.ok(existsSync(join(site, decodeURIComponent(path))), path);
    if (fragment) assert.ok(readFileSync(join(site, path), "utf8").includes(`id="${decodeURIComponent(fragment)}"`), `${path}#${fragment}`);
  }
});

test("every shard is a script that hands over data, and nothing else", () => {
  const folder = join(site, "assets/search");
  const names = readdirSync(folder);
  for (const name of names) {
    const text = readFileSync(join(folder, name), "utf8");
    const [, stated, data] = text.match(/^conspectusShard\("([0-9a-f]{12})",(.*)\)\n$/) ?? [];
    assert.equal(name, stated + ".js");
    JSON.parse(data);
    assert.doesNotMatch(text, /[<>&\u2028\u2029]/, name);
  }
  assert.ok(names.length > 10);
});
