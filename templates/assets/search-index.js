// The index in shards: generator/render/search/search_index.h says what they hold. `load` gets the data of the shard with
// that name, `directory` is the first.
"use strict";
const conspectusIndex = async (load, directory) => {
  const mostLists = 4;  // posting lists that a query loads of an index; the rest shows when its hits are read
  const atFirst = { paper: 5, keyword: 4, finding: 3, text: 4, work: 3, author: 3 };
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const { languages, kinds, names, texts, runs } = await load(directory);

  const digits = (packed) => [...packed].map((character) => alphabet.indexOf(character));

  // The name at that index of a list: eight characters of six bits are twelve hex digits.
  function nameAt(list, index) {
    const bits = digits(list.slice(index * 8, index * 8 + 8));
    return bits.map((high, i) => (i % 2 ? "" : (4096 + high * 64 + bits[i + 1]).toString(16).slice(1))).join("");
  }

  // A shard of a table; one of many shards has pages with the names of 2 ** bits of them each.
  async function shardOf(table, number) {
    if (table.bits === 0) return load(nameAt(table.names, number));
    const page = await load(nameAt(table.names, number >> table.bits));
    return load(nameAt(page.names, number % 2 ** table.bits));
  }

  // The number of the shard that would hold the token, and the first token of the next.
  async function locate(table, token) {
    const starts = table.tokens.split(" ");
    const at = place(starts, token);
    if (table.bits === 0) return [at, starts[at + 1]];
    const { tokens } = await load(nameAt(table.names, at));
    const inPage = tokens.split(" ");
    const index = place(inPage, token);
    return [at * 2 ** table.bits + index, inPage[index + 1] ?? starts[at + 1]];
  }

  // The numbers of a posting list, and whether it was cut.
  function decode(list) {
    const numbers = [];
    const bits = Uint8Array.from(digits(list));
    let at = 6;
    const bit = () => (bits[Math.floor(at / 6)] >> (5 - at++ % 6)) & 1;
    const read = (count) => (count ? read(count - 1) * 2 + bit() : 0);
    for (let number = -1; ; numbers.push(number)) {
      let zeros = 0;
      for (; zeros < 24; ++zeros) {
        if (at >= bits.length * 6) return { numbers, cut: bits[0] > 31 };
        if (bit()) break;
      }
      number += 1 + (zeros < 24 ? zeros * 2 ** (bits[0] % 32) + read(bits[0] % 32) : read(27));
    }
  }

  // The index in an ascending list of the last value that is not greater; 0 if there is none.
  function place(ascending, value) {
    let low = 0;
    for (let high = ascending.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (ascending[middle] <= value) low = middle; else high = middle;
    }
    return low;
  }

  const inside = ({ first, count }, entry) => entry >= first && entry < first + count;

  // Entries by their rank, 0 the best; `may` tells of one that is not listed whether it could be: a list that was cut
  // has the first entries of each kind.
  function hitsIn({ weights }, list, penalty) {
    const { numbers, cut } = decode(list);
    const ranks = new Map(numbers.map((number) => [Math.floor(number / weights), number % weights * 2 + penalty]));
    const entries = [...ranks.keys()];
    const may = (entry) => {
      const { first, count } = kinds.find((kind) => (kind.language < 0) === weights > 1 && inside(kind, entry));
      const last = entries[place(entries, first + count - 1)];
      return last >= first && entry > last;
    };
    return { ranks, may: cut ? may : () => false };
  }

  // Entries that hold the token or, where it is open, one that begins with it.
  async function lookUp(index, token, open, most = 2) {
    if (index.shards.names === "") return union([]);
    const [first, next] = await locate(index.shards, token);
    const wanted = open && most > 1 && next?.startsWith(token) ? [first, first + 1] : [first];
    const found = [];
    for (const lists of await Promise.all(wanted.map((each) => shardOf(index.shards, each)))) {
      for (let i = 0; i < lists.length; i += 2) {
        const exact = lists[i] === token;
        if (exact || (open && lists[i].startsWith(token))) found.push(hitsIn(index, lists[i + 1], Number(!exact)));
      }
    }
    return union(found);
  }

  function union(found) {
    const ranks = new Map();
    for (const hits of found) for (const [entry, rank] of hits.ranks) ranks.set(entry, Math.min(rank, ranks.get(entry) ?? rank));
    return { ranks, may: (entry) => found.some((hits) => hits.may(entry)) };
  }

  function intersection(found, penalty = 0) {
    const ranks = new Map();
    for (const each of found) {
      for (const [entry] of each.ranks) {
        if (found.every((hits) => hits.ranks.has(entry) || hits.may(entry))) ranks.set(entry, Math.max(...found.map((hits) => hits.ranks.get(entry) ?? 0)) + penalty);
      }
    }
    return { ranks, may: (entry) => found.every((hits) => hits.may(entry)) };
  }

  // A run asks for pairs spread over it and the last; a `loose` one proposes, behind, what holds it in pieces.
  async function hits(index, { run, word, parts, open }, loose) {
    if (run) {
      const pairs = conspectusText.pairs(run).slice(0, -1);
      const count = pairs.length;
      if (count === 0) return lookUp(index, run, true);
      const step = loose ? Math.ceil(count / 5) : Math.max(count < 4 ? 1 : 2, Math.ceil(count / 3));
      const found = await Promise.all(pairs.filter((pair, i) => i % step === 0 || i === count - 1).map((pair) => lookUp(index, pair)));
      const whole = intersection(found);
      return loose ? union([whole, intersection([found[0], ...found.slice(1).map((each, i) => union([each, found[i]])), found.at(-1)], 6)]) : whole;
    }
    const whole = await lookUp(index, word, open);
    if (parts.length === 1 || parts.length > mostLists) return whole;
    return union([whole, intersection(await Promise.all(parts.map((part, i) => lookUp(index, part, open && i === parts.length - 1))))]);
  }

  // The longest terms are the rarest.
  function asked(terms) {
    const length = ({ run, word }) => run?.length * 3 || word.length;
    return [...terms].sort((a, b) => length(b) - length(a)).slice(0, mostLists);
  }

  const sorted = (ranks) => [...ranks].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([entry]) => entry);

  // Bodies that hold all terms, but not in one sentence: for each term the first sentence.
  async function acrossSentences(each, together) {
    const starts = decode(await load(runs)).numbers;
    const firsts = each.map(({ ranks }) => new Map(sorted(ranks).reverse().map((entry) => [place(starts, entry), entry])));
    for (const [entry] of together) firsts[0].delete(place(starts, entry));
    const bodies = [...firsts[0].keys()].filter((body) => firsts.every((first) => first.has(body))).sort((a, b) => a - b);
    return bodies.map((body) => [...new Set(firsts.map((first) => first.get(body)))].sort((a, b) => a - b));
  }

  // By kind the entries that should hold all terms, best first; each a list, for texts perhaps of several sentences.
  async function find(terms, language) {
    const [inNames, each] = await Promise.all([names, texts].map((index) => Promise.all(asked(terms).map((term) => hits(index, term, index === names && terms.length < 3)))));
    const things = sorted(intersection(inNames).ranks).map((entry) => [entry]);
    const sentences = sorted(intersection(each).ranks).map((entry) => [entry]);
    if (each.length > 1 && each.length < 4) sentences.push(...(await acrossSentences(each, sentences)));
    const order = [...kinds].sort((a, b) => (b.language === language) - (a.language === language));
    return order.map((kind) => ({ kind, entries: (kind.language < 0 ? things : sentences).filter(([entry]) => inside(kind, entry)) }));
  }

  // An entry for being shown; texts are [language, text, keys]. Some numbers have none.
  async function entry(kind, number) {
    const at = number - kind.first;
    const shard = await shardOf(kind.shards, at >> kind.shift);
    const held = shard.e[at % 2 ** kind.shift];
    if (!held) return null;
    const [where, shown, byline = [], more = []] = held;
    const [url, language, names] = shard.p[where];
    return { url, language, names, shown, byline, more };
  }

  // The terms as the texts of an entry hold them: a run of a `loose` query perhaps in pieces, each of two characters or
  // more. Nothing where one is not there.
  function held(terms, texts, loose) {
    const has = (term) => texts.some(([, text, keys]) => conspectusText.find(term, text, keys).length > 0);
    const cut = (run) => {
      for (let length = run.length; length > 1; --length) {
        const piece = { run: run.slice(0, length) };
        if (length !== run.length - 1 && has(piece)) return length < run.length ? [piece, ...cut(run.slice(length))] : [piece];
      }
      return [{ run }];
    };
    const pieces = terms.flatMap((term) => (loose && term.run ? cut(term.run) : term));
    return pieces.every(has) && pieces;
  }

  // Whether a sentence says nothing but the terms.
  const isBare = (terms, [, text]) => terms.flatMap((term) => conspectusText.find(term, text)).reduce((rest, [from, to]) => rest - to + from, text.length) < 2;

  // Reads proposals until `wanted` of them hold every term; answers these, each with its terms, and the proposals not
  // read. A place in a text that says nothing else is kept only where no other is found.
  async function read(terms, kind, proposals, wanted = atFirst[kind.name]) {
    const isText = kind.language >= 0;
    const found = [];
    const bare = [];
    let at = 0;
    while (found.length < wanted && at < Math.min(proposals.length, wanted * 3)) {
      const next = proposals.slice(at, at += wanted - found.length);
      for (const entries of await Promise.all(next.map((numbers) => Promise.all(numbers.map((number) => entry(kind, number)))))) {
        const texts = entries.flatMap(({ shown, byline, more, names }) => [...shown, ...byline, ...more, ...(isText ? [] : names)]);
        const pieces = held(terms, texts, !isText && terms.length < 3);
        const telling = entries.filter(({ shown }) => !isText || !isBare(terms, shown[0]));
        if (pieces) (telling.length > 0 ? found : bare).push(Object.assign(telling.length > 0 ? telling : entries, { terms: pieces }));
      }
    }
    return { found: found.length > 0 ? found : bare, rest: proposals.slice(at) };
  }

  // Keywords that hold a part of the query (a term, one of its characters, the beginning of a word) and share more than
  // half of the characters or pairs of letters of one of its terms.
  async function near(terms) {
    const worth = new Map();
    const parts = asked(terms).flatMap(({ run, word = "" }) => (run ? [...run] : word.length < 3 ? [] : [word.slice(0, Math.ceil(word.length / 2))]));
    for (const { ranks } of await Promise.all([...asked(terms).map((term) => hits(names, term)), ...parts.slice(0, 3).map((part) => lookUp(names, part, true, 1))])) {
      for (const [each, rank] of ranks) worth.set(each, (worth.get(each) ?? 0) + rank - 6);
    }
    const kind = kinds.find(({ name }) => name === "keyword");
    const all = await Promise.all(sorted(worth).filter((each) => inside(kind, each)).slice(0, 9).map((each) => entry(kind, each)));
    const found = all.filter(({ shown }) => terms.some(({ run, word }) => {
      const units = run ? [...run] : conspectusText.pairs(word).slice(0, -1);
      const name = shown.map(([, text, keys = ""]) => conspectusText.tokens(text + " " + keys.split(" ")[0])).join();
      return units.filter((unit) => name.includes(unit)).length * 2 > units.length;
    }));
    return { kind, found: found.slice(0, 6).map((each) => [each]) };
  }

  return { find, read, near, entry, languages };
};
