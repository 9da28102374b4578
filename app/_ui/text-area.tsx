import { attributesOf, Field } from "./field";
import type { About, Control } from "./field";
import { KeptTextArea } from "./kept-textarea";

/** A text of some lines. Apart from field.tsx: what keeps early typing is weight that a page without such a text need not carry. */
export function TextArea({
  label,
  name,
  id,
  hint,
  error,
  optional,
  className,
  "aria-describedby": more,
  ...rest
}: Control<"textarea">) {
  const about = { label, name, id, hint, error, optional } as About;
  return (
    <Field {...about}>
      <KeptTextArea className={`input${className ? ` ${className}` : ""}`} {...attributesOf(about, more)} {...rest} />
    </Field>
  );
}
