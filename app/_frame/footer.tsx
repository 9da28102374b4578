import type { FrameProps } from "./frame-props";
import { LanguageForm } from "./language-form";

/** The foot of every page. */
export function Footer({ words, locale }: Pick<FrameProps, "words"> & { locale: "nl" | "en" }) {
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
        <LanguageForm other={locale === "nl" ? "en" : "nl"} label={words.otherLanguage} />
      </div>
    </footer>
  );
}
