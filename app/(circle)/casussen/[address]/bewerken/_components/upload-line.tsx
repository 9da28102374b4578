import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { wholePercent } from "./sending";
import type { AttachmentWords, Upload } from "./sending";

interface UploadLineProps {
  upload: Upload;
  words: AttachmentWords;
  onAgain: () => void;
  onGiveUp: () => void;
}

/** A file that is on its way, or did not make it. */
export function UploadLine({ upload, words, onAgain, onGiveUp }: UploadLineProps) {
  const { file, status, sent, reason } = upload;
  const over = status === "broken" || status === "refused";
  const state =
    status === "waiting"
      ? words.waiting
      : sent < 1
        ? words.sending.replace("{part}", wholePercent(sent))
        : words.checking;
  return (
    <li className="line">
      <span className="attach-name">{file.name}</span>
      {over ? (
        <p className="field-error">
          <Icon name="circle-alert" />
          {reason}
        </p>
      ) : (
        <>
          <progress className="attach-progress" max={1} value={sent} aria-label={`${words.progress}: ${file.name}`} />
          <span className="small soft">{state}</span>
        </>
      )}
      <div className="attach-deeds">
        {status === "broken" ? (
          <Button small aria-label={`${words.again}: ${file.name}`} onClick={onAgain}>
            {words.again}
          </Button>
        ) : null}
        <Button small look="quiet" aria-label={`${over ? words.dismiss : words.stop}: ${file.name}`} onClick={onGiveUp}>
          {over ? words.dismiss : words.stop}
        </Button>
      </div>
    </li>
  );
}
