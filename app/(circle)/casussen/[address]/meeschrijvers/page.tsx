import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { Initials } from "@/app/_ui/initials";
import { PageHeader } from "@/app/_ui/page-header";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canRevise, canShare } from "#lib/cases/policy";
import { getCase } from "#lib/cases/queries";
import { coAuthorsOf } from "#lib/co-authors/queries";
import { AddColleague } from "../../../_people/add-colleague";
import { addCoAuthorAction } from "../../actions";
import { RemoveCoAuthor } from "./_components/remove-co-author";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("coAuthors");
  return { title: t("title") };
}

export default async function CoAuthorsPage({ params }: PageProps<"/casussen/[address]/meeschrijvers">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/meeschrijvers`);
  const number = numberOf(address) ?? notFound();
  const found = await orNotFound(getCase(actor, number));
  if (!canRevise(actor, found)) forbidden();
  const [coAuthors, t, { circles, coAuthors: words, common, caseForm }] = await Promise.all([
    coAuthorsOf(number),
    getWords("coAuthors"),
    getMessages(),
  ]);
  const own = canShare(actor, found);
  return (
    <div className="reading stack stack-loose">
      <PageHeader
        title={t("title")}
        lead={own ? t("lead") : t("leadCoAuthor")}
        eyebrow={<a href={casePath(found)}>{found.title || caseForm.untitled}</a>}
      />
      {coAuthors.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
      <ul className="lines">
        {coAuthors.map(({ name, handle, organisationName }) => (
          <li key={handle} className="line">
            <div className="row row-apart">
              <span className="row">
                <Initials name={name} />
                <span>
                  <a href={`/deelnemers/${handle}`}>{name}</a>
                  <span className="choice-hint">{organisationName}</span>
                </span>
              </span>
              {own || handle === actor.handle ? (
                <RemoveCoAuthor
                  number={number}
                  handle={handle}
                  label={own ? t("remove", { name }) : t("leave")}
                  short={own ? t("removeShort") : t("leave")}
                  words={common}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {own ? (
        <AddColleague
          save={addCoAuthorAction}
          subject={{ name: "number", value: number }}
          words={{
            ...common,
            who: words.who,
            button: words.addButton,
            added: words.added,
            hint: circles.addHint,
            none: circles.addNone,
            searching: circles.addSearching,
          }}
        />
      ) : null}
    </div>
  );
}
