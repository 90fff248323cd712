// What stands on the first screen.

/// What a reader must scroll for to see the first of these; the window is the first screen.
export function belowFirstScreen(page, selector) {
  return page.evaluate((wanted) => {
    const first = document.querySelector(wanted);
    if (!first) return [`no ${wanted}`];
    const { bottom } = first.getBoundingClientRect();
    return bottom > innerHeight ? [`${wanted} ends at ${Math.round(bottom)} px of ${innerHeight}`] : [];
  }, selector);
}
