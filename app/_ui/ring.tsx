import { markOrder, practiceMarks } from "./practice-marks";
import type { PracticeKey } from "./practice-marks";

/** Where the five stand on the circle, from the top, clockwise; the box is 100 by 100. */
const places = markOrder.map((key, index) => {
  const angle = ((index * 72 - 90) * Math.PI) / 180;
  return {
    key,
    x: Math.round((50 + 38 * Math.cos(angle)) * 10) / 10,
    y: Math.round((50 + 38 * Math.sin(angle)) * 10) / 10,
  };
});

const markAt = (x: number, y: number, scale: number) => `translate(${x - 6 * scale} ${y - 6 * scale}) scale(${scale})`;

/** The ring of the wordmark. Silent: the name stands beside it. */
export function Ring() {
  return (
    <svg className="wordmark-ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="38" strokeWidth="3" />
      {places.map(({ key, x, y }) => (
        <path key={key} className={`practice-${key}`} d={practiceMarks[key]} transform={markAt(x, y, 2)} />
      ))}
    </svg>
  );
}

export function PracticeMark({ practice }: { practice: PracticeKey }) {
  return (
    <svg className={`mark practice-${practice}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={practiceMarks[practice]} />
    </svg>
  );
}

/**
 * The five in a row: the mark of those a case uses, a small dot for the others. One element that the style sheet draws,
 * because lists show many. `label` names the lit ones.
 */
export function PracticeDots({ lit, label }: { lit: readonly PracticeKey[]; label: string }) {
  return <span className={`dots ${lit.map((key) => `lit-${key}`).join(" ")}`} role="img" aria-label={label} />;
}

interface LensProps {
  lit: readonly PracticeKey[];
  /** Makes the marks links. They are for the mouse: `PracticeList` beside it has the same links with their names. */
  hrefs?: Record<PracticeKey, string>;
}

/** The ring as a lens, large. Silent: always put `PracticeList` beside it. */
export function PracticeLens({ lit, hrefs }: LensProps) {
  return (
    <svg className="lens" viewBox="0 0 100 100" aria-hidden="true">
      <circle className="orbit" cx="50" cy="50" r="38" strokeWidth="0.6" />
      {places.map(({ key, x, y }) => {
        const on = lit.includes(key);
        const node = (
          <>
            <circle className={on ? "node-lit" : "node"} cx={x} cy={y} r="11" vectorEffect="non-scaling-stroke" />
            <path
              className={on ? undefined : "unlit"}
              d={practiceMarks[key]}
              transform={markAt(x, y, 0.85)}
              vectorEffect="non-scaling-stroke"
            />
          </>
        );
        return hrefs ? (
          <a key={key} className={`practice-${key}`} href={hrefs[key]} tabIndex={-1}>
            {node}
          </a>
        ) : (
          <g key={key} className={`practice-${key}`}>
            {node}
          </g>
        );
      })}
    </svg>
  );
}

interface PracticeListProps {
  names: Record<PracticeKey, string>;
  lit?: readonly PracticeKey[];
  hrefs?: Record<PracticeKey, string>;
  /** Said after the name of a practice that is not lit: "(niet in deze casus)". */
  unlitNote?: string;
}

/** The practices by mark and name, in the order of the ring. */
export function PracticeList({ names, lit = markOrder, hrefs, unlitNote }: PracticeListProps) {
  return (
    <ul className="lens-list">
      {markOrder.map((key) => {
        const on = lit.includes(key);
        const Tag = hrefs ? "a" : "span";
        return (
          <li key={key}>
            <Tag className={`lens-item practice-${key}${on ? "" : " lens-item-unlit"}`} href={hrefs?.[key]}>
              <PracticeMark practice={key} />
              <span>
                {names[key]}
                {on || !unlitNote ? null : <span className="visually-hidden"> {unlitNote}</span>}
              </span>
            </Tag>
          </li>
        );
      })}
    </ul>
  );
}
