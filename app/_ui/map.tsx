import { height, outline, project, width } from "./netherlands";

export interface MapPoint {
  lat: number;
  lon: number;
  label: string;
  href: string;
}

/** The places that have a point, each leading to its page. */
export const mapPoints = (
  places: readonly { slug: string; name: string; latitude: number | null; longitude: number | null }[],
): MapPoint[] =>
  places.flatMap(({ slug, name, latitude, longitude }) =>
    latitude === null || longitude === null
      ? []
      : [{ lat: latitude, lon: longitude, label: name, href: `/gemeenten/${slug}` }],
  );

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const LETTER = 6.4;
const HEIGHT = 14;
const GAP = 10;

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where a label may stand beside its point, in order of preference. */
const placesFor = (x: number, y: number, length: number): (Box & { anchor: "start" | "end" | "middle" })[] => {
  const wide = length * LETTER;
  const beside = { top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  const centred = { left: x - wide / 2, right: x + wide / 2, anchor: "middle" as const };
  return [
    { ...beside, left: x + GAP, right: x + GAP + wide, anchor: "start" },
    { ...beside, left: x - GAP - wide, right: x - GAP, anchor: "end" },
    { ...centred, top: y + 6, bottom: y + 6 + HEIGHT },
    { ...centred, top: y - 6 - HEIGHT, bottom: y - 6 },
  ];
};

/** Puts each label where it covers no other point or label and stays on the map, as far as that can be. */
function withLabels(points: readonly MapPoint[]) {
  const placed = points.map((point) => ({ ...point, ...project(point.lat, point.lon) }));
  const taken: Box[] = placed.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  return placed.map((point, own) => {
    const places = placesFor(point.x, point.y, point.label.length);
    const free = places.find(
      (box) =>
        box.left >= 0 && box.right <= width && !taken.some((other, index) => index !== own && overlap(box, other)),
    );
    const box = free ?? places[0]!;
    taken.push(box);
    const textX = box.anchor === "start" ? box.left : box.anchor === "end" ? box.right : point.x;
    return { ...point, textX, textY: (box.top + box.bottom) / 2 + 4, anchor: box.anchor };
  });
}

/** The Netherlands with places on it. Silent and for the mouse only: always put a list of the same links beside it. */
export function NetherlandsMap({ points }: { points: readonly MapPoint[] }) {
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="land" d={outline} />
      {withLabels(points).map(({ href, label, x, y, textX, textY, anchor }) => (
        <a key={href} href={href} tabIndex={-1}>
          <circle className="reach" cx={x} cy={y} r="14" />
          <circle className="place" cx={x} cy={y} r="5.5" />
          <text x={textX} y={textY} textAnchor={anchor}>
            {label}
          </text>
        </a>
      ))}
    </svg>
  );
}
