// On globalThis: the server that runs the jobs and the pages that cause them are bundled apart.
const shared = globalThis as { __leerkringWake?: () => void };

/** Says that there is work for the jobs now. Only a hint: without it they look every second. */
export const wake = (): void => shared.__leerkringWake?.();

export const onWake = (start: () => void): void => {
  shared.__leerkringWake = start;
};
