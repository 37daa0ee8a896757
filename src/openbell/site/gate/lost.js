const lost = /^(.*?\/)(?:en|zh)\//.exec(location.pathname);
if (lost) document.querySelectorAll("a[hreflang]").forEach((link) => { link.href = lost[1] + link.getAttribute("href"); });
