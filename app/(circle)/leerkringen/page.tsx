import type { Metadata } from "next";
import { canStartCircle } from "#lib/circles/policy";
import { listCircles } from "#lib/circles/queries";
import { requireActor } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Icon } from "@/app/_ui/icon";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("circles");
  return { title: t("title") };
}

export default async function CirclesPage() {
  const actor = await requireActor("/leerkringen");
  const [circles, t] = await Promise.all([listCircles(actor), getWords("circles")]);
  const start = canStartCircle(actor) ? (
    <LinkButton href="/leerkringen/nieuw" look="primary">
      {t("start")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={start} />
      {circles.length > 0 ? (
        <ul className="card-grid">
          {circles.map(({ id, slug, name, purpose, open, members, member, facilitator }) => (
            <li key={id} className="card card-whole stack stack-tight">
              <p className="row small">
                <span className="kind">
                  {open ? null : <Icon name="lock" />}
                  {open ? t("open") : t("closed")}
                </span>
                {member ? <span className="kind kind-owner">{t("member")}</span> : null}
              </p>
              <h2 className="card-title">
                <a href={`/leerkringen/${slug}`}>{name}</a>
              </h2>
              <p>{purpose}</p>
              <p className="byline">
                {t("members", { count: members })} · {t("ledBy", { name: facilitator })}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState actions={start}>{t("none")}</EmptyState>
      )}
    </>
  );
}
