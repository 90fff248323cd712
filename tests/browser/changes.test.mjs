// The plot of changes: each finding of the long form drawn, its words whole at any width, its row a link away.
import assert from "node:assert/strict";
import { test } from "node:test";

import { crowdedTexts } from "./checks/pictures.mjs";
import { newPage, openBrowser, serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";

const browser = await openBrowser();
const site = await servePublished();
const broken = await serveBroken();
const page = await newPage(browser);
const paths = ["", "en/"].map((language) => `${language}papers/iliocaval-balloon-dilatation.html`);
const panels = ".change-panel svg";

for (const width of [320, 360, 768, 1280]) {
  test(`no text of a panel is cut off or meets another at ${width} px`, async () => {
    const faults = new Faults(`changes-${width}`);
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(site + path);
      assert.ok((await page.locator(panels).count()) >= 16, `${path} draws its findings`);
      await faults.note(path, await crowdedTexts(page, panels), page);
    }
    faults.expectNone();
  });
}

test("letters twice as large have room too", async () => {
  const large = await newPage(browser, { bypassCSP: true });
  const faults = new Faults("changes-letters");
  for (const path of paths) {
    await large.goto(site + path);
    await large.addStyleTag({ content: "html { font-size: 200%; }" });
    await faults.note(path, await crowdedTexts(large, panels), large);
  }
  faults.expectNone();
});

test("every mark lies within its panel, the first time hollow and above the last", async () => {
  await page.goto(site + paths[0]);
  const faults = await page.evaluate((chosen) => [...document.querySelectorAll(chosen)].flatMap((panel) => {
    const frame = panel.getBoundingClientRect();
    const marks = [...panel.querySelectorAll("circle")].map((mark) => ({ box: mark.getBoundingClientRect(), fill: getComputedStyle(mark).fill, last: mark.matches(".last") }));
    const outside = marks.filter(({ box }) => box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom);
    const disordered = marks.filter((mark, i) => i > 0 && mark.last && !marks[i - 1].last && (mark.box.top <= marks[i - 1].box.top || mark.fill === marks[i - 1].fill));
    return [...outside, ...disordered].map(() => panel.querySelector("title").textContent);
  }), panels);
  assert.deepEqual(faults, []);
});

test("what the scales and lines mean is said before the first panel", async () => {
  for (const path of paths) {
    await page.goto(site + path);
    const said = await page.evaluate(() => {
      const words = document.querySelector(".change figcaption p.aside");
      return { bottom: words.getBoundingClientRect().bottom, top: document.querySelector(".change-panel").getBoundingClientRect().top, length: words.textContent.length };
    });
    assert.ok(said.bottom <= said.top && said.length > 60, path);
  }
});

test("a panel's name leads to its row in the table", async () => {
  await page.goto(site + paths[0]);
  const links = await page.locator(".change-panel h4 > a").evaluateAll((all) => all.map((link) => {
    const row = document.getElementById(new URL(link.href).hash.slice(1));
    return { same: new URL(link.href).pathname === location.pathname, row: row?.querySelector("th")?.textContent ?? "", said: link.textContent };
  }));
  for (const { same, row, said } of links) assert.ok(same && row.includes(said), `${said} leads to its row`);
  assert.ok(links.length >= 16);
});

test("control: texts that meet, and one beyond the edge", async () => {
  await page.goto(`${broken}crowded.html`);
  const faults = await crowdedTexts(page);
  expectCaught(faults, /two texts in one place: first words \/ second words/);
  expectCaught(faults, /cut off by the picture's edge: beyond the edge/);
});
