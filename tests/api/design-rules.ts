import type { RulesetDefinition } from "@stoplight/spectral-core";
import { casing, falsy, pattern, schema, truthy } from "@stoplight/spectral-functions";
import { oas } from "@stoplight/spectral-rulesets";

const GOOD = "$.paths[*][*].responses[?(@property >= '200' && @property < '400')]";
const BAD = "$.paths[*][*].responses[?(@property >= '400')]";
const needs = (...required: string[]) => ({
  function: schema,
  functionOptions: { schema: { type: "object", required } },
});
const holds = (match: string, field?: string) => ({
  ...(field && { field }),
  function: pattern,
  functionOptions: { match },
});

/**
 * The technical rules of the NLgov REST API Design Rules (https://gitdocumentatie.logius.nl/publicatie/api/adr/), in words of our own
 * for Spectral, on top of all that it knows of OpenAPI itself. Each is an error: there are no warnings to get used to.
 */
export const designRules: RulesetDefinition = {
  extends: [[oas as RulesetDefinition, "all"]],
  rules: {
    "oas3-api-servers": "error",
    "doc-openapi": { given: "$", severity: "error", then: holds("^3\\.1\\.\\d+$", "openapi") },
    "doc-openapi-contact": { given: "$.info.contact", severity: "error", then: needs("name", "email", "url") },
    semver: { given: "$.info", severity: "error", then: holds("^\\d+\\.\\d+\\.\\d+$", "version") },
    "uri-version": { given: "$.servers[*]", severity: "error", then: holds("/v1$", "url") },
    "transport-security": { given: "$.servers[*]", severity: "error", then: holds("^https://", "url") },
    "version-header": { given: GOOD, severity: "error", then: { field: "headers.API-Version", function: truthy } },
    "version-header-of-problems": {
      given: BAD,
      severity: "error",
      then: { field: "headers.API-Version", function: truthy },
    },
    "no-trailing-slash": {
      given: "$.paths[*]~",
      severity: "error",
      then: holds("^(/([a-z][a-z-]*|\\{[a-z][A-Za-z]*\\}))+$"),
    },
    "http-methods": {
      given: "$.paths[*]",
      severity: "error",
      then: { field: "@key", function: pattern, functionOptions: { match: "^(get|post|put|patch|delete)$" } },
    },
    "query-keys-camel-case": {
      given: "$.paths[*][*].parameters[?(@.in == 'query')]",
      severity: "error",
      then: { field: "name", function: casing, functionOptions: { type: "camel" } },
    },
    "schema-names": {
      given: "$.components.schemas[*]~",
      severity: "error",
      then: { function: casing, functionOptions: { type: "pascal" } },
    },
    "property-names": {
      given: "$.components.schemas[*].properties[*]~",
      severity: "error",
      then: { function: casing, functionOptions: { type: "camel" } },
    },
    "problem-details": { given: `${BAD}.content`, severity: "error", then: needs("application/problem+json") },
    "problem-members": {
      given: "$.components.schemas.Probleem.properties",
      severity: "error",
      then: needs("status", "title", "detail", "errors"),
    },
    "invalid-input": { given: "$.paths[*][*].responses", severity: "error", then: needs("400") },
    "no-time-without-zone": {
      given: "$..[?(@ && (@.format == 'time' || @.format == 'date-time-local'))]",
      severity: "error",
      then: { function: falsy },
    },
    "an-example-of-every-shape": { given: "$.components.schemas[*]", severity: "error", then: needs("examples") },
    "an-example-of-every-answer": {
      given: "$.paths[*][*].responses[*].content[*]",
      severity: "error",
      then: needs("example"),
    },
    "an-example-of-every-parameter-in-a-path": {
      given: "$.paths[*][*].parameters[?(@.in == 'path')]",
      severity: "error",
      then: needs("example"),
    },
  },
};
