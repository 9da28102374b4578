import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

export interface HeaderPlan {
  /** APP_URL is https. */
  https: boolean;
  /** Next's development mode: needs eval, inline styles and a web socket. */
  dev: boolean;
}

const PERMISSIONS = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** The Content-Security-Policy for one answer; `nonce` is new for each. */
export function contentSecurityPolicy(nonce: string, { https, dev }: HeaderPlan): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The address of a link in a mail carries its token, and that with which a provider sends somebody back its code. */
const WITH_TOKEN =
  /^\/(?:inloggen\/bevestigen|inloggen\/werkaccount\/(?:koppelen\/bevestigen|[^/]+\/terug)|afmelden\/|uitnodiging(?![^/])|toegang-vragen\/bevestigen|kringlink(?![^/])|profiel\/werkgever\/bevestigen)/;

/** What every answer carries, whatever its status or type (trust.md H-1, internet.nl). */
export function securityHeaders(path: string, nonce: string, plan: HeaderPlan): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(nonce, plan),
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": WITH_TOKEN.test(path) ? "no-referrer" : "same-origin",
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": path === "/api/v1/openapi.json" ? "cross-origin" : "same-origin",
  };
}

const OURS = new Set([
  "content-security-policy",
  "content-security-policy-report-only",
  "x-nonce",
  "x-request-id",
  "x-matched-path",
  "x-now-route-matches",
  "x-prerender-revalidate",
  "x-prerender-revalidate-if-generated",
  "next-resume",
  "x-http-method-override",
  "x-original-url",
  "x-rewrite-url",
  "forwarded",
  "x-real-ip",
  "x-client-ip",
  "true-client-ip",
  "cf-connecting-ip",
]);
const OUR_FAMILIES = /^x-(leerkring|middleware|next|nextjs|invoke|vercel|forwarded)-/;

/** Whether a header means something between our proxy, this server and Next, and so may not come from a client. */
export const isInternal = (name: string): boolean => OURS.has(name) || OUR_FAMILIES.test(name);

/** Replaces what the client sent of our own headers by what we know. `kept` stay as the client sent them. */
export function rewriteRequestHeaders(
  request: IncomingMessage,
  own: IncomingHttpHeaders,
  kept: RegExp | undefined,
): void {
  for (const name of Object.keys(request.headers)) {
    if (isInternal(name) && !kept?.test(name)) delete request.headers[name];
  }
  Object.assign(request.headers, own);
  // Some readers go past `headers`.
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? ""]).flatMap((one) => [name, one]),
  );
}
