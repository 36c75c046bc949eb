import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createCorrector, createFallenClaims } from '../../src/bot/compose-correction.ts';
import { createComposer } from '../../src/bot/compose-digest.ts';
import { readPostedView } from '../../src/bot/kept-digest.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { View } from '../../src/core/message/view.ts';
import type { Platform } from '../../src/core/place/channel.ts';
import type { FrozenMessage, Publisher } from '../../src/core/posting/publisher.ts';
import { english } from '../../src/core/words/en.ts';
import { createPublisher } from '../../src/local/publisher.ts';
import type { PostedDigest } from '../../src/schedule/correct-posted.ts';
import type { ClaimChange } from '../../src/store/corrections.ts';
import { aSchedule } from '../store/some-rows.ts';
import { claim, corrected, flood } from './running-bot.ts';

const before = flood([claim], 'aaaaaaaaaaaa');
const after = flood([claim, corrected], 'bbbbbbbbbbbb');
const change: ClaimChange = { claim: `flood/${claim.id}`, status: 'corrected' };
const receipt = 'r'.repeat(20);
const dueAt = Date.parse('2031-03-06T08:00:00Z');
const place = { platform: 'local', place: 'local', channel: 'one' } as const;

/** A publisher whose digests have one message for each block, or what the test says. */
function publisherOf(render: (view: View) => FrozenMessage[]): Publisher {
  return {
    ...createPublisher(
      () => {},
      () => 100,
    ),
    render,
  };
}
const perBlock = (view: View) =>
  [view.title, ...view.blocks].map((part) => ({ payload: { part, footer: view.footer } }));

/** Composes a digest of the data before, and then its correction with the data after. */
async function correct({
  dossiers = after,
  changes = [change],
  viewKept = true,
  render = perBlock,
  renderThen = render,
}: {
  dossiers?: ReadonlyMap<string, Dossier>;
  changes?: readonly ClaimChange[];
  viewKept?: boolean;
  render?: (view: View) => FrozenMessage[];
  renderThen?: (view: View) => FrozenMessage[];
} = {}) {
  const publishers = new Map<Platform, Publisher>([['local', publisherOf(render)]]);
  const common = { commands, words: english, publishers };
  const schedule = aSchedule('one', { dossier: 'flood', channel: place });
  const occurrence = { id: receipt, kind: 'digest' as const, schedule: 'one', localDate: '2031-03-06', dueAt };
  const digest = await createComposer({ ...common, watchMemory() {}, dossiers: () => before })(
    schedule,
    occurrence,
    null,
  );
  if (digest === null) throw new Error('there is a dossier');
  const messages = digest.messages.map((message, part) => ({ messageId: `m${part}`, message }));
  const kept = { ...occurrence, channel: place, dossier: 'flood', reason: null, plannedAt: dueAt, doneAt: dueAt };
  const posted: PostedDigest = { occurrence: { ...kept, state: 'posted' }, messages };
  publishers.set('local', publisherOf(renderThen));
  const compose = createCorrector({
    ...common,
    dossiers: () => dossiers,
    now: () => Temporal.Instant.fromEpochMilliseconds(dueAt),
    postedView: async (id) => (viewKept ? readPostedView(digest.snapshot, id) : null),
  });
  return { correction: await compose(posted, changes), messages };
}

const textOf = (value: unknown) => JSON.stringify(value);

describe('the correction of a posted digest', () => {
  it('edits the messages whose text changes, and no others', async () => {
    const blocks = (view: View) => [...view.blocks].map((part) => ({ payload: { part, footer: view.footer } }));
    // The notice takes the place of the last message, which is the footer's.
    const { correction, messages } = await correct({
      render: (view) => [...blocks(view), { payload: { footer: view.footer } }],
      renderThen: blocks,
    });
    const changed = correction?.edits.map(({ messageId }) => messageId) ?? [];
    expect(changed.length).toBeGreaterThan(0);
    for (const { messageId, message } of correction?.edits ?? []) {
      expect(message).not.toEqual(messages.find((one) => one.messageId === messageId)?.message);
    }
    expect(textOf(correction?.edits)).toContain('corrected');
  });

  it('leaves a message as it is where its text stays', async () => {
    const { correction, messages } = await correct({
      render: (view) => [{ payload: { title: view.title, footer: view.footer } }, { payload: { blocks: view.blocks } }],
    });
    expect(messages).toHaveLength(2);
    expect(correction?.edits.map(({ messageId }) => messageId)).toEqual(['m1']);
  });

  it('puts in a notice alone where the marks would need more messages', async () => {
    const long = (view: View) => {
      const text = textOf(view.blocks);
      const marks = text.split('[corrected]').length - 1;
      return [
        { payload: { text, footer: view.footer } },
        ...Array.from({ length: marks }, () => ({ payload: { more: true } })),
      ];
    };
    const { correction } = await correct({ render: long });
    expect(correction?.edits).toHaveLength(1);
    expect(textOf(correction?.edits)).not.toContain('[corrected]');
    expect(textOf(correction?.edits)).toContain('A claim in this briefing was corrected after it was posted.');
    expect(correction?.note.length).toBeGreaterThan(0);
  });

  it('edits nothing where neither fits, and still has its note', async () => {
    const { correction } = await correct({ renderThen: (view) => [...perBlock(view), ...perBlock(view)] });
    expect(correction?.edits).toEqual([]);
    expect(textOf(correction?.note)).toContain('now put them at about 250');
  });

  it('is the note alone where the digest is not kept any more', async () => {
    const { correction } = await correct({ viewKept: false });
    expect(correction?.edits).toEqual([]);
    expect(correction?.note.length).toBeGreaterThan(0);
  });

  it('is nothing for a claim that the dossier does not know any more', async () => {
    const changes: ClaimChange[] = [{ claim: 'flood/other', status: 'retracted' }];
    expect((await correct({ changes })).correction).toBeNull();
    expect((await correct({ changes: [{ claim: `fire/${claim.id}`, status: 'corrected' }] })).correction).toBeNull();
  });

  it('waits where the dossier is gone', async () => {
    await expect(correct({ dossiers: new Map() })).rejects.toThrow('its dossier or its platform went meanwhile');
  });
});

describe('the claims that no longer stand', () => {
  it('are listed by dossier and id, and those that stand are not', () => {
    expect(createFallenClaims(() => before)()).toEqual([]);
    expect(createFallenClaims(() => after)()).toEqual([change]);
  });

  it('are the same list as long as the data is the same, and another for other data', () => {
    let dossiers = after;
    const fallen = createFallenClaims(() => dossiers);
    const first = fallen();
    expect(fallen()).toBe(first);
    dossiers = flood([claim, corrected], 'cccccccccccc');
    expect(fallen()).not.toBe(first);
    expect(fallen()).toEqual(first);
    dossiers = before;
    expect(fallen()).toEqual([]);
  });
});
