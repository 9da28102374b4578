/** Where somebody shows anew who they are, and where that page says that it is done. */
export const FRESH_PATH = "/inloggen/opnieuw";
export const FRESH_DONE_PATH = `${FRESH_PATH}/klaar`;

/** Where a second factor is asked for after signing in, and where it is set up. */
export const SECOND_FACTOR_PATH = "/inloggen/tweede-stap";
export const SET_UP_PATH = "/profiel/tweede-stap";

/** The same address, from where one goes on to `then`. */
export const onwards = (path: string, then: string): string =>
  then === "/" ? path : `${path}?verder=${encodeURIComponent(then)}`;
