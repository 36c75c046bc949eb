import { webApi } from '@slack/bolt';
import { z } from 'zod';

/** Of what a response_url refused Bolt tells the status and not the body: every 400 may be about the blocks. */
const OfTheForm = z.union([
  z.object({ statusCode: z.literal(400) }),
  z.object({ code: z.string().startsWith('invalid_') }),
]);

/** Whether Slack may have refused a message for its blocks. What it refused was not posted. */
export function mayBeTheForm(error: unknown): boolean {
  return error instanceof webApi.SlackError ? isRefused(error, 'invalid_blocks') : OfTheForm.safeParse(error).success;
}

/** The same of a message or a view for its pictures: of a view Slack says no more than that its arguments are wrong. */
export function mayBeThePicture(error: unknown): boolean {
  return mayBeTheForm(error) || isRefused(error, 'invalid_arguments');
}

function isRefused(error: unknown, why: string): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === why;
}
