import type { ReactNode } from "react";

/** Never just nothing: says what could stand here and what to do. `title` is a heading when given. */
export function EmptyState({ title, children, actions }: { title?: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      {title ? <h2 className="card-title">{title}</h2> : null}
      <p>{children}</p>
      {actions ? <div className="row">{actions}</div> : null}
    </div>
  );
}
