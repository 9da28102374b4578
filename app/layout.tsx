import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getViewer } from "./_auth/viewer";
import { env } from "#lib/core/env";
import { BottomBar } from "./_frame/bottom-bar";
import { Footer } from "./_frame/footer";
import { Header } from "./_frame/header";
import { MenuCloser } from "./_frame/menu-closer";
import { VisitorBar } from "./_frame/visitor-bar";
import { getLocale } from "./_i18n/locale";

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
  const t = await getTranslations("frame");
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
  const [locale, t] = await Promise.all([getLocale(), getTranslations("frame")]);
  // Without a database the frame stands, and the page inside says what is wrong.
  const viewer = await getViewer().catch(() => undefined);
  return (
    <html lang={locale} className={`${interfaceFont.variable} ${readingFont.variable}`}>
      <body className="has-bottom-bar">
        <a href="#inhoud" className="skip-link">
          {t("skip")}
        </a>
        <Header viewer={viewer} />
        <main id="inhoud" className="page" tabIndex={-1}>
          {children}
        </main>
        <Footer locale={locale} />
        {viewer?.kind === "participant" ? <BottomBar actor={viewer} /> : <VisitorBar />}
        <MenuCloser />
      </body>
    </html>
  );
}
