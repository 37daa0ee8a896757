/* Goes once to the reader's language; replacing the entry, so that Back does not return here. */
location.replace(
  ((navigator.languages ?? [navigator.language])[0] ?? "").toLowerCase().startsWith("zh")
    ? "zh/index.html"
    : "en/index.html",
);
