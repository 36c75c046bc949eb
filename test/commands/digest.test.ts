import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { runCommand } from '../../src/core/command/run-command.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { changesSince } from '../../src/core/digest/changes.ts';
import { keepChanges } from '../../src/core/digest/kept-changes.ts';
import { usualSections } from '../../src/core/digest/section.ts';
import { snapshotOf } from '../../src/core/digest/snapshot.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { writeInvocation } from '../../src/core/message/invocation.ts';
import { isRefusal } from '../../src/core/message/is-refusal.ts';
import { invocationsOf, phrasesOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { aSchedule } from '../store/some-rows.ts';
import { sessionOf, testNow } from '../support/desk.ts';
import { dossierOf } from '../support/dossiers.ts';
import { shippedDossier } from '../support/shipped.ts';

const dossier = shippedDossier();
const session = sessionOf(dossier, { commands: withPublic(commands), zone: 'Asia/Seoul' });

function ask(options: Record<string, string>) {
  const result = runCommand({ command: 'digest', options }, session);
  if (result.kind === 'failure') throw result.error;
  return result.kind === 'request' ? result.request : phrasesOf(result.view).map(textOf).join(' ');
}

describe('/digest', () => {
  it('is the briefing now, unless said otherwise', () => {
    expect(ask({})).toMatchObject({ kind: 'read-last-seen', dossier: dossier.id });
    expect(ask({ do: 'now' })).toMatchObject({ kind: 'read-last-seen' });
  });

  it('takes an option that belongs to no task with every task', () => {
    expect(ask({ public: 'yes' })).toMatchObject({ kind: 'read-last-seen' });
    expect(ask({ do: 'list', public: 'yes' })).toMatchObject({ kind: 'list-schedules' });
  });

  it('refuses an option that goes with other tasks', () => {
    expect(ask({ do: 'preview', late: 'all' })).toContain(
      'The option late does not go with preview; it goes with schedule.',
    );
  });

  it('schedules with what is left out filled in', () => {
    expect(ask({ do: 'schedule', time: '8:00' })).toMatchObject({
      kind: 'add-schedule',
      dossier: dossier.id,
      schedule: { time: '08:00', zone: 'Asia/Seoul', quiet: 'line', late: 'latest', sections: [...usualSections] },
    });
    expect(ask({ do: 'schedule', time: '8:00', quiet: 'silent', late: 'skip', include: 'open' })).toMatchObject({
      schedule: { quiet: 'silent', late: 'skip', sections: ['open'] },
    });
    expect(ask({ do: 'schedule', time: '8:00', picture: 'yes' })).toMatchObject({
      schedule: { sections: [...usualSections, 'pictures'] },
    });
  });

  it('schedules from another dossier, where one is named', () => {
    const other = dossierOf({ id: 'flood' });
    const two = { ...session, dossiers: new Map([...session.dossiers, [other.id, other]]) };
    const options = { do: 'schedule', time: '8:00', dossier: 'flood' };
    const result = runCommand({ command: 'digest', options }, two);
    expect(result).toMatchObject({ kind: 'request', request: { kind: 'add-schedule', dossier: 'flood' } });
  });

  it('tells all that is wrong with a schedule at once, with one that would be right', () => {
    const wrong = { do: 'schedule', time: '25:00', days: 'funday', zone: 'Kiew', late: 'all', include: 'weather' };
    const result = runCommand({ command: 'digest', options: wrong }, session);
    if (result.kind !== 'view') throw new Error('this is refused');
    const said = phrasesOf(result.view).map(textOf).join(' ');
    for (const fault of ['“25:00” is no time', '“funday” names no', 'did you mean Europe/Kyiv?', '“weather” names no'])
      expect(said).toContain(fault);
    const right = { do: 'schedule', time: '08:00', days: 'weekdays', zone: 'Europe/Kyiv', late: 'all' };
    expect(said).toContain(`For example: ${writeInvocation({ command: 'digest', options: right })}`);
    expect(invocationsOf(result.view)).toEqual([{ command: 'digest', options: right }]);
    expect(ask(right)).toMatchObject({ kind: 'add-schedule' });
    expect(isRefusal(result.view)).toBe(true);
  });

  it('tells every option that goes with other tasks, and offers what was probably meant', () => {
    const result = runCommand({ command: 'digest', options: { time: '08:00', days: 'mon', page: '2' } }, session);
    if (result.kind !== 'view') throw new Error('this is refused');
    expect(result.view.blocks.filter(({ kind }) => kind === 'notice')).toHaveLength(3);
    expect(invocationsOf(result.view)).toEqual([{ command: 'digest', options: { do: 'now' } }]);
    const meant = runCommand({ command: 'digest', options: { time: '08:00', days: 'mon' } }, session);
    expect(meant.kind === 'view' && invocationsOf(meant.view)[0]).toEqual({
      command: 'digest',
      options: { do: 'schedule', time: '08:00', days: 'mon' },
    });
  });

  it('asks before it removes, and removes where that is confirmed', () => {
    expect(ask({ do: 'remove', id: 's1' })).toMatchObject({ kind: 'ask-removal', id: 's1' });
    expect(ask({ do: 'remove', confirm: 'no' })).toMatchObject({ kind: 'ask-removal', id: null });
    expect(ask({ do: 'remove', id: 's1', confirm: 'yes' })).toMatchObject({
      kind: 'change-schedule',
      change: 'remove',
      id: 's1',
    });
  });

  it('lists what was posted where it is asked for', () => {
    expect(ask({ do: 'list' })).toMatchObject({ kind: 'list-schedules', past: 1 });
    expect(ask({ do: 'list', show: 'receipts', page: '2' })).toMatchObject({ kind: 'list-schedules', past: 30 });
  });

  it('says that somebody may not resume what is posted elsewhere', () => {
    const request = ask({ do: 'resume', id: 's1' });
    if (typeof request === 'string' || request.kind !== 'change-schedule') throw new Error('this changes a schedule');
    const view = request.view({ kind: 'not-allowed' });
    expect(phrasesOf(view).map(textOf).join(' ')).toContain('You may not do that in the channel of this digest');
  });

  it.each(['pause', 'resume'])('asks to %s the schedule that is named, or the only one', (task) => {
    expect(ask({ do: task, id: 's1' })).toMatchObject({ kind: 'change-schedule', change: task, id: 's1' });
    expect(ask({ do: task })).toMatchObject({ kind: 'change-schedule', change: task, id: null });
  });
});

describe('a preview', () => {
  const schedule = aSchedule('s1', { dossier: dossier.id, sections: ['sources'] });
  const partsOf = (options: Record<string, string>, kept: typeof schedule | null) => {
    const request = ask({ do: 'preview', ...options });
    if (typeof request === 'string' || request.kind !== 'preview-digest') throw new Error('this asks for a preview');
    const view = request.view({ kind: 'preview', lastSeen: null, schedule: kept });
    return view.thread ?? [];
  };
  const preview = (options: Record<string, string>, kept: typeof schedule | null) =>
    partsOf(options, kept).flatMap(({ title, blocks }) => [
      textOf(title),
      ...blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.text)] : [])),
    ]);
  const kindsOf = (options: Record<string, string>, kept: typeof schedule | null) =>
    partsOf(options, kept).map(({ blocks }) => blocks.map(({ kind }) => kind).join(' '));

  it('holds what the schedule holds', () => {
    expect(preview({}, schedule)).toEqual(['The sources']);
  });

  it('draws the worst differences that have figures, each below its entry, where that is chosen', () => {
    const drawn = ['entry picture entry picture entry'];
    expect(kindsOf({ include: 'differences', picture: 'yes' }, null)).toEqual(drawn);
    const kept = aSchedule('s1', { dossier: dossier.id, sections: ['differences', 'pictures'] });
    expect(kindsOf({}, kept)).toEqual(drawn);
    expect(kindsOf({ include: 'differences' }, null).join(' ')).not.toContain('picture');
  });

  it('holds what is asked for instead', () => {
    expect(preview({ include: 'open' }, schedule)).toEqual(['Open questions']);
  });

  it('holds everything where nothing is scheduled', () => {
    expect(preview({}, null)).toEqual(['Where the sources differ', 'The sources', 'Open questions']);
  });

  it('asks for the schedule that is named', () => {
    expect(ask({ do: 'preview', id: 's1' })).toMatchObject({ kind: 'preview-digest', id: 's1', dossier: dossier.id });
    expect(ask({ do: 'preview' })).toMatchObject({ id: null });
  });
});

describe('what changed', () => {
  const ids = [...dossier.claims.keys()];
  const snapshot = snapshotOf(dossier);
  const { [ids[0] ?? '']: _, ...claims } = snapshot.claims;
  const lastSeen = { snapshot: { ...snapshot, claims }, at: testNow.epochMilliseconds };
  const textsOf = (view: View) => phrasesOf(view).map(textOf).join(' ');

  it('is told since the last digest, where no receipt is named', () => {
    const request = ask({ do: 'changes' });
    if (typeof request === 'string' || request.kind !== 'read-last-seen') throw new Error('this asks for the last');
    expect(textsOf(request.view({ lastSeen }))).toMatch(/New( on .*)?: /);
    expect(textsOf(request.view({ lastSeen: { ...lastSeen, snapshot } }))).toContain('Nothing changed.');
    expect(textsOf(request.view({ lastSeen: null }))).toContain('This channel has had no digest yet');
  });

  it('is told as the digest of a receipt told it, as long as that is kept', () => {
    const request = ask({ do: 'changes', receipt: 'r1' });
    if (typeof request === 'string' || request.kind !== 'read-changes') throw new Error('this asks for those');
    expect(request.receipt).toBe('r1');
    const changes = keepChanges(changesSince(lastSeen.snapshot, dossier));
    expect(textsOf(request.view({ changes }))).toMatch(/New( on .*)?: /);
    const ofOthers = { ...changes, added: ['of-another-dossier'] };
    for (const gone of [null, ofOthers])
      expect(textsOf(request.view({ changes: gone }))).toContain('is not kept any more');
  });

  it('is on pages', () => {
    const request = ask({ do: 'changes', page: '2' });
    if (typeof request === 'string' || request.kind !== 'read-last-seen') throw new Error('this asks for the last');
    expect(textsOf(request.view({ lastSeen }))).toContain('There are not so many pages; the last is 1 of 1');
    const nothing = { ...lastSeen, snapshot: { ...snapshot, claims: {}, verdicts: {} } };
    expect(textsOf(request.view({ lastSeen: nothing }))).toMatch(/page 2 of \d+/);
  });
});
