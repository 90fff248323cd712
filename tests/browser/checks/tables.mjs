// What of a table is in sight, and whether it says that there is more.

/// Values of compared findings that a reader must scroll a table for, or that are broken in two.
export function valuesOutOfSight(page) {
  return page.evaluate(() => [...document.querySelectorAll("table.two-times")].flatMap((table) => {
    const region = table.closest(".table-region").getBoundingClientRect();
    return [...table.querySelectorAll("th.time, td.value, .test")].flatMap((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      const { left, right } = range.getBoundingClientRect();
      if (lines.size === 0) return [];
      if (right > region.right + 0.5 || left < region.left) return [`out of sight: ${cell.textContent}`];
      return lines.size > 1 ? [`broken: ${cell.textContent}`] : [];
    });
  }));
}

/// Regions that are cut off and do not show it, or show it although nothing is cut off.
export function falseEdges(page) {
  return page.evaluate(async () => {
    const faults = [];
    const settle = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const judge = async (region, cut, where) => {
      await settle();
      const edge = getComputedStyle(region, "::after");
      const shown = edge.content !== "none" && edge.opacity > 0 && parseFloat(edge.height) >= region.clientHeight - 1;
      if (shown !== cut) faults.push(`${cut ? "no sign of more" : "a sign of more"} ${where}: ${region.textContent.trim().slice(0, 60)}`);
    };
    for (const region of document.querySelectorAll(".table-region")) {
      const cut = region.scrollWidth > region.clientWidth + 1;
      await judge(region, cut, "at the beginning");
      region.scrollLeft = region.scrollWidth;
      if (cut) await judge(region, false, "at the end");
      region.scrollLeft = 0;
    }
    return faults;
  });
}
