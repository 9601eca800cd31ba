// What only the document itself can say: language, direction, names of Streamlit's own buttons,
// which come in English whatever the page speaks, and one key.
const NAMES = {
  '[data-testid="stSidebar"], [data-testid="stExpandSidebarButton"]': "panel",
  '[data-testid="stSidebarCollapseButton"] button, [role="dialog"] button[aria-label="Close"]': "close",
  '[data-testid="stChatInputSubmitButton"]': "send",
  '[data-testid="stChatInputStopButton"]': "cancel",
  '[data-testid="stChatInput"] input[type="file"], [data-testid="stChatInputFileUploadButton"] button': "picture",
  '[data-testid="stFileUploaderDropzone"] > span button, [data-testid="stFileUploaderDropzoneInput"]': "file",
  '[data-testid="stFileUploaderDeleteBtn"] button': "remove",
};

const SCROLLING = ".st-key-comparison, .st-key-recognized, .st-key-parts, .st-key-quality";

function rename(labels) {
  const set = (one, label) => {
    if (label && one.getAttribute("aria-label") !== label) one.setAttribute("aria-label", label);
  };
  for (const [selector, name] of Object.entries(NAMES))
    document.querySelectorAll(selector).forEach((one) => set(one, labels[name]));
  // What scrolls sideways must be reachable without a pointer.
  document.querySelectorAll(SCROLLING).forEach((one) => { one.tabIndex = 0; });
  document.querySelectorAll('[data-testid="stSelectbox"]').forEach((box) => {
    const label = box.querySelector("input")?.getAttribute("aria-label");
    box.querySelectorAll("button").forEach((one) => set(one, label));
  });
}

const IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]';

// A stopped script has drawn only what came before the answer; the rest is asked for again.
function redrawOnceIdle(setTriggerValue) {
  const waiting = setInterval(() => {
    if (!document.querySelector(IDLE)) return;
    clearInterval(waiting);
    setTriggerValue("redraw", Date.now());
  }, 100);
}

// The rest of the page is asked for when the input is there: drawing it would keep one waiting.
function redrawOnceTyping(setTriggerValue) {
  const look = () => {
    if (!document.querySelector('[data-testid="stChatInputTextArea"]')) return false;
    requestAnimationFrame(() => setTimeout(() => setTriggerValue("redraw", Date.now())));
    return true;
  };
  if (look()) return;
  const watcher = new MutationObserver(() => look() && watcher.disconnect());
  watcher.observe(document.body, { childList: true, subtree: true });
}

// On a phone the panel lies over the page: what is chosen there is not to be hidden by it.
const LEAVING = ".st-key-links button, [class*='st-key-open-'] button";

function leavePanel(event) {
  if (!matchMedia("(max-width: 768px)").matches || !event.target.closest?.(LEAVING)) return;
  document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
}

const OPENED = new WeakSet();

export default function ({ data, parentElement, setTriggerValue }) {
  if (data.opening && !OPENED.has(parentElement)) {
    OPENED.add(parentElement);
    redrawOnceTyping(setTriggerValue);
  }
  const page = document.documentElement;
  page.lang = data.language;
  page.dir = data.direction;
  rename(data.labels);
  let waiting = 0;
  const watcher = new MutationObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => rename(data.labels));
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  const focus = (event) => {
    const isTyping = event.composedPath()[0]?.matches?.("input, textarea, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const input = document.querySelector('[data-testid="stChatInputTextArea"]');
    if (input) { event.preventDefault(); input.focus(); }
  };
  document.addEventListener("keydown", focus);
  const stop = (event) => {
    if (event.target.closest?.('[data-testid="stChatInputStopButton"]')) redrawOnceIdle(setTriggerValue);
  };
  document.addEventListener("click", stop, true);
  document.addEventListener("click", leavePanel);
  return () => {
    watcher.disconnect();
    document.removeEventListener("click", stop, true);
    document.removeEventListener("click", leavePanel);
    document.removeEventListener("keydown", focus);
  };
}
