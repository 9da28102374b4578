import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import type { Words } from "./one-form";
import type { Told } from "./told";

interface CheckedListProps {
  checked: Told & { seen: string };
  busy: boolean;
  words: Words;
}

/** What is wrong with which line, who would get a mail, and the button that sends those. */
export function CheckedList({ checked: { good, wrong, seen }, busy, words }: CheckedListProps) {
  return (
    <section className="stack" aria-labelledby="gecontroleerd">
      <h3 id="gecontroleerd">{words.checkedTitle}</h3>
      <Notice tone={wrong.lines.length > 0 ? "warning" : "success"} role="status">
        {good.text} {wrong.text}
      </Notice>
      {wrong.lines.length > 0 ? (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="klopt-niet">
          <h4 id="klopt-niet">{words.wrongTitle}</h4>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.line}</th>
                <th scope="col">{words.stands}</th>
                <th scope="col">{words.wrong}</th>
              </tr>
            </thead>
            <tbody>
              {wrong.lines.map(({ line, text, mistakes }) => (
                <tr key={line}>
                  <th scope="row">{line}</th>
                  <td className="as-written">{text}</td>
                  <td>{mistakes.join(" ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {wrong.more ? <p className="soft">{wrong.more}</p> : null}
        </div>
      ) : null}
      {good.count > 0 ? (
        <>
          <Disclosure summary={words.goodTitle}>
            <ul className="lines">
              {good.lines.map(({ line, email, name }) => (
                <li key={line} className="line">
                  {name} <span className="byline">{email}</span>
                </li>
              ))}
            </ul>
            {good.more ? <p className="soft">{good.more}</p> : null}
          </Disclosure>
          <div>
            <Button type="submit" name="seen" value={seen} look="primary" aria-busy={busy}>
              {good.button}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
