import type { ReactNode } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button";

interface SubmitRowProps {
  busy: boolean;
  /** What to say once it was sent; said aloud too. */
  done: ReactNode;
  look?: ButtonLook;
  small?: boolean;
  children: ReactNode;
}

/** The button that sends a form, and beside it that it was done. */
export function SubmitRow({ busy, done, children, ...button }: SubmitRowProps) {
  return (
    <div className="row">
      <Button type="submit" aria-busy={busy} {...button}>
        {children}
      </Button>
      <span role="status" className="small soft">
        {done}
      </span>
    </div>
  );
}
