"use client";

import { useEffect, useRef } from "react";
import type { MouseEvent } from "react";
import { Icon } from "./icon";

interface Mistake {
  /** The id of the field, or of its fieldset. */
  field: string;
  message: string;
  /** What to tick to go on all the same. */
  ask?: string;
  /** Where what it speaks of stands. */
  link?: { href: string; label: string };
}

const controls = "input:not([type=hidden]), textarea, select";

function goTo(event: MouseEvent, id: string) {
  const place = document.getElementById(id);
  const control = place?.matches(controls) ? place : place?.querySelector<HTMLElement>(controls);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: "center" });
}

/**
 * What is wrong, above the form, each point leading to its field. Takes the focus each time it gets a new list, so pass the
 * list as it came from the action and not a copy per render. Shows nothing without mistakes.
 */
export function FormSummary({ heading, mistakes }: { heading: string; mistakes: readonly Mistake[] }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) title.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return null;
  return (
    <div role="alert" className="notice notice-error">
      <Icon name="circle-alert" />
      <div className="notice-body">
        <h2 ref={title} tabIndex={-1}>
          {heading}
        </h2>
        <ul>
          {mistakes.map(({ field, message, link }) => (
            <li key={`${field} ${message}`}>
              {field ? (
                <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                  {message}
                </a>
              ) : (
                message
              )}
              {link ? (
                <>
                  {" "}
                  <a href={link.href} target="_blank" rel="noopener">
                    {link.label}
                  </a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
        {mistakes.every(({ ask }) => ask) ? (
          <label className="choice">
            <input type="checkbox" name="sure" value="true" />
            <span>{mistakes[0]!.ask}</span>
          </label>
        ) : null}
      </div>
    </div>
  );
}
