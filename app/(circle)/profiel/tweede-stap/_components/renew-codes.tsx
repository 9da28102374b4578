"use client";

import { AskFirst } from "@/app/_ui/ask-first";
import type { FormWords } from "@/app/_ui/action-form";
import { renewCodesAction } from "../actions";
import { useShownCodes } from "./codes-once";

export function RenewCodes({ words }: { words: FormWords & Record<"renewCodes" | "renewSure" | "close", string> }) {
  return (
    <AskFirst
      save={useShownCodes(renewCodesAction)}
      about={{}}
      label={words.renewCodes}
      sure={words.renewSure}
      deed="primary"
      words={words}
    />
  );
}
