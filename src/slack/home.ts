import type { Invocation } from '../core/command/invocation.ts';
import type { View } from '../core/view/view.ts';
import { askerOf, type Place } from './asker.ts';
import { actionId } from './carry.ts';
import { limits } from './limits.ts';
import { errorFields } from './redact.ts';
import { actButton } from './render-actions.ts';
import { renderView } from './render-view.ts';
import type { Room } from './room.ts';
import type { SlackBlock } from './slack-message.ts';
import { weigh } from './weigh.ts';

const about: Invocation = { command: 'about', options: {} };
const help: Invocation = { command: 'help', options: {} };

/** Shows what the dossiers hold and how to ask, as two answers one below the other. */
export async function publishHome(place: Place, room: Room): Promise<void> {
  const views = await Promise.all(
    [about, help].map(async (asked) => room.desk.answer(asked, await askerOf(place, asked, room))),
  );
  const { shown, rest } = take(
    views.flatMap((view) => blocksOf(view, room)),
    limits.blocksInHome - 1,
  );
  const ways = [about, help].map((asked, index) =>
    actButton(actionId('ask', index), [{ kind: 'typed', text: `/${room.prefix}${asked.command}` }], asked),
  );
  await publish(place.user, rest === 0 ? shown : [...shown, { type: 'actions', elements: ways }], room);
}

/** Shows an answer in the home, in place of what was there; a long one goes on by a button. */
export async function publishView(
  user: string,
  view: View,
  asked: { invocation: Invocation; from: number },
  room: Room,
): Promise<void> {
  const { invocation, from } = asked;
  const { shown, rest } = take(blocksOf(view, room).slice(from), limits.blocksInHome - 1);
  const more = rest > 0 ? [actButton(actionId('more', from + shown.length), room.words.goOn, invocation)] : [];
  const back = actButton(actionId('home', 0), room.words.overview, help);
  await publish(user, [...shown, { type: 'actions', elements: [...more, back] }], room);
}

/** The home takes no table blocks, so a table is shown as lists there. */
function blocksOf(view: View, { prefix }: Room): SlackBlock[] {
  const blocks = view.blocks.flatMap((block): View['blocks'] => {
    if (block.kind !== 'table') return [block];
    const rows = block.rows.map((row) => row.map((value, column) => ({ label: block.columns[column] ?? [], value })));
    const headings = rows.length === 0 ? block.columns.map((text) => ({ kind: 'paragraph' as const, text })) : [];
    return [...headings, ...rows.map((facts) => ({ kind: 'facts' as const, facts }))];
  });
  return renderView({ ...view, blocks }, { prefix }).flatMap((message) => message.blocks);
}

/** As many blocks as one home takes. */
function take(blocks: readonly SlackBlock[], most: number): { shown: SlackBlock[]; rest: number } {
  let weight = 0;
  const end = blocks.findIndex((block, index) => {
    weight += weigh(block);
    return index >= most || (index > 0 && weight > limits.textInMessage);
  });
  const shown = end === -1 ? [...blocks] : blocks.slice(0, end);
  return { shown, rest: blocks.length - shown.length };
}

async function publish(user: string, blocks: SlackBlock[], { client, logger }: Room): Promise<void> {
  try {
    await client.views.publish({ user_id: user, view: { type: 'home', blocks } });
  } catch (error) {
    logger.warn({ method: 'views.publish', ...errorFields(error) }, 'the home could not be shown');
  }
}
