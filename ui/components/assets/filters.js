// While a thumb is moved step by step, the search waits for it to come to rest.
const REST = 350;
const KEEP = new WeakMap();

function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  // Text only: a value may hold anything.
  if (text) made.textContent = text;
  return made;
}

function box(key, text, count, chosen, taken) {
  const label = element("label"), input = element("input");
  input.type = "checkbox";
  input.checked = chosen;
  input.dataset.key = key;
  input.onchange = () => taken(input.checked);
  label.append(input, element("span", "name", text), element("span", "count", count));
  return { label, input };
}

function choices(group, step) {
  const field = group.field, held = element("div");
  held.setAttribute("role", "group");
  held.setAttribute("aria-label", group.heading);
  for (const one of group.choices) {
    const { label, input } = box(`${field}=${one.value}`, one.text, one.count, one.chosen,
      (chosen) => step({ action: "choose", field, value: one.value, chosen }));
    input.disabled = one.empty;
    label.classList.toggle("empty", one.empty);
    held.append(label);
  }
  if (group.more) {
    const more = element("button", "more", group.more);
    more.type = "button";
    more.dataset.key = `${field}:more`;
    more.setAttribute("aria-label", `${group.more}: ${group.heading}`);
    more.onclick = () => step({ action: "whole", field });
    held.append(more);
  }
  return held;
}

function slider(group, step) {
  const { stops, texts, edges, bars, low, high, least, most } = group.range;
  const held = element("div", "range"), histogram = element("div", "bars");
  histogram.setAttribute("aria-hidden", "true");
  const drawn = bars.map((share) => {
    const bar = element("i");
    bar.style.height = share ? `${Math.max(4, Math.round(100 * share))}%` : "2%";
    return bar;
  });
  histogram.append(...drawn);
  const track = element("div", "slider"), ends = element("div", "ends");
  const [from, to] = [[low, least], [high, most]].map(([place, label], number) => {
    const input = element("input");
    Object.assign(input, { type: "range", min: 0, max: stops.length - 1, value: place });
    input.dataset.key = `${group.field}:${number}`;
    input.setAttribute("aria-label", label);
    return input;
  });
  const told = [element("span"), element("span")];
  const show = () => {
    const [a, b] = [Number(from.value), Number(to.value)];
    [from, to].forEach((input, number) => {
      const text = texts[Number(input.value)];
      input.setAttribute("aria-valuetext", text);
      told[number].textContent = text;
    });
    drawn.forEach((bar, number) => {
      bar.className = edges[number] < stops[b] && edges[number + 1] > stops[a] ? "in" : "out";
    });
    // Where both thumbs lie at the upper end, only the lower one has a way to go.
    from.style.zIndex = a > stops.length / 2 ? 1 : 0;
  };
  from.oninput = () => { if (Number(from.value) > Number(to.value)) from.value = to.value; show(); };
  to.oninput = () => { if (Number(to.value) < Number(from.value)) to.value = from.value; show(); };
  from.onchange = to.onchange = () => step({ action: "limit", field: group.field,
    low: stops[Number(from.value)], high: stops[Number(to.value)] }, REST);
  track.append(from, to);
  ends.append(...told);
  held.append(histogram, track, ends);
  show();
  return held;
}

function draw(group, wasOpen, step) {
  if (group.switch) {
    const { label } = box(group.field, group.heading, group.switch.count,
      group.switch.chosen, (chosen) => step({ action: "switch", field: group.field, chosen }));
    label.classList.add("switch");
    return label;
  }
  const held = element("details"), heading = element("summary", "", group.heading);
  held.dataset.field = group.field;
  heading.dataset.key = group.field;
  held.append(heading);
  if (group.choices) held.append(choices(group, step));
  if (group.range) held.append(slider(group, step));
  held.open = group.folded ? false : wasOpen ?? true;
  if (group.folded) {
    // It is counted only now.
    held.dataset.folded = "";
    heading.onclick = () => { if (!held.open) step({ action: "unfold", field: group.field }); };
  }
  return held;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const kept = KEEP.get(parentElement) ?? { pending: [], last: 0, waiting: 0 };
  KEEP.set(parentElement, kept);
  kept.send = (steps) => setTriggerValue("steps", steps);
  const written = JSON.stringify(data);
  kept.pending = kept.pending.filter((one) => one.number > data.done);
  kept.last = Math.max(kept.last, data.done);
  if (kept.written === written || kept.waiting) return;
  kept.written = written;
  const step = (taken, rest = 0) => {
    clearTimeout(kept.waiting);
    kept.pending = kept.pending.filter((one) => taken.action !== "limit"
      || one.action !== "limit" || one.field !== taken.field);
    kept.pending.push({ number: ++kept.last, ...taken });
    kept.waiting = setTimeout(() => { kept.waiting = 0; kept.send(kept.pending); }, rest);
  };
  const root = parentElement.querySelector(".root");
  const focused = root.getRootNode().activeElement;
  const held = focused && root.contains(focused) ? focused.dataset.key : undefined;
  const open = new Map([...root.querySelectorAll("details:not([data-folded])")].map((one) => [one.dataset.field, one.open]));
  root.dir = data.direction;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", data.label);
  root.style.setProperty("--muted", "color-mix(in srgb, var(--st-text-color) 72%, transparent)");
  root.replaceChildren(...data.groups.map((group) => draw(group, open.get(group.field), step)));
  if (!held) return;
  const all = [...root.querySelectorAll("[data-key]")];
  const same = all.find((one) => one.dataset.key === held)
    ?? all.find((one) => one.dataset.key === held.split(":")[0]);
  same?.focus({ preventScroll: true });
}
