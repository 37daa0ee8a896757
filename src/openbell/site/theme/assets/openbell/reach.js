/* Code that scrolls can be reached by keyboard, also where nothing hovers: the theme leaves it out. */
(() => {
  const scrolls = (one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight;
  const after = 200; // the theme takes the attribute away as soon as it has measured
  const watch = new ResizeObserver((seen) => setTimeout(() => {
    for (const { target } of seen) if (scrolls(target)) target.tabIndex = 0;
  }, after));
  for (const one of document.querySelectorAll("pre > code")) watch.observe(one);
})();
