// The service's clock, carried on between two readings of it.

let reading = null;
let readAt = 0;

/** Takes what GET /_chime/clock says. */
export function setClock(now) {
  reading = { ...now, at: Date.parse(now.now) };
  readAt = Date.now();
}

/** What was last read, or null. */
export function clock() {
  return reading;
}

/** The milliseconds of the service's clock now. */
export function serviceNow() {
  if (reading === null) {
    return Date.now();
  }
  return reading.frozen ? reading.at : reading.at + Date.now() - readAt;
}
