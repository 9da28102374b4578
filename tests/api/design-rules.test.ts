import { describe, expect, it } from "vitest";
import { describeApi } from "../../app/api/v1/_api/openapi.ts";
import { operations } from "../../app/api/v1/_operations/operations.ts";
import { remarksOn } from "../support/spectral.ts";
import { designRules } from "./design-rules.ts";
import { nlgovRules } from "./nlgov-rules.ts";

type Description = ReturnType<typeof describeApi>;

/** As it is served where the public comes: over https. */
const described = () =>
  JSON.parse(JSON.stringify(describeApi(operations, "https://leerkring.example.nl"))) as Description;

/** Spectral looks at every corner of a large document. */
const PATIENCE = 180_000;

describe("the description of the API", () => {
  it(
    "gets not one remark of Spectral under the design rules",
    async () => {
      expect(await remarksOn(described(), designRules)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "gets not one remark under the official ruleset of the NLgov design rules, and does when it breaks one",
    async () => {
      expect(await remarksOn(described(), nlgovRules())).toEqual([]);
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      const broken = described() as any;
      broken.info.version = "1.1";
      delete broken.info.contact.email;
      broken.paths["/Casussen"] = {};
      delete broken.paths["/ik"].get.responses["200"].headers["API-Version"];
      broken.paths["/ik"].get.responses["401"].content = { "application/json": {} };
      const remarks = (await remarksOn(broken, nlgovRules())).join("\n");
      for (const rule of ["semver", "info-contact-fields-exist", "paths-kebab-case", "use-problem-schema"])
        expect(remarks).toContain(` nlgov:${rule} `);
      expect(remarks).toMatch(/ nlgov:missing-(version-)?header /);
    },
    PATIENCE,
  );

  it(
    "would get one for each rule that it broke",
    async () => {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      const document = described() as any;
      const { responses } = document.paths["/ik"].get;
      document.info.version = "1.1";
      delete document.info.contact.email;
      document.servers[0].url = "http://leerkring.example.nl/api";
      document.paths["/casussen/"] = {};
      delete responses["200"].headers["API-Version"];
      responses["200"].content["application/json"].example = { naam: 1 };
      responses["401"].content = { "application/json": {} };
      delete responses["400"];
      const remarks = (await remarksOn(document, designRules)).join("\n");
      for (const rule of [
        ...["semver", "doc-openapi-contact", "uri-version", "transport-security", "no-trailing-slash"],
        ...["version-header", "oas3-valid-media-example", "problem-details", "invalid-input"],
      ])
        expect(remarks).toContain(` ${rule} `);
    },
    PATIENCE,
  );
});
