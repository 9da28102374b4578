import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** A small line above the title: where this belongs. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** What to do here, beside the title where there is room. */
  actions?: ReactNode;
}

/** The one `h1` of a page. */
export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <div className="row row-apart">
        <h1>{title}</h1>
        {actions ? <div className="row no-print">{actions}</div> : null}
      </div>
      {lead ? <p className="lead">{lead}</p> : null}
    </header>
  );
}
