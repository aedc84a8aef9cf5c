package org.therapybilling.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style of a page, and the policy that permits it and nothing else. */
final class PageStyle {

    /** The style; it holds no character that HTML and XML read differently. */
    static final String CSS = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf8; --card: #ffffff; --ink: #1d2329; --soft: #59636e; --line: #dedbd5; --accent: #0b5a8a;
          --error: #a3182a; --error-bg: #fcebec; --warning: #7a4a00; --warning-bg: #fdf2dc; --choice: #4b3aa0;
          --choice-bg: #efecfb; --clean: #1f6240; --clean-bg: #e8f4ec; --due: #0b5a8a; --due-bg: #e6f1f8;
          --c0: #bcd7f0; --c1: #f5d6a8; --c2: #bfe3cf; --c3: #ecc6dd; --c4: #d9d3f2; --c5: #f0e3a0; --c6: #c0e4e8;
          --c7: #e4d5c5; --hatch: #1d2329;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #15181c; --card: #1d2126; --ink: #e8e6e3; --soft: #a7b0ba; --line: #363c44; --accent: #7cc0ee;
            --error: #ff9aa5; --error-bg: #3a1c21; --warning: #f2c169; --warning-bg: #35290f; --choice: #bdb2ff;
            --choice-bg: #282449; --clean: #8fd6ad; --clean-bg: #173124; --due: #7cc0ee; --due-bg: #12303f;
            --c0: #2b5a86; --c1: #80551b; --c2: #2b6b4a; --c3: #7a4166; --c4: #54489a; --c5: #665e18; --c6: #1e666e;
            --c7: #6a5540; --hatch: #f4f2ef;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif; }
        h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; font-weight: 650; }
        h1 { font-size: 1.9rem; letter-spacing: -0.015em; }
        h2 { font-size: 1.3rem; margin: 2.75rem 0 0.9rem; }
        h3 { font-size: 1.15rem; overflow-wrap: anywhere; }
        h4 { font-size: 0.95rem; margin: 1.1rem 0 0.45rem; }
        h5 { font-size: 0.9rem; margin: 0.7rem 0 0.2rem; }
        p { margin: 0.35rem 0; max-width: 46rem; overflow-wrap: anywhere; }
        a { color: var(--accent); text-underline-offset: 0.15em; }
        a:focus-visible, summary:focus-visible, input:focus-visible, .scroll:focus-visible {
          outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        code, .digest { font: 0.88em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
        .digest { overflow-wrap: anywhere; }
        .defs { position: absolute; }
        .subtitle, .source, .legend, .for-whom, .rules, footer { color: var(--soft); }
        .source, .legend { font-size: 0.875rem; }
        .up { margin-top: 0.75rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .mark { font-weight: 700; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0 0; }
        .tile { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 0.85rem 1rem; gap: 0.1rem;
          background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--ink); border-radius: 8px; }
        .tile dt { font-size: 0.9rem; order: 2; } .tile dd { margin: 0; order: 1; display: contents; }
        .tile dd strong { order: 3; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .tile dd span { order: 1; font-size: 0.82rem; color: var(--soft); }
        .tile.nothing { border-top-color: var(--line); } .tile.nothing dd strong { color: var(--soft); font-weight: 500; }
        .tile.error, .tile.unreadable { border-top-color: var(--error); } .tile.warning { border-top-color: var(--warning); }
        .tile.choice { border-top-color: var(--choice); } .tile.due { border-top-color: var(--due); }
        .tile.clean { border-top-color: var(--clean); }
        .todo { list-style: none; margin: 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
        .todo li { border-left: 0; padding: 0.65rem 1rem 0.65rem 2.6rem; text-indent: -1.5rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        .todo li:first-child { border-top: 0; }
        .todo .mark { display: inline-block; width: 1.5rem; text-indent: 0; }
        .todo .error .mark, .todo .unreadable .mark { color: var(--error); } .todo .warning .mark { color: var(--warning); }
        .todo .choice .mark { color: var(--choice); } .todo .due .mark { color: var(--due); } .todo .note .mark { color: var(--due); }
        .filters { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; border: 0; margin: 0 0 0.9rem; padding: 0; }
        .filters legend { float: left; padding: 0; margin-right: 0.35rem; color: var(--soft); }
        .filter { position: relative; }
        .filter input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
        .filter label { display: block; padding: 0.35rem 0.8rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); }
        .filter input:checked + label { background: var(--ink); color: var(--paper); border-color: var(--ink); font-weight: 600; }
        .filter input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
        .filter .count { font-variant-numeric: tabular-nums; opacity: 0.85; }
        .unfold { margin-left: auto; display: flex; gap: 0.4rem; align-items: center; min-height: 1.9rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
        th { text-align: left; font-weight: 600; } th.number { text-align: right; }
        th, td { padding: 0.4rem 0.6rem; vertical-align: top; border-top: 1px solid var(--line); }
        thead th { border-top: 0; border-bottom: 1px solid var(--soft); color: var(--soft); font-size: 0.82rem; vertical-align: bottom; }
        thead + tbody tr:first-child { border-top: 0; }
        tfoot th, tfoot td { border-top: 1px solid var(--soft); font-weight: 600; }
        .worklist { background: var(--card); border: 1px solid var(--line); }
        .worklist th, .worklist td { max-width: 22rem; overflow-wrap: break-word; }
        .worklist tbody th { min-width: 7.5rem; overflow-wrap: anywhere; } .worklist td.claim-lines { min-width: 8.5rem; }
        .worklist .date { white-space: nowrap; } .worklist .badges { margin: 0; }
        .worklist .nothing { color: var(--soft); }
        .rules { font-size: 0.85rem; overflow-wrap: anywhere; }
        .badge { display: inline-block; padding: 0 0.55rem; border-radius: 99px; font-size: 0.85rem; line-height: 1.55; white-space: nowrap; }
        .badge.error, .badge.unreadable { background: var(--error-bg); color: var(--error); }
        .badge.warning, .badge.undecided { background: var(--warning-bg); color: var(--warning); }
        .badge.choice { background: var(--choice-bg); color: var(--choice); } .badge.due { background: var(--due-bg); color: var(--due); }
        .badge.clean { background: var(--clean-bg); color: var(--clean); }
        section.visit { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.35rem 1.2rem;
          margin: 0 0 1.25rem; content-visibility: auto; contain-intrinsic-size: auto 34rem; scroll-margin-top: 1rem; }
        section.visit:target { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
        .visit-head { display: grid; grid-template-columns: 1fr auto; column-gap: 1rem; align-items: baseline; }
        .visit-head .back { grid-area: 1 / 2; font-size: 0.875rem; }
        .visit-head .for-whom, .visit-head .badges { margin: 0.1rem 0; grid-column: 1 / 3; }
        .columns { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 2.25rem; }
        .chart { display: block; overflow: visible; margin: 0.3rem 0; }
        .chart text { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; }
        .chart .units, .chart .minute, .chart .code { text-anchor: middle; }
        .chart .units.reached { fill: var(--ink); font-weight: 700; }
        .chart .caption { fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
        .chart .code { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; }
        .chart .mark { stroke: var(--ink); stroke-width: 1; stroke-opacity: 0.55; } .chart .mark.ahead { stroke-dasharray: 2 4; }
        .chart rect { stroke: var(--card); stroke-width: 1; }
        .hatch { fill: var(--hatch); fill-opacity: 0.34; stroke: none; }
        .colour-0 { fill: var(--c0); } .colour-1 { fill: var(--c1); } .colour-2 { fill: var(--c2); } .colour-3 { fill: var(--c3); }
        .colour-4 { fill: var(--c4); } .colour-5 { fill: var(--c5); } .colour-6 { fill: var(--c6); } .colour-7 { fill: var(--c7); }
        .left-out, .plain { fill: var(--paper); } .chart .left-out, .sample rect { stroke: var(--soft); } .none { fill: none; }
        .sample { display: inline-block; margin-right: 0.8rem; } .sample svg { vertical-align: -0.1em; }
        .service { white-space: nowrap; font-weight: 600; }
        .lines .beside td { border-top: 0; padding: 0 0 0.5rem; }
        .finding { border-left: 4px solid var(--soft); padding: 0.5rem 0.85rem; margin: 0.2rem 0 0.4rem; border-radius: 0 6px 6px 0; }
        .finding.error { border-color: var(--error); background: var(--error-bg); } .finding.error .finding-head { color: var(--error); }
        .finding.warning { border-color: var(--warning); background: var(--warning-bg); } .finding.warning .finding-head { color: var(--warning); }
        .finding.note { border-color: var(--due); background: var(--due-bg); } .finding.note .finding-head { color: var(--due); }
        .finding p { margin: 0.15rem 0; } .finding .source { color: var(--ink); opacity: 0.85; font-size: 0.82rem; }
        .remedy { font-weight: 600; } .fixes { margin: 0.2rem 0; padding-left: 1.2rem; font-size: 0.92rem; }
        .tie-box { border: 1px solid var(--choice); border-radius: 8px; padding: 0.1rem 1rem 0.8rem; margin: 1.1rem 0 0.4rem; }
        .tie-box.open { background: var(--choice-bg); }
        .tag { border: 1px solid var(--choice); color: var(--choice); border-radius: 99px; padding: 0 0.5rem; font-size: 0.8rem; white-space: nowrap; }
        .amounts { display: flex; flex-wrap: wrap; gap: 0.4rem 2.25rem; margin: 0.2rem 0; } .amounts dt { font-size: 0.85rem; color: var(--soft); }
        .amounts dd { margin: 0; font-size: 1.15rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        p.note { border-left: 4px solid var(--due); padding-left: 0.75rem; } p.note.incomplete, .error-text, .unknown { border-left: 4px solid var(--warning); padding-left: 0.75rem; }
        .supported { margin-top: 0.8rem; }
        details { margin-top: 0.6rem; } summary { cursor: pointer; color: var(--accent); width: fit-content; }
        .reasons { margin: 0.4rem 0; padding-left: 1.5rem; max-width: 52rem; font-size: 0.95rem; } .reasons cite { color: var(--soft); font-style: normal; font-size: 0.85rem; }
        .missing { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; font-size: 0.9rem; }
        .missing dt { color: var(--soft); } .missing dd { margin: 0; overflow-wrap: anywhere; }
        body:has(#unfold:checked) details::details-content { content-visibility: visible; block-size: auto; }
        body:has(#show-unreadable:checked) .visit:not(.is-unreadable), body:has(#show-error:checked) .visit:not(.is-error),
        body:has(#show-warning:checked) .visit:not(.is-warning), body:has(#show-choice:checked) .visit:not(.is-choice),
        body:has(#show-undecided:checked) .visit:not(.is-undecided), body:has(#show-due:checked) .visit:not(.is-due),
        body:has(#show-clean:checked) .visit:not(.is-clean) { display: none; }
        footer { border-top: 1px solid var(--line); margin-top: 3rem; font-size: 0.92rem; } footer h2 { color: var(--ink); }
        @media (min-width: 62rem) {
          .columns:has(.minutes) { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); }
        }
        @media (max-width: 40rem) {
          body { padding: 1.25rem 0.85rem 3rem; } section.visit { padding: 0.9rem 0.9rem 1rem; }
          .unfold { margin-left: 0; width: 100%; } th, td { padding: 0.35rem 0.4rem; }
          .lines, .figures, .choices { font-size: 0.85rem; } .lines th, .lines td, .figures th, .figures td { padding: 0.3rem 0.25rem; }
          .missing { grid-template-columns: minmax(0, 1fr); } .missing dd { margin-bottom: 0.4rem; }
          .worklist thead { display: none; } .worklist tr { display: block; padding: 0.5rem 0.2rem; border-top: 1px solid var(--line); }
          .worklist th, .worklist td { display: inline-block; border: 0; padding: 0.1rem 0.4rem; max-width: 100%; min-width: 0; text-align: left; } .worklist tbody th, .worklist td.claim-lines { min-width: 0; }
        }
        @media print {
          @page { size: A4; margin: 14mm; }
          body { max-width: none; padding: 0; background: none; font-size: 9.5pt; }
          section.visit { content-visibility: visible; padding: 0.8rem 1rem; } .filters, .back, .up { display: none; }
          body:not(:has(#unfold:checked)) details:not([open]) { display: none; }
          .finding, .tie-box, .minutes, .price, .todo li, tr, .tile, .visit-head { break-inside: avoid; } h2, h3, h4, .visit-head { break-after: avoid; }
          .scroll { overflow: visible; } * { print-color-adjust: exact; }
        }
        """;

    /** Forbids everything but this style. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + digest() + "'; base-uri 'none'; form-action 'none'";

    private PageStyle() {}

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
