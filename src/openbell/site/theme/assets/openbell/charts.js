/* Interactive drawings on request: what draws them is fetched when a reader first asks for one. */
(() => {
  const buttons = document.querySelectorAll("[data-chart-spec]");
  if (!buttons.length || !location.protocol.startsWith("http")) return;

  let bundle;
  const loaded = (address) => {
    bundle ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return bundle;
  };

  const draw = async (button) => {
    const name = button.dataset.chartSpec.replace(/^.*\/|\.json$/g, "");
    const figure = document.querySelector(`[data-chart="${name}"]`);
    const wide = figure.querySelector(".ob-chart__wide").offsetParent !== null;
    const shown = figure.querySelector(wide ? ".ob-chart__wide" : ".ob-chart__narrow");
    const address = wide ? button.dataset.chartSpec : button.dataset.chartNarrow;
    const [spec] = await Promise.all([
      fetch(address).then((answer) => answer.json()),
      loaded(button.dataset.chartBundle),
    ]);
    spec.config.font = getComputedStyle(document.body).fontFamily;
    const place = document.createElement("div");
    place.className = "ob-chart__live";
    figure.prepend(place);
    try {
      await window.vegaEmbed(place, spec, {
        ast: true,
        renderer: "svg",
        actions: false,
        defaultStyle: false,
        tooltip: { disableDefaultStyle: true },
      });
    } catch (error) {
      place.remove();
      throw error;
    }
    figure.querySelectorAll(".ob-chart__wide, .ob-chart__narrow").forEach((part) => part.remove());
    shown.remove();
  };

  buttons.forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await draw(button);
        button.hidden = true;
      } catch {
        button.disabled = false;
      }
    });
  });
})();
