// Says times and amounts. Everything is UTC, as in the JSON.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 10:00:00.123 */
export function timeOfDay(instant) {
  return iso(instant).slice(11, 23);
}

/** 10:00:00 */
export function clockTime(instant) {
  return iso(instant).slice(11, 19);
}

/** 2026-01-15 */
export function day(instant) {
  return iso(instant).slice(0, 10);
}

/** 2026-01-15 10:00:00 */
export function dayAndTime(instant) {
  return `${day(instant)} ${clockTime(instant)}`;
}

function iso(instant) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? String(instant).padEnd(23) : date.toISOString();
}

/** 23:59:59, or 3 d 04:00:00: as wide one second later. */
export function countdown(millis) {
  const left = Math.max(0, Math.ceil(millis / SECOND)) * SECOND;
  const days = Math.floor(left / DAY);
  const time = [Math.floor((left % DAY) / HOUR), Math.floor((left % HOUR) / MINUTE), (left % MINUTE) / SECOND]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return days > 0 ? `${days} d ${time}` : time;
}

/** An ISO 8601 duration such as PT-1H30M in words: 1 h 30 min behind. */
export function offsetInWords(duration) {
  const parts = /^(-?)PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?$/.exec(duration);
  if (!parts) {
    return duration;
  }
  const hours = Number(parts[2] ?? 0);
  const millis = hours * HOUR + Number(parts[3] ?? 0) * MINUTE + Number(parts[4] ?? 0) * SECOND;
  const seconds = Math.round(Math.abs(millis) / SECOND);
  if (seconds === 0) {
    return "real time";
  }
  const words = [
    [Math.floor(seconds / 86400), "d"],
    [Math.floor((seconds % 86400) / 3600), "h"],
    [Math.floor((seconds % 3600) / 60), "min"],
    [seconds % 60, "s"],
  ];
  const said = words.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return `${said.slice(0, 3).join(" ")} ${millis < 0 ? "behind" : "ahead"}`;
}

/** 1 attendee, 2 attendees */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** The JSON of a structure, to be read. */
export function pretty(structure) {
  return JSON.stringify(structure, null, 2);
}
