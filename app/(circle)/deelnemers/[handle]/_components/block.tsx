import type { Actor } from "#lib/auth/actor";
import { canBlock } from "#lib/blocks/policy";
import { hasBlocked } from "#lib/blocks/queries";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";

interface BlockProps {
  actor: Actor;
  person: { id: string; handle: string; name: string };
}

/** For who does not want to hear from this participant: a plain form, away from the eye. */
export async function Block({ actor, person }: BlockProps) {
  if (!canBlock(actor, person)) return null;
  const [blocked, t] = await Promise.all([hasBlocked(actor, person.id), getWords("blocks")]);
  const { handle, name } = person;
  const form = (
    <form method="post" action={`/deelnemers/${handle}/${blocked ? "deblokkeren" : "blokkeren"}`}>
      <input type="hidden" name="handle" value={handle} />
      <Button type="submit" small look={blocked ? "secondary" : "danger"}>
        {t(blocked ? "unblock" : "block")}
      </Button>
    </form>
  );
  if (blocked) {
    return (
      <div className="stack stack-tight">
        <p className="notice small">{t("blocked", { name })}</p>
        {form}
      </div>
    );
  }
  return (
    <Disclosure summary={t("blockPerson", { name })}>
      <div className="stack stack-tight">
        <p className="small">{t("blockSure", { name })}</p>
        {form}
      </div>
    </Disclosure>
  );
}
