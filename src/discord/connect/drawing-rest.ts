import { type InternalRequest, REST, type RESTOptions } from 'discord.js';
import type { Draw } from '../../core/posting/draw.ts';
import { attachPictures } from './attach-pictures.ts';

/**
 * A client that draws the pictures of what is sent and attaches them. Everything that is sent goes through it, so that
 * no message can leave with a picture that is not there.
 */
export class DrawingRest extends REST {
  readonly #draw: Draw;

  constructor(options: Partial<RESTOptions>, draw: Draw) {
    super(options);
    this.#draw = draw;
  }

  override async request(options: InternalRequest): Promise<unknown> {
    return super.request({ ...options, ...(await attachPictures(options, this.#draw)) });
  }
}
