import nextPlugin from "@next/eslint-plugin-next";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const fence = (message, ...group) => ({ group, message });
const DATABASE = ["#db/*", "#db/**", "@/db/**", "**/db/**", "drizzle-orm", "drizzle-orm/**", "postgres"];
const SCREEN = [
  "#app/**",
  "@/app/**",
  "**/app/**",
  "react",
  "react/**",
  "react-dom",
  "react-dom/**",
  "next-intl",
  "next-intl/**",
];
const FRAMEWORK = ["next", "next/**"];
const restrict = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

export default defineConfig(
  globalIgnores([
    ".next/",
    ".data/",
    ".tmp/",
    "node_modules/",
    "next-env.d.ts",
    "db/migrations/",
    "playwright-report/",
  ]),
  tseslint.configs.recommended,
  // Only where React lives: elsewhere a name like useDatabase is not a hook.
  { files: ["app/**", "tests/ui/**"], extends: [reactHooks.configs.flat["recommended-latest"]] },
  nextPlugin.configs["core-web-vitals"],
  // Plain links on purpose: docs/adr/0004-plain-links.md.
  { rules: { "@next/next/no-html-link-for-pages": "off" } },
  {
    rules: {
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["scripts/**", "*.config.*", "tests/support/**"],
    rules: { "no-console": "off" },
  },

  // The fences between the floors: app → lib → db (house.md). A new exception is an ADR.
  {
    files: ["app/**"],
    rules: restrict(fence("app asks lib; it never imports the database", ...DATABASE)),
  },
  {
    files: ["lib/**"],
    ignores: ["lib/auth/**"],
    rules: restrict(
      fence("lib knows no screens", ...SCREEN),
      fence("only lib/auth may touch next/headers and next-auth", ...FRAMEWORK, "next-auth", "next-auth/**"),
    ),
  },
  {
    files: ["lib/auth/**"],
    rules: restrict(fence("lib knows no screens", ...SCREEN), {
      regex: "^next(/(?!headers$).*)?$",
      message: "lib/auth may touch next/headers and next-auth, nothing else of Next",
    }),
  },
  {
    files: ["db/**"],
    ignores: ["db/seed/**"],
    rules: restrict(
      { regex: "^(#|@/)lib/(?!core/)", message: "db knows only lib/core; db/seed may use all of lib" },
      fence("db knows no screens and no framework", ...SCREEN, ...FRAMEWORK),
    ),
  },
  {
    files: ["lib/**/index.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", { selector: "Program", message: "no barrels in lib" }] },
  },
);
