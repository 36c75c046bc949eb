import { webApi } from '@slack/bolt';
import { z } from 'zod';

/** Bolt tells the status of a message that a response_url refused and not its body: every 400 may be about the blocks. */
const OfTheForm = z.union([
  z.object({ statusCode: z.literal(400) }),
  z.object({ code: z.string().startsWith('invalid_') }),
]);

/** Whether Slack may have refused a message for its blocks. What it refused was not posted. */
export function mayBeTheForm(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error === 'invalid_blocks';
  return OfTheForm.safeParse(error).success;
}
