import { height, outline, project, width } from "./netherlands";

export interface MapPoint {
  lat: number;
  lon: number;
  label: string;
  href: string;
  /** Stands in the mark; needs a size that has room for it. */
  value?: string;
  size?: MarkSize;
  /** "home": where it comes from, "empty": a place where nothing is. */
  look?: "home" | "empty";
}

/** How large a mark can be: the radius of the circle. */
export const markSizes = [8, 10, 12, 14.5, 17] as const;
type MarkSize = (typeof markSizes)[number];

/** The places that have a point, each leading to its page. */
export const mapPoints = (
  places: readonly {
    slug: string;
    name: string;
    latitude: number | null;
    longitude: number | null;
    home?: boolean;
  }[],
): MapPoint[] =>
  places.flatMap(({ slug, name, latitude, longitude, home }) =>
    latitude === null || longitude === null
      ? []
      : [
          {
            lat: latitude,
            lon: longitude,
            label: name,
            href: `/gemeenten/${slug}`,
            ...(home && { look: "home" as const }),
          },
        ],
  );

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Of a label, in units of the map: a large map has smaller ones. */
const letters = { usual: { wide: 6.4, high: 14 }, large: { wide: 5.9, high: 13 } } as const;
type Letters = (typeof letters)[keyof typeof letters];

const GAP = 4.5;
const RADIUS = 5.5;

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

interface Placed extends MapPoint {
  x: number;
  y: number;
  r: number;
}

/** Where a label may stand beside its mark, in order of preference. */
const placesFor = ({ x, y, r, label }: Placed, letter: Letters): (Box & { anchor: "start" | "end" | "middle" })[] => {
  const [wide, high] = [label.length * letter.wide, letter.high];
  const beside = { top: y - high / 2, bottom: y + high / 2 };
  const centred = { left: x - wide / 2, right: x + wide / 2, anchor: "middle" as const };
  return [
    { ...beside, left: x + r + GAP, right: x + r + GAP + wide, anchor: "start" },
    { ...beside, left: x - r - GAP - wide, right: x - r - GAP, anchor: "end" },
    { ...centred, top: y + r + 0.5, bottom: y + r + 0.5 + high },
    { ...centred, top: y - r - 0.5 - high, bottom: y - r - 0.5 },
  ];
};

/** Moves marks that cover each other as little as lets every number be read: a map of cases is no map to measure on. */
function apart(marks: readonly Placed[]): Placed[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0; round < 40; round += 1) {
    for (const [at, one] of moved.entries()) {
      for (const other of moved.slice(at + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy) || 1;
        const push = (one.r + other.r + 1 - distance) / 2;
        if (push <= 0) continue;
        const [x, y] = [((dx || 1) / distance) * push, (dy / distance) * push];
        Object.assign(one, { x: one.x - x, y: one.y - y });
        Object.assign(other, { x: other.x + x, y: other.y + y });
      }
    }
  }
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return moved.map((mark) => ({ ...mark, x: tenth(mark.x), y: tenth(mark.y) }));
}

/** With more places than this a label that has no room is left out; the list beside the map has them all. */
const CROWDED = 20;

/** Puts each label where it covers no other mark or label and stays on the map, as far as that can be. */
function withLabels(points: readonly MapPoint[], letter: Letters) {
  const exact = points.map((point): Placed => {
    const r = point.size ?? (point.look === "empty" ? 3.5 : RADIUS);
    return { ...point, ...project(point.lat, point.lon), r };
  });
  const placed = exact.length > CROWDED ? exact : apart(exact);
  const taken: Box[] = placed.map(({ x, y, r }) => {
    const reach = r + 1.5;
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
  return placed.map((point, own) => {
    const places = placesFor(point, letter).filter(({ left, right }) => left >= 0 && right <= width);
    const free = places.find((box) => !taken.some((other, index) => index !== own && overlap(box, other)));
    const box = free ?? places[0];
    if (!box || (!free && placed.length > CROWDED)) return { ...point, text: undefined };
    taken.push(box);
    const x = box.anchor === "start" ? box.left : box.anchor === "end" ? box.right : point.x;
    return { ...point, text: { x, y: (box.top + box.bottom) / 2 + 4, anchor: box.anchor } };
  });
}

const markNames = { home: "place place-home", empty: "place place-empty" } as const;

/** A mark as the map has it, for beside the words that explain it. */
export function MapMark({ look }: { look?: MapPoint["look"] }) {
  return (
    <svg className="map" viewBox="0 0 14 14" aria-hidden="true">
      <Mark look={look} x={7} y={7} r={RADIUS} />
    </svg>
  );
}

function Mark({ look, x, y, r }: Pick<Placed, "look" | "x" | "y" | "r">) {
  return (
    <>
      <circle className={look ? markNames[look] : "place"} cx={x} cy={y} r={r} />
      {look === "home" ? <circle className="place-core" cx={x} cy={y} r="2" /> : null}
    </>
  );
}

/** The Netherlands with places on it. Silent and for the mouse only: always put a list of the same links beside it. */
export function NetherlandsMap({ points, large }: { points: readonly MapPoint[]; large?: boolean }) {
  return (
    <svg className={large ? "map map-large" : "map"} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="land" d={outline} />
      {withLabels(points, large ? letters.large : letters.usual).map(({ href, label, value, look, x, y, r, text }) => (
        <a key={href} href={href} tabIndex={-1}>
          <circle className="reach" cx={x} cy={y} r={Math.max(14, r + 4)} />
          <Mark look={look} x={x} y={y} r={r} />
          {value ? (
            <text
              className={value.length > 5 ? "map-value map-value-long" : "map-value"}
              x={x}
              y={y + 3.5}
              textAnchor="middle"
            >
              {value}
            </text>
          ) : null}
          {text ? (
            <text x={text.x} y={text.y} textAnchor={text.anchor}>
              {label}
            </text>
          ) : (
            <title>{label}</title>
          )}
        </a>
      ))}
    </svg>
  );
}
