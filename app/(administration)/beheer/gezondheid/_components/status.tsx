import type { Level } from "#lib/health/judgement";
import { Icon } from "@/app/_ui/icon";
import type { IconName } from "@/app/_ui/icon";

const icons: Record<Level, IconName> = { good: "circle-check", watch: "triangle-alert", bad: "circle-alert" };

/** How something does: a word, with a shape and a colour that say the same. */
export function Status({ level, words }: { level: Level; words: Record<Level, string> }) {
  return (
    <span className={`status status-${level}`}>
      <Icon name={icons[level]} />
      {words[level]}
    </span>
  );
}
