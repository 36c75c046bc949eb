import { showHidden } from '../../core/message/show-hidden.ts';
import { fieldsOf } from '../../core/review/claim-fields.ts';
import { keyOf, placeOf, type WorkItem, workLeft } from '../../core/review/work-left.ts';
import { withAdditions } from '../additions.ts';
import type { Look } from '../look.ts';
import { noAdditions } from '../request.ts';
import type { ReviewDesk } from '../review-desk.ts';
import { actionFor, helpText } from './actions.ts';
import type { Person } from './person.ts';
import type { Begun, Session } from './session.ts';
import { progressText, showItem, showText } from './show-item.ts';

/**
 * Goes through what is left of a source with one person, until they quit or nothing is left. All that is decided is on
 * disk at once; what was only begun is gone when they quit.
 */
export async function runSession(desk: ReviewDesk, person: Person, by: string): Promise<number> {
  const begunBy = new Map<string, Begun>();
  let at = -1;
  let current = '';
  let told = '';
  for (;;) {
    const found = desk.look();
    if (!found.ok) {
      person.show(inert(found.problems.join('\n')));
      return 1;
    }
    const { look } = found;
    const left = workLeft(look.review);
    const news = told === '' ? '' : `${inert(told)}\n\n`;
    told = '';
    if (left.length === 0) {
      person.show(`${news}Nothing is left: ${progressText(look)}. Look at "git diff", then run "npm run check".`);
      return 0;
    }
    // the one that the person was at, or else the first behind it; at the end it begins again
    const item = left.find((one) => keyOf(one) === current) ?? left.find((one) => placeOf(one)[0] >= at) ?? left[0];
    if (item === undefined) return 0;
    at = placeOf(item)[0];
    current = keyOf(item);
    const begun = begunOf(item, look, begunBy.get(keyOf(item)));
    const known = withAdditions(look.known, begun?.additions ?? noAdditions);
    const screen = { width: person.width(), colour: person.colour };
    const parts = { look, reviewed: desk.reviewed, fields: begun?.fields ?? null, known, left: left.length };
    person.show(`${person.screen ? '\u001b[2J\u001b[H' : ''}${news}${showItem(item, parts, screen)}`);
    const key = await person.key();
    if (key === null || key === 'q') {
      person.show(`Everything decided is kept: ${progressText(look)}.`);
      return 0;
    }
    const step = stepOf(key, left, item);
    if (step !== null) {
      current = keyOf(step);
      continue;
    }
    if (key === '?' || key === 't') {
      person.show(key === '?' ? helpText : showText(look, desk.reviewed, screen));
      if (person.screen) await person.key();
      continue;
    }
    const action = actionFor(key, item);
    if (action === null) {
      told = key.trim() === '' ? '' : `“${key}” is no key here; ? shows them all.`;
      continue;
    }
    const session: Session = {
      person,
      desk,
      look,
      item,
      begun,
      keep: (kept) => void begunBy.set(keyOf(item), kept),
      async decide(request) {
        const done = await desk.decide(request, by);
        told = done.ok ? done.told : `Not done:\n${done.problems.join('\n')}`;
        if (done.ok && request.kind === 'undo') [at, current] = [-1, ''];
        return done.ok;
      },
    };
    await action(session);
  }
}

function begunOf(item: WorkItem, look: Look, begun: Begun | undefined): Begun | null {
  if (begun !== undefined) return begun;
  return item.kind === 'draft' ? { fields: fieldsOf(item.draft, look.known), additions: noAdditions, also: [] } : null;
}

/** Where j and k lead; null for another key. */
function stepOf(key: string, left: readonly WorkItem[], item: WorkItem): WorkItem | null {
  const index = left.indexOf(item);
  if (key === 'j' || key === ' ') return left[(index + 1) % left.length] ?? item;
  if (key === 'k') return left.at(index - 1) ?? item;
  return null;
}

function inert(text: string): string {
  return text.split('\n').map(showHidden).join('\n');
}
