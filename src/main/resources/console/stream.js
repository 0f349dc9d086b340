// Follows what happens: by the stream, and by asking every two seconds while there is none.

import { Refused, send } from "./api.js";

const POLL = 2000;
const LONGEST_DELAY = 10_000;

/** Without a sign of life for so long the connection is taken for lost; one comes every 15 seconds. */
const SILENCE = 45_000;

/**
 * Follows for ever. Whenever a stream has begun everything is loaded anew.
 *
 * onGap is called when frames are missing between two: the server forgot them, or we were too slow. onStatus is told
 * "live", "polling" (there is no stream) or "reconnecting" (nobody answers).
 */
export async function follow({ load, apply, onGap, onStatus }) {
  let delay = 500;
  let again = 0;
  let wasGone = false;
  for (;;) {
    if (Date.now() >= again) {
      try {
        await listen({ load, apply, onGap }, () => {
          delay = 500;
          onStatus("live");
        });
      } catch {
        // Whatever it was: the next attempt comes.
      }
      again = Date.now() + delay * (0.75 + Math.random() / 2);
      delay = Math.min(delay * 2, LONGEST_DELAY);
    }
    const answers = await load().then(
      () => true,
      () => false,
    );
    onStatus(answers ? "polling" : "reconnecting");
    if (answers && wasGone) {
      delay = 500;
      again = 0;
    }
    wasGone = !answers;
    await new Promise((resolve) => setTimeout(resolve, Math.min(POLL, Math.max(0, again - Date.now()))));
  }
}

async function listen({ load, apply, onGap }, onLive) {
  const abort = new AbortController();
  const response = await send("GET", "/_chime/stream", { signal: abort.signal });
  if (!response.headers.get("Content-Type")?.startsWith("text/event-stream")) {
    abort.abort();
    throw new Refused(response.status, "That is no stream");
  }
  const reading = read(response.body, inOrder(apply, onGap), abort);
  reading.catch(() => {});
  try {
    await Promise.race([load(), reading.then(() => Promise.reject(new Error("The stream has ended")))]);
    onLive();
    await reading;
  } finally {
    abort.abort();
  }
}

/** Notices when a number is left out. */
function inOrder(take, onGap) {
  let before = null;
  return ({ id, name, data }) => {
    if (before !== null && id > before + 1) {
      onGap();
    }
    before = id;
    take(name, JSON.parse(data.join("\n")));
  };
}

/** Reads frames until the stream ends or has been silent for long. */
async function read(body, take, abort) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let frame = { id: 0, name: "message", data: [] };
  for (;;) {
    const silence = setTimeout(() => abort.abort(), SILENCE);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) {
      return;
    }
    const lines = (rest + value).split(/\r\n|\n/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === "") {
        if (frame.data.length > 0) {
          take(frame);
        }
        frame = { id: frame.id, name: "message", data: [] };
      } else {
        note(frame, line);
      }
    }
  }
}

function note(frame, line) {
  const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line);
  if (field === "id") {
    frame.id = Number(value);
  } else if (field === "event") {
    frame.name = value;
  } else if (field === "data") {
    frame.data.push(value);
  }
}
