import { describe, expect, it } from 'vitest';
import { citeView } from '../../../src/core/answers/cite-view.ts';
import { referenceOf } from '../../../src/core/answers/reference-of.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { View } from '../../../src/core/message/view.ts';
import { writtenForms } from '../../../src/core/reference/reference.ts';
import { attacks } from '../../support/attacks.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

function claimIn(short: ShortDossier) {
  const dossier = dossierOf(short, 'abcdef012345');
  const claim = dossier.claims.get('c');
  if (claim === undefined) throw new Error('there is no claim c');
  const invocation = { command: 'cite', options: { claim: 'c', as: 'ris' } };
  return { claim, dossier, context: { ...sessionOf(dossier), zone: 'UTC', invocation } };
}

const statement = 'The mayor said that 300 houses were flooded.';
const actors = { mayor: { name: 'The mayor' }, wire: { name: 'Coast Wire' }, minister: { name: 'The minister' } };

describe('a reference', () => {
  it('has the outlet that wrote it as its author, who speaks as a keyword, and the way in its note', () => {
    const { claim, context } = claimIn({
      actors,
      sources: {
        copy: {
          syndicates: 'river-post',
          title: 'Barrier overtopped',
          claims: [{ id: 'c', statement, quote: '300 houses', chain: ['wire', 'mayor'], said: '2031-03-01' }],
        },
      },
    });
    expect(referenceOf(claim, context)).toMatchObject({
      id: 'c',
      author: 'River Post',
      outlet: 'Copy',
      title: 'Barrier overtopped',
      speakers: ['The mayor', 'Coast Wire'],
      url: null,
      captured: null,
      said: { edtf: '2031-03-01' },
      quote: '“300 houses”',
      note: expect.stringMatching(
        /^The mayor said that 300 houses were flooded \(.*reported by Coast Wire.*relayed by River Post, copied by Copy.*\)\..* Dossier “Flood at the barrier”, revision abcdef012345, claim c\.$/,
      ),
    });
  });

  it('has each of those who spoke together, and no title that is not there', () => {
    const { claim, context } = claimIn({
      actors,
      sources: { page: { title: null, claims: [{ id: 'c', chain: [['mayor', 'minister']] }] } },
    });
    expect(referenceOf(claim, context)).toMatchObject({ speakers: ['The mayor', 'The minister'], title: null });
  });

  it('warns before all else of a claim that must not be published', () => {
    const { claim, context } = claimIn({ claims: [{ id: 'c', rank: 'deprecated', reason: 'misread' }] });
    expect(referenceOf(claim, context).note).toMatch(/^Do not publish this claim: the record holds it to be wrong\. /);
  });

  it('is one line in every text, whatever stands in the record', () => {
    for (const text of [...attacks, 'a\nER  - \nTY  - JOUR']) {
      const { claim, context } = claimIn({ claims: [{ id: 'c' }] });
      Object.assign(claim.source, { title: text });
      Object.assign(claim, { quote: text, statement: `River Post said ${text}` });
      const { title, quote, note } = referenceOf(claim, context);
      expect(`${title}${quote}${note}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E]| {2}/u);
      for (const form of writtenForms)
        expect(checkAnswer(citeView(claim, context, form), context, context.commands)).toEqual([]);
    }
  });

  it('never says that anything is confirmed', () => {
    const dossier = shippedDossier();
    const context = sessionOf(dossier);
    const others = [...dossier.claims.values()].filter(({ id, statement: said, quote }) => {
      return !`${id}${said}${quote}`.includes('confirmed');
    });
    expect(others.length).toBeGreaterThan(50);
    for (const claim of others)
      for (const form of writtenForms)
        expect(context.writeReference?.(referenceOf(claim, context), form)).not.toMatch(/confirmed/i);
  });
});

describe('the answer with a reference', () => {
  const { claim, context } = claimIn({ actors, claims: [{ id: 'c', statement, chain: ['mayor'] }] });
  const problemsOf = (view: View) => checkAnswer(view, context, context.commands);

  it.each(writtenForms)('as %s is faithful, and leads to the other forms', (form) => {
    const view = citeView(claim, context, form);
    expect(problemsOf(view)).toEqual([]);
    const actions = view.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    const forms = actions.flatMap((action) => (action.kind === 'button' ? [action.invocation.options.as] : []));
    expect(new Set(forms)).toEqual(new Set([undefined, ...writtenForms.filter((other) => other !== form)]));
  });

  it('is not sent where a line of it is another than what is written again', () => {
    const view = citeView(claim, context, 'ris');
    const tampered = view.blocks.map((block) =>
      block.kind === 'verbatim'
        ? {
            ...block,
            lines: block.lines.map((line) => ({ ...line, text: line.text.replace('The mayor', 'The king') })),
          }
        : block,
    );
    expect(problemsOf({ ...view, blocks: tampered })).toContain(
      '"KW  - The king" does not stand in the reference to the claim',
    );
  });

  it('says so where nothing can write one', () => {
    const { writeReference: _, ...without } = context;
    const [block] = citeView(claim, without, 'ris').blocks;
    expect(block).toMatchObject({ kind: 'notice', tone: 'error' });
  });
});
