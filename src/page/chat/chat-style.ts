import { createHash } from 'node:crypto';

/**
 * What the chat looks like beside what every page does; its colours are those of the page's style sheet. What is
 * focused comes to stand above the line to ask in. That room is a margin of each control: as padding of the page the
 * line itself would scroll it. A browser scrolls to the caret of a text to paste, and not to its field, so there it is
 * padding.
 */
export const chatStyle = `
.lead { font-size: 1.05rem; margin-bottom: .5rem; }
.talk { display: flex; flex-direction: column; gap: 1.4rem; margin: 1.2rem 0 2rem; }
.turn { scroll-margin-top: .6rem; min-width: 0; } .turn:focus { outline: none; } .turn:focus-visible { outline: none; } .turn:focus-visible > .said { outline: 3px solid var(--accent); outline-offset: 2px; }
.asked { margin: 0 0 .4rem auto; width: fit-content; max-width: 92%; padding: .35rem .8rem; border: 1px solid var(--line); border-radius: .9rem .9rem .2rem .9rem; background: var(--wash); font-size: .925rem; }
.who { color: var(--quiet); font-size: .85rem; }
.arrived > .asked { margin-left: 0; border-radius: .35rem; border-left: 4px solid var(--accent); }
.said { border: 1px solid var(--line); border-radius: .5rem; background: var(--card); padding: .6rem 1rem .4rem; }
.said h2:first-child { margin-top: .3rem; font-size: 1.3rem; } .said h3 { margin-top: 1rem; }
.forms ul { list-style: none; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 1rem; margin: 0; padding: 0; font-size: .825rem; }
.forms a, .forms [role=tab] { display: inline-block; padding: .25rem 0; border: 0; border-bottom: 2px solid transparent; border-radius: 0; background: none; color: var(--quiet); font-size: inherit; text-decoration: none; }
.forms a[aria-current], .forms [aria-selected=true] { color: var(--ink); border-bottom-color: var(--accent); }
.form { min-width: 0; } .form[hidden] { display: none; }
.message pre { max-height: 24rem; overflow: auto; margin: .4rem 0 1rem; padding: .7rem; border: 1px solid var(--line); border-radius: .35rem; background: var(--paper); font: .8rem/1.45 ui-monospace, 'DejaVu Sans Mono', monospace; white-space: pre-wrap; }
.message h4 { margin: .6rem 0 .2rem; font-size: .95rem; } .tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .3rem 0; }
.return { margin: .2rem 0 0; font-size: .875rem; } .return button { border: 0; background: none; padding: .3rem 0; color: var(--accent); text-decoration: underline; }
.examples { list-style: none; display: flex; flex-wrap: wrap; gap: .45rem .6rem; margin: .6rem 0; padding: 0; }
.composer { position: sticky; bottom: 0; z-index: 2; margin: 0 -1.25rem; padding: .6rem 1.25rem .7rem; border-top: 1px solid var(--line); background: var(--paper); }
main :is(a, button, summary, [tabindex]):not(.composer *, .turn) { scroll-margin-bottom: 7.5rem; } html:has(.check textarea:focus) { scroll-padding-bottom: 13.5rem; }
main:has(.status:not(:empty)) :is(a, button, summary, [tabindex]):not(.composer *, .turn) { scroll-margin-bottom: 12rem; }
.composer .row { position: relative; display: flex; gap: .5rem; align-items: end; } .composer .field { flex: 1; min-width: 0; }
.composer input { margin-top: .1rem; } .composer button.main { white-space: nowrap; padding: .5rem 1.1rem; }
.list[role=listbox] { position: absolute; inset: auto 0 100% 0; margin: 0 0 .3rem; padding: .25rem; list-style: none; max-height: min(20rem, 50vh); overflow-y: auto; border: 1px solid var(--edge); border-radius: .35rem; background: var(--card); box-shadow: 0 .2rem 1rem rgb(0 0 0 / .18); } .list[hidden] { display: none; }
[role=option] { padding: .35rem .5rem; border-radius: .25rem; cursor: pointer; } [role=option] span { color: var(--quiet); font-size: .85rem; margin-left: .6rem; }
[role=option][aria-selected=true] { background: var(--accent); color: var(--on-accent); } [role=option][aria-selected=true] span { color: inherit; }
.status { margin: .35rem 0 0; font-size: .875rem; color: var(--quiet); } .status:empty { display: none; } .status.error { color: var(--conflict); } .status button { padding: .1rem .5rem; margin-left: .5rem; }
.check { margin: 1rem 0 1.2rem; padding: .3rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); } .check h2 { margin: .5rem 0; font-size: 1.1rem; scroll-margin-top: 1rem; } .check textarea { min-height: 6rem; resize: vertical; } .check button { margin: .6rem 0; }
[aria-busy=true] { cursor: progress; }
@media (max-width: 30rem) { .examples { flex-wrap: nowrap; overflow-x: auto; padding: .3rem .1rem .5rem; } .examples .button { white-space: nowrap; } [role=option] span { display: block; margin: 0; } .lead { font-size: 1rem; } .composer { margin-inline: -.9rem; padding-inline: .9rem; } .said { padding-inline: .75rem; } .forms ul { justify-content: flex-start; } }
@media print { .composer, .check, .forms, .examples { display: none; } }
`;

/** Where it is served: the address changes with what it holds. */
export const chatStyleAddress = `/chat.${createHash('sha256').update(chatStyle).digest('hex').slice(0, 12)}.css`;
