/** Enough to recognise somebody who complains, too little to write to: `n…@breda.nl`. */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf("@");
  return at < 1 ? "…" : `${[...address][0]}…${address.slice(at)}`;
};
