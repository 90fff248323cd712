// Nothing makes the document scroll sideways; what is wider than the window scrolls in a region of its own.

/// The elements that make the document wider than the window.
export function sidewaysScroll(page) {
  return page.evaluate(() => {
    const wide = document.scrollingElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const scrolls = (element) => element && /auto|scroll|hidden/.test(getComputedStyle(element).overflowX);
    const inRegion = (element) => { while ((element = element.parentElement) && element !== document.body) if (scrolls(element)) return true; return false; };
    const guilty = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !inRegion(element))
      .map((element) => element.outerHTML.slice(0, 120));
    return [`the document is ${wide} px wide in a window of ${innerWidth}: ${guilty.slice(-2).join(" … ")}`];
  });
}

/// Regions that scroll sideways and that a keyboard cannot reach or a screen reader cannot name. A named row of links
/// needs no focus of its own: the focus of each link brings it into sight.
export function unreachableRegions(page) {
  return page.evaluate(() => {
    const nameOf = (element) => element.getAttribute("aria-label")
      ?? (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    const isRow = (element) => element.matches("ul, ol") && nameOf(element.closest("nav") ?? element)
      && [...element.children].every((item) => item.querySelector("a[href], button"));
    return [...document.body.querySelectorAll("*")]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => element.tabIndex !== 0 || element.getAttribute("role") !== "region" || !nameOf(element))
      .filter((element) => !isRow(element))
      .map((element) => `scrolls sideways but is no focusable named region: ${element.outerHTML.slice(0, 120)}`);
  });
}

/// The first region that scrolls sideways must move when the arrow key is pressed in it; null where there is none.
export async function regionMovesByKey(page) {
  const region = page.locator("[role=region][tabindex='0']").filter({ has: page.locator("table") });
  for (let i = 0; i < await region.count(); ++i) {
    const one = region.nth(i);
    if (!(await one.evaluate((element) => element.scrollWidth > element.clientWidth + 1))) continue;
    await one.focus();
    for (let press = 0; press < 3; ++press) await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(300);
    return one.evaluate((element) => element.scrollLeft > 0);
  }
  return null;
}
