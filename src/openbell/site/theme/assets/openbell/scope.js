/* What the theme's bundle expects to find, without any inline script: where the site starts, and a
   store for the reader's choice of light or dark that is shared by both languages. */
window.__md_scope = new URL("../../../", document.currentScript.src);
window.__md_hash = (text) =>
  [...text].reduce((sum, char) => (sum << 5) - sum + char.charCodeAt(0), 0);
window.__md_get = (key, storage = localStorage, scope = window.__md_scope) => {
  try {
    return JSON.parse(storage.getItem(scope.pathname + "." + key));
  } catch {
    return null;
  }
};
window.__md_set = (key, value, storage = localStorage, scope = window.__md_scope) => {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch {
    /* A reader who refuses storage keeps the system's scheme. */
  }
};
