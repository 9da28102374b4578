import type { ListedDelivery } from "#lib/webhooks/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Cell, Row, Table } from "@/app/_ui/table";
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
    <Table
      labelledBy="verstuurd"
      columns={[t("columns.what"), t("columns.state"), t("columns.outcome"), t("columns.tries"), t("columns.again")]}
    >
      {deliveries.map((delivery) => (
        <Row key={delivery.id}>
          <Cell id={`bericht-${delivery.id}`}>
            {words.kindNames[delivery.kind.replace(".", "-") as keyof typeof words.kindNames]}
            {delivery.caseNumber === null ? null : ` · #${delivery.caseNumber}`}
            <span className="byline">{relativeText(delivery.createdAt, locale, now)}</span>
          </Cell>
          <Cell under={t("columns.state")}>{state(delivery)}</Cell>
          <Cell under={t("columns.outcome")}>
            {outcome(delivery)}
            {delivery.durationMs === null ? null : (
              <span className="byline">{t("took", { ms: delivery.durationMs })}</span>
            )}
          </Cell>
          <Cell under={t("columns.tries")}>{delivery.tries ?? 0}</Cell>
          <Cell>
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
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
