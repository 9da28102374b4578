import type { ComponentProps, ReactNode } from "react";

interface TableProps {
  /** The names of the columns, in their order. */
  columns: readonly string[];
  /** What this table is called, or the id of the heading that says so. */
  label?: string;
  labelledBy?: string;
  children: ReactNode;
}

/**
 * Rows under names of columns. On a phone each row is a small card, and each cell says under which name it belongs.
 * The roles are spelled out, because a browser may forget that a table is one once it is laid out otherwise.
 */
export function Table({ columns, label, labelledBy, children }: TableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label} aria-labelledby={labelledBy}>
      <table className="table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>;
}

/** The cell that a row is known by. */
export function RowHeader({ children }: { children: ReactNode }) {
  return (
    <th scope="row" role="rowheader">
      {children}
    </th>
  );
}

/** @param under the name of its column; none for the cell that a row is known by, and for one with buttons alone */
export function Cell({ under, ...cell }: { under?: string } & ComponentProps<"td">) {
  return <td role="cell" data-under={under} {...cell} />;
}
