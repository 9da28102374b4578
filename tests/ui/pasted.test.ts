import { describe, expect, it } from "vitest";
import { withoutStyles } from "../../app/_ui/formatting/pasted.ts";

describe("what is pasted", () => {
  it.each([
    [`<p style="color:red" onclick="x()">Dag</p>`, "<p>Dag</p>"],
    [
      `<b style="font-weight:normal"><p>Uit een <span style="font-weight:700">document</span></p></b>`,
      "<span><p>Uit een <strong>document</strong></p></span>",
    ],
    [`<span style="font-style:italic">schuin <span>en</span> meer</span>`, "<em>schuin <span>en</span> meer</em>"],
    [`<style>p{color:red}</style><script>x("</p>")</script><p>Na</p>`, "<p>Na</p>"],
    [
      `<a class="x" href="https://example.nl/a?b=1" target=_blank>hier</a>`,
      `<a href="https://example.nl/a?b=1">hier</a>`,
    ],
    ["3 < 5 en <b>vet</b>", "3 < 5 en <b>vet</b>"],
    ["<style>nooit dicht", ""],
    ["</span></b>los", "</span></b>los"],
  ])("loses its styles and keeps what they meant: %s", (html, kept) => {
    expect(withoutStyles(html)).toBe(kept);
  });

  it.each(["<style", "<span ", "<", "<b style=font-weight:700>", "</style>", "<a href="])(
    "takes no longer than its length asks: %j without end",
    (piece) => {
      const html = piece.repeat(1_000_000 / piece.length);
      const began = performance.now();
      withoutStyles(html);
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );
});
