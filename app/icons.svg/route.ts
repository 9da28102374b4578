import { iconShapes } from "../_ui/icon-shapes";

const symbols = Object.entries(iconShapes).map(
  ([name, shape]) => `<symbol id="${name}" viewBox="0 0 24 24"><path d="${shape}"/></symbol>`,
);
const sheet = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;

/** All icons in one sheet that a browser fetches once; `Icon` refers to it. */
export const GET = () =>
  new Response(sheet, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=31536000, immutable" },
  });
