"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Icon } from "../_ui/icon";
import type { FrameProps } from "./frame-props";

/** The foot of every page, with the way to the other language and back to this very page. */
export function Footer({ words, locale }: Pick<FrameProps, "words"> & { locale: "nl" | "en" }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const other = locale === "nl" ? "en" : "nl";
  return (
    <footer className="frame-foot">
      <div className="frame-foot-bar">
        <ul>
          <li>
            <a href="/over">{words.about}</a>
          </li>
          <li>
            <a href="/privacy">{words.privacy}</a>
          </li>
          <li>
            <a href="/gaat-een-casus-over-jou">{words.aboutYou}</a>
          </li>
          <li>
            <a href="/toegankelijkheid">{words.accessibility}</a>
          </li>
          <li>
            <a href="/kwetsbaarheid-melden">{words.weakness}</a>
          </li>
        </ul>
        <form method="post" action="/taal">
          <input type="hidden" name="taal" value={other} />
          <input type="hidden" name="terug" value={query ? `${path}?${query}` : path} />
          <button type="submit" lang={other}>
            <Icon name="globe" />
            {words.otherLanguage}
          </button>
        </form>
      </div>
    </footer>
  );
}
