import { TextInput } from "./field";

/** One line for a code from an app: phones offer it by themselves, and show numbers first. */
export function CodeInput({ label, hint, error }: { label: string; hint?: string; error: string | undefined }) {
  return (
    <TextInput
      name="code"
      label={label}
      hint={hint}
      error={error}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
    />
  );
}
