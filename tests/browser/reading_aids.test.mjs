// What spares a reader steps: a finding copied with its source, the place kept in the other language, numbers first.
import assert from "node:assert/strict";
import { test } from "node:test";

import { coveredByStatus } from "./checks/copying.mjs";
import { belowFirstScreen } from "./checks/first_screen.mjs";
import { marksAtLineStart } from "./checks/marks.mjs";
import { fileAddress, newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { publishedSite } from "./stage/settings.mjs";
import { pagesOf } from "./stage/site_tree.mjs";

const browser = await openBrowser();
const site = await servePublished();
const broken = await serveBroken();
const papers = pagesOf(publishedSite).filter(({ kind }) => kind === "papers/");
const cohort = "papers/iliocaval-balloon-dilatation.html";
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/// Presses the first copy button; answers what it promised and what it said.
async function copied(page, address) {
  await page.goto(address);
  const button = page.locator("button.copy").first();
  await button.click();
  const status = page.locator(".copying [role=status]").first();
  await page.waitForFunction(() => document.querySelector(".copying [role=status]").textContent !== "");
  return { promised: await button.getAttribute("data-copy"), done: await button.getAttribute("data-done"), said: await status.textContent() };
}

for (const [language, expected] of [["", [/技术成功率/, /86\.1%/, /n=72；原文：/, /中国普通外科杂志/]], ["en/", [/Technical success/, /86\.1%/, /n=72; source: /, /China Journal of General Surgery|Chinese Journal of General Surgery/]]]) {
  test(`a finding is copied with its label, its value and its source (${language || "zh"})`, async () => {
    const page = await newPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    const { promised, done, said } = await copied(page, site + language + cohort);
    const held = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(held, promised);
    for (const part of expected) assert.match(held, part);
    assert.equal(said, done);
    await page.waitForFunction(() => document.querySelector(".copying [role=status]").textContent === "");
    await page.close();
  });
}

// Clipboards differ from page to page only in what the page is allowed: what is selected when it copies is what it gives.
const withoutClipboard = () => {
  Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
  document.execCommand = (command) => {
    window.conspectusCopied = command === "copy" ? document.activeElement.value : null;
    return window.conspectusCanCopy;
  };
};
for (const allowed of [true, false]) {
  test(`a browser without navigator.clipboard ${allowed ? "copies" : "that may not copy says so"}`, async () => {
    const page = await newPage(browser);
    await page.addInitScript(withoutClipboard);
    await page.addInitScript((can) => { window.conspectusCanCopy = can; }, allowed);
    const { promised, said } = await copied(page, site + cohort);
    assert.equal(await page.evaluate(() => window.conspectusCopied), promised);
    assert.equal(said, await page.locator("button.copy").first().getAttribute(allowed ? "data-done" : "data-failed"));
    assert.ok(await page.evaluate(() => document.activeElement.matches("button.copy")), "the focus stays on the button");
    assert.equal(await page.locator("textarea").count(), 0);
    await page.close();
  });
}

test("without scripts there is no button that does nothing", async () => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(site + cohort);
  assert.ok(await page.locator("button.copy").count() > 0);
  assert.equal(await page.locator("button.copy").first().isVisible(), false);
  await page.close();
});

for (const [name, at] of [["http", (path) => site + path], ["file", fileAddress]]) {
  test(`the language switch keeps the place on the page (${name})`, async () => {
    const page = await newPage(browser);
    await page.goto(at(`${cohort}#ref-18`));
    for (const [place, file] of [["#ref-18", "en/papers/"], ["#limits", "papers/"]]) {
      if (!page.url().endsWith(place)) await page.evaluate((hash) => { location.hash = hash; }, place);
      await page.locator(".languages a:not([aria-current])").click();
      await page.waitForURL((address) => address.href === at(file + cohort.slice("papers/".length)) + place);
      assert.equal(await page.locator(`${place}:target`).count(), 1, `${place} is there in the other language`);
    }
    await page.close();
  });
}

for (const language of ["", "en/"]) {
  test(`what the copy button says lies over nothing (${language || "zh"})`, async () => {
    const page = await newPage(browser, { ...phone, permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(site + language + cohort);
    for (const item of await page.locator(".key-findings > ul > li").all()) {
      await item.locator("button.copy").tap();
      await item.locator("[role=status]:not(:empty)").waitFor();
      assert.deepEqual(await item.evaluate(coveredByStatus), []);
    }
    await page.close();
  });

  test(`a finding of several groups is named before its numbers (${language || "zh"})`, async () => {
    const page = await newPage(browser, phone);
    await page.goto(site + language + cohort);
    const found = await page.locator(".key-findings > ul > li:has(.key-groups)").evaluateAll((all) => all.map((item) => ({
      label: item.querySelector(".key-labels a").getBoundingClientRect().bottom, times: item.querySelector(".key-times").getBoundingClientRect().top,
      said: item.querySelector(".key-value").textContent })));
    assert.ok(found.length >= 2);
    for (const { label, times, said } of found) assert.ok(label <= times, `the label stands above ${said}`);
    assert.match(found[0].said, language ? /points, median \(IQR\): before →\s6 months[^]*Between groups, before: t=2\.256, P=0\.028/ : /分，中位数（四分位数间距）：术前 →\s术后6个月[^]*组间比较（术前）：t=2\.256, P=0\.028/);
    await page.close();
  });
}

test("control: a status over a value", async () => {
  const page = await newPage(browser, phone);
  await page.goto(`${broken}status.html`);
  assert.deepEqual(await page.locator("li").first().evaluate(coveredByStatus), ["86.1% (62/72)"]);
  await page.close();
});

test("from a reference the way back leads to the place that was read", async () => {
  const page = await newPage(browser, { ...phone, reducedMotion: "no-preference" });
  await page.goto(site + cohort);
  const link = page.locator(".prose .citation a[href^='#ref-']").nth(12);
  await link.scrollIntoViewIfNeeded();
  await link.tap();
  const place = await page.evaluate(() => scrollY);
  await page.locator(".hover-card .reference-number a").tap();
  await page.waitForTimeout(300);
  assert.ok(Math.abs(await page.evaluate(() => scrollY) - place) > 1000, "the list is elsewhere");
  await page.goBack();
  await page.waitForTimeout(300);
  const back = await page.evaluate(() => scrollY);
  assert.ok(Math.abs(back - place) < 5, `back at ${back}, not at ${place}`);
  await page.close();
});

for (const width of [320, 360, 768, 1280]) {
  test(`no citation and no note mark begins a line at ${width} px`, async () => {
    const page = await newPage(browser, { viewport: { width, height: 800 } });
    const faults = new Faults(`marks-${width}`);
    for (const { path } of papers) {
      await page.goto(site + path);
      await faults.note(path, await marksAtLineStart(page), page);
    }
    faults.expectNone();
    await page.close();
  });
}

test("control: a citation that begins a line", async () => {
  const page = await newPage(browser, phone);
  await page.goto(`${broken}mark.html`);
  expectCaught(await marksAtLineStart(page), /^begins a line: \[1-5\]/);
  await page.close();
});

test("the search page speaks of keys only where there are some", async () => {
  for (const [options, keys] of [[phone, false], [{}, true]]) {
    const page = await newPage(browser, options);
    await page.goto(`${site}en/search.html`);
    assert.equal(await page.getByText("Esc goes back").isVisible(), keys);
    assert.equal(await page.locator(".search-key").isVisible(), keys);
    await page.close();
  }
});

test("the first key finding stands on a phone's first screen, in each paper", async () => {
  const faults = new Faults("first-screen");
  const page = await newPage(browser, { viewport: { width: 360, height: 740 } });
  for (const { path } of papers) {
    await page.goto(site + path);
    await faults.note(path, await belowFirstScreen(page, ".key-findings .value"), page);
  }
  faults.expectNone();
  await page.close();
});

test("control: a value below the first screen", async () => {
  const page = await newPage(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(`${broken}first_screen.html`);
  expectCaught(await belowFirstScreen(page, ".key-findings .value"), /ends at 8\d\d px of 740/);
});
