const SHAPES = {
  favorite: ["M12 20.3 10.7 19C6 14.8 3 12.1 3 8.7 3 6 5.1 4 7.7 4c1.7 0 3.3.8 4.3 2.1C13 4.8 14.6 4 16.3 4 18.9 4 21 6 21 8.7c0 3.4-3 6.1-7.7 10.3z"],
  similar: ["M11 4l1.9 5.1L18 11l-5.1 1.9L11 18l-1.9-5.1L4 11l5.1-1.9z", "M18.5 15.5l.8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2-2.2-.8 2.2-.8z"],
  unlike: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z", "M6 6l12 12"],
  compare: ["M4 8h14m-4-4 4 4-4 4", "M20 16H6m4-4-4 4 4 4"],
};
const KEEP = new WeakMap();

function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  // Text only: a title may hold anything.
  if (text) made.textContent = text;
  return made;
}

function icon(action, filled) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true",
    fill: filled ? "currentColor" : "none", stroke: "currentColor", "stroke-width": "1.7",
    "stroke-linejoin": "round", "stroke-linecap": "round" })) svg.setAttribute(name, value);
  for (const shape of SHAPES[action]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", shape);
    svg.append(path);
  }
  return svg;
}

function picture(card, old) {
  const frame = element("span", "frame");
  if (!card.image) {
    const blank = element("span", "blank", card.title.slice(0, 1).toUpperCase());
    blank.setAttribute("aria-hidden", "true");
    frame.append(blank);
    return frame;
  }
  // The same element again, so that a redrawn card does not blink.
  const image = old.get(card.image) ?? element("img");
  old.delete(card.image);
  image.alt = card.title;
  if (image.getAttribute("src") !== card.image) image.src = card.image;
  frame.append(image);
  return frame;
}

function draw(card, data, old, click) {
  const item = element("li");
  const button = (action, name, label, pressed) => {
    const made = element("button", name);
    made.type = "button";
    made.dataset.action = action;
    made.dataset.id = card.id;
    if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
    if (label) { made.title = label; made.setAttribute("aria-label", `${label}: ${card.title}`); }
    made.onclick = () => click(action, card.id);
    return made;
  };
  const open = button("details", "open");
  open.append(picture(card, old), element("span", "title", card.title));
  if (data.wordy) open.append(element("span", "price", card.price), element("span", "facts", card.facts));
  item.append(open);
  if (card.number) item.append(element("span", "number", card.number));
  const labels = data.labels;
  for (const [action, pressed] of data.actions.map((name) => [name, card[name]])) {
    const label = pressed ? labels[`${action}-pressed`] : labels[action];
    const made = button(action, `icon ${action}`, label, pressed);
    made.append(icon(action, pressed && action === "favorite"));
    if (action === "favorite") item.append(made);
    else {
      if (!item.querySelector(".actions")) item.append(element("div", "actions"));
      item.querySelector(".actions").append(made);
    }
  }
  if (card.alike) {
    const more = button("alike", "alike", card.alike);
    more.removeAttribute("title");
    more.textContent = card.alike;
    item.querySelector(".actions")?.append(more);
  }
  return item;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const written = JSON.stringify(data);
  if (KEEP.get(parentElement) === written) return;
  KEEP.set(parentElement, written);
  const root = parentElement.querySelector(".root");
  // A new answer is read from its beginning, wherever the page had been scrolled to.
  if (root.dataset.answer !== undefined && root.dataset.answer !== data.answer)
    document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
  root.dataset.answer = data.answer;
  const focused = root.getRootNode().activeElement;
  const held = focused && root.contains(focused) ? { ...focused.dataset } : null;
  const old = new Map([...root.querySelectorAll("img")].map((i) => [i.getAttribute("src"), i]));
  const click = (action, id) => setTriggerValue("click", { action, id });
  root.className = data.wordy ? "root" : "root small";
  root.dir = data.direction;
  root.style.setProperty("--muted", "color-mix(in srgb, var(--st-text-color) 72%, transparent)");
  const list = element("ul");
  list.setAttribute("role", "list");
  if (data.label) list.setAttribute("aria-label", data.label);
  list.append(...data.cards.map((card) => draw(card, data, old, click)));
  root.replaceChildren(list);
  if (held?.id) {
    const same = [...root.querySelectorAll("button")].find(
      (one) => one.dataset.id === held.id && one.dataset.action === held.action);
    same?.focus({ preventScroll: true });
  }
}
