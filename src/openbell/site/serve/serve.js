/* Loads the page again when the server says that it is another one now. */
(() => {
  const { page, version } = document.currentScript.dataset;
  const events = "/~serve/events?" + new URLSearchParams({ page, version });
  let source = null;

  const listen = () => {
    if (source) return;
    source = new EventSource(events);
    source.addEventListener("changed", () => {
      source.close();
      location.reload();
    });
  };
  const leave = () => {
    source?.close();
    source = null;
  };

  // A browser opens only six connections to a host: tabs that nobody sees keep none of them.
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", () => document.hidden || listen());
  if (!document.hidden) listen();
})();
