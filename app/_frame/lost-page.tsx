import { Button, LinkButton } from "../_ui/button";

interface LostPageProps {
  title: string;
  text: string;
  t: (key: "searchCases" | "search" | "home" | "cases") => string;
}

/** For who ends up where nothing is for them: what is the matter, search, ways back. */
export function LostPage({ title, text, t }: LostPageProps) {
  return (
    <div className="reading stack">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <form action="/casussen" role="search" className="stack stack-tight">
        <label className="field-label" htmlFor="zoek">
          {t("searchCases")}
        </label>
        <div className="search-bar">
          <input id="zoek" name="zoek" type="search" className="input" />
          <Button type="submit" look="primary">
            {t("search")}
          </Button>
        </div>
      </form>
      <p className="row">
        <LinkButton href="/">{t("home")}</LinkButton>
        <LinkButton href="/casussen" look="quiet">
          {t("cases")}
        </LinkButton>
      </p>
    </div>
  );
}
