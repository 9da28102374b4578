import type { ListedDelivery } from "#lib/webhooks/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { DeedForm } from "./deed-form";

interface DeliveryLogProps {
  deliveries: readonly ListedDelivery[];
  locale: Locale;
  now: Date;
  /** It is on: something can be sent again. */
  sends: boolean;
}

/** What was sent, when, and what the receiver said of it. */
export async function DeliveryLog({ deliveries, locale, now, sends }: DeliveryLogProps) {
  const [t, { common, webhooks: words }] = await Promise.all([getWords("webhooks"), getMessages()]);
  const outcome = ({ status, fault }: ListedDelivery) => {
    if (status !== null) return t("answered", { status });
    return fault ? t(`faults.${fault}`) : t("notYet");
  };
  const state = ({ deliveredAt, givenUpAt }: ListedDelivery) =>
    t(deliveredAt ? "states.arrived" : givenUpAt ? "states.givenUp" : "states.waits");
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="verstuurd">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("columns.what")}</th>
            <th scope="col">{t("columns.state")}</th>
            <th scope="col">{t("columns.outcome")}</th>
            <th scope="col">{t("columns.tries")}</th>
            <th scope="col">{t("columns.again")}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery.id}>
              <td id={`bericht-${delivery.id}`}>
                {words.kindNames[delivery.kind.replace(".", "-") as keyof typeof words.kindNames]}
                {delivery.caseNumber === null ? null : ` · #${delivery.caseNumber}`}
                <span className="byline">{relativeText(delivery.createdAt, locale, now)}</span>
              </td>
              <td>{state(delivery)}</td>
              <td>
                {outcome(delivery)}
                {delivery.durationMs === null ? null : (
                  <span className="byline">{t("took", { ms: delivery.durationMs })}</span>
                )}
              </td>
              <td>{delivery.tries ?? 0}</td>
              <td>
                {sends ? (
                  <DeedForm
                    deed="again"
                    about={{ deliveryId: delivery.id }}
                    label={t("again")}
                    done={t("sentAgain")}
                    describedBy={`bericht-${delivery.id}`}
                    words={common}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
