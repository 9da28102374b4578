export const TIP_LENGTH = 1_000;
export const tipOrders = ["newest", "valued"] as const;
export type TipOrder = (typeof tipOrders)[number];
