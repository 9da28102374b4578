import type { Metadata } from "next";
import { webhookKinds } from "#lib/webhooks/choices";
import { kindNames, messageText } from "#lib/webhooks/dutch";
import { getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { server, subjects } from "./_components/described";
import { Operation } from "./_components/operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("apiDocs");
  return { title: t("title"), description: t("lead") };
}

const sections = ["keys", "limits", "lists", "changes", "errors", "feeds", "webhooks"] as const;

const PROBLEM = JSON.stringify(
  { status: 400, title: "Dat klopt niet", errors: [{ in: "body", naam: "titel", reden: "Vul een titel in." }] },
  null,
  2,
);
const MESSAGE = messageText({
  kind: "comment.posted",
  caseNumber: 12,
  commentId: "0d6f1c52-4c9b-4f4e-9d1a-3f1f7a6b2c11",
  tipId: null,
  happenedAt: new Date("2026-03-04T09:30:00.000Z"),
});

/** The description of the API for people, made of the same operations as openapi.json. */
export default async function ApiPage() {
  const t = await getWords("apiDocs");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="reading stack">
        <p>
          {t("address")} <code>{server}</code>. <a href="/api/v1/openapi.json">{t("openapi")}</a>
        </p>
        <nav aria-labelledby="inhoud">
          <h2 id="inhoud">{t("contents")}</h2>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{t(`sections.${section}.title`)}</a>
              </li>
            ))}
            {subjects.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`} lang="nl">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map((section) => (
          <section key={section} id={section} className="section stack" aria-labelledby={`${section}-titel`}>
            <h2 id={`${section}-titel`}>{t(`sections.${section}.title`)}</h2>
            <p>
              {t.rich(`sections.${section}.text`, {
                code: (words) => <code>{words}</code>,
                keys: (words) => <a href="/profiel/sleutels">{words}</a>,
                rooms: (words) => <a href="/beheer/webhooks">{words}</a>,
                standard: (words) => <a href="https://www.standardwebhooks.com/">{words}</a>,
              })}
            </p>
            {section === "errors" ? <Sample label={t("problem")} text={PROBLEM} /> : null}
            {section === "webhooks" ? (
              <>
                <Sample label={t("message")} text={JSON.stringify(JSON.parse(MESSAGE), null, 2)} />
                <p>{t("kinds")}</p>
                <ul lang="nl">
                  {webhookKinds.map((kind) => (
                    <li key={kind}>
                      <code>{kindNames[kind]}</code>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </section>
        ))}
        {subjects.map(({ name, about, operations }) => (
          <section key={name} id={name} className="section stack" aria-labelledby={`${name}-titel`}>
            <h2 id={`${name}-titel`} lang="nl">
              {name}
            </h2>
            <p lang="nl">{about}</p>
            {operations.map((operation) => (
              <Operation key={operation.operationId} operation={operation} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function Sample({ label, text }: { label: string; text: string }) {
  return (
    <pre className="sample" tabIndex={0} role="region" aria-label={label}>
      <code>{text}</code>
    </pre>
  );
}
