import { DiscordAPIError, type InternalRequest, REST, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import type { Draw } from '../../core/posting/draw.ts';
import { attachPictures } from './attach-pictures.ts';

/**
 * A client that draws the pictures of what is sent and attaches them. Everything that is sent goes through it, so that
 * no message can leave with a picture that is not there. Where Discord refuses files, such as in a channel where the
 * bot lacks AttachFiles, the message goes without: what was refused is nowhere, so nothing can be there twice.
 */
export class DrawingRest extends REST {
  readonly #draw: Draw;

  constructor(options: Partial<RESTOptions>, draw: Draw) {
    super(options);
    this.#draw = draw;
  }

  override async request(options: InternalRequest): Promise<unknown> {
    const sent = await attachPictures(options, this.#draw);
    try {
      return await super.request({ ...options, ...sent });
    } catch (error) {
      const hasFiles = sent.passThroughBody === true;
      if (!hasFiles || !isRefused(error)) throw error;
      return super.request({ ...options, ...(await attachPictures(options, async () => null)) });
    }
  }
}

/** The codes with which Discord refuses a message that it might take without files. */
const refusals: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.RequestEntityTooLarge,
];

function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && refusals.includes(error.code);
}
