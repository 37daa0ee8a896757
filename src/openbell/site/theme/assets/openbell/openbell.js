/* Small mendings that the theme leaves open; every page reads and works without them. */
(() => {
  const article = document.querySelector("article");
  const search = document.querySelector(".md-search");
  const input = search?.querySelector("input");
  if (search && input) search.setAttribute("aria-label", input.getAttribute("aria-label"));

  // What scrolls must be reachable by keyboard.
  document.querySelectorAll(".md-search__scrollwrap, .md-typeset pre > code").forEach((box) => {
    box.tabIndex = 0;
  });

  // The theme wraps each copy button in a navigation landmark that has no name.
  const unmark = () => {
    document.querySelectorAll(".md-code__nav").forEach((nav) => nav.setAttribute("role", "none"));
  };
  new MutationObserver(unmark).observe(article, { childList: true, subtree: true });
  unmark();

  // Snippets name the host that served this page.
  if (location.protocol.startsWith("http")) {
    const root = window.__md_scope.href.replace(/\/$/, "");
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.includes("https://SITE")) {
        node.data = node.data.replaceAll("https://SITE", root);
      }
    }
  }
})();
