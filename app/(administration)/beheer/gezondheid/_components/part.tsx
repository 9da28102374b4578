import type { ReactNode } from "react";
import type { Level } from "#lib/health/judgement";
import { Status } from "./status";

interface PartProps {
  id: string;
  title: string;
  level: Level;
  levels: Record<Level, string>;
  facts: readonly (readonly [string, ReactNode])[];
  children?: ReactNode;
}

/** One thing that must work: how it does, and the facts behind that. */
export function Part({ id, title, level, levels, facts, children }: PartProps) {
  return (
    <li>
      <section className="card stack" aria-labelledby={id}>
        <h2 id={id} className="card-title">
          {title}
        </h2>
        <Status level={level} words={levels} />
        <dl className="facts facts-narrow facts-tight">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {children}
      </section>
    </li>
  );
}
