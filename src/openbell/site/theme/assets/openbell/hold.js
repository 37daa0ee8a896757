// The theme fetches the whole index of its search with every page: most of what a page weighs. It is
// asked for when a reader goes to the search, or comes with a question.
(() => {
  const { open, send } = XMLHttpRequest.prototype
  const wanted = new Promise(resolve => {
    const search = event => event.target.closest?.(".md-search, [for=__search]")
    for (const kind of ["focusin", "pointerdown"]) {
      document.addEventListener(kind, event => search(event) && resolve(), { capture: true })
    }
    document.addEventListener("keydown", event => "fs/".includes(event.key) && resolve())
    if (new URLSearchParams(location.search).has("q")) resolve()
  })
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.obHeld = String(address).endsWith("search/search_index.json")
    return open.call(this, method, address, ...rest)
  }
  XMLHttpRequest.prototype.send = function (...given) {
    if (this.obHeld) wanted.then(() => send.apply(this, given))
    else send.apply(this, given)
  }
})()
