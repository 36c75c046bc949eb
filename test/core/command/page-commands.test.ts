import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { pageCommands } from '../../../src/core/command/page-commands.ts';
import { snapshotOf } from '../../../src/core/digest/snapshot.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { isRefusal } from '../../../src/core/message/is-refusal.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { generatedDossier } from '../../support/generated-dossier.ts';
import { shippedDossier } from '../../support/shipped.ts';

const textsOf = (view: View) => phrasesOf(view).map(textOf);

// An answer that is not faithful fails: `viewOf` throws then.
describe.each<[string, () => Dossier]>([
  ['the shipped dossier', shippedDossier],
  ['a generated one', () => generatedDossier({ questions: 30, positions: 12, name: 25, script: 'latin' })],
])('of %s', (_, open) => {
  const dossier = open();
  const session = sessionOf(dossier, { commands: pageCommands(commands, {}) });

  it('the front begins with what it is about and what is at odds, and shows at most three strips', () => {
    const view = viewOf({ command: 'digest', options: {} }, session);
    expect(textsOf(view).slice(0, 2)).toEqual([dossier.title, dossier.summary]);
    const kinds = view.blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'picture').length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind === 'picture').length).toBeLessThanOrEqual(3);
    expect(kinds.filter((kind) => kind === 'entry').length).toBeLessThanOrEqual(12);
  });

  it('the method tells the widths of the dossier', () => {
    const { policy } = dossier;
    const wider = sessionOf({ ...dossier, policy: { ...policy, nearly: 0.35 } }, { commands: session.commands });
    expect(textsOf(viewOf({ command: 'about', options: {} }, wider)).join('\n')).toMatch(/35\s%/u);
    expect(textsOf(viewOf({ command: 'about', options: {} }, session)).join('\n')).not.toMatch(/35\s%/u);
  });

  it('what changed is told from an earlier revision, and nothing of one that is not kept', () => {
    const [first = ''] = dossier.claims.keys();
    const { [first]: __, ...claims } = snapshotOf(dossier).claims;
    const before = { ...snapshotOf(dossier), claims, revision: 'earlier' };
    const asked = { command: 'changes', options: { since: 'earlier' } };
    const known = sessionOf(dossier, { commands: pageCommands(commands, { before }) });
    expect(textsOf(viewOf(asked, known)).length).toBeGreaterThan(2);
    expect(isRefusal(viewOf(asked, known))).toBe(false);
    expect(isRefusal(viewOf(asked, session))).toBe(true);
  });
});
