const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const first = words[0] ?? name;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (first.charAt(0) + (last?.charAt(0) ?? "")).toUpperCase();
};

/** Stands beside the name, so it is silent itself. "Sanne van de Berg" gives SB. */
export function Initials({ name, large }: { name: string; large?: boolean }) {
  return (
    <span className={large ? "initials initials-large" : "initials"} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
