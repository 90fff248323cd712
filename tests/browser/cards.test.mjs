// Cards beside citations, notes and links: by mouse, by keyboard, by touch, and without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inaccessible } from "./checks/accessibility.mjs";
import { misplacedCard } from "./checks/cards.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { isWholeSweep, publishedSite } from "./stage/settings.mjs";
import { pagesOf } from "./stage/site_tree.mjs";

const browser = await openBrowser();
const site = await servePublished();
const broken = await serveBroken();
const papers = pagesOf(publishedSite).filter(({ kind }) => kind === "papers/");
const cohort = `${site}papers/iliocaval-balloon-dilatation.html`;
const review = `${site}papers/hepatic-osteodystrophy-review.html`;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const citation = "sup.citation a[role=doc-noteref]";
const card = (page) => page.locator(".hover-card");
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("href"));
const inCard = (page) => page.evaluate(() => document.activeElement.closest(".hover-card") !== null);
const gone = (page) => page.waitForFunction(() => !document.querySelector(".hover-card"));
const entryText = (page, href) => page.evaluate((id) => document.getElementById(id).querySelector("p").textContent.trim(), href.slice(1));

async function visit(address, options) {
  const page = await newPage(browser, options);
  await page.goto(address);
  return page;
}

/// Brings the focus to a link as a Tab does.
async function tabTo(page, selector) {
  await page.locator(selector).first().evaluate((link) => {
    const links = [...document.querySelectorAll("a[href], button, [tabindex='0']")].filter((one) => one.checkVisibility());
    links[links.indexOf(link) - 1].focus({ preventScroll: true });
    link.scrollIntoView({ block: "center" });
  });
  await page.keyboard.press("Tab");
  assert.ok(await page.locator(selector).first().evaluate((link) => link === document.activeElement), `a Tab reaches ${selector}`);
}

test("mouse: after a moment a card, which can be entered and left", async () => {
  const page = await visit(cohort);
  const link = page.locator(citation).first();
  await link.hover();
  assert.equal(await card(page).count(), 0, "a pointer that passes by opens nothing");
  await card(page).waitFor();
  const href = await link.getAttribute("href");
  assert.ok((await card(page).textContent()).includes(await entryText(page, href)));
  assert.equal(await card(page).locator("[href^='https://doi.org/']").count() > 0, true);
  await card(page).locator("p").last().hover();
  await page.waitForTimeout(600);
  assert.equal(await card(page).count(), 1, "the card stays under the pointer");
  await page.mouse.move(5, 5);
  await gone(page);
  await page.close();
});

test("keyboard: a card at once, Tab enters it, Escape closes it and goes back", async () => {
  const page = await visit(cohort);
  await tabTo(page, citation);
  const href = await focused(page);
  assert.equal(await card(page).count(), 1);
  assert.ok(!(await inCard(page)), "the focus stays on the marker");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "true");
  await page.keyboard.press("Tab");
  assert.ok(await inCard(page), "Tab enters the card");
  await page.keyboard.press("Escape");
  assert.equal(await card(page).count(), 0);
  assert.equal(await focused(page), href);
  await page.keyboard.press("Tab");
  assert.notEqual(await focused(page), href, "the way goes on");
  await page.close();
});

test("keyboard: each number of a group has its link and its card, one after the other", async () => {
  const page = await visit(review);
  const group = await page.evaluate(() => {
    const found = [...document.querySelectorAll(".prose sup.citation")].find((one) => /^\[\d+-\d+\]$/.test(one.textContent));
    found.id = "group";
    return { printed: found.textContent, links: [...found.querySelectorAll("a")].map((link) => link.getAttribute("href")) };
  });
  assert.deepEqual(group.links, group.printed.match(/\d+/g).map((number) => `#ref-${number}`));
  await tabTo(page, `#group a[href='${group.links[0]}']`);
  const seen = [];
  for (let stops = 0; stops < 20 && seen.length < group.links.length; ++stops) {
    if (!(await inCard(page))) {
      seen.push(await focused(page));
      assert.ok((await card(page).textContent()).includes(await entryText(page, seen.at(-1))));
      await page.keyboard.press("Tab");
      assert.ok(await inCard(page), `Tab enters the card of ${seen.at(-1)}`);
    }
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(seen, group.links);
  await page.close();
});

test("one card at a time", async () => {
  const page = await visit(cohort);
  await tabTo(page, citation);
  await page.locator(".prose a.keyword").first().hover();
  await page.waitForFunction(() => document.querySelector(".hover-card .card-title"));
  assert.equal(await card(page).count(), 1);
  await page.close();
});

test("Enter and a click jump to the entry and leave no card", async () => {
  for (const way of ["Enter", "click"]) {
    const page = await visit(cohort);
    const link = page.locator(citation).first();
    const href = await link.getAttribute("href");
    if (way === "click") await link.click();
    else {
      await tabTo(page, citation);
      await page.keyboard.press("Enter");
    }
    await page.waitForFunction((id) => document.querySelector(":target")?.id === id, href.slice(1));
    await gone(page);
    await page.goBack();
    assert.equal(await card(page).count(), 0);
    await page.close();
  }
});

test("touch: a sheet, closed by its button and beside it", async () => {
  const page = await visit(cohort, phone);
  const sheet = page.locator(".hover-card.sheet");
  const link = page.locator(citation).first();
  const before = page.url();
  await link.tap();
  await sheet.waitFor();
  assert.equal(page.url(), before, "the first tap stays on the place");
  assert.deepEqual(await misplacedCard(page), []);
  await sheet.locator(".close").tap();
  assert.equal(await sheet.count(), 0);
  assert.equal(await focused(page), await link.getAttribute("href"));
  await link.tap();
  await sheet.waitFor();
  await page.touchscreen.tap(8, 8);
  assert.equal(await sheet.count(), 0);
  await page.close();
});

test("touch: going back closes the sheet where the system tells of it", async () => {
  const page = await newPage(browser, phone);
  await page.addInitScript(() => {
    window.CloseWatcher = class { constructor() { window.watchers = [...(window.watchers ?? []), this]; } destroy() { this.destroyed = true; } };
  });
  await page.goto(cohort);
  await page.locator(citation).first().tap();
  await card(page).waitFor();
  await page.evaluate(() => window.watchers[0].onclose());
  await gone(page);
  assert.deepEqual(await page.evaluate(() => window.watchers.map((one) => one.destroyed)), [true]);
  assert.equal(page.url(), cohort);
  await page.close();
});

test("touch: a second tap and the number in the sheet lead to the entry", async () => {
  const page = await visit(cohort, phone);
  const link = page.locator(citation).first();
  const href = await link.getAttribute("href");
  for (const way of [link, page.locator(".hover-card .reference-number a")]) {
    await page.goto(cohort);
    await link.tap();
    await card(page).waitFor();
    await way.tap();
    await page.waitForFunction((id) => document.querySelector(":target")?.id === id, href.slice(1));
    await gone(page);
  }
  await page.close();
});

test("a page that moves under a resting pointer opens no card", async () => {
  const page = await visit(cohort);
  const link = page.locator(".prose a.keyword").first();
  await link.scrollIntoViewIfNeeded();
  const { x, y } = await link.boundingBox();
  await page.evaluate(() => scrollBy({ top: -200, behavior: "instant" }));
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.move(x + 6, y + 6);
  await page.evaluate(() => scrollBy({ top: 200, behavior: "instant" }));
  await page.waitForTimeout(700);
  assert.ok(await link.evaluate((one) => one.matches(":hover")), "the pointer is over the link");
  assert.equal(await card(page).count(), 0);
  await page.mouse.move(x + 8, y + 6);
  await card(page).waitFor();
  await page.close();
});

test("no card comes back with a page from the history", async () => {
  for (const options of [phone, {}]) {
    const page = await visit(cohort, options);
    const link = page.locator(citation).first();
    if (options.hasTouch) await link.tap();
    else await link.hover();
    await card(page).waitFor();
    await page.goto(`${site}index.html`);
    await page.goBack();
    await page.waitForTimeout(500);
    assert.equal(await card(page).count(), 0);
    await page.close();
  }
});

const kinds = [
  ["a keyword's card defines it", cohort, ".prose a.keyword", async (page) => (await card(page).locator("p:not([class])").textContent()).length > 8],
  ["a paper's card gives its key finding", `${site}papers/hcc-bone-metastasis-review.html`, ".prose a[href^='hepatic-']",
    async (page) => /\d/.test(await card(page).locator(".card-finding .value").first().textContent())],
  ["a note mark's card gives the note", cohort, ".prose sup.note-mark a",
    async (page) => (await card(page).textContent()).includes(await entryText(page, await page.locator(".prose sup.note-mark a").first().getAttribute("href")))],
];
for (const [claim, address, selector, holds] of kinds) {
  test(claim, async () => {
    const page = await visit(address);
    await page.locator(selector).first().hover();
    await card(page).waitFor();
    assert.ok(await holds(page), await card(page).innerHTML());
    assert.deepEqual(await misplacedCard(page), []);
    await page.close();
  });
}

// Some markers of the text, and more of those in tables, whose regions scroll and cut.
const sampled = (page) => page.locator("sup.citation a, sup.note-mark a, .prose a.keyword").evaluateAll((links, [inText, inTables]) => {
  const shown = links.filter((link) => link.checkVisibility() && link.getBoundingClientRect().width > 1);
  return shown.flatMap((link, i) => {
    if (i % (link.closest(".table-region") ? inTables : inText) !== 0) return [];
    link.dataset.sample = String(i);
    return [String(i)];
  });
}, isWholeSweep ? [4, 1] : [24, 6]);

for (const width of [360, 1280]) {
  test(`cards are whole and in the window at ${width} px, in tables too`, async () => {
    const faults = new Faults(`cards-${width}`);
    const page = await newPage(browser, { viewport: { width, height: 740 } });
    for (const { path } of papers) {
      await page.goto(site + path);
      for (const sample of await sampled(page)) {
        const link = page.locator(`[data-sample='${sample}']`);
        await link.evaluate((one) => { one.scrollIntoView({ block: "center", inline: "nearest" }); one.focus({ preventScroll: true, focusVisible: true }); });
        await faults.note(`${path} ${await link.getAttribute("href")} (${sample})`, await misplacedCard(page), page);
      }
    }
    faults.expectNone();
    await page.close();
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing with a card open, ${colorScheme}`, async () => {
    const faults = new Faults(`cards-axe-${colorScheme}`);
    for (const options of [phone, {}]) {
      for (const selector of [citation, ".prose a.keyword", "sup.note-mark a"]) {
        const page = await visit(cohort, { ...options, colorScheme });
        if (options.hasTouch) await page.locator(selector).first().tap();
        else await page.locator(selector).first().hover();
        await card(page).waitFor();
        await faults.note(`${selector} ${options.hasTouch ? "sheet" : "card"}`, await inaccessible(page), page);
        await page.close();
      }
    }
    faults.expectNone();
  });
}

test("without scripts a marker is a plain link", async () => {
  const page = await visit(cohort, { javaScriptEnabled: false });
  const link = page.locator(citation).first();
  await link.hover();
  await page.waitForTimeout(500);
  assert.equal(await card(page).count(), 0);
  const href = await link.getAttribute("href");
  await link.click();
  assert.ok(page.url().endsWith(href));
  assert.equal(await page.locator(`${href}:target`).count(), 1);
  await page.close();
});

test("control: a card that hangs out of the window", async () => {
  const page = await visit(`${broken}card.html`);
  const faults = await misplacedCard(page);
  expectCaught(faults, /out of the window/);
  expectCaught(faults, /cut or covered/);
  expectCaught(faults, /the id entry is there twice/);
});
