import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { canEnterAdministration } from "#lib/participants/policy";
import { getViewer } from "./_auth/viewer";
import { visitor } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import { BottomBar } from "./_frame/bottom-bar";
import { Footer } from "./_frame/footer";
import { Header } from "./_frame/header";
import { LostWordsProvider } from "./_frame/lost-page";
import { MeasureBanner } from "./_frame/measure-banner";
import { WaitingRoleBanner, waitingWords } from "./_frame/waiting-role";
import { getLocale } from "./_i18n/locale";
import { getMessages, getWords } from "./_i18n/words";
import { PersonalDataWatch } from "./_ui/personal-data/watch";

const interfaceFont = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--font-interface",
  weight: "200 900",
  display: "swap",
});

const readingFont = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-reading",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("frame");
  return {
    metadataBase: new URL(env.APP_URL),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
    formatDetection: { telephone: false, address: false, email: false, date: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a2129" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Without a database the frame stands, and the page inside says what is wrong.
  const [locale, messages, viewer] = await Promise.all([getLocale(), getMessages(), getViewer().catch(() => visitor)]);
  const { description: _description, ...words } = messages.frame;
  const { notFound, notFoundText, forbidden, forbiddenText, searchCases, search, home, cases } = messages.errors;
  const waiting = await waitingWords(viewer);
  const lost = { notFound, notFoundText, forbidden, forbiddenText, searchCases, search, home, cases, waiting };
  const me =
    viewer.kind === "participant"
      ? {
          name: viewer.name,
          organisation: viewer.organisation.name,
          role: viewer.role,
          inCharge: canEnterAdministration(viewer),
          unread: viewer.unread,
        }
      : undefined;
  return (
    <html lang={locale} className={`${interfaceFont.variable} ${readingFont.variable}`}>
      <body className="has-bottom-bar">
        <a href="#inhoud" className="skip-link">
          {words.skip}
        </a>
        <Header words={words} me={me} />
        <main id="inhoud" className="page" tabIndex={-1}>
          <MeasureBanner viewer={viewer} />
          <WaitingRoleBanner viewer={viewer} />
          <LostWordsProvider words={lost}>{children}</LostWordsProvider>
        </main>
        <Footer words={words} locale={locale} />
        <BottomBar words={words} me={me} />
        {me ? <PersonalDataWatch words={messages.personalData} /> : null}
      </body>
    </html>
  );
}
