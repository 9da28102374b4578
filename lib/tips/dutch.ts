/** Where one tip stands that somebody made. */
export const tipPath = (id: string): string => `/tips/${id}`;
