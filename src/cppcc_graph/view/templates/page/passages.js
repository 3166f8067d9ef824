// Passages: where a statement was read, and its wording where the report's text is at hand.
const texts = config.reports.map((report) => (report.text === undefined ? null : Array.from(report.text)));

// SHA-256 (FIPS 180-4). A page in a frame of its own origin has no crypto.subtle, so we bring it.
const sha256 = (bytes) => {
  const fraction = (number) => Math.floor((number - Math.floor(number)) * 4294967296) | 0;
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
  const keys = primes.map((prime) => fraction(Math.cbrt(prime)));
  const state8 = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const padded = new Uint8Array(((bytes.length + 8) >> 6 << 6) + 64);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const words = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i += 1) {
      if (i < 16) { words[i] = view.getInt32(at + 4 * i); continue; }
      const [a, b] = [words[i - 15], words[i - 2]];
      words[i] = words[i - 16] + words[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state8;
    for (let i = 0; i < 64; i += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + keys[i] + words[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state8[i] = (state8[i] + word) | 0; });
  }
  return state8.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

const reportName = (place) => (typeof place.report === "number" ? config.reports[place.report].name : [place.report ?? ""]);
const modeName = (mode) => config.modes.find((code) => code.code === mode)?.name ?? [say(mode)];
const modeMeaning = (mode) => config.modes.find((code) => code.code === mode)?.meaning ?? [""];
const textOf = (place) => (typeof place.report === "number" ? texts[place.report] : null);
// Offsets count characters (code points); a string of JavaScript counts otherwise, so texts are lists of characters.
const quotationOf = (place) => {
  const signs = textOf(place);
  if (!signs) return place.quotation ? [make("mark", place.quotation)] : null;
  let start = place.start;
  let end = place.end;
  const isBreak = (sign) => sign === "\n" || sign === "\r";
  while (start > 0 && !isBreak(signs[start - 1]) && place.start - start < 400) start -= 1;
  while (end < signs.length && !isBreak(signs[end]) && end - place.end < 400) end += 1;
  const part = (from, to) => signs.slice(from, to).join("");
  return [part(start, place.start), make("mark", part(place.start, place.end)), part(place.end, end)];
};
const openText = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = sha256(bytes);
  const number = config.reports.findIndex((report) => report.digest === digest);
  if (number < 0) { tell(fill("otherText", digest.slice(0, 8))); showPanel(); return; }
  texts[number] = Array.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  showPanel();
  tell(fill("textOpened", text(config.reports[number].name)));
};
const textOpener = () => {
  const input = make("input", [], { type: "file", accept: ".txt,.md,text/plain", id: "text-file" });
  input.addEventListener("change", () => { if (input.files[0]) openText(input.files[0]); });
  return make("p", [make("label", say("openText"), { for: "text-file" }), input], { class: "opener" });
};
// A passage as a source: its mode, its report, its place, and the wording or an honest note.
const passage = (number, label) => {
  const place = config.places[number];
  const head = [make("b", label, { class: "reference" }), " ", make("span", text(modeName(place.mode)), { class: `mode ${place.mode}`, title: text(modeMeaning(place.mode)) })];
  if (place.locator) head.push(" · ", named(reportName(place)), " · ", make("bdi", place.locator, { lang: "zh-CN" }), ` · ${say("offsets")} [${place.start}, ${place.end})`);
  const parts = [make("p", head)];
  const quotation = quotationOf(place);
  if (quotation) parts.push(make("blockquote", quotation, { lang: "zh-CN", dir: "auto" }));
  return make("div", parts, { class: "passage" });
};
const lacksText = (numbers) => numbers.some((number) => config.places[number].locator && !quotationOf(config.places[number]));
