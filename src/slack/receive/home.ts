import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { errorFields } from '../connect/redact.ts';
import { limits } from '../limits.ts';
import { encodeActionId } from '../render/encode-invocation.ts';
import { escapedLength } from '../render/escaped-length.ts';
import { button } from '../render/render-actions.ts';
import { packView } from '../render/render-view.ts';
import type { SlackBlock, UnplacedBlock } from '../render/slack-message.ts';
import { withControls } from '../render/with-controls.ts';
import { askerOf, type Sender } from './asker.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';

const about: Invocation = { command: 'about', options: {} };
const nothing: View = { title: [], blocks: [], footer: [] };
/** What the overview leads to. */
const ways: readonly Invocation[] = ['digest', 'differences', 'help', 'about'].map((command) => ({
  command,
  options: {},
}));

/**
 * Shows the overview: what the bot does, as far as `/about` says it before what it lists, and buttons for the rest.
 */
export async function publishHome(who: Sender, context: ReceiveContext): Promise<void> {
  await publish(who.user, context, async () => {
    const view = await context.desk.answer(about, await askerOf(who, about, context));
    const firstEntry = view.blocks.findIndex(({ kind }) => kind === 'entry');
    const blocks = firstEntry === -1 ? view.blocks : view.blocks.slice(0, firstEntry);
    const buttons = ways.map((invocation, index) =>
      button(
        encodeActionId('ask', index),
        [{ kind: 'typed', text: `/${context.prefix}${invocation.command}` }],
        invocation,
      ),
    );
    // `/about` says all that it says, where its beginning is longer than a home.
    const { shown } = takeWhatFits(blocksOf({ title: view.title, blocks, footer: [] }, context));
    return withControls(
      { text: '', blocks: [...shown, ...blocksOf({ ...nothing, footer: view.footer }, context)] },
      buttons,
    ).blocks;
  });
}

/**
 * Shows an answer in place of what the home showed before. A long one begins with the block of number `startAt`, and
 * goes on by a button.
 */
export async function publishAnswer(
  who: Sender,
  invocation: Invocation,
  startAt: number,
  context: ReceiveContext,
): Promise<void> {
  await publish(who.user, context, async () => {
    const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
    const all = blocksOf(view, context);
    const start = startAt < all.length ? startAt : 0;
    const { shown, rest } = takeWhatFits(all.slice(start));
    const end = start + shown.length;
    const more = rest > 0 ? [button(encodeActionId('more', end), context.words.goOn, invocation)] : [];
    const back = button(encodeActionId('home', 0), context.words.overview, about);
    return withControls({ text: '', blocks: shown }, [back, ...more]).blocks;
  });
}

/** The home takes no table blocks, so a table is shown as lists there. */
function blocksOf(view: View, { prefix }: ReceiveContext): UnplacedBlock[] {
  const blocks = view.blocks.flatMap((block): View['blocks'] => {
    if (block.kind !== 'table') return [block];
    const rows = block.rows.map((row) => row.map((value, column) => ({ label: block.columns[column] ?? [], value })));
    const headings = rows.length === 0 ? block.columns.map((text) => ({ kind: 'paragraph' as const, text })) : [];
    return [...headings, ...rows.map((facts) => ({ kind: 'facts' as const, facts }))];
  });
  return packView({ ...view, blocks }, { prefix }).flatMap((message) => message.blocks);
}

/** The first blocks, as many as one home takes with one more for buttons; `rest` is the number of the others. */
function takeWhatFits(blocks: readonly UnplacedBlock[]): { shown: UnplacedBlock[]; rest: number } {
  let length = 0;
  const end = blocks.findIndex(({ block }, index) => {
    length += escapedLength(block);
    return index >= limits.blocksInHome - 1 || (index > 0 && length > limits.textInMessage - limits.reservedText);
  });
  const shown = end === -1 ? [...blocks] : blocks.slice(0, end);
  return { shown, rest: blocks.length - shown.length };
}

/** Shows blocks in a person's home. Where that fails, it says so there. */
async function publish(user: string, context: ReceiveContext, makeBlocks: () => Promise<SlackBlock[]>): Promise<void> {
  const show = (blocks: SlackBlock[]) =>
    context.client.views.publish({ user_id: user, view: { type: 'home', blocks } });
  try {
    await show(await makeBlocks());
  } catch (error) {
    const failure = failureMessages(error, context, { method: 'views.publish' });
    await show(failure.flatMap(({ blocks }) => blocks)).catch((again: unknown) =>
      context.logger.warn({ method: 'views.publish', ...errorFields(again) }, 'the home could not be shown'),
    );
  }
}
