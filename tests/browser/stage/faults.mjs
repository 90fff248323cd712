// What a test found wrong, each with the page it stands on and a picture of that page.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { pictureFolder } from "./settings.mjs";

const tallest = 6000;  // pixels; a paper at 320 px is taller than an image can be
const enough = 12;

async function picture(page, name) {
  mkdirSync(pictureFolder, { recursive: true });
  const path = join(pictureFolder, name.replace(/[^\w.-]+/g, "-") + ".png");
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }));
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, tallest) } });
  return path;
}

export class Faults {
  #test;
  #found = [];
  #pictures = 0;

  constructor(test) {
    this.#test = test;
  }

  /// Notes what is wrong at `where`, with a picture of `page` as it is now (none without a page).
  async note(where, texts, page = null) {
    if (texts.length === 0) return;
    this.#found.push(...texts.map((text) => `${where}: ${text}`));
    if (page && this.#pictures++ < enough) {
      this.#found.push(`  picture: ${await picture(page, `${this.#test}-${where}`)}`);
    }
  }

  expectNone() {
    assert.ok(this.#found.length === 0, `${this.#found.length} lines of faults\n${this.#found.join("\n")}`);
  }
}

/// For negative controls: the checker must have said something like `expected`.
export function expectCaught(faults, expected) {
  assert.ok(faults.some((fault) => expected.test(fault)), `the checker saw no ${expected}: ${JSON.stringify(faults)}`);
}
