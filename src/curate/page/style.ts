/** The page's one style sheet. It follows the system's light or dark mode; marks never differ by colour alone. */
export const style = `
:root { color-scheme: light dark; --ink: #1d1c1a; --quiet: #5d5a54; --paper: #fbfaf7; --card: #fff; --line: #d9d5cc; --accent: #14508c; --quote: #ffe9a8; --speaker: #14508c; --left: #b3470b; --good: #1b6b3a; --bad: #a3211b; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --quiet: #a9a49a; --paper: #171614; --card: #201f1c; --line: #3b3833; --accent: #8fc0f4; --quote: #5a4a12; --speaker: #8fc0f4; --left: #f0a26a; --good: #7fd3a0; --bad: #ff9d94; --on-accent: #10202f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
a { color: var(--accent); }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: .7rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--card); }
header h1 { font-size: 1rem; margin: 0; }
header p { margin: 0; color: var(--quiet); font-size: .875rem; }
header form { margin-left: auto; display: flex; gap: .75rem; align-items: baseline; }
progress { width: 8rem; height: .5rem; accent-color: var(--accent); vertical-align: middle; }
main { display: grid; gap: 2rem; max-width: 84rem; margin: 0 auto; padding: 1.25rem; }
@media (min-width: 60rem) { main { grid-template-columns: minmax(0, 1fr) minmax(0, 30rem); } .panel { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; } }
@media (max-width: 59.99rem) { main { padding: .75rem; gap: 1rem; } .article { max-height: 40vh; overflow: auto; border-bottom: 1px solid var(--line); } }
.article { font: 1.06rem/1.7 Charter, Georgia, 'Times New Roman', serif; }
.article p { margin: 0 0 1em; max-width: 38em; overflow-wrap: anywhere; }
.article a { color: inherit; text-decoration: none; }
.article a:hover { background: var(--line); }
mark { background: none; color: inherit; }
.quote { background: var(--quote); box-shadow: 0 0 0 2px var(--quote); }
.speaker { color: var(--speaker); font-weight: 600; }
.figure { font-weight: 700; border-bottom: 2px solid currentColor; }
.date { font-style: italic; border-bottom: 1px dashed currentColor; }
.left { text-decoration: underline dotted var(--left) 2px; text-underline-offset: 4px; }
.claimed { border-left: 3px solid var(--good); padding-left: 3px; }
.left-out { color: var(--quiet); text-decoration: line-through; }
.legend { font: .8rem/1.8 system-ui, sans-serif; color: var(--quiet); border-top: 1px solid var(--line); padding-top: .5rem; }
.legend span { margin-right: 1em; color: var(--ink); }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; }
.panel h2 { margin: 0 0 .25rem; font-size: 1.05rem; }
.panel fieldset { border: 0; border-top: 1px solid var(--line); margin: .9rem 0 0; padding: .6rem 0 0; min-width: 0; }
legend { padding: 0 .5rem 0 0; font-weight: 600; font-size: .875rem; }
label { display: block; margin-top: .55rem; font-size: .8125rem; color: var(--quiet); }
input, select, textarea { display: block; width: 100%; margin-top: .1rem; padding: .4rem .5rem; font: inherit; font-size: .95rem; color: var(--ink); background: var(--paper); border: 1px solid #8b867b; border-radius: .3rem; }
textarea { resize: vertical; field-sizing: content; min-height: 2.6rem; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem; }
.basis { margin: .2rem 0 0; font-size: .78rem; color: var(--quiet); }
button, .button { font: inherit; font-size: .9rem; padding: .42rem .8rem; border: 1px solid #8b867b; border-radius: .3rem; background: var(--card); color: var(--ink); cursor: pointer; text-decoration: none; display: inline-block; white-space: nowrap; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
kbd { font: .75rem ui-monospace, monospace; border: 1px solid currentColor; border-radius: .2rem; padding: 0 .25rem; margin-left: .3rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-top: .8rem; }
.row label { flex: 1 1 10rem; margin: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.told { margin: 1rem 1.25rem 0; padding: .6rem .9rem; border-left: 4px solid var(--good); background: var(--card); white-space: pre-wrap; overflow-wrap: anywhere; }
.told.problem { border-color: var(--bad); }
details { margin-top: .8rem; } summary { cursor: pointer; font-size: .875rem; }
.login { max-width: 24rem; margin: 12vh auto; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; }
.quiet { color: var(--quiet); font-size: .875rem; }
`;
