import type { Note } from "#lib/desk/notes";
import { getMessages, getWords } from "@/app/_i18n/words";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { NoteForm } from "./note-form";

interface NotesProps {
  notes: readonly Note[];
  /** What a note is about: the hidden field of its form. */
  about: { matterId: string } | { handle: string };
  plain?: string;
  /** Where it stands among other headings. */
  heading?: "h2" | "h3";
  locale: Locale;
  now: Date;
}

/** What moderators wrote down for each other, and one more. */
export async function Notes({ notes, about, plain, heading: Heading = "h3", locale, now }: NotesProps) {
  const [t, { moderation, common }] = await Promise.all([getWords("moderation"), getMessages()]);
  const { label, hint, add, kept } = moderation.notes;
  return (
    <section className="stack stack-tight" aria-labelledby="notities">
      <Heading id="notities" className="story-label">
        {t("notes.title")}
      </Heading>
      {notes.length > 0 ? (
        <ul className="lines">
          {notes.map((note) => (
            <li key={note.id} className="line">
              <span className="as-written">{note.text}</span>
              <span className="byline">
                {t("notes.by", { name: note.writer, at: exactText(note.writtenAt, locale, now) })}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft small">{t("notes.none")}</p>
      )}
      <NoteForm
        about={about}
        plain={plain}
        words={{ label, hint, add, kept, formMistakes: common.formMistakes, offline: common.offline }}
      />
    </section>
  );
}
