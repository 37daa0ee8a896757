/* Before anything is painted: the reader's choice of light or dark, else the system's. The theme
   stores on the first visit what it found; only what a reader chose is kept here, so that a page
   without a choice goes on following the system. */
(() => {
  const key = "__palette";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const scheme = () => (system.matches ? "slate" : "default");
  const chosen = window.__md_get(key)?.color?.scheme;
  document.body.setAttribute("data-md-color-scheme", chosen ?? scheme());

  let choosing = false;
  const store = window.__md_set;
  window.__md_set = (name, ...held) => { if (name !== key || choosing) store(name, ...held); };
  const told = ({ target, isTrusted }) => { if (target.name === key && isTrusted) choosing = true; };
  document.addEventListener("change", told, true);

  const follow = () => {
    const input = document.querySelector(`input[name="${key}"][data-md-color-scheme="${scheme()}"]`);
    if (choosing || window.__md_get(key) || !input) return;
    input.checked = true;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  system.addEventListener("change", () => setTimeout(follow)); // after the theme, which repeats itself
})();
