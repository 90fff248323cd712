// What a copy button says.

/// The texts of a finding that its status lies over; for locator.evaluate.
export function coveredByStatus(item) {
  const rects = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()];
  };
  const status = rects(item.querySelector("[role=status]"));
  const meets = (a) => status.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1);
  return [...item.querySelectorAll(".value, .n, .test, .key-times, .key-labels > p:not(.copying), button")]
    .filter((element) => rects(element).some(meets)).map((element) => element.textContent.trim());
}
