import { getMessages } from "@/app/_i18n/words";
import type { Verdict } from "#lib/moderation/validation";
import { DialogButton } from "@/app/_ui/dialog";
import { LazyDecisionForm } from "./lazy-decision-form";

interface JudgeCaseProps {
  caseNumber: number;
  published: boolean;
  lastDecisionId: string | null;
  version: number;
}

/** For moderators on the page of a case that waits for nobody: also how an earlier yes is taken back. */
export async function JudgeCase({ caseNumber, published, lastDecisionId, version }: JudgeCaseProps) {
  const { common, moderation } = await getMessages();
  const verdicts: Verdict[] = published ? ["hide", "ask", "decline"] : ["hide", "ask"];
  return (
    <DialogButton label={moderation.judge} small title={moderation.judge} closeLabel={common.close}>
      <LazyDecisionForm
        id={`case-${caseNumber}`}
        subject={{ caseNumber }}
        lastDecisionId={lastDecisionId}
        version={version}
        verdicts={verdicts}
        words={{ ...common, ...moderation }}
      />
    </DialogButton>
  );
}
