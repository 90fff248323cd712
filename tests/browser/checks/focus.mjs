// The keyboard's way through a page: every stop is seen, outlined, and under nothing.

function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const describe = (one) => one.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const faults = [];
  if (box.width === 0 || box.height === 0) faults.push("focus on something without a place");
  const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
  if (seen < Math.min(box.height, innerHeight) / 2) faults.push(`focus out of sight (${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight} px)`);
  if (parseFloat(style.outlineWidth) < 2 && style.boxShadow === "none" || style.outlineStyle === "none") faults.push("focus without an outline");
  for (const lid of document.conspectusLids ??= [...document.body.querySelectorAll("*")].filter((one) => /sticky|fixed/.test(getComputedStyle(one).position))) {
    if (lid.contains(element) || element.contains(lid)) continue;
    const over = lid.getBoundingClientRect();
    const left = Math.max(box.left, over.left), right = Math.min(box.right, over.right);
    const top = Math.max(box.top, over.top), bottom = Math.min(box.bottom, over.bottom);
    if (right - left < 2 || bottom - top < 2) continue;
    if (lid.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))) faults.push(`focus under ${describe(lid)}`);
  }
  element.conspectusVisited = (element.conspectusVisited ?? 0) + 1;
  return { again: element.conspectusVisited > 1, inCard: element.closest(".hover-card") !== null, faults: faults.map((fault) => `${fault}: ${describe(element)}`) };
}

/// Presses Tab (or Shift+Tab) until focus leaves the page or comes back, at most `most` times. Answers {stops, faults};
/// what stands in a card opened on the way is looked at, but is no stop of the page.
export async function tabThrough(page, key, most = 1000) {
  const faults = [];
  let stops = 0;
  for (let presses = 0; presses < most; ++presses) {
    await page.keyboard.press(key);
    const found = await page.evaluate(stop);
    if (!found || found.again) return { stops, faults };
    faults.push(...found.faults);
    if (!found.inCard) ++stops;
  }
  return { stops, faults };
}

/// How many things of the page a Tab must reach.
export function focusableCount(page) {
  return page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => !element.disabled && element.checkVisibility()).length);
}
