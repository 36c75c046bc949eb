import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { runCommand } from '../../src/core/command/run-command.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { sections } from '../../src/core/digest/section.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import { aSchedule } from '../store/some-rows.ts';
import { sessionOf } from '../support/desk.ts';
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
      schedule: { time: '08:00', zone: 'Asia/Seoul', quiet: 'line', late: 'latest', sections: [...sections] },
    });
    expect(ask({ do: 'schedule', time: '8:00', quiet: 'silent', late: 'skip', include: 'open' })).toMatchObject({
      schedule: { quiet: 'silent', late: 'skip', sections: ['open'] },
    });
  });

  it.each(['pause', 'resume', 'remove'])('asks to %s the schedule that is named, or the only one', (task) => {
    expect(ask({ do: task, id: 's1' })).toMatchObject({ kind: 'change-schedule', change: task, id: 's1' });
    expect(ask({ do: task })).toMatchObject({ kind: 'change-schedule', change: task, id: null });
  });
});

describe('a preview', () => {
  const schedule = aSchedule('s1', { dossier: dossier.id, sections: ['sources'] });
  const preview = (options: Record<string, string>, kept: typeof schedule | null) => {
    const request = ask({ do: 'preview', ...options });
    if (typeof request === 'string' || request.kind !== 'preview-digest') throw new Error('this asks for a preview');
    const view = request.view({ kind: 'preview', lastSeen: null, schedule: kept });
    return view.blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.text)] : []));
  };

  it('holds what the schedule holds', () => {
    expect(preview({}, schedule)).toEqual(['The sources']);
  });

  it('holds what is asked for instead', () => {
    expect(preview({ include: 'open' }, schedule)).toEqual(['Open questions']);
  });

  it('holds everything where nothing is scheduled', () => {
    expect(preview({}, null)).toContain('The sources');
    expect(preview({}, null).length).toBeGreaterThan(3);
  });

  it('asks for the schedule that is named', () => {
    expect(ask({ do: 'preview', id: 's1' })).toMatchObject({ kind: 'preview-digest', id: 's1', dossier: dossier.id });
    expect(ask({ do: 'preview' })).toMatchObject({ id: null });
  });
});
