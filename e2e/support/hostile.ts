/**
 * Texts that try to become something else than words. Whatever runs sets `__xss` or opens a dialog; nothing here may lead
 * to evil.example. A dress changes how a core is written, not what it is after.
 */
const markup = [
  "<script>__xss=1</script>",
  "<script/src=data:,__xss=1></script>",
  "<img src=x onerror=__xss=1>",
  "<img/src/onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>__xss=1</script></svg>",
  "<svg><animate onbegin=__xss=1 attributeName=x dur=1s>",
  "<svg><set attributeName=href to=javascript:alert(1)>",
  "<svg><foreignObject><body onload=__xss=1></foreignObject>",
  "<svg></p><style><a id='</style><img src=x onerror=__xss=1>'>",
  "<math><mtext><table><mglyph><style><img src=x onerror=__xss=1>",
  "<math href=javascript:__xss=1>x</math>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=__xss=1>",
  "<noscript><p title='</noscript><img src=x onerror=__xss=1>'>",
  "<template><img src=x onerror=__xss=1></template>",
  "<style>@import 'data:text/css,*{x:expression(alert(1))}'</style>",
  "<style><!--</style><img src=x onerror=__xss=1>-->",
  "<textarea></textarea><img src=x onerror=__xss=1>",
  "</title><script>__xss=1</script>",
  "</script><script>__xss=1</script>",
  "<iframe src=javascript:parent.__xss=1>",
  "<iframe srcdoc='<script>parent.__xss=1</script>'>",
  "<object data=javascript:__xss=1>",
  "<embed src=javascript:__xss=1>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;javascript:__xss=1'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<form action=javascript:__xss=1><button>x</button></form>",
  "<button formaction=javascript:__xss=1>x</button>",
  "<input autofocus onfocus=alert(1)>",
  "<details open ontoggle=__xss=1>",
  "<video><source onerror=__xss=1></video>",
  "<body onload=__xss=1>",
  "<div style=background:url(javascript:__xss=1)>",
  "<x tabindex=0 autofocus onfocus=__xss=1>",
  "<a href=javascript:__xss=1>x</a>",
  `" autofocus onfocus="__xss=1`,
  "' onmouseover='__xss=1",
  "<img name=__xss id=__xss>",
  "]]><script>__xss=1</script><![CDATA[",
];

/** The same text as somebody sends it who hopes that one layer too many decodes, repairs or cuts it. */
const dresses: ((core: string) => string)[] = [
  (core) => core,
  (core) => core.replace(/\w+/g, (word) => (code.test(word) ? word : mixed(word))),
  (core) => core.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  (core) => core.replaceAll("<", "\\u003c").replaceAll("'", "\\x27"),
  (core) => encodeURIComponent(core).replaceAll("%20", "+"),
  (core) => core.replaceAll("<", "<\u0000").replaceAll("on", "o\u200bn"),
  (core) => core.replaceAll("<", "\uff1c").replaceAll(">", "\uff1e"),
];
/** In these a capital would be a mistake; elsewhere browsers see none. */
const code = /^(__xss|alert|parent)$/;
const mixed = (word: string) => [...word].map((sign, at) => (at % 2 ? sign.toUpperCase() : sign)).join("");

const addresses = [
  "javascript:__xss=1",
  "JaVaScRiPt:alert(1)",
  "javascript&colon;alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "%6aavascript:alert(1)",
  "javascript%3Aalert(1)",
  "\u0001javascript:alert(1)",
  "\u200bjavascript:alert(1)",
  "\uff4aavascript:alert(1)",
  "javascript://x/%0aalert(1)",
  "vbscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "blob:null/1",
  "//evil.example",
  "/\\evil.example",
  "&sol;&sol;evil.example",
  "https:evil.example",
];

const links: ((address: string) => string)[] = [
  (address) => `[klik](${address})`,
  (address) => `![klik](${address} "t")`,
  (address) => `[klik](<${address}>)`,
  (address) => `[klik][1]\n[1]: ${address}`,
  (address) => `<${address}>`,
];

const others = [
  `[a](https://example.nl/"onmouseover="alert(1))`,
  "[a](https://example.nl/<img/src/onerror=alert(1)>)",
  "[a](https://example.nl 'x' onclick=alert(1))",
  "[<img src=x onerror=__xss=1>](https://example.nl)",
  "**<b onclick=alert(1)>x</b>**",
  "- <li onclick=__xss=1>",
  "![x](x){onerror=alert(1)}",
  "`<script>alert(1)</script>`",
  "https://example.nl/<script>alert(1)</script>",
  `https://example.nl/"><img src=x onerror=alert(1)>`,
  `/casussen/1-x"onmouseover="__xss=1`,
  "#1<script>__xss=1</script>",
  "@deelnemer:javascript:alert(1)",
  "@deelnemer:00000000-0000-0000-0000-00000000000<img/src/onerror=alert(1)>",
  `@kring:"><img src=x onerror=__xss=1>`,
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("javascript:alert(1)";"x")',
  "+1+cmd|' /C calc'!A0",
  "-1+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\uff1d1+1",
  "a\r\nBcc: x",
  "a\r\n\r\n<script>alert(1)</script>",
  "{count, plural, one {# x} other {<script>alert(1)</script>}}",
  "{name}{0}{",
  "<b>{name}</b><link>x</link>",
  "{{constructor.constructor('__xss=1')()}}",
  "${__xss=1}",
  "<%= __xss=1 %>",
  "#{__xss=1}",
  "__proto__",
  '{"__proto__":{"__xss":1}}',
  '{"type":"doc","content":[{"type":"iframe","attrs":{"src":"javascript:__xss=1"}}]}',
  '{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:__xss=1"}}]}',
  "\u202e<script>__xss=1</script>\u202c",
  "\u2067;)1(trela\u2069",
  "<\u0000script>__xss=1</script>",
  "a\u2028__xss=1\u2029",
  "\ud800<img src=x onerror=__xss=1>",
];

export const corpus: readonly string[] = [
  ...markup.flatMap((core) => dresses.map((dress) => dress(core))),
  ...addresses.flatMap((address) => [address, ...links.map((link) => link(address))]),
  ...others,
];

/** The last word of what is dealt for a field: whoever comes upon it on a page knows that the whole text stands there. */
const endOf = (field: string) => `Veld${field}.`;
export const fieldsIn = (text: string): string[] => [...text.matchAll(/Veld([a-z0-9]+)/g)].map(([, name]) => name!);

/** So many do not fit in what a formatted text may have of parts before it is shown as it was typed. */
const MOST_IN_ONE = 100;

export interface Dealt {
  field: string;
  texts: string[];
}

/** Deals the corpus out over fields, again and again from the top: as many as fit in `length`, each field the next ones.
 * A field is named by letters and digits alone, so that nothing cuts its name in two. */
export function dealer() {
  const waiting = [...corpus];
  const dealt: Dealt[] = [];
  const deal = (field: string, length: number): string => {
    const between = length >= 1_000 ? "\n\n" : " ";
    const end = between + endOf(field);
    const texts: string[] = [];
    let room = length - end.length;
    for (let at = 0; at < waiting.length && texts.length < MOST_IN_ONE;) {
      // What comes in may grow by a normal form; none of these does.
      if (waiting[at]!.length + between.length > room) at += 1;
      else {
        const [text] = waiting.splice(at, 1) as [string];
        texts.push(text);
        room -= text.length + between.length;
      }
    }
    waiting.push(...texts);
    dealt.push({ field, texts });
    return texts.join(between) + end;
  };
  return { deal, dealt };
}
