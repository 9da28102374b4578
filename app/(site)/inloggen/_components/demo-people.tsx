import type { listDemoPeople } from "#lib/auth/sign-in";
import type { Messages } from "#lib/core/messages";
import { Initials } from "@/app/_ui/initials";

interface DemoPeopleProps {
  people: Awaited<ReturnType<typeof listDemoPeople>>;
  path: string;
  words: Messages["signIn"];
}

/** Everyone of the demo community, grouped per organisation: one click signs in. */
export function DemoPeople({ people, path, words }: DemoPeopleProps) {
  const groups = Map.groupBy(people, ({ organisation }) => organisation);
  return (
    <section className="stack" aria-labelledby="demo">
      <h2 id="demo">{words.demoTitle}</h2>
      <p className="lead">{words.demoLead}</p>
      <form method="post" action="/inloggen/demo" className="card-grid">
        <input type="hidden" name="verder" value={path} />
        {[...groups].map(([organisation, members]) => (
          <section key={organisation} className="card stack stack-tight">
            <h3 className="card-title">{organisation}</h3>
            <ul>
              {members.map(({ email, name, jobTitle, role }) => (
                <li key={email}>
                  <button type="submit" name="email" value={email} className="person-button">
                    <Initials name={name} />
                    <span>
                      {name}
                      <span className="soft small">
                        {jobTitle}
                        {role === "participant" || jobTitle === words.roles[role] ? "" : ` · ${words.roles[role]}`}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </form>
    </section>
  );
}
