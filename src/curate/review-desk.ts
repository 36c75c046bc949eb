import { withDossierLock } from '../dataset/edit/dossier-lock.ts';
import { editDossier } from '../dataset/edit/edit-dossier.ts';
import { finishEdits } from './finish-edits.ts';
import { type LookResult, lookAt, type Reviewed } from './look.ts';
import type { Place } from './place.ts';
import { planRequest } from './plan.ts';
import type { Done, Request } from './request.ts';
import { appendDecisions } from './review-file.ts';

/** Where a source is reviewed, at the terminal and on the page alike. */
export interface ReviewDesk {
  reviewed: Reviewed;
  /** The review and its dossier as they are on disk now. */
  look(): LookResult;
  /** Does what a person wants, and says what became of it. Requests of several people come one after the other. */
  decide(request: Request, by: string): Promise<Done>;
}

/** What the desk takes from outside: the time, and where a test ends the process. */
export interface DeskParts {
  now(): Date;
  /** Called with the name of each step that is done, for tests that end the process there. */
  onStep?(step: string): void;
}

/**
 * A desk for one source. The decision is written first, then the record: an acceptance counts only where its claim
 * stands in the record. So a process that is killed in between leaves an open draft, and no half file.
 */
export function openDesk(place: Place, reviewed: Reviewed, { now, onStep = () => {} }: DeskParts): ReviewDesk {
  const look = () => lookAt(place, reviewed);
  return {
    reviewed,
    look,
    decide: (request, by) =>
      withDossierLock(place.capturesDir, async () => {
        await finishEdits(place, reviewed.dossier);
        const found = look();
        if (!found.ok) return found;
        const context = { source: reviewed.source, capture: reviewed.capture, by, when: now().toISOString() };
        const planned = planRequest(request, found.look, context);
        if (!planned.ok) return planned;
        onStep('planned');
        const write = () => editDossier({ ...place, checkpoint: onStep }, reviewed.dossier, planned.edits);
        const none = planned.edits.length === 0;
        // what is undone goes from the record first: without its claim an acceptance does not hold
        if (request.kind === 'undo') {
          const edited = none ? null : await write();
          if (edited?.ok === false) return edited;
          onStep('written');
          appendDecisions(reviewed.path, planned.decisions);
          return { ok: true, told: planned.told };
        }
        appendDecisions(reviewed.path, planned.decisions);
        onStep('decided');
        const edited = none ? null : await write();
        onStep('written');
        if (edited === null || edited.ok) return { ok: true, told: planned.told };
        const when = now().toISOString();
        const first = found.look.review.next;
        const taken = planned.decisions.map((_, index) => ({ kind: 'undo' as const, by, when, of: first + index }));
        appendDecisions(reviewed.path, taken);
        return { ok: false, problems: edited.problems.map(withoutPlace) };
      }),
  };
}

/** A problem of the claim that was to be written, without the line that it would have had. */
function withoutPlace(problem: string): string {
  return problem.replace(/^.*?:\d+:\d+\s+claims\[\d+\]\.?(\S*)\s+/u, '$1: ');
}
