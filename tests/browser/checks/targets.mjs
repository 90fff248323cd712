// What is tapped in bars and lists is at least 24 by 24 px (WCAG 2.5.8, without its exceptions).

/// Targets of bars and lists that are too small.
export function smallTargets(page) {
  return page.evaluate(() => {
    // A line's only link, with nothing before it: what stands within a sentence keeps the sentence's size.
    const opensRow = (element) => {
      const line = element.closest("p, dt, li");
      if (!line) return true;
      const before = document.createRange();
      before.setStart(line, 0);
      before.setEndBefore(element);
      return before.toString().trim() === "" && (line.matches("li") || line.querySelectorAll("a").length === 1);
    };
    const bars = "nav a, header a, [role=toolbar] *, button, summary, input, select";
    const lists = "main li > a:first-child, main dt > a:first-child, main li > p:first-child > a:first-child";
    return [...document.querySelectorAll(`${bars}, ${lists}`)].filter((element) => element.checkVisibility()).flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      if (Math.min(width, height) >= 23.9 || element.matches("main *") && !opensRow(element)) return [];
      return [`${width.toFixed(1)} × ${height.toFixed(1)} px: ${element.outerHTML.slice(0, 120)}`];
    });
  });
}
