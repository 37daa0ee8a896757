/* The theme's own search takes an address with `q` for its own: what is asked here is put aside until
   the theme has started, and the explorer puts it back. */
window.obAsked = location.search;
if (location.search) history.replaceState(history.state, "", location.pathname + location.hash);
