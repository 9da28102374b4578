import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";

interface OrderFormsProps {
  slug: string;
  collectionId: string;
  caseNumber: number;
  title: string;
  /** From 1, and of how many. */
  place: number;
  of: number;
  /** It was moved just now: who did it with the keyboard goes on from here. */
  moved: boolean;
}

/** Up, down and out, as plain forms: they work before and without any script. */
export async function OrderForms({ slug, collectionId, caseNumber, title, place, of, moved }: OrderFormsProps) {
  const t = await getWords("collections");
  const about = (
    <>
      <input type="hidden" name="collectionId" value={collectionId} />
      <input type="hidden" name="caseNumber" value={caseNumber} />
    </>
  );
  return (
    <div className="row">
      <form method="post" action={`/verzamelingen/${slug}/volgorde`} className="row">
        {about}
        {place > 1 ? (
          <Button
            type="submit"
            small
            name="place"
            value={place - 1}
            aria-label={t("upWhich", { title })}
            autoFocus={moved}
          >
            {t("up")}
          </Button>
        ) : null}
        {place < of ? (
          <Button
            type="submit"
            small
            name="place"
            value={place + 1}
            aria-label={t("downWhich", { title })}
            autoFocus={moved && place === 1}
          >
            {t("down")}
          </Button>
        ) : null}
      </form>
      <form method="post" action={`/verzamelingen/${slug}/eruit`}>
        {about}
        <Button type="submit" small look="quiet" aria-label={t("takeWhich", { title })}>
          {t("take")}
        </Button>
      </form>
    </div>
  );
}
