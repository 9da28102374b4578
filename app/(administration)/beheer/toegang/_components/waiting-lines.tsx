import type { WaitingRequest } from "#lib/access/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { Decide } from "./decide";

interface WaitingLinesProps {
  requests: readonly WaitingRequest[];
  /** An organisation lets its own people in, without a role to choose. */
  onlyParticipants: boolean;
  locale: Locale;
  now: Date;
}

/** Who asks to come in: who they are, why, and whether the address is one of the organisation they name. */
export async function WaitingLines({ requests, onlyParticipants, locale, now }: WaitingLinesProps) {
  const [t, { common, joining, signIn }] = await Promise.all([getWords("joining"), getMessages()]);
  const words = { ...common, ...joining.access, roles: signIn.roles };
  const about = ({ addressOf, organisation }: WaitingRequest) =>
    addressOf === null
      ? t("access.noDomain")
      : addressOf === organisation
        ? t("access.ownDomain")
        : t("access.otherDomain", { organisation: addressOf });
  return (
    <ul className="lines">
      {requests.map((request) => (
        <li key={request.id} className="line">
          <strong id={`vraag-${request.id}`}>
            {request.name} <span className="soft">{request.email}</span>
          </strong>
          <span className="byline">
            {request.organisation} · {t("access.asked", { at: relativeText(request.confirmedAt, locale, now) })}
          </span>
          <span className="byline">{about(request)}</span>
          <p className="as-written">{request.reason}</p>
          <Decide
            requestId={request.id}
            onlyParticipants={onlyParticipants}
            describedBy={`vraag-${request.id}`}
            words={words}
          />
        </li>
      ))}
    </ul>
  );
}
