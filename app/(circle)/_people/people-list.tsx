import { Initials } from "@/app/_ui/initials";

export interface Person {
  handle: string;
  name: string;
  jobTitle: string;
  /** Left out where the whole list is of one organisation. */
  organisation?: string;
}

/** Colleagues by name, each leading to their page. */
export function PeopleList({ people }: { people: readonly Person[] }) {
  return (
    <ul className="people">
      {people.map(({ handle, name, jobTitle, organisation }) => (
        <li key={handle}>
          <a href={`/deelnemers/${handle}`} className="person">
            <Initials name={name} />
            <span>
              {name}
              <span className="soft small">{[jobTitle, organisation].filter(Boolean).join(" · ")}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
