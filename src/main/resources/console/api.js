// Talks to the control API, and says how to do the same with curl.

const TOKEN = "chime.token";

let askForToken = () => Promise.reject(new Error("Nobody can be asked for the token"));

/** What the control API refused. */
export class Refused extends Error {
  constructor(status, detail, field) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

/** Says who asks the user for the token; several callers may want it at once. */
export function onTokenNeeded(ask) {
  let asked = null;
  askForToken = (detail) => {
    asked ??= ask(detail)
      .then((token) => sessionStorage.setItem(TOKEN, token))
      .finally(() => (asked = null));
    return asked;
  };
}

/** Sends a call with the token, and asks for the token as often as it is refused. */
export async function send(method, path, { body, signal } = {}) {
  for (;;) {
    const token = sessionStorage.getItem(TOKEN);
    const response = await fetch(path, {
      method,
      signal,
      headers: token === null ? {} : { Authorization: `Bearer ${token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
    });
    if (response.ok) {
      return response;
    }
    const refused = await refusal(response);
    if (refused.status !== 403 || !refused.message.includes("chime.control.token")) {
      throw refused;
    }
    if (token === sessionStorage.getItem(TOKEN)) {
      await askForToken(token === null ? "" : "That is not the token.");
    }
  }
}

/** Sends a call and reads its answer; null when there is nothing to read. */
export async function call(method, path, body) {
  const response = await send(method, path, { body });
  return response.status === 204 ? null : response.json();
}

async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  const detail = problem.detail ?? `${response.status} ${response.statusText}`;
  return new Refused(response.status, detail, problem.errors?.[0]?.field);
}

/** Adds the parameters that have a value. */
export function query(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The same as a command for a shell, in which nothing of the text is more than text. */
export function curl(method, path, body) {
  const words = ["curl -s"];
  if (method !== "GET") {
    words.push(`-X ${method}`);
  }
  if (sessionStorage.getItem(TOKEN) !== null) {
    words.push('-H "Authorization: Bearer $CHIME_CONTROL_TOKEN"');
  }
  words.push(quoted(location.origin + path));
  if (body !== undefined) {
    words.push(`-d ${quoted(JSON.stringify(body))}`);
  }
  return words.join(" ");
}

/** A terminal could take a control character for a command. */
function quoted(text) {
  const printable = text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return /^[\w\-./:@%+=]+$/.test(printable) ? printable : `'${printable.replaceAll("'", "'\\''")}'`;
}
