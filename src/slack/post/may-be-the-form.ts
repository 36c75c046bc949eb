import { webApi } from '@slack/bolt';
import { z } from 'zod';

/** Of what a response_url refused Bolt tells the status and not the body: every 400 may be about the blocks. */
const OfTheForm = z.union([
  z.object({ statusCode: z.literal(400) }),
  z.object({ code: z.string().startsWith('invalid_') }),
]);

/** Whether Slack may have refused a message for its blocks. What it refused was not posted. */
export function mayBeTheForm(error: unknown): boolean {
  if (error instanceof webApi.SlackError)
    return error instanceof webApi.WebAPIPlatformError && error.data.error === 'invalid_blocks';
  return OfTheForm.safeParse(error).success;
}
