import type { ComponentPropsWithRef, ReactNode } from "react";
import { Icon } from "./icon";

export interface About {
  label: ReactNode;
  name: string;
  /** Defaults to the name; the links of the form summary lead there. */
  id?: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** The mark of an optional field, "(optioneel)"; a field without it must be filled in. */
  optional?: string | undefined;
}

const describedBy = (id: string, { hint, error }: Pick<About, "hint" | "error">, more?: string) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : "", more ?? ""].filter(Boolean).join(" ") || undefined;

/** What a control carries to belong to its `Field`. */
export const attributesOf = (about: About, more?: string) => {
  const id = about.id ?? about.name;
  return {
    id,
    name: about.name,
    "aria-describedby": describedBy(id, about, more),
    "aria-invalid": about.error ? true : undefined,
    "aria-required": about.optional ? undefined : true,
  };
};

const Optional = ({ mark }: { mark: string | undefined }) =>
  mark ? <span className="field-optional"> {mark}</span> : null;

function Remarks({ id, hint, error }: { id: string } & Pick<About, "hint" | "error">) {
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          <Icon name="circle-alert" />
          {error}
        </p>
      ) : null}
    </>
  );
}

const fieldClass = (error: string | undefined) => (error ? "field field-invalid" : "field");

/** Label above, then hint and mistake, then the control. The control carries `id` and the aria attributes itself. */
export function Field({ label, name, id = name, hint, error, optional, children }: About & { children: ReactNode }) {
  return (
    <div className={fieldClass(error)}>
      <label className="field-label" htmlFor={id}>
        {label}
        <Optional mark={optional} />
      </label>
      <Remarks id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export type Control<Tag extends "input" | "textarea" | "select"> = About &
  Omit<ComponentPropsWithRef<Tag>, keyof About | "required">;

export function TextInput({
  label,
  name,
  id,
  hint,
  error,
  optional,
  className,
  "aria-describedby": more,
  ...rest
}: Control<"input">) {
  const about = { label, name, id, hint, error, optional } as About;
  return (
    <Field {...about}>
      <input
        type="text"
        className={`input${className ? ` ${className}` : ""}`}
        {...attributesOf(about, more)}
        {...rest}
      />
    </Field>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** `choices` or own `option` children. Never changes the page by itself: a form sends it. */
export function Select({
  label,
  name,
  id,
  hint,
  error,
  optional,
  choices,
  className,
  children,
  "aria-describedby": more,
  ...rest
}: Control<"select"> & { choices?: { value: string; label: string }[] }) {
  const about = { label, name, id, hint, error, optional } as About;
  return (
    <Field {...about}>
      <select className={`input${className ? ` ${className}` : ""}`} {...attributesOf(about, more)} {...rest}>
        {choices?.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
        {children}
      </select>
    </Field>
  );
}

interface Group extends About {
  choices: readonly Choice[];
  /** Side by side where there is room. */
  row?: boolean;
  onChange?: (event: React.ChangeEvent<HTMLInputElement>) => void;
}

function ChoiceGroup({
  kind,
  chosen,
  label,
  name,
  id = name,
  hint,
  error,
  optional,
  choices,
  row,
  onChange,
}: Group & { kind: "checkbox" | "radio"; chosen: (value: string) => boolean }) {
  const radios = kind === "radio";
  return (
    <fieldset
      id={id}
      className={fieldClass(error)}
      role={radios ? "radiogroup" : undefined}
      aria-describedby={describedBy(id, { hint, error })}
      aria-invalid={radios && error ? true : undefined}
      aria-required={radios && !optional ? true : undefined}
    >
      <legend className="field-label">
        {label}
        <Optional mark={optional} />
      </legend>
      <Remarks id={id} hint={hint} error={error} />
      <div className={row ? "choices choices-row" : "choices"}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={kind}
              name={name}
              value={choice.value}
              defaultChecked={chosen(choice.value)}
              onChange={onChange}
              aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
            />
            <span>
              {choice.label}
              {choice.hint ? (
                <span id={`${id}-${choice.value}-hint`} className="choice-hint" aria-hidden="true">
                  {choice.hint}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Several answers; `defaultValues` are ticked at first. */
export function CheckboxGroup({ defaultValues = [], ...group }: Group & { defaultValues?: readonly string[] }) {
  return <ChoiceGroup kind="checkbox" chosen={(value) => defaultValues.includes(value)} {...group} />;
}

/** One answer. */
export function RadioGroup({ defaultValue, ...group }: Group & { defaultValue?: string | undefined }) {
  return <ChoiceGroup kind="radio" chosen={(value) => value === defaultValue} {...group} />;
}

/** A single tick, for one thing to agree with or switch on. */
export function Checkbox({
  label,
  name,
  id = name,
  hint,
  error,
  ...rest
}: Omit<About, "optional"> & Omit<ComponentPropsWithRef<"input">, keyof About | "type" | "required">) {
  return (
    <div className={fieldClass(error)}>
      <Remarks id={id} hint={hint} error={error} />
      <label className="choice">
        <input type="checkbox" {...attributesOf({ label, name, id, hint, error, optional: "-" })} {...rest} />
        <span>{label}</span>
      </label>
    </div>
  );
}
