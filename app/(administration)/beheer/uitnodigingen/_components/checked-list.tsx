import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import { Cell, Row, RowHeader, Table } from "@/app/_ui/table";
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
        <>
          <h4 id="klopt-niet">{words.wrongTitle}</h4>
          <Table labelledBy="klopt-niet" columns={[words.line, words.stands, words.wrong]}>
            {wrong.lines.map(({ line, text, mistakes }) => (
              <Row key={line}>
                <RowHeader>{line}</RowHeader>
                <Cell under={words.stands} className="as-written">
                  {text}
                </Cell>
                <Cell under={words.wrong}>{mistakes.join(" ")}</Cell>
              </Row>
            ))}
          </Table>
          {wrong.more ? <p className="soft">{wrong.more}</p> : null}
        </>
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
