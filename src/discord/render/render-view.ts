import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Picture } from '../../core/message/picture.ts';
import type { Part, View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import type { DiscordWords } from '../words.ts';
import { accents } from './accent.ts';
import { type DiscordMessage, pictureName } from './discord-message.ts';
import { customIdOf } from './encode-invocation.ts';
import type { EncodedChoice, Fragment, PackedMessage } from './fragment.ts';
import { packMessages } from './pack-messages.ts';
import { shownText } from './phrase-runs.ts';
import { renderBlock, renderFooter, renderTitle } from './render-block.ts';

/** A message always holds something. */
const emptyMessage: Fragment[] = [{ kind: 'text', passages: ['–'] }];

/**
 * A view as messages with Components V2, one container each. Nothing is left out: what one message cannot hold goes on
 * in the next. Nothing that a source or a person wrote is live (see `escapeText`, `showHidden`); the looks are the
 * renderer's own.
 */
export function renderView(view: View, words: DiscordWords): DiscordMessage[] {
  return packView(view, words).map(writeMessage);
}

/** The same, before anything is added to an answer. There is always a first message. */
export function packView(view: View, words: DiscordWords): [PackedMessage, ...PackedMessage[]] {
  const accent = view.verdict === undefined ? null : accents[view.verdict];
  const body = withPageButton(fragmentsOf(view, words), view.page);
  const own = packMessages([...body, ...renderFooter(view.footer)]);
  const parts = (view.thread ?? []).flatMap((part) => packMessages(fragmentsOf(part, words)));
  const [first = { fragments: emptyMessage, accent }, ...others] = [
    ...own.map((fragments) => ({ fragments, accent })),
    ...parts.map((fragments) => ({ fragments, accent: null })),
  ];
  return [first, ...others];
}

function fragmentsOf({ title, blocks }: Part, words: DiscordWords): Fragment[] {
  return [...renderTitle(title), ...blocks.flatMap((block) => renderBlock(block, words))];
}

/** The button that leads to the page, in the last row where that has room. */
function withPageButton(fragments: readonly Fragment[], page: View['page']): readonly Fragment[] {
  if (page === undefined) return fragments;
  const button = { label: shownText(page.label), description: null, encoded: '', url: page.url };
  const last = fragments.at(-1);
  if (last?.kind !== 'buttons' || last.buttons.length >= limits.buttonsInRow)
    return [...fragments, { kind: 'buttons', buttons: [button] }];
  return [...fragments.slice(0, -1), { kind: 'buttons', buttons: [...last.buttons, button] }];
}

/** What a message holds, as Discord takes it. */
export function writeMessage({ fragments, accent }: PackedMessage): DiscordMessage {
  let number = 0;
  const nextCustomId = (encoded: string): string => customIdOf(encoded, number++);
  const pictures: Picture[] = [];
  const nextName = (picture: Picture): string => pictureName(pictures.push(picture) - 1);
  const components = fragments.map((fragment) => writeFragment(fragment, nextCustomId, nextName));
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        ...(accent === null ? {} : { accent_color: accent }),
        components,
      },
    ],
    allowed_mentions: { parse: [] },
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

function writeFragment(
  fragment: Fragment,
  nextCustomId: (encoded: string) => string,
  nextName: (picture: Picture) => string,
): APIComponentInContainer {
  switch (fragment.kind) {
    case 'text':
      return { type: ComponentType.TextDisplay, content: fragment.passages.join('\n') };
    case 'separator':
      return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
    case 'picture': {
      const media = { url: `attachment://${nextName(fragment.picture)}` };
      return { type: ComponentType.MediaGallery, items: [{ media, description: fragment.alt }] };
    }
    case 'buttons':
      return actionRow(
        fragment.buttons.map(({ label, encoded, url }) =>
          url === undefined
            ? { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: nextCustomId(encoded) }
            : { type: ComponentType.Button, style: ButtonStyle.Link, label, url },
        ),
      );
    case 'select':
      return actionRow([
        {
          type: ComponentType.StringSelect,
          custom_id: nextCustomId('select'),
          placeholder: fragment.placeholder,
          options: fragment.options.map(writeOption),
        },
      ]);
    default:
      return fragment satisfies never;
  }
}

/** The number keeps two options apart that carry the same invocation. */
function writeOption({ label, description, encoded }: EncodedChoice, number: number): APISelectMenuOption {
  const value = customIdOf(encoded, number);
  return description === null ? { label, value } : { label, value, description };
}

function actionRow(
  components: APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components };
}
