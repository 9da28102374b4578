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

/** The Netherlands with places on it. Silent and for the mouse only: always put a list of the same links beside it. */
export function NetherlandsMap({ points }: { points: readonly MapPoint[] }) {
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="land" d={outline} />
      {points.map(({ lat, lon, label, href }) => {
        const { x, y } = project(lat, lon);
        const leftOf = x > width * 0.75;
        return (
          <a key={href} href={href} tabIndex={-1}>
            <circle className="reach" cx={x} cy={y} r="14" />
            <circle className="place" cx={x} cy={y} r="5.5" />
            <text x={leftOf ? x - 10 : x + 10} y={y + 4} textAnchor={leftOf ? "end" : "start"}>
              {label}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
