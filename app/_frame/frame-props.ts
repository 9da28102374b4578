import type { Role } from "#lib/auth/actor";
import type { Messages } from "#lib/core/messages";

export type FrameWords = Omit<Messages["frame"], "description">;

export interface FrameProps {
  words: FrameWords;
  /** Undefined for a visitor, and when nobody can tell who is looking. */
  me: { name: string; organisation: string; role: Role; inCharge: boolean; unread: number } | undefined;
}
