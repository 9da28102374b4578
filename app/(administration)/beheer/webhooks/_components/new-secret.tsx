import { Notice } from "@/app/_ui/notice";

/** A secret that was just made, this once. */
export function NewSecret({
  secret,
  words,
}: {
  secret: string;
  words: Record<"made" | "madeOnce" | "madeLabel", string>;
}) {
  return (
    <Notice tone="success" role="status">
      <p>
        <strong>{words.made}</strong> {words.madeOnce}
      </p>
      <p>
        <code className="key" tabIndex={0} aria-label={words.madeLabel}>
          {secret}
        </code>
      </p>
    </Notice>
  );
}
