// What a search loads: node search_weight.mjs SITE [QUERY...]. Each query starts cold, as on a page just opened: the bytes
// of all shards it needs until its first results are shown, the directory included.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

import { conspectusIndex, conspectusText } from "../search/scripts.mjs";

const [site, ...given] = process.argv.slice(2);
// Of make_corpus.py: its words, its characters, names, and what nobody writes.
const typical = ["balloon", "stent", "bone density", "portal vein gas", "median outcome treatment", "bone portal vein gas barrier",
  "Stent217", "marker12", "range", "st", "cohort trial 2018", "肝门", "肝门静脉", "门静脉积气", "骨质疏松", "药物涂层球囊", "球囊扩张支架血栓",
  "维生素", "肝", "赵", "肝门 bone", "骨密度 balloon", "balloon 支架", "liganmen", "zhao", "nothinglikethis", "甲乙丙丁"];
const queries = given.length > 0 ? given : typical;

const generation = readFileSync(join(site, "search.html"), "utf8").match(/data-generation="([0-9a-f]+)"/)[1];

function shardOf(name) {
  const source = readFileSync(join(site, "assets/search", name + ".js"), "utf8");
  return { bytes: Buffer.byteLength(source), data: vm.runInNewContext(source, { conspectusShard: (name, data) => data }) };
}

async function weigh(query) {
  const loaded = new Map();
  const load = async (name) => {
    if (!loaded.has(name)) loaded.set(name, shardOf(name));
    return loaded.get(name).data;
  };
  const index = await conspectusIndex(load, generation);
  const terms = conspectusText.terms(query);
  const found = await index.find(terms, 0);
  const before = loaded.size;
  const results = await Promise.all(found.map(({ kind, entries }) => index.read(terms, kind, entries)));
  const shown = results.reduce((sum, each) => sum + each.found.length, 0);
  const proposed = found.reduce((sum, { entries }) => sum + entries.length, 0);
  if (shown === 0) await index.near(terms);
  const bytes = [...loaded.values()].reduce((sum, each) => sum + each.bytes, 0);
  return { query, bytes, lists: before, shards: loaded.size, proposed, shown };
}

const rows = [];
for (const query of queries) rows.push(await weigh(query));
for (const { query, bytes, lists, shards, proposed, shown } of rows) {
  console.log(`${String(bytes).padStart(8)} bytes  ${String(lists).padStart(3)} + ${String(shards - lists).padStart(3)} shards  ${String(shown).padStart(3)} of ${String(proposed).padStart(6)}  ${query}`);
}
const sorted = rows.map(({ bytes }) => bytes).sort((a, b) => a - b);
console.log(`median ${sorted[sorted.length >> 1]} bytes, largest ${sorted.at(-1)} bytes of ${sorted.length} queries`);
