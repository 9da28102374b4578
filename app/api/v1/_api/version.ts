/** The whole version of the API, on every answer. The first number stands in every address too. */
export const API_VERSION = "1.1.0";
