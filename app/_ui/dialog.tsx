"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button";
import { Icon } from "./icon";

interface DialogProps {
  open: boolean;
  /** Called however it closes: the cross, Escape, or a `formMethod="dialog"` button inside. */
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the rest inert and gives the focus back. (Radix locks
 * scrolling with an injected style element, which our Content-Security-Policy refuses.)
 */
export function Dialog({ open, onClose, title, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button look="quiet" small onClick={() => dialog.current?.close()}>
          <Icon name="x" />
          <span className="visually-hidden">{closeLabel}</span>
        </Button>
      </div>
      {open ? children : null}
    </dialog>
  );
}

interface DialogButtonProps extends Pick<DialogProps, "title" | "closeLabel" | "children"> {
  label: ReactNode;
  look?: ButtonLook;
  small?: boolean;
  /** The id of what the button is about, where several of one name stand on a page. */
  describedBy?: string;
}

/** A button and the dialog it opens. */
export function DialogButton({ label, look = "secondary", small = false, describedBy, ...dialog }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look={look}
        small={small}
        aria-haspopup="dialog"
        aria-describedby={describedBy}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} {...dialog} />
    </>
  );
}
