import type { ReactNode } from "react";
import { Icon } from "./icon";

/** More for who wants it, with the browser's own details. The body is in the page either way. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
