const closed = ["/api/", "/inloggen", "/demo/", "/zoeken", "/profiel", "/meldingen", "/moderatie", "/beheer"];

/** What visitors may read, search engines may too. */
export const GET = (): Response =>
  new Response(`User-agent: *\n${closed.map((path) => `Disallow: ${path}`).join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
