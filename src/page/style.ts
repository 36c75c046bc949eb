import { createHash } from 'node:crypto';

/**
 * The one style sheet of the page, for reading and for chat. It follows the system's light or dark mode and prints;
 * marks never differ by colour alone. Text has at least 4.5:1 to what it stands on, in both modes. On paper a picture
 * stands beside the text, so that no page is left empty before it: two of 86 mm, whose text then has some 7 pt, are as
 * wide as A4, and each is whole on a page of A4 or Letter.
 */
export const style = `
:root { color-scheme: light dark; --ink: #1d1c1a; --quiet: #5a5750; --paper: #fbfaf7; --card: #fff; --line: #d9d5cc; --edge: #8b867b; --accent: #14508c; --on-accent: #fff; --conflict: #a3211b; --depends: #8a4b08; --updated: #5a3a8c; --both: #1b6b3a; --wash: #f1eee6; --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Times New Roman', serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --quiet: #aea99f; --paper: #171614; --card: #201f1c; --line: #3b3833; --edge: #8b867b; --accent: #8fc0f4; --on-accent: #10202f; --conflict: #ff9d94; --depends: #f0b26a; --updated: #c9b0f5; --both: #7fd3a0; --wash: #24221f; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .07em; }
a.record { color: inherit; text-decoration-color: var(--edge); text-decoration-style: dotted; text-decoration-thickness: .1em; }
a.record:hover, a:hover { text-decoration-style: solid; text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .15rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--card); padding: .5rem .8rem; }
.site { border-bottom: 1px solid var(--line); background: var(--card); padding: .75rem 1.25rem .5rem; }
main { max-width: 48rem; margin-inline: auto; }
.site > *, .foot > * { max-width: 45.5rem; margin-inline: auto; }
.site p { margin-block: 0; display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; }
.brand { font: 700 1.05rem var(--serif); letter-spacing: .02em; text-decoration: none; color: var(--ink); }
.of { color: var(--quiet); font-size: .9rem; } .brand, .of, .foot a { display: inline-block; padding-block: .2rem; min-width: 1.5rem; }
.site nav ul, .actions, .foot ul { list-style: none; margin-block: .35rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem .75rem; }
.site nav a { display: inline-block; padding: .3rem 0; font-size: .85rem; } .site nav ul { column-gap: .65rem; }
.site nav a[aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; border-bottom: 2px solid var(--accent); }
main { padding: 1.25rem 1.25rem 2rem; }
h1 { font: 700 1.7rem/1.2 var(--serif); margin: .4rem 0 .9rem; text-wrap: balance; }
h2 { font: 700 1.2rem/1.3 var(--serif); margin: 1.8rem 0 .6rem; }
h3 { font: 700 1.05rem/1.3 var(--serif); margin: 1.4rem 0 .5rem; }
p { margin: 0 0 .8rem; }
.entry { margin: 0 0 1rem; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); }
.entry > p:first-child { margin: 0 0 .25rem; }
.entry.conflict { border-color: var(--conflict); } .entry.depends { border-color: var(--depends); } .entry.updated { border-color: var(--updated); } .entry.agree, .entry.compatible { border-color: var(--both); }
ul.lines, ul.list { margin: .2rem 0 .5rem; padding-left: 1.15rem; } ul.lines li, ul.list li { margin: .15rem 0; }
ul.list ul { list-style: none; padding-left: 0; }
.small, .small-list, .foot, footer.view { color: var(--quiet); font-size: .875rem; line-height: 1.5; }
.small { margin: .15rem 0 .5rem; } footer.view { margin-top: 1.2rem; }
strong { font-weight: 680; }
blockquote { margin: 0 0 1rem; padding: .2rem 0 .2rem 1rem; border-left: 3px solid var(--edge); font: 1.1rem/1.5 var(--serif); }
q, .quoted { font-style: italic; } q::before, q::after { content: none; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.2rem 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.1rem; margin: 0 0 1rem; } dt { color: var(--quiet); } dd { margin: 0; min-width: 0; }
pre.verbatim { overflow-x: auto; margin: 0 0 1rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .35rem; background: var(--wash); font: .875rem/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; white-space: pre; overflow-wrap: normal; }
.scroll { overflow-x: auto; margin: 0 0 1rem; } table { border-collapse: collapse; font-size: .925rem; } th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line); } th { font-weight: 650; }
figure { margin: .6rem 0 1.2rem; } figure img { display: block; width: 100%; max-width: 480px; height: auto; border: 1px solid var(--line); border-radius: .3rem; } figcaption { color: var(--quiet); font-size: .875rem; margin-top: .35rem; }
.notice { margin: 0 0 1rem; padding: .6rem .9rem; border-left: 4px solid var(--accent); background: var(--wash); } .notice.warning { border-color: var(--depends); } .notice.error { border-color: var(--conflict); } .notice p { margin: 0; }
.actions { gap: .45rem .6rem; margin: .9rem 0; }
.button, button { font: inherit; font-size: .925rem; line-height: 1.3; display: inline-block; padding: .42rem .75rem; border: 1px solid var(--edge); border-radius: .35rem; background: var(--card); color: var(--ink); text-decoration: none; cursor: pointer; }
.button:hover, button:hover { border-color: var(--accent); color: var(--accent); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.choices { flex-basis: 100%; } .choices ul { margin: .3rem 0 .6rem; padding-left: 1.15rem; columns: 18rem; column-gap: 2.6rem; } .choices li { margin: 0; padding: .14rem 0; break-inside: avoid; }
summary { cursor: pointer; font-size: .925rem; padding: .3rem 0; } .choices > p { margin: .3rem 0 0; color: var(--quiet); font-size: .925rem; }
form.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .6rem .9rem; margin: .4rem 0 1rem; align-items: end; }
label { display: block; font-size: .85rem; color: var(--quiet); }
input, select { height: 2.55rem; }
input, select, textarea { display: block; width: 100%; margin-top: .15rem; padding: .42rem .55rem; font: inherit; font-size: 1rem; color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: .35rem; }
form.search { display: flex; gap: .6rem; align-items: end; margin-block: .2rem 1rem; } form.search label { flex: 0 1 22rem; min-width: 8rem; } form button { white-space: nowrap; }
form.day { display: flex; gap: .6rem; align-items: end; flex-wrap: wrap; margin: .3rem 0 .6rem; } form.day input { width: auto; }
pre { overflow-x: auto; padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre, code, .line { font: .92em ui-monospace, 'DejaVu Sans Mono', monospace; }
.foot { border-top: 1px solid var(--line); padding: .8rem 1.25rem 2rem; } .foot a { color: inherit; } .foot p { margin-block: .5rem 0; } .site > .own { display: none; }
@media (max-width: 30rem) { main { padding: .9rem .9rem 1.5rem; } .site { padding: .6rem .9rem .4rem; } .foot { padding: .8rem .9rem 1.5rem; } h1 { font-size: 1.4rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } .site nav a, .foot a { padding-block: .4rem; } }
@media print {
@page { margin: 14mm 15mm; }
:root { color-scheme: light; --ink: #000; --quiet: #333; --paper: #fff; --card: #fff; --line: #999; --accent: #000; --wash: #fff; } body { font-size: 10.5pt; line-height: 1.4; } .small, .small-list, footer.view { line-height: 1.35; } h1 { font-size: 1.4rem; margin-block: 0 .5rem; } p { margin-bottom: .6rem; } footer.view { margin-top: .6rem; break-before: avoid; } .entry { margin-bottom: .6rem; } .actions, .choices ul { margin-block: .3rem; } .choices li { padding: 0; } .entry > .small { margin-bottom: 0; }
.site nav, .skip, form, details:has(> form), .foot, figcaption a { display: none !important; } .actions > li:not(.choices:has(a[href*='/c/'])), .actions:not(:has(a[href*='/c/'])) { display: none; }
.site { border: 0; padding: 0 0 .3rem; } main { padding: 0; max-width: none; } .site { max-width: none; } .site > p { display: inline; } .brand, .of { padding: 0; } .site > .own { display: inline; margin-left: .6em; font-size: .85em; }
.entry:not(:has(li:nth-child(6))), figure, blockquote, tr, .notice, dl > *, .choices li { break-inside: avoid; } h1, h2, h3, summary, .choices > p, .entry > p:first-child, p:has(+ .entry) { break-after: avoid; }
details::details-content { content-visibility: visible; } summary { list-style: none; font-weight: 650; }
main a[href^='http']::after { content: ' <' attr(href) '>'; font-size: .85em; } a { text-decoration: none; color: inherit; } pre.verbatim { white-space: pre-wrap; overflow-wrap: anywhere; }
figure { float: right; margin: 0 0 .5mm 3.5mm; } .pictured { display: flex; break-inside: avoid; } .pictured > .entry { flex: 1; } .pictured > figure { float: none; } figure img { width: auto; max-width: 86mm; max-height: 245mm; border: 0; } .endless { display: none; }
}
`;

/** Where the style sheet is served: the address changes with what it holds, so that it can be kept for good. */
export const styleAddress = `/style.${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`;
