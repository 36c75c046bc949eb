import type { CaptureText } from '../../core/quote/capture-text.ts';
import { mergedFields } from '../../core/review/merged-fields.ts';
import { placeOf, sentencesAround } from '../../core/review/work-left.ts';
import type { Look } from '../look.ts';
import { fieldsOfRecord } from '../plan.ts';
import type { Request } from '../request.ts';
import { additionsOfForm, type FormTexts, fieldsOfForm } from './read-form.ts';
import { itemAt } from './review-page.ts';

/** What a form asks for; `with` shows a draft together with another that becomes a part of it. */
export type FormRequest =
  | { kind: 'request'; request: Request }
  | { kind: 'with'; at: string; draft: string }
  | { kind: 'problems'; problems: readonly string[] };

/** Reads a sent form. */
export function requestOfForm(form: FormTexts, look: Look, capture: CaptureText): FormRequest {
  const key = form.get('item') ?? '';
  const draftId = /^draft:(.+)$/u.exec(key)?.[1] ?? null;
  const draft = look.review.drafts.find(({ id }) => id === draftId) ?? null;
  const item = draft === null ? itemAt(look, key) : { kind: 'draft' as const, draft };
  const what = form.get('do');
  if (what === 'undo') return { kind: 'request', request: { kind: 'undo' } };
  if (item === null) return refuse('There is nothing left to decide on.');
  const near = placeOf(item);
  switch (what) {
    case 'accept': {
      const fields = fieldsOfForm(form, look);
      const { additions, problems } = additionsOfForm(form, look, fields.chain);
      if (problems.length > 0) return { kind: 'problems', problems };
      const also = (form.get('also') ?? '').split(' ').filter((id) => id !== '');
      return { kind: 'request', request: { kind: 'accept', draft: draftId, near, fields, also, additions } };
    }
    case 'refuse':
      return draftId === null
        ? refuse('Only a draft can be refused; leave the sentence out.')
        : { kind: 'request', request: { kind: 'refuse', draft: draftId, why: form.get('why-refused') ?? '' } };
    case 'leave-out': {
      const [start, end] = sentencesAround(look.review, near);
      return { kind: 'request', request: { kind: 'leave-out', at: [start, end], why: form.get('why-left-out') ?? '' } };
    }
    case 'merge': {
      const [, kind, into] = /^(draft|claim):(.+)$/u.exec(form.get('into') ?? '') ?? [];
      if (draft === null || into === undefined) return refuse('Choose what the draft is merged into.');
      return kind === 'draft'
        ? { kind: 'with', at: key, draft: into }
        : mergeInto(into, form, look, capture, draft.id, draft.at);
    }
    default:
      return refuse('Press one of the buttons of the form.');
  }
}

function mergeInto(
  into: string,
  form: FormTexts,
  look: Look,
  capture: CaptureText,
  draft: string,
  at: readonly [number, number],
): FormRequest {
  const claim = look.review.claims.find(({ id }) => id === into);
  const base = fieldsOfRecord(look, into);
  const fields =
    base === null || claim?.at === undefined
      ? null
      : mergedFields({ fields: base, at: claim.at }, { fields: fieldsOfForm(form, look), at }, capture);
  return { kind: 'request', request: { kind: 'merge', draft, into, fields } };
}

function refuse(problem: string): FormRequest {
  return { kind: 'problems', problems: [problem] };
}
