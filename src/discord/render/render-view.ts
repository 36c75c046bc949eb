import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { View } from '../../core/message/view.ts';
import type { DiscordWords } from '../words.ts';
import { placeCustomId } from './encode-invocation.ts';
import { packPieces } from './pack-messages.ts';
import type { CarriedChoice, Piece } from './piece.ts';
import { renderBlock, renderEdge } from './render-block.ts';

/** One message as Discord takes it. It mentions nobody. */
export interface DiscordMessage {
  flags: MessageFlags.IsComponentsV2;
  components: [APIContainerComponent];
  allowed_mentions: { parse: [] };
}

/** A message always holds something. */
const nothing: Piece = { kind: 'text', units: ['–'] };

/**
 * A view as messages with Components V2, one container each. Nothing is left out: what one message cannot hold goes on in the next. Nothing
 * that a source or a person wrote is live (see `escapeText`, `showHidden`); the looks are the renderer's own.
 */
export function renderView(view: View, words: DiscordWords): DiscordMessage[] {
  const pieces = [
    ...renderEdge(view.title, '## '),
    ...view.blocks.flatMap((block) => renderBlock(block, words)),
    ...renderEdge(view.footer, '-# '),
  ];
  const pages = packPieces(pieces);
  const all = pages.length === 0 ? [[nothing]] : pages.map((page) => page.pieces);
  return all.map((page) => writeMessage(page, all.length === 1 ? 'whole' : 'part'));
}

function writeMessage(pieces: readonly Piece[], of: 'whole' | 'part'): DiscordMessage {
  let place = 0;
  const next = (body: string): string => placeCustomId(body, place++, of);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: pieces.map((piece) => writePiece(piece, next)) }],
    allowed_mentions: { parse: [] },
  };
}

function writePiece(piece: Piece, next: (body: string) => string): APIComponentInContainer {
  switch (piece.kind) {
    case 'text':
      return { type: ComponentType.TextDisplay, content: piece.units.join('\n') };
    case 'separator':
      return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
    case 'buttons':
      return row(
        piece.buttons.map(({ label, body }) => ({
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label,
          custom_id: next(body),
        })),
      );
    case 'select':
      return row([
        {
          type: ComponentType.StringSelect,
          custom_id: next('select'),
          placeholder: piece.placeholder,
          options: piece.options.map(writeOption),
        },
      ]);
    default:
      return piece satisfies never;
  }
}

function writeOption({ label, description, body }: CarriedChoice, index: number) {
  return { label, value: placeCustomId(body, index, 'whole'), ...(description === null ? {} : { description }) };
}

function row(components: APIComponentInMessageActionRow[]): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components };
}
