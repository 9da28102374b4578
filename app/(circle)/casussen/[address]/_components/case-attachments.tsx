import { getWords } from "@/app/_i18n/words";
import { isImage } from "#lib/attachments/choices";
import type { Attachment } from "#lib/attachments/queries";

const megabyte = 1_000_000;

interface CaseAttachmentsProps {
  attachments: Attachment[];
  /** Where who writes the case adds to it. */
  writeAt: string | undefined;
}

/** What is attached to the case: pictures with what they show, then documents to save. Nothing happens in the browser. */
export async function CaseAttachments({ attachments, writeAt }: CaseAttachmentsProps) {
  if (attachments.length === 0 && !writeAt) return null;
  const t = await getWords("attachments");
  const pictures = attachments.filter(({ type, altText, scanned }) => isImage(type) && altText && scanned);
  const others = attachments.filter((one) => !pictures.includes(one));
  const sizeOf = ({ type, bytes }: Attachment) =>
    t("kindAndSize", { kind: type, size: Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10) });
  return (
    <section className="section reading stack" aria-labelledby="bijlagen">
      <h2 id="bijlagen">{t("title")}</h2>
      {pictures.map(({ id, altText, width, height }) => (
        <figure key={id} className="attached-picture">
          <a href={`/bijlagen/${id}`}>
            {/* eslint-disable-next-line @next/next/no-img-element -- the small version is made on upload */}
            <img
              src={`/bijlagen/${id}/klein`}
              alt={altText}
              width={width ?? undefined}
              height={height ?? undefined}
              loading="lazy"
            />
          </a>
        </figure>
      ))}
      {others.length > 0 ? (
        <ul className="lines">
          {others.map((one) => (
            <li key={one.id}>
              {one.scanned ? <a href={`/bijlagen/${one.id}`}>{one.name}</a> : one.name}{" "}
              <span className="small">
                {sizeOf(one)}
                {one.scanned ? null : ` · ${t("notScanned")}`}
                {isImage(one.type) && !one.altText ? ` · ${t("notDescribed")}` : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {writeAt ? (
        <p className="no-print">
          <a href={writeAt}>{t("add")}</a>
        </p>
      ) : null}
    </section>
  );
}
