// search.html: asks the index while the reader types, shows what it finds, keeps the query in the address.
"use strict";
(() => {
  const box = document.getElementById("query");
  const status = document.getElementById("search-status");
  const near = document.getElementById("search-near");
  const groups = [...document.querySelectorAll("[data-kind]")];
  const { generation, root } = status.dataset;
  const dot = "\u00a0· ";  // stays on the line of what stands before it
  const longest = 300;  // of a line: a longer one is cut around its first hit
  const shards = new Map();
  const arrivals = new Map();
  let asked = 0;  // the latest query; what an earlier one finds is dropped
  let index = null;
  let here = 0;  // number of the page's language

  const checked = (url) => {
    if (/^(\.\.\/)*assets\/search\/[0-9a-f]+\.js$/.test(url)) return url;
    throw new TypeError(url);
  };
  const rules = { createScriptURL: checked };
  const policy = window.trustedTypes?.createPolicy("conspectus-shards", rules) ?? rules;

  window.conspectusShard = (name, data) => arrivals.get(name)?.(data);

  function load(name) {
    if (!shards.has(name)) {
      shards.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        arrivals.set(name, resolve);
        script.onload = script.onerror = () => {
          script.remove();
          shards.get(name).catch(() => shards.delete(name));
          reject(new Error(name));  // too late where the shard has come
        };
        script.src = policy.createScriptURL(`${root}assets/search/${name}.js`);
        document.head.append(script);
      }));
    }
    return shards.get(name);
  }

  function make(name, ...children) {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  }

  const spansIn = (terms, [, text, keys]) => terms.flatMap((term) => conspectusText.find(term, text, keys)).sort((a, b) => a[0] - b[0]);
  const holds = (terms, text) => spansIn(terms, text).length > 0;
  const best = (texts) => texts.find(([language]) => language === here) ?? texts[0];

  // A text in its own language, with its hits in <mark>.
  function marked(name, terms, text) {
    const whole = text[1].replaceAll(" · ", dot);
    const spans = spansIn(terms, text);
    let at = whole.length > longest ? Math.max(0, Math.min((spans[0]?.[0] ?? 0) - 60, whole.length - longest)) : 0;
    const space = whole.indexOf(" ", at) + 1;
    if (at > 0 && space > 0 && space < at + 20) at = space;
    const end = Math.min(whole.length, at + longest);
    const element = make(name, at > 0 ? "…" : "");
    if (text[0] >= 0) element.lang = index.languages[text[0]][0];
    for (const [from, to] of spans) {
      if (to <= at || from >= end) continue;
      element.append(whole.slice(at, from), make("mark", whole.slice(Math.max(at, from), Math.min(to, end))));
      at = Math.min(to, end);
    }
    element.append(whole.slice(at, end), end < whole.length ? "…" : "");
    return element;
  }

  // What stands below a hit's name: its byline or its other names, then what holds a term that nothing above holds.
  function lines(terms, { shown, byline, more, names }) {
    const name = best(shown);
    const always = byline.length > 0 ? [best(byline)] : names.length > 0 ? [] : shown.filter((text) => text !== name);
    const below = names.length > 0 ? [best(names)] : [];
    let open = terms.filter((term) => ![name, ...always, ...below].some((text) => holds([term], text)));
    const needed = [...shown, ...byline, ...more, ...names].sort((a, b) => (b[0] === here) - (a[0] === here)).filter((text) => {
      const held = open.filter((term) => holds([term], text));
      open = open.filter((term) => !held.includes(term));
      return held.length > 0;
    });
    const line = make("p", ...always.flatMap((text, i) => [i > 0 ? dot : "", marked("span", terms, text)]));
    return [...(always.length > 0 ? [line] : []), ...[...needed, ...below].map((text) => marked("p", terms, text))];
  }

  function hit(kind, entries) {
    const [{ url, language, names, shown }] = entries;
    const { terms = [] } = entries;
    const isText = kind.name === "text";
    const link = make("a", isText ? marked("span", [], best(names)) : marked("span", terms, best(shown)));
    link.href = root + index.languages[language < 0 ? here : language][1] + url;
    return make("li", link, ...(isText ? entries.map((entry) => marked("p", terms, entry.shown[0])) : lines(terms, entries[0])));
  }

  function put(group, items) {
    group.querySelector("ul").append(...items);
    group.hidden = false;
  }

  // Puts hits into the group of their kind, and a button for the proposals that are left.
  function show(terms, kind, { found, rest }) {
    const group = groups.find(({ dataset }) => dataset.kind === kind.name);
    if (found.length === 0) return;
    put(group, found.map((entries) => hit(kind, entries)));
    if (rest.length === 0) return;
    const button = make("button", group.dataset.more);
    button.onclick = async () => {
      const next = await index.read(terms, kind, rest, 10);
      if (!button.isConnected) return;
      const shown = group.querySelectorAll("a").length;
      button.remove();
      show(terms, kind, next);
      group.querySelectorAll("a")[shown]?.focus();
    };
    group.append(button);
  }

  async function suggest(query, terms) {
    const { kind, found } = await index.near(terms);
    if (query === asked && found.length > 0) put(near, found.map((entries) => hit(kind, entries)));
  }

  function clear() {
    for (const group of [near, ...groups]) {
      group.hidden = true;
      group.querySelector("ul").replaceChildren();
      group.querySelectorAll("button").forEach((button) => button.remove());
    }
  }

  async function search(query, text) {
    index ??= await conspectusIndex(load, generation);
    here = index.languages.findIndex(([tag]) => tag === document.documentElement.lang);
    const terms = conspectusText.terms(text);
    const found = terms.length > 0 ? await index.find(terms, here) : [];
    const results = await Promise.all(found.map(({ kind, entries }) => index.read(terms, kind, entries)));
    if (query !== asked) return;
    clear();
    results.forEach((result, i) => show(terms, found[i].kind, result));
    const shown = results.reduce((sum, each) => sum + each.found.length, 0);
    const unread = results.reduce((sum, each) => sum + (each.found.length > 0 ? each.rest.length : 0), 0);
    const { none, exactly, about } = status.dataset;
    status.textContent = shown === 0 ? none + text : (unread === 0 ? exactly : about).replace("{n}", shown + unread);
    if (shown === 0) await suggest(query, terms);
  }

  async function start() {
    const query = ++asked;
    const text = box.value.trim();
    const address = text && "?q=" + encodeURIComponent(box.value);
    history.replaceState(null, "", location.pathname + address);
    for (const link of document.querySelectorAll(".languages a")) link.search = address;
    status.textContent = "";
    if (!text) return clear();
    try {
      await search(query, box.value.slice(0, 200));
    } catch {
      if (query === asked) status.textContent = status.dataset.failed;
    }
  }

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(start, 150);
  };
  box.addEventListener("input", (event) => event.isComposing || soon());
  box.addEventListener("compositionend", soon);
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon();
  });

  document.addEventListener("keydown", (event) => {
    const stops = [box, ...document.querySelectorAll(".hits a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
    if (at < 0 || !step || event.isComposing || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });

  box.value = new URLSearchParams(location.search).get("q") ?? "";
  box.focus();
  start();
})();
