import { getWords } from "@/app/_i18n/words";
import type { TransferPlace } from "#lib/transfers/queries";
import { MapMark, NetherlandsMap, mapPoints } from "@/app/_ui/map";

/** Where a case is from and where it was used; nothing when it was used nowhere that has a place on the map. */
export async function TransferMap({ places }: { places: readonly TransferPlace[] }) {
  const onMap = places.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  if (!onMap.some(({ times }) => times > 0)) return null;
  const t = await getWords("transfers");
  return (
    <div className="stack stack-tight">
      <NetherlandsMap points={mapPoints(onMap)} />
      <ul className="map-legend">
        {onMap.some(({ home }) => home) ? (
          <li>
            <MapMark look="home" />
            {t("origin")}
          </li>
        ) : null}
        <li>
          <MapMark />
          {t("usedHere")}
        </li>
      </ul>
    </div>
  );
}
