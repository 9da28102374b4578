import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon";

export type NoticeTone = "info" | "warning" | "error" | "success";

const icons: Record<NoticeTone, IconName> = {
  info: "info",
  warning: "triangle-alert",
  error: "circle-alert",
  success: "circle-check",
};

/** A remark set apart. `role` "status" or "alert" when it appears after the page has loaded. */
export function Notice({
  tone = "info",
  role,
  children,
}: {
  tone?: NoticeTone;
  role?: "status" | "alert";
  children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div className="notice-body">{children}</div>
    </div>
  );
}
