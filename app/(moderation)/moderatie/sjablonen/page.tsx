import type { Metadata } from "next";
import { canEditTemplates } from "#lib/desk/policy";
import { listTemplates } from "#lib/desk/templates";
import { canModerate } from "#lib/moderation/policy";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { Disclosure } from "@/app/_ui/disclosure";
import { PageHeader } from "@/app/_ui/page-header";
import { removeTemplateAction } from "../actions";
import { AdministrationTabs } from "@/app/(administration)/beheer/_components/tabs";
import { ModerationTabs } from "../_components/tabs";
import { TemplateForm } from "./_components/template-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moderation");
  return { title: t("templates.title") };
}

/** The reasons that moderators start from, to read, change, add and take away. */
export default async function TemplatesPage() {
  const actor = await requireAllowed("/moderatie/sjablonen", canEditTemplates);
  const [templates, t, { administration, moderation, common }] = await Promise.all([
    listTemplates(actor),
    getWords("moderation"),
    getMessages(),
  ]);
  const { formMistakes, offline, save, saved, close } = common;
  const { verdict, language, languages, name, text, add, added } = moderation.templates;
  const { leave, hide, ask, restore, publish, decline } = moderation;
  const words = {
    ...{ formMistakes, offline, save, saved, verdict, language, languages, name, text, add, added },
    verdicts: { leave, hide, ask, restore, publish, decline },
  };
  const groups = Map.groupBy(templates, (one) => `${one.language} ${one.verdict}`);
  return (
    <>
      <PageHeader title={t("templates.title")} lead={t("templates.lead")} />
      {canModerate(actor) ? (
        <ModerationTabs here="templates" names={moderation.tabs} label={t("tabsLabel")} />
      ) : (
        <AdministrationTabs here="templates" names={administration.tabs} label={administration.tabsLabel} />
      )}
      <div className="with-aside with-aside-wide">
        <div className="stack stack-loose">
          {[...groups.values()].map((group) => (
            <section key={group[0]!.id} className="stack stack-tight">
              <h2 className="story-heading">
                {words.verdicts[group[0]!.verdict]} <span className="soft small">{languages[group[0]!.language]}</span>
              </h2>
              <ul className="lines">
                {group.map((template) => (
                  <li key={template.id} className="line">
                    <strong>{template.title}</strong>
                    <span className="as-written" lang={template.language}>
                      {template.text}
                    </span>
                    <Disclosure summary={t("templates.edit", { title: template.title })}>
                      <div className="stack">
                        <TemplateForm
                          existing={{
                            id: template.id,
                            verdict: template.verdict,
                            language: template.language,
                            title: template.title,
                            text: template.text,
                            version: template.version,
                          }}
                          words={words}
                        />
                        <AskFirst
                          save={removeTemplateAction}
                          about={{ templateId: template.id }}
                          label={t("templates.remove")}
                          sure={t("templates.removeSure")}
                          look="quiet"
                          words={{ formMistakes, offline, close }}
                        />
                      </div>
                    </Disclosure>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <section className="card stack" aria-labelledby="nieuw">
          <h2 id="nieuw" className="card-title">
            {t("templates.newTitle")}
          </h2>
          <TemplateForm words={words} />
        </section>
      </div>
    </>
  );
}
