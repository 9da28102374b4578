import type { Metadata } from "next";
import { looksLikeToken } from "#lib/auth/tokens";
import { findCircleLink } from "#lib/circles/links";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button, LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";

const PATH = "/kringlink";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("joining");
  return { title: t("accept.title"), robots: { index: false } };
}

/** Where the link of a circle leads; a visitor signs in first and comes back. Looking at it uses nothing up. */
export default async function CircleLinkPage({ searchParams }: PageProps<"/kringlink">) {
  const params = await searchParams;
  const code = firstValue(params.code).slice(0, 100);
  const actor = await requireActor(`${PATH}?code=${encodeURIComponent(code)}`);
  const [found, t, { refusals }] = await Promise.all([
    looksLikeToken(code) ? findCircleLink(actor, code) : null,
    getWords("joining"),
    getMessages(),
  ]);
  if (!found || found.removed || (found.full && !found.member)) {
    const fout = firstValue(params.fout);
    const why =
      found?.removed || fout === "circleRemoved"
        ? "circleRemoved"
        : found || fout === "circleLinkFull"
          ? "circleLinkFull"
          : "circleLinkOver";
    return (
      <div className="reading">
        <PageHeader title={t("circleLink.overTitle")} lead={refusals[why]} />
      </div>
    );
  }
  const { name, purpose, facilitator, member, slug } = found;
  return (
    <div className="reading">
      <PageHeader title={t("circleLink.joinTitle", { name })} lead={purpose} />
      <div className="stack">
        <p className="soft">{t("circleLink.facilitator", { name: facilitator })}</p>
        {member ? (
          <>
            <Notice>{t("circleLink.member")}</Notice>
            <p>
              <LinkButton href={`/leerkringen/${slug}`} look="primary">
                {t("circleLink.toCircle")}
              </LinkButton>
            </p>
          </>
        ) : (
          <form method="post" action={`${PATH}/meedoen`}>
            <input type="hidden" name="code" value={code} />
            <Button type="submit" look="primary">
              {t("circleLink.join")}
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}
