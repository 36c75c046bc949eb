import type { Publisher } from '../core/posting/publisher.ts';
import { renderView } from './render/render-view.ts';
import { traits } from './traits.ts';

/**
 * Posts scheduled digests to the terminal. Nobody knows whether a post that was cut off was shown, so a lookup never
 * finds it and it is shown again.
 */
export function createPublisher(show: (text: string) => void, width: () => number): Publisher {
  return {
    platform: 'local',
    traits,
    render: (view) => [{ payload: { view } }],
    post: async ({ message, key }) => {
      show(textOf(message.payload, width()));
      return { kind: 'posted', messageId: key };
    },
    directTo: async (_user, channel) => channel,
    find: async () => ({ kind: 'absent' }),
    edit: async (_channel, _messageId, message) => {
      show(textOf(message.payload, width()));
      return { kind: 'edited' };
    },
  };
}

/** The frozen view, laid out for the window at this moment. */
function textOf(payload: Readonly<Record<string, unknown>>, width: number): string {
  return renderView(payload.view as Parameters<typeof renderView>[0], { width, colour: false });
}
