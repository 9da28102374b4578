import "server-only";
import { messagesOf, wordsOf } from "#lib/core/messages";
import type { Messages, Namespace, Words } from "#lib/core/messages";
import { getLocale } from "./locale";

/** The sentences of one namespace in the language of this request. */
export const getWords = async <const Name extends Namespace>(namespace: Name): Promise<Words<Name>> =>
  wordsOf(await getLocale(), namespace);

/** All messages in the language of this request: for groups of sentences without values in them. */
export const getMessages = async (): Promise<Messages> => messagesOf(await getLocale());
