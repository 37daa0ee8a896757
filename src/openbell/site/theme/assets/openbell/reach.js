/* What scrolls can be reached by keyboard: panels of figures, and code that the theme leaves out
   where nothing hovers. */
(() => {
  const scrolls = (one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight;
  document.addEventListener("toggle", ({ target }) => {
    if (target.matches?.(".ob-pop") && scrolls(target)) target.tabIndex = 0;
  }, true);
  const after = 200; // the theme takes the attribute away as soon as it has measured
  const watch = new ResizeObserver((seen) => setTimeout(() => {
    for (const { target } of seen) if (scrolls(target)) target.tabIndex = 0;
  }, after));
  for (const one of document.querySelectorAll("pre > code")) watch.observe(one);
})();
