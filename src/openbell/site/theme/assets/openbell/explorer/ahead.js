/* The theme's own search takes an address with `q` for its own: what is asked here is put aside until
   the theme has started, and the explorer puts it back. */
window.obAsked = location.search;
if (location.search) history.replaceState(history.state, "", location.pathname + location.hash);

/* What is shown without script gives way before it is first painted, and comes back if the script
   cannot be had. */
if ("noModule" in HTMLScriptElement.prototype) document.documentElement.classList.add("ob-asks");
addEventListener("error", ({ target }) => {
  if (target.type === "module") document.documentElement.classList.remove("ob-asks");
}, true);
