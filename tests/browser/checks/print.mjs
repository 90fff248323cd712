// What comes out of the printer.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

// Space, hyphens at line ends and the compatibility forms of Chinese radicals are the typesetter's.
function letters(text) {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b\u2060]+/g, "");
}

/// The printed page's text, without spaces.
export async function printed(page, file) {
  writeFileSync(file, await page.pdf({ format: "A4", printBackground: true }));
  return letters(execFileSync("pdftotext", ["-enc", "UTF-8", "-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }));
}

const paperWidth = 672;  // pixels between the margins of A4, 16 mm each

/// What the page itself says must be printed, and what must not.
export async function wanted(page) {
  const window = page.viewportSize();
  await page.setViewportSize({ ...window, width: paperWidth });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => ({
    references: [...document.querySelectorAll("ol.references > li")].map((li) => ({
      number: li.querySelector(".reference-number").textContent,
      doi: [...li.querySelectorAll("a[href*='doi.org/']")].map((link) => decodeURIComponent(link.pathname.slice(1))),
      text: li.querySelector("p").textContent })),
    ways: [...document.querySelectorAll("nav, [role=navigation], .skip, button, dialog")]
      .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 100)),
    affiliations: [...document.querySelectorAll(".affiliations > li")].map((li) => li.textContent),
    wide: [...document.querySelectorAll("main *:not(svg *, .visually-hidden)")].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 100)),
    letters: Math.max(...[...document.querySelectorAll("td")].map((cell) => parseFloat(getComputedStyle(cell).fontSize) / parseFloat(getComputedStyle(document.body).fontSize)), 0),
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
  }));
  await page.emulateMedia({ media: null });
  await page.setViewportSize(window);
  return found;
}

/// What is missing on paper, or should not be there.
export async function misprints(page, file) {
  const { references, ways, affiliations, wide, letters: size, paper, ink } = await wanted(page);
  const text = await printed(page, file);
  const missing = (what) => !text.includes(letters(what));
  const faults = ways.map((way) => `printed, but leads nowhere on paper: ${way}`);
  if (!/^rgb\(255, 255, 255\)$/.test(paper) || !/^rgb\(0, 0, 0\)$/.test(ink)) faults.push(`printed ${ink} on ${paper}`);
  faults.push(...wide.map((element) => `wider than the paper: ${element}`));
  if (size > 1) faults.push(`letters of a table are ${size} times as large as the text`);
  if (text.includes("▸")) faults.push("a sign of something to open is printed: ▸");
  for (const one of affiliations) {
    if (one.match(/[\p{L}\p{N}]+/gu).some(missing)) faults.push(`affiliation is not printed: ${one}`);
  }
  for (const { number, doi, text: entry } of references) {
    for (const one of doi) if (missing(one)) faults.push(`DOI ${one} of ${number} is not printed`);
    // Word by word: pdftotext moves punctuation of another font to lines of its own.
    const lost = entry.match(/[\p{L}\p{N}]+/gu).filter(missing);
    if (lost.length > 0) faults.push(`reference ${number} lacks ${lost.join(" ")}`);
  }
  return { faults, references: references.length, dois: references.flatMap(({ doi }) => doi).length };
}
