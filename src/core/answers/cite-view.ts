import type { Claim } from '../dossier/dossier.ts';
import type { Action, Block, View } from '../message/view.ts';
import { type WrittenForm, writtenForms } from '../reference/reference.ts';
import type { AnswerContext } from './answer-context.ts';
import { citation } from './citation.ts';
import { citeNotes, citeWarnings } from './cite-warnings.ts';
import { footer } from './footer.ts';
import { referenceOf } from './reference-of.ts';

/** A sentence to publish, or one of the forms that reference managers read. */
export const citeForms = ['text', ...writtenForms] as const;
export type CiteForm = (typeof citeForms)[number];

/**
 * One sentence fit to publish: right verb, hedge, originator, relay and date; before it, why not to publish it. In
 * another form it is a reference, to be copied whole.
 */
export function citeView(claim: Claim, context: AnswerContext, form: CiteForm = 'text'): View {
  const { words: w } = context;
  return {
    title: form === 'text' ? w.citeTitle : w.reference.title(w.reference.forms[form]),
    blocks: [
      ...citeWarnings(claim, context).map((text): Block => ({ kind: 'notice', tone: 'warning', text })),
      form === 'text' ? { kind: 'quote', text: citation(claim, w) } : referenceBlock(claim, form, context),
      ...citeNotes(claim, context).map((text): Block => ({ kind: 'notice', tone: 'info', text })),
      {
        kind: 'actions',
        actions: [
          {
            kind: 'button',
            label: w.evidence,
            invocation: { command: 'evidence', options: { claim: claim.id } },
          },
          ...otherForms(claim, form, context),
        ],
      },
    ],
    footer: footer(context),
  };
}

/** The reference line by line, each line as it stands; or that nothing here can write it. */
function referenceBlock(claim: Claim, form: WrittenForm, context: AnswerContext): Block {
  const { words: w, writeReference } = context;
  if (writeReference === undefined) return { kind: 'notice', tone: 'error', text: w.reference.notHere };
  const lines = writeReference(referenceOf(claim, context), form).split('\n');
  return {
    kind: 'verbatim',
    lines: lines.map((text, line) => ({ kind: 'reference', text, of: { claim: claim.id, form, line } })),
  };
}

function otherForms({ id }: Claim, form: CiteForm, { words: w }: AnswerContext): Action[] {
  return citeForms
    .filter((other) => other !== form)
    .map((other) => ({
      kind: 'button',
      label: w.reference.forms[other],
      invocation: { command: 'cite', options: other === 'text' ? { claim: id } : { claim: id, as: other } },
    }));
}
