// After the first paint: what comes before it moves nothing.
requestAnimationFrame(() => requestAnimationFrame(() => {
  const banner = document.createElement("p");
  banner.style.height = "200px";
  banner.textContent = "A banner";
  document.body.prepend(banner);
}));
