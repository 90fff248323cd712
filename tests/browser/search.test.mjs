// Search as a reader uses it: from a file and over http, by keyboard, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";

import { apart } from "../search/apart.mjs";
import { inaccessible } from "./checks/accessibility.mjs";
import { sidewaysScroll } from "./checks/reflow.mjs";
import { fileAddress, newPage, openBrowser, servePublished } from "./stage/bench.mjs";
import { publishedSite } from "./stage/settings.mjs";
import { Witness } from "./stage/witness.mjs";

const browser = await openBrowser();
const site = await servePublished();
const places = [["file", fileAddress], ["http", (path) => site + path]];

/// A search page that has come to rest, and what was wrong on the way.
async function searched(address, query, options = {}) {
  const page = await newPage(browser, options);
  const witness = await Witness.of(page);
  const seen = await witness.visit(query ? `${address}?q=${encodeURIComponent(query)}` : address);
  if (query) await rest(page);
  const { stopped } = await page.evaluate(() => window.conspectusSeen);
  assert.deepEqual([...seen.console, ...seen.foreign, ...seen.failed, ...stopped], [], query);
  return page;
}

const rest = (page) => page.waitForFunction(() => document.getElementById("search-status").textContent !== "");
const hits = (page, kind) => page.locator(`[data-kind="${kind}"] .hits a`);
const marks = (page, kind) => page.locator(`[data-kind="${kind}"] mark`).allTextContents();
const holds = (texts, wanted) => texts.some((text) => wanted.test(text));

for (const [name, at] of places) {
  test(`an English word on a Chinese page finds the paper (${name})`, async () => {
    const page = await searched(at("search.html"), "balloon");
    const paper = hits(page, "paper").and(page.locator('[href="papers/iliocaval-balloon-dilatation.html"]'));
    assert.ok(holds(await marks(page, "paper"), /balloon/i));
    await paper.click();
    await page.waitForURL(/papers\/iliocaval-balloon-dilatation\.html/);
    await page.close();
  });

  test(`pinyin and its initials find the keyword (${name})`, async () => {
    for (const query of ["ganmenjing", "gmj", "肝门静"]) {
      const page = await searched(at("search.html"), query);
      assert.ok(holds(await hits(page, "keyword").allTextContents(), /肝门静脉/), query);
      await page.close();
    }
  });

  test(`characters that stand apart find nothing, and lead on (${name})`, async () => {
    const [pair] = apart(publishedSite);
    const page = await searched(at("search.html"), pair);
    await page.waitForFunction(() => !document.getElementById("search-near").hidden);
    assert.equal(await page.locator("#search-results .hits li").count(), 0);
    assert.match(await page.locator("#search-status").textContent(), new RegExp(pair));
    assert.ok(await page.locator("#search-near a").count() > 0);
    assert.ok(await page.locator("#indexes").isVisible());
    await page.close();
  });

  test(`a form in the header leads to the results (${name})`, async () => {
    const page = await newPage(browser);
    await page.goto(at("en/papers/iliocaval-balloon-dilatation.html"));
    await page.locator(".site-header #query").fill("RANKL 破骨细胞");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/search\.html\?q=/);
    await rest(page);
    assert.equal(await page.locator("#query").inputValue(), "RANKL 破骨细胞");
    assert.ok(await hits(page, "text").count() > 0);
    assert.ok(await page.locator('[data-kind="text"] p[lang="zh-Hans"] mark').count() > 0, "a Chinese sentence says so on an English page");
    await page.close();
  });
}

const shows = async (page, kind, wanted) => holds(await page.locator(`[data-kind="${kind}"] .hits li`).allTextContents(), wanted);

test("a paper's own result comes first, by what it measures", async () => {
  for (const [path, query] of [["search.html", "通畅率"], ["search.html", "一期通畅率 6个月"], ["search.html", "6个月通畅率"], ["en/search.html", "IVC patency 6 months"]]) {
    const page = await searched(site + path, query);
    assert.match(await hits(page, "finding").first().textContent(), /69\.4%/, query);
    assert.ok(holds(await marks(page, "finding"), /通畅率|patency/), query);
    await page.close();
  }
});

test("words that stand in several names of a thing find it", async () => {
  for (const [path, query] of [["en/search.html", "portal venous gas mortality"], ["search.html", "肝门静脉积气 死亡率"], ["search.html", "肝门静脉积气死亡率"]]) {
    const page = await searched(site + path, query);
    assert.ok(await shows(page, "finding", /39%/), query);
    assert.ok(await shows(page, "paper", /肝门静脉积气|portal venous gas/i), query);
    await page.close();
  }
});

test("abbreviations and pinyin of a keyword find its papers and results too; no line repeats the query alone", async () => {
  for (const query of ["HPVG", "ganmenjing", "gmj"]) {
    const page = await searched(site + "search.html", query);
    assert.ok(await shows(page, "paper", /肝门静脉积气/), query);
    assert.ok(await shows(page, "finding", /39%/), query);
    assert.ok(!holds(await page.locator('[data-kind="text"] .hits p').allTextContents(), /^HPVG$/), query);
    await page.close();
  }
});

test("authors are joined, and results counted, as the language does", async () => {
  const chinese = await searched(site + "search.html", "balloon");
  assert.ok(await shows(chinese, "paper", /田晨阳、田轩/));
  assert.match(await chinese.locator("#search-status").textContent(), /^约?\d+条结果$/);
  assert.ok(!(await shows(chinese, "paper", / ·/)), "a dot stays on the line of what stands before it");
  await chinese.close();
  const english = await searched(site + "en/search.html", "balloon");
  assert.ok(await shows(english, "paper", /Tian Chenyang, Tian Xuan/));
  assert.match(await english.locator("#search-status").textContent(), /^Results: (about )?\d+$/);
  await english.close();
});

test("nonsense gets no suggestion", async () => {
  const page = await searched(site + "search.html", "zzz");
  await page.waitForTimeout(300);
  assert.ok(await page.locator("#search-near").isHidden());
  assert.ok(await page.locator("#indexes").isVisible());
  await page.close();
});

for (const colorScheme of ["light", "dark"]) {
  test(`results are accessible, and fit a narrow window (${colorScheme})`, async () => {
    for (const [path, query] of [["search.html", "RANKL"], ["en/search.html", "肝门静脉"], ["search.html", apart(publishedSite)[0]]]) {
      const page = await searched(site + path, query, { colorScheme, viewport: { width: 320, height: 640 } });
      assert.deepEqual([...(await inaccessible(page)), ...(await sidewaysScroll(page))], [], `${path} ${query}`);
      await page.close();
    }
  });
}

test("a button shows more of a kind, and its focus goes to the first of them", async () => {
  const page = await searched(site + "search.html", "骨");
  const group = page.locator('[data-kind="keyword"]');
  const before = await group.locator("li").count();
  await group.locator("button").click();
  await page.waitForFunction((count) => document.querySelectorAll('[data-kind="keyword"] li').length > count, before);
  assert.ok(await group.locator("li").nth(before).locator("a").evaluate((link) => link === document.activeElement));
  await page.close();
});

test("a query that is typed stands in the address, and comes back with it", async () => {
  const page = await searched(fileAddress("search.html"), "");
  await page.locator("#query").pressSequentially("RANKL");
  await rest(page);
  await page.waitForURL(/\?q=RANKL$/);
  assert.match(await page.locator(".languages a").last().getAttribute("href"), /\?q=RANKL$/);
  const count = await page.locator("#search-status").textContent();
  await page.reload();
  await rest(page);
  assert.equal(await page.locator("#search-status").textContent(), count);
  assert.equal(await page.locator("#query").inputValue(), "RANKL");
  await page.close();
});

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("href"));

test("arrows go through the results, Escape goes back, Enter opens", async () => {
  const page = await searched(site + "search.html", "RANKL");
  assert.equal(await focused(page), "query");
  const addresses = await page.locator(".hits a").evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute("href")));
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), addresses[0]);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), addresses[1]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), "query");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await focused(page), "query");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.href.includes(addresses[0]));
  await page.close();
});

test("a slash leads to the form, until the reader switches that off", async () => {
  const page = await newPage(browser);
  await page.goto(site + "index.html");
  await page.keyboard.press("/");
  assert.equal(await focused(page), "query");
  await page.keyboard.type("a/b");
  assert.equal(await page.locator("#query").inputValue(), "a/b");
  await page.goto(site + "search.html");
  await page.locator("#search-key").uncheck();
  await page.goto(site + "index.html");
  await page.keyboard.press("/");
  assert.notEqual(await focused(page), "query");
  await page.close();
});

test("nothing is searched while a Chinese input method composes", async () => {
  const page = await searched(site + "search.html", "");
  const typing = await page.context().newCDPSession(page);
  await typing.send("Input.imeSetComposition", { text: "gan'men", selectionStart: 7, selectionEnd: 7 });
  await page.waitForTimeout(400);
  assert.equal(await page.locator("#search-status").textContent(), "");
  await typing.send("Input.insertText", { text: "肝门" });
  await rest(page);
  assert.match(page.url(), /q=%E8%82%9D%E9%97%A8$/);
  await page.close();
});

test("a shard that does not come is said, and asked for again", async () => {
  const page = await newPage(browser);
  await page.route("**/assets/search/*.js", (route) => route.abort());
  await page.goto(site + "search.html?q=RANKL");
  await rest(page);
  assert.equal(await page.locator("#search-status").textContent(), await page.locator("#search-status").getAttribute("data-failed"));
  await page.unroute("**/assets/search/*.js");
  await page.locator("#query").press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("#search-results .hits li").length > 0);
  await page.close();
});

test("without scripts the page says so and leads to the indexes", async () => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(fileAddress("search.html"));
  assert.ok(await page.locator("main .notice").isVisible());
  assert.ok(await page.locator("main .views a").count() > 4);
  assert.ok(!(await page.locator("#search-key").isVisible()));
  await page.close();
});

test("control: a script from elsewhere is stopped by the page's policy", async () => {
  const page = await searched(site + "search.html", "");
  const said = await page.evaluate(() => {
    try {
      document.createElement("script").src = "evil.js";
      return "allowed";
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(said, "TypeError");
  await page.close();
});
