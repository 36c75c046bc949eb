import { createHash } from 'node:crypto';
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Draw } from '../../core/posting/draw.ts';
import type { Logger } from '../../platform/logger.ts';
import { type Sleep, withTimeout } from '../../platform/with-timeout.ts';
import { errorFields } from '../connect/redact.ts';
import { limits } from '../limits.ts';
import type { PictureFiles } from './send-with-files.ts';

export interface FilesParts {
  client: webApi.WebClient;
  draw: Draw;
  logger: Logger;
  now(): number;
  sleep: Sleep;
}

/** How many files are remembered, by an id of some twenty characters each. */
const mostRemembered = 500;
/** How long (milliseconds) Slack is given to look at a file, one wait after the other. */
const waitsMs = [100, 200, 400, 800, 1_600];

const Offer = z.object({ upload_url: z.string(), file_id: z.string() });
const Info = z.object({ file: z.object({ mimetype: z.string().optional() }) });

/**
 * Uploads pictures, each once. A file stays the bot's own until a message shows it, so that an upload which nobody
 * shows is seen by nobody, and doing it twice posts nothing twice. It takes the scope `files:write`, and `files:read`
 * to see when Slack has finished with a file; without them messages go without pictures.
 * https://docs.slack.dev/messaging/working-with-files#uploading_files
 */
export function createPictureFiles({ client, draw, logger, now, sleep }: FilesParts): PictureFiles {
  const known = new BoundedMap<string, Promise<string>>({ entries: mostRemembered });
  let refusedUntil = 0;

  async function upload(png: Uint8Array, hash: string): Promise<string> {
    const filename = `parallax-${hash.slice(0, 12)}.png`;
    const offered = await client.files.getUploadURLExternal({ filename, length: png.length });
    const { upload_url: url, file_id: id } = Offer.parse(offered);
    const body = new Blob([new Uint8Array(png)], { type: 'image/png' });
    const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(limits.uploadMs) });
    if (!response.ok) throw new Error(`the upload was answered with HTTP ${response.status}`);
    await client.files.completeUploadExternal({ files: [{ id, title: filename }] });
    await untilSeen(id);
    return id;
  }

  /** Slack looks at a file after it has arrived, and takes no message with one that it has not looked at. */
  async function untilSeen(id: string): Promise<void> {
    for (const ms of waitsMs) {
      const info = Info.safeParse(await client.files.info({ file: id }));
      if (info.success && (info.data.file.mimetype ?? '') !== '') return;
      await sleep(ms);
    }
  }

  function pause(ms: number, why: object): void {
    refusedUntil = Math.max(refusedUntil, now() + ms);
    logger.warn({ ...why, pausedMs: ms }, 'a picture could not be uploaded; the message goes without it');
  }

  return {
    async of(picture) {
      if (now() < refusedUntil) return null;
      const png = await draw({ picture, theme: 'light', format: 'png' });
      if (png === null) return null;
      const hash = createHash('sha256').update(png).digest('hex');
      const file = known.get(hash) ?? upload(png, hash);
      known.set(hash, file);
      try {
        const id = await withTimeout(file, limits.uploadMs, null, sleep);
        if (id === null) pause(limits.uploadAfterHangMs, { reason: 'it took too long' });
        return id;
      } catch (error) {
        known.delete(hash);
        // what Slack itself refuses, as without the scope, it refuses again
        pause(error instanceof webApi.WebAPIPlatformError ? limits.uploadAgainMs : 0, errorFields(error));
        return null;
      }
    },
    forget(files) {
      logger.warn({ files: files.length }, 'Slack took no message with these pictures; it went without them');
      known.clear();
    },
  };
}
