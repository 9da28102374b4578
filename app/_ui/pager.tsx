import { LinkButton } from "./button";

/** The way on through a list: "Oudere casussen". Nothing on the last page; `first` leads back to the start. */
export function Pager({
  label,
  next,
  first,
}: {
  label: string;
  next?: { href: string; label: string } | null;
  first?: { href: string; label: string } | null;
}) {
  if (!next && !first) return null;
  return (
    <nav className="pager" aria-label={label}>
      {first ? (
        <LinkButton look="quiet" href={first.href}>
          {first.label}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton href={next.href} rel="next">
          {next.label}
        </LinkButton>
      ) : null}
    </nav>
  );
}
