import { getWords } from "@/app/_i18n/words";
import { Cell, Row, RowHeader, Table } from "@/app/_ui/table";
import { answerOf, curlOf, refusalsOf } from "./described";
import type { DescribedOperation } from "./described";

/** One thing the API can do: what it asks, an example, and how it says no. */
export async function Operation({ operation }: { operation: DescribedOperation }) {
  const t = await getWords("apiDocs");
  const { operationId, method, path, summary, description, parameters = [] } = operation;
  const answer = answerOf(operation);
  const asked = parameters.filter((one) => one.in !== "path");
  return (
    <article className="operation stack" id={operationId} aria-labelledby={`${operationId}-naam`}>
      <h3 id={`${operationId}-naam`}>
        <a href={`#${operationId}`}>
          <code>
            {method.toUpperCase()} {path}
          </code>
        </a>
      </h3>
      <p lang="nl">
        {summary} {description}
      </p>
      {asked.length > 0 ? (
        <Table label={t("parametersOf", { id: operationId })} columns={[t("name"), t("where"), t("meaning")]}>
          {asked.map((one) => (
            <Row key={`${one.in} ${one.name}`}>
              <RowHeader>
                <code>{one.name}</code>
              </RowHeader>
              <Cell under={t("where")}>{t(`places.${one.in}`)}</Cell>
              <Cell under={t("meaning")} lang="nl">
                {one.description}
              </Cell>
            </Row>
          ))}
        </Table>
      ) : null}
      <details>
        <summary>{t("exampleOf", { id: operationId })}</summary>
        <pre className="sample" tabIndex={0} role="region" aria-label={t("requestOf", { id: operationId })}>
          <code>{curlOf(operation)}</code>
        </pre>
        <p>{t("answer", { status: answer.status })}</p>
        {answer.text ? (
          <pre className="sample" tabIndex={0} role="region" aria-label={t("answerOf", { id: operationId })}>
            <code lang="nl">{answer.text}</code>
          </pre>
        ) : null}
        <p>{t("refusals")}</p>
        <ul lang="nl">
          {refusalsOf(operation).map(([status, said]) => (
            <li key={status}>
              <code>{status}</code> {said}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
