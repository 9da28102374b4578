/** Where the small version of a picture is kept; the file itself stands under its id. */
export const smallKeyOf = (id: string): string => `${id}-klein`;
