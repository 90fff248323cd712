// The picture of the years: its words whole at any width, its columns those of the table behind it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { crowdedTexts } from "./checks/pictures.mjs";
import { newPage, openBrowser, servePublished } from "./stage/bench.mjs";
import { Faults } from "./stage/faults.mjs";

const browser = await openBrowser();
const site = await servePublished();
const page = await newPage(browser);
const paths = ["timeline.html", "en/timeline.html"];

for (const width of [320, 360, 768, 1280]) {
  test(`no text is cut off or meets another at ${width} px`, async () => {
    const faults = new Faults(`timeline-${width}`);
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(site + path);
      assert.equal(await page.locator(".picture svg").count(), 1);
      await faults.note(path, await crowdedTexts(page, ".picture"), page);
    }
    faults.expectNone();
  });
}

test("more years are named where there is room", async () => {
  const named = async (width) => {
    await page.setViewportSize({ width, height: 900 });
    return page.locator(".picture .year").evaluateAll((years) => years.filter((year) => year.getBoundingClientRect().width > 0).length);
  };
  const few = await named(320);
  assert.ok(few >= 2 && (await named(1280)) > few);
});

test("a column stands for each year of the table, as high as its number says", async () => {
  await page.goto(site + paths[1]);
  const { columns, numbers } = await page.evaluate(() => ({
    columns: [...document.querySelectorAll(".picture .works rect")].map((column) => column.getBoundingClientRect().height),
    numbers: [...document.querySelectorAll("tbody tr:has(th a) td.number")].map((cell) => Number(cell.textContent)).filter((number) => number > 0).reverse(),
  }));
  assert.equal(columns.length, numbers.length);
  const unit = Math.max(...columns) / Math.max(...numbers);
  columns.forEach((height, i) => assert.ok(Math.abs(height - numbers[i] * unit) <= 1.5, `column ${i} is ${height} px high for ${numbers[i]}`));
});

test("the year of a row leads to its page, and that leads back", async () => {
  await page.goto(site + paths[1]);
  await page.locator("tbody th a").first().click();
  await page.waitForURL(/\/en\/years\/\d+\.html$/);
  await page.locator(".breadcrumb a").last().click();
  await page.waitForURL(/\/en\/timeline\.html$/);
});

test("the icon is there and drawn in both schemes", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const one = await newPage(browser, { colorScheme });
    await one.goto(site + paths[1]);
    const width = await one.evaluate(async () => {
      const image = new Image();
      image.src = document.querySelector("link[rel=icon]").href;
      await image.decode();
      return image.naturalWidth;
    });
    assert.ok(width > 0, colorScheme);
    await one.close();
  }
});
