// What all views share: actions, messages, and the clipboard.

import { call, curl } from "./api.js";
import { h, icon, setAttribute, setText } from "./dom.js";

const SHOWN = 6000;
const MOST_TOASTS = 4;

const toasts = document.getElementById("toasts");
const alerts = document.getElementById("alerts");

let copying = false;
const copyListeners = new Set();

/** Whether actions are copied as curl commands instead of carried out. */
export function isCopying() {
  return copying;
}

export function setCopying(now) {
  copying = now;
  setAttribute(document.documentElement, "data-copying", now ? "true" : null);
  copyListeners.forEach((listener) => listener(now));
}

export function onCopying(listener) {
  copyListeners.add(listener);
}

/** Says something for a while; a command can be copied from it. */
function toast(text, { command = null, isError = false } = {}) {
  const close = h("button", { class: "quiet", type: "button", "aria-label": "Dismiss" }, icon("close"));
  const message = h(
    "div",
    { class: isError ? "toast error" : "toast" },
    h("p", {}, text),
    command && copyButton(() => command, "Copy curl"),
    close,
  );
  let timer = 0;
  const leave = () => {
    clearTimeout(timer);
    message.remove();
  };
  const stay = () => clearTimeout(timer);
  const wait = () => {
    stay();
    timer = setTimeout(leave, isError ? 2 * SHOWN : SHOWN);
  };
  close.addEventListener("click", leave);
  message.addEventListener("mouseenter", stay);
  message.addEventListener("mouseleave", wait);
  message.addEventListener("focusin", stay);
  message.addEventListener("focusout", wait);
  toasts.append(message);
  while (toasts.childElementCount > MOST_TOASTS) {
    toasts.firstElementChild.remove();
  }
  if (isError) {
    setText(alerts, text);
  }
  wait();
}

/** Copies text, where the browser allows it; else it shows what to copy. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
}

/** Browsers have a clipboard for pages of this machine and of https alone. */
function copyBySelection(text) {
  const area = h("textarea", { class: "offscreen", "aria-hidden": "true" });
  area.value = text;
  const focused = document.activeElement;
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  focused?.focus();
}

/** A button that copies, and says so in its place. */
export function copyButton(text, label, { quiet = false } = {}) {
  const words = h("span", {}, label);
  const button = h("button", { type: "button", class: quiet ? "quiet copy" : "copy" }, icon("copy"), words);
  let timer = 0;
  button.addEventListener("click", async (event) => {
    event.stopPropagation();
    event.preventDefault();
    await copy(text());
    words.textContent = "Copied";
    clearTimeout(timer);
    timer = setTimeout(() => (words.textContent = label), 1500);
  });
  return button;
}

/** Carries an action out, or copies it. What it answers comes back, or null if it was copied or refused. */
export async function act({ method, path, body, done, onRefused }) {
  const command = curl(method, path, body);
  if (copying) {
    await copy(command);
    toast(`Copied: ${command}`);
    return null;
  }
  try {
    const answer = (await call(method, path, body)) ?? {};
    toast(typeof done === "function" ? done(answer) : done, { command });
    return answer;
  } catch (refused) {
    if (onRefused) {
      onRefused(refused);
    } else {
      toast(refused.message, { command, isError: true });
    }
    return null;
  }
}

/** A button for an action that is known when it is pressed; null for none. */
export function actionButton(label, action, attributes = {}) {
  return h(
    "button",
    {
      type: "button",
      ...attributes,
      class: `action ${attributes.class ?? ""}`.trim(),
      onclick: () => {
        const wanted = action();
        return wanted && act(wanted);
      },
    },
    label,
  );
}

/** A command to read and to copy. */
export function commandBlock(text) {
  const code = h("code", {}, typeof text === "function" ? text() : text);
  const block = h(
    "div",
    { class: "command" },
    h("pre", { tabindex: "0", role: "group", "aria-label": "Command" }, code),
    copyButton(() => code.textContent, "Copy", { quiet: true }),
  );
  block.renew = () => setText(code, typeof text === "function" ? text() : text);
  return block;
}

/** A word with the colour of what it means. */
export function pill(text, tone) {
  return h("span", { class: `pill ${tone}` }, text);
}

/** The colour of a status. */
export function toneOf(status) {
  if (status === undefined || status === null || status >= 500) {
    return "bad";
  }
  return status >= 400 ? "warn" : "good";
}
