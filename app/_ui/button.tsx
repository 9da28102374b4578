import type { ComponentPropsWithRef } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  look?: ButtonLook;
  small?: boolean;
}

const classOf = (look: ButtonLook, small: boolean | undefined, extra: string | undefined) =>
  `button button-${look}${small ? " button-small" : ""}${extra ? ` ${extra}` : ""}`;

/** A button that does something. `type` is "button" unless said: only the button that sends a form is "submit". */
export function Button({
  look = "secondary",
  small,
  className,
  type = "button",
  ...rest
}: Look & ComponentPropsWithRef<"button">) {
  return <button type={type} className={classOf(look, small, className)} {...rest} />;
}

/** A link that looks like a button, for the one thing a page wants you to do. */
export function LinkButton({ look = "secondary", small, className, ...rest }: Look & ComponentPropsWithRef<"a">) {
  return <a className={classOf(look, small, className)} {...rest} />;
}
