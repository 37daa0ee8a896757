/* Before anything is painted: the reader's choice of light or dark, else the system's. */
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const chosen = window.__md_get("__palette");
  const scheme = chosen?.color?.scheme ?? (dark ? "slate" : "default");
  document.body.setAttribute("data-md-color-scheme", scheme);
})();
