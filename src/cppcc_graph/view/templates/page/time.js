// The time slider: things are shown while their period overlaps; what has no date has a switch of its own.
let playing = null;
const dated = things.filter((thing) => thing.when).length;
const setTime = (from, to) => change(() => {
  const whole = from <= 0 && to >= steps.length - 1;
  state.time = whole ? null : [Math.max(0, Math.min(from, to)), Math.min(steps.length - 1, Math.max(from, to))];
}, { quiet: true });
const stopPlaying = () => { clearInterval(playing); playing = null; const play = $("play"); if (play) { play.textContent = `▶ ${say("play")}`; play.setAttribute("aria-pressed", "false"); } };
const startPlaying = () => {
  let at = -1;
  $("play").textContent = `■ ${say("stop")}`;
  $("play").setAttribute("aria-pressed", "true");
  playing = setInterval(() => {
    at += 1;
    if (at >= steps.length) { stopPlaying(); setTime(0, steps.length - 1); return; }
    setTime(at, at);
  }, 700);
};
const makeTime = () => {
  const bar = $("time");
  bar.hidden = steps.length === 0;
  bar.setAttribute("aria-label", say("time"));
  if (!steps.length) return;
  const slider = (id, label, at) => {
    const input = make("input", [], { type: "range", id, min: "0", max: String(steps.length - 1), step: "1", "aria-label": label });
    input.value = String(at);
    input.addEventListener("input", () => setTime(Number($("time-from").value), Number($("time-to").value)));
    return input;
  };
  const undated = make("input", [], { type: "checkbox", id: "undated" });
  undated.addEventListener("change", () => change(() => { state.undated = undated.checked; }));
  const play = button(`▶ ${say("play")}`, () => (playing ? stopPlaying() : startPlaying()), { id: "play", "aria-pressed": "false" });
  play.disabled = calm() || steps.length < 2;
  bar.replaceChildren(
    make("b", say("time")), slider("time-from", say("timeFrom"), 0), slider("time-to", say("timeTo"), steps.length - 1),
    make("output", "", { id: "time-said", for: "time-from time-to" }), play,
    make("span", [undated, make("label", fill("undated", things.length - dated), { for: "undated" })], { class: "check" }),
  );
};
const showTime = () => {
  if (!steps.length) return;
  const [from, to] = state.time ?? [0, steps.length - 1];
  $("time-from").value = String(from);
  $("time-to").value = String(to);
  const words = from === to ? steps[from].name : `${steps[from].name} – ${steps[to].name}`;
  $("time-from").setAttribute("aria-valuetext", steps[from].name);
  $("time-to").setAttribute("aria-valuetext", steps[to].name);
  const seen = things.filter((thing) => thing.when && inTime(thing)).length;
  $("time-said").textContent = `${words} · ${fill("dated", seen, dated)}`;
  $("undated").checked = state.undated;
};
