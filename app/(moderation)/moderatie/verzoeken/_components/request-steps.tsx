import type { Messages, Words } from "#lib/core/messages";
import type { WholeRequest } from "#lib/resident-requests/queries";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface RequestStepsProps {
  request: WholeRequest;
  t: Words<"requests">;
  requests: Messages["requests"];
  locale: Locale;
  now: Date;
}

/** What moderators did with a request, oldest first. */
export function RequestSteps({ request: { steps }, t, requests, locale, now }: RequestStepsProps) {
  if (steps.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="stappen">
      <h2 id="stappen" className="story-heading">
        {t("steps")}
      </h2>
      <ol className="lines">
        {steps.map((step) => (
          <li key={step.id} className="line">
            <p>
              {step.moderator} {t(step.kind)}
              {step.outcome ? ` (${requests.outcomes[step.outcome]})` : ""}
            </p>
            {step.text ? <blockquote className="as-written">{step.text}</blockquote> : null}
            <span className="byline">{exactText(step.at, locale, now)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
