import type { ClaimRecord } from '../core/dossier/claim-record.ts';
import type { CaptureText } from '../core/quote/capture-text.ts';
import { type ClaimFields, fieldsOfClaim } from '../core/review/claim-fields.ts';
import { claimOf } from '../core/review/claim-of.ts';
import type { Decision, FormerKeys } from '../core/review/decision.ts';
import { readValue } from '../core/review/field-text.ts';
import { overlap, type Review } from '../core/review/review.ts';
import { lastOf, repeatedIds, whyNot } from '../core/review/why-not.ts';
import { sentencesAround } from '../core/review/work-left.ts';
import type { Edit } from '../dataset/edit/edit.ts';
import { editsOf, withAdditions } from './additions.ts';
import type { Look } from './look.ts';
import type { Request } from './request.ts';

/** The lines to write into the review, the edits of the dossier's files, and what the person is told after. */
export type Plan =
  | { ok: true; decisions: readonly Decision[]; edits: readonly Edit[]; told: string }
  | { ok: false; problems: readonly string[] };

export interface PlanContext {
  source: string;
  capture: CaptureText;
  by: string;
  /** The moment of the decision, in ISO 8601. */
  when: string;
}

/** What a request comes to as things are now. It is refused where somebody has decided otherwise meanwhile. */
export function planRequest(request: Request, look: Look, context: PlanContext): Plan {
  const planned = plan(request, look, context);
  if (!planned.ok) return planned;
  const [first] = planned.decisions;
  // all after the first are a part of it
  const why = first === undefined ? null : whyNot(look.review, first);
  return why === null ? planned : { ok: false, problems: [why] };
}

function plan(request: Request, look: Look, context: PlanContext): Plan {
  const { by, when } = context;
  switch (request.kind) {
    case 'accept':
      return planAccept(request, look, context);
    case 'merge':
      return planMerge(request, look, context);
    case 'refuse': {
      const why = request.why.trim();
      if (why === '') return refuse('Say why, in a few words.');
      return {
        ok: true,
        decisions: [{ kind: 'refuse', by, when, draft: request.draft, why }],
        edits: [],
        told: 'Refused.',
      };
    }
    case 'leave-out':
      return planLeaveOut(request, look, context);
    case 'bring': {
      const repeated = repeatedIds(look.review, request.drafts);
      if (repeated.length > 0) return refuse(`There are drafts of these ids already: ${repeated.join(', ')}.`);
      const many = request.drafts.length;
      const told = many === 1 ? '1 draft was brought.' : `${many} drafts were brought.`;
      return { ok: true, decisions: [{ kind: 'bring', by, when, drafts: [...request.drafts] }], edits: [], told };
    }
    case 'undo':
      return planUndo(look, context);
    default:
      return request satisfies never;
  }
}

function planAccept(
  request: Request & { kind: 'accept' },
  look: Look,
  { source, capture, by, when }: PlanContext,
): Plan {
  const { draft, near, fields, also, additions } = request;
  const built = claimOf(fields, withAdditions(look.known, additions), {
    capture,
    language: look.source.language,
    near,
  });
  if (!built.ok) return { ok: false, problems: built.problems.map(({ field, message }) => `${field}: ${message}`) };
  const { claim } = built;
  const parts = also.map(
    (id): Decision => ({ kind: 'merge', by, when, draft: id, into: claim.id, before: null, 'left-out': null }),
  );
  const decided = also.find((id) => look.review.fates.get(id)?.kind !== 'open');
  if (decided !== undefined)
    return refuse(`Somebody has decided on the draft "${decided}" meanwhile; nothing was changed.`);
  return {
    ok: true,
    decisions: [{ kind: 'accept', by, when, draft, claim: claim.id }, ...parts],
    edits: [...editsOf(additions), { kind: 'add-claim', source, claim }],
    told: `Accepted as ${claim.id}.`,
  };
}

function planMerge({ draft, into, fields }: Request & { kind: 'merge' }, look: Look, context: PlanContext): Plan {
  const { source, capture, by, when } = context;
  const claim = look.review.claims.find(({ id }) => id === into);
  const merged = look.review.drafts.find(({ id }) => id === draft);
  if (claim === undefined) return refuse(`There is no claim "${into}" in this source.`);
  if (merged === undefined) return refuse(`There is no draft "${draft}" any more.`);
  const edits: Edit[] = [];
  let before: FormerKeys | null = null;
  const near = claim.at ?? merged.at;
  let at = near;
  if (fields !== null) {
    const known = { ...look.known, claims: new Set<string>() };
    const built = claimOf({ ...fields, id: into }, known, { capture, language: look.source.language, near });
    if (!built.ok) return { ok: false, problems: built.problems.map(({ field, message }) => `${field}: ${message}`) };
    const { statement, quote, scope } = built.claim;
    const value = fields.value.trim() === '' ? null : readValue(fields.value);
    at = built.claim.at;
    before = formerKeys(claim);
    edits.push({
      kind: 'change-claim',
      claim: into,
      ...changed({ statement, quote, at, scope: scope ?? null, value }),
    });
  }
  const sentence = sentencesAround(look.review, merged.at);
  const isLeft = look.review.uncovered.some((one) => overlap(one, sentence) && !overlap(one, at));
  if (isLeft) edits.push({ kind: 'leave-out', source, at: [...sentence], why: `said again: ${into}` });
  const leftOut: [number, number] | null = isLeft ? [...sentence] : null;
  return {
    ok: true,
    decisions: [{ kind: 'merge', by, when, draft, into, before, 'left-out': leftOut }],
    edits,
    told: `Merged into ${into}.`,
  };
}

function planLeaveOut(
  request: Request & { kind: 'leave-out' },
  { review }: Look,
  { source, by, when }: PlanContext,
): Plan {
  const why = request.why.trim();
  if (why === '') return refuse('Say why, in a few words.');
  const { at } = request;
  const drafts = review.drafts.filter((draft) => overlap(draft.at, at) && review.fates.get(draft.id)?.kind === 'open');
  return {
    ok: true,
    decisions: [{ kind: 'leave-out', by, when, at, why, drafts: drafts.map(({ id }) => id) }],
    edits: [{ kind: 'leave-out', source, at, why }],
    told: 'Left out.',
  };
}

function planUndo({ review }: Look, { source, by, when }: PlanContext): Plan {
  const last = lastOf(review, by);
  if (last === null) return refuse('There is nothing of yours to undo.');
  const { decision } = last;
  const undo: Decision = { kind: 'undo', by, when, of: last.number };
  switch (decision.kind) {
    case 'accept':
      return {
        ok: true,
        decisions: [undo],
        edits: [{ kind: 'remove-claim', claim: decision.claim }],
        told: `${decision.claim} is a draft again.`,
      };
    case 'leave-out':
      return {
        ok: true,
        decisions: [undo],
        edits: [{ kind: 'take-in', source, at: decision.at }],
        told: 'The sentence is open again.',
      };
    case 'merge':
      return {
        ok: true,
        decisions: [undo],
        edits: unmergeEdits(decision, source, review),
        told: 'The draft is open again.',
      };
    case 'refuse':
      return { ok: true, decisions: [undo], edits: [], told: 'The draft is open again.' };
    case 'undo':
    case 'bring':
      return refuse('There is nothing of yours to undo.');
    default:
      return decision satisfies never;
  }
}

function unmergeEdits(
  { into, before, 'left-out': leftOut }: Decision & { kind: 'merge' },
  source: string,
  review: Review,
): Edit[] {
  const isLeftOut = review.leftOut.some(({ at }) => at[0] === leftOut?.[0] && at[1] === leftOut[1]);
  return [
    ...(before === null ? [] : [{ kind: 'change-claim' as const, claim: into, ...changed(before) }]),
    ...(leftOut === null || !isLeftOut ? [] : [{ kind: 'take-in' as const, source, at: leftOut }]),
  ];
}

/** The keys to set, and those to take away. */
function changed({
  statement,
  quote,
  ...others
}: FormerKeys): Pick<Edit & { kind: 'change-claim' }, 'keys' | 'without'> {
  const { at, scope, value } = others;
  const keys = {
    statement,
    quote,
    ...(at === null ? {} : { at }),
    ...(scope === null ? {} : { scope }),
    ...(value === null ? {} : { value }),
  };
  return {
    keys,
    without: [
      ...(at === null ? ['at'] : []),
      ...(scope === null ? ['scope'] : []),
      ...(value === null ? ['value'] : []),
    ],
  };
}

function formerKeys({ statement, quote, at, scope, value }: ClaimRecord): FormerKeys {
  return { statement, quote, at: at ?? null, scope: scope ?? null, value: value ?? null };
}

function refuse(problem: string): Plan {
  return { ok: false, problems: [problem] };
}

/** The lines of a claim of a source, for merging into it. */
export function fieldsOfRecord({ review }: Look, claim: string): ClaimFields | null {
  const record = review.claims.find(({ id }) => id === claim);
  return record === undefined ? null : fieldsOfClaim(record);
}
